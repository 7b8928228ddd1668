package goldthread.team;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.law.Amount;
import goldthread.law.Law;
import goldthread.workforce.StaffEntry.Away;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// Kinship leave of somebody who works for the authority and takes in a child of family or friends: how much of it is granted, beside
/// what the authority's own policy gives. No law grants it; the number is the authority's (T-L17).
///
/// @param days  granted, each day once, from the first to the last of each absence   @param weeks what the policy gives
record KinshipLeave(long days, int weeks) {
    static final String WHY = "Kinship leave", RULE = "T-L17";
    private static final int WEEK = 7;

    /// Empty where none was granted.
    static Optional<KinshipLeave> of(Timeline worker, Law law) {
        var granted = worker.facts(Away.class).stream().filter(fact -> fact.entry().why().equals(WHY)).map(Fact::entry).toList();
        if (granted.isEmpty()) return Optional.empty();
        var first = granted.stream().map(Away::from).min(LocalDate::compareTo).orElseThrow();
        var days = granted.stream().flatMap(away -> away.to().isBefore(away.from()) ? Stream.<LocalDate>empty() : away.from().datesUntil(away.to().plusDays(1))).distinct().count();
        return Optional.ofNullable(law.amount(RULE, first)).map(Amount::number).map(weeks -> new KinshipLeave(days, weeks));
    }

    boolean over() {
        return days > (long) weeks * WEEK;
    }

    /// `21 days granted of 52 weeks`
    String words() {
        return days + (days == 1 ? " day" : " days") + " granted of " + weeks + (weeks == 1 ? " week" : " weeks");
    }
}
