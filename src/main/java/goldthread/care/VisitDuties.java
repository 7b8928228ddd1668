package goldthread.care;

import goldthread.care.CareEntry.Visited;
import goldthread.care.CareHistory.Episode;
import goldthread.care.CareHistory.PeriodOfCare;
import goldthread.care.CareHistory.Stretch;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Owing;
import goldthread.duties.Ground.Stop;
import goldthread.familyhelp.FamilyHelp;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.law.Law;
import goldthread.pages.Words;
import goldthread.people.Life;
import goldthread.protection.Protection;
import goldthread.protection.ProtectionEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Visits owed to a child: looked after (CPPCR reg 28), on a child protection plan, on a child in need plan, in an
/// enquiry. They are all here because a visit is one entry, whatever it was for. Only a visit at which this child was
/// seen counts. Returns carry no visits.
final class VisitDuties {
    /// Long-term foster placements, which are meant to last until 18.
    private static final Set<String> TO_LAST = Set.of("U1", "U4");

    /// The rules for a child who lives with parents under a care order: before and after the first review.
    private record Order(String name, String first, String untilReviewed, String afterwards) {}

    private static final Order INTERIM = new Order("interim care order", "T-D11a", "T-D11a", "T-D11b");
    private static final Order FULL = new Order("care order", "T-D12a", "T-D12b", "T-D12b");

    private final Timeline timeline;
    private final Law law;
    private final Life life;
    private final List<Done> visits;

    private VisitDuties(Timeline timeline, Law law) {
        this.timeline = timeline;
        this.law = law;
        this.life = Life.of(timeline);
        this.visits = visits(Visited::seen);
    }

    static Stream<Duty> from(Timeline timeline, Law law) {
        var duties = new VisitDuties(timeline, law);
        return Stream.of(duties.inCare(), duties.onProtectionPlans(), duties.onPlansOfHelp(), duties.inEarlyHelp(), duties.inEnquiries())
                .flatMap(each -> each);
    }

    /// Nobody sees a child who is not born yet: until then a visit to those who expect the child counts.
    private List<Done> visits(Function<Visited, List<Subject>> who) {
        return CareDuties.done(timeline, Visited.class, fact -> (life.unborn(fact.happened()) ? fact.entry().children() : who.apply(fact.entry())).contains(timeline.subject()));
    }

    private Stream<Duty> inCare() {
        return CareHistory.of(timeline).periods().stream().filter(period -> !period.shortBreaks())
                .flatMap(period -> period.placements().stream().flatMap(placement -> inPlacement(period, placement)));
    }

    /// A placement with parents is told apart by the order under which the child lives there: a new order begins anew.
    private Stream<Duty> inPlacement(PeriodOfCare period, Stretch placement) {
        return placement.runsOf(VisitDuties::order).stream().flatMap(stretch -> {
            var order = order(stretch.first());
            boolean moved = stretch.from().equals(placement.from());
            var ground = life.childhood(Ground.of(timeline, stretch.first().started(), moved || order == null ? "Placed" : "New " + order.name)
                    .endedBy(CareDuties.leftCare(period), CareDuties.over(placement), changed(stretch)))
                    .whereReturnsAreSilent(stretch.first().started());
            return ground.inTurn("Last visit", visits, (since, turn) -> order == null
                    ? inPlacement(placement, since, turn) : withParents(order, ground.from(), since, turn));
        });
    }

    private static @Nullable Stop changed(Stretch stretch) {
        return stretch.to() == null ? null : new Stop(stretch.to(), "the legal status changed");
    }

    private static @Nullable Order order(Episode episode) {
        return !"P1".equals(episode.entry().placement()) ? null : switch (String.valueOf(episode.entry().legalStatus())) {
            case "C1" -> INTERIM;
            case "C2" -> FULL;
            default -> null;
        };
    }

