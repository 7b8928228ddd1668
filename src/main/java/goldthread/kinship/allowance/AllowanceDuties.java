package goldthread.kinship.allowance;

import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Owing;
import goldthread.duties.Ground.Stop;
import goldthread.law.Law;
import goldthread.people.Life;
import goldthread.time.England;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A claim that was accepted is paid each week, and ends when the family's three years do: as this record tells them, for no brother's or sister's is read.
final class AllowanceDuties {
    static Stream<Duty> from(Timeline timeline, Law law) {
        return Stream.concat(Claim.all(timeline, LocalDate.MAX).stream().flatMap(claim -> overpaid(claim, timeline, law)), Claim.all(timeline, LocalDate.MAX).reversed().stream().filter(claim -> claim.from().isPresent() && law.inForce("T-G07a", claim.from().get())).flatMap(claim -> {
            var from = claim.from().orElseThrow();
            var over = claim.ended().map(day -> new Stop(day, "the allowance ended")).orElse(null);
            var ground = Life.of(timeline).childhood(Ground.of(timeline, claim.claimed(), "Claimed").from(from, "Kinship allowance paid from " + Ground.day(from)));
            var paid = claim.payments().stream().map(Done::of).toList();
            var ended = claim.changes().stream().filter(fact -> fact.entry().ends()).findFirst().map(Done::of);
            return Stream.concat(ground.endedBy(over).lapsesOn(new Stop(claim.last(law).plusDays(1), "three years were paid")).inTurn("Last payment", paid, (since, turn) -> new Owing("Kinship allowance for a week", law.limit("T-G07a", since.from()))),
                    ground.owes("End of the kinship allowance after three years", law.limit("T-G07b", claim.first().orElseThrow()), ended));
        }));
    }

    /// Counted from the day on which the record came to say so: by a decision, a change or a payment of such a week, told or corrected; what
    /// is paid as it is due puts off nothing. Met once somebody has decided on all of it.
    private static Stream<Duty> overpaid(Claim claim, Timeline timeline, Law law) {
        var overpaid = Overpayment.of(claim, timeline, law, LocalDate.MAX);
        if (overpaid.weeks().isEmpty()) return Stream.empty();
        var weeks = overpaid.weeks().stream().map(Overpayment.Week::from).collect(Collectors.toSet());
        var known = Stream.of(claim.decided().stream(), claim.changes().stream(), claim.payments().stream().filter(paid -> weeks.contains(paid.entry().week()))).flatMap(each -> each).map(fact -> LocalDate.ofInstant(fact.stands().recorded(), England.ZONE)).max(Comparator.naturalOrder()).orElseThrow();
        var settled = overpaid.undecided().amount() == 0 ? overpaid.decided().stream().map(Done::of).max(Comparator.comparing(Done::on)) : Optional.<Done>empty();
        return Ground.of(timeline, claim.claimed(), "Claimed").from(known, "More paid than was due, known on " + Ground.day(known)).owes("Decide on overpaid kinship allowance", law.limit("T-G24", known), settled);
    }

    private AllowanceDuties() {}
}