    private Owing inPlacement(Stretch placement, Ground since, int turn) {
        if (turn == 0) {
            return new Owing("First visit in this placement", law.limit("T-D05", since.from()));
        }
        boolean firstYear = since.from().isBefore(placement.from().plusYears(1));
        boolean toLast = TO_LAST.contains(String.valueOf(placement.on(since.from()).entry().placement()));
        return new Owing("Visit", law.limit(firstYear ? "T-D06" : toLast ? "T-D07" : "T-D08", since.from()));
    }

    private Owing withParents(Order order, LocalDate began, Ground since, int turn) {
        boolean reviewed = timeline.facts(CareEntry.Reviewed.class).stream().map(Fact::happened)
                .anyMatch(day -> !day.isBefore(began) && !day.isAfter(since.from()));
        var rule = turn == 0 ? order.first : reviewed ? order.afterwards : order.untilReviewed;
        return new Owing(turn == 0 ? "First visit with parents under the " + order.name
                : "Visit with parents under the " + order.name, law.limit(rule, since.from()));
    }

    private Stream<Duty> onProtectionPlans() {
        return timeline.facts(ProtectionEntry.PlanStarted.class).stream().flatMap(plan ->
                Protection.plan(timeline, plan).whereReturnsAreSilent(plan).inTurn("Last visit", visits, (since, turn) ->
                        new Owing("Child protection visit", law.limit("T-B12a", since.from()))));
    }

    private Stream<Duty> inEarlyHelp() {
        return FamilyHelp.plansOfEarlyHelp(timeline).stream().flatMap(ground -> ground.inTurn("Last visit", visits,
                (since, turn) -> new Owing("Family help visit", law.limit("T-A14b", since.from()))));
    }

    private Stream<Duty> onPlansOfHelp() {
        return timeline.facts(FamilyHelpEntry.PlanStarted.class).stream().flatMap(plan ->
                FamilyHelp.plan(timeline, plan).whereReturnsAreSilent(plan).inTurn("Last visit", visits,
                        (since, turn) -> new Owing("Child in need visit", law.limit("T-A14b", since.from()))));
    }

    /// An enquiry without a conference has no recorded end: it is taken to be over when a conference would have been due.
    private Stream<Duty> inEnquiries() {
        var alone = visits(Visited::alone);
        return timeline.facts(ProtectionEntry.EnquiryStarted.class).stream().flatMap(enquiry -> {
            var over = Boolean.TRUE.equals(Protection.conferenceNotRequired(timeline, enquiry))
                    ? new Stop(law.limit("T-B03", enquiry.happened()).by(), "the enquiry was over") : null;
            var ground = Protection.enquiry(timeline, enquiry).endedBy(Protection.conferred(timeline, enquiry), over)
                    .whereReturnsAreSilent(enquiry);
            var seen = alone.stream().filter(visit -> ground.standsOn(visit.on())).findFirst();
            return Boolean.TRUE.equals(enquiry.entry().highRisk()) ? within24Hours(enquiry, ground, seen)
                    : ground.owes("See the child alone in the enquiry", law.limit("T-B02b", ground.from()), seen);
        });
    }

    /// Hours go by whatever the clocks show. Of a visit only the day is recorded: it counts until the end of the day on which they are over.
    private Stream<Duty> within24Hours(Fact<ProtectionEntry.EnquiryStarted> enquiry, Ground ground, Optional<Done> seen) {
        var hours = Objects.requireNonNull(law.amount("T-B02a", ground.from())).number();
        var until = enquiry.entry().after(hours);
        return until == null ? ground.owes("See the child alone within " + hours + " hours", law.limit("T-B02a", ground.from()), seen)
                : ground.owesBy("See the child alone within " + hours + " hours, by " + Words.hour(until.toLocalTime()) + " on " + Ground.day(until.toLocalDate()), until.toLocalDate(),
                        law.rule("T-B02a", ground.from()).orElseThrow(), seen);
    }
}
