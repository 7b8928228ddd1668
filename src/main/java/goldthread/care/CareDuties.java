package goldthread.care;

import goldthread.care.CareEntry.CheckedMidway;
import goldthread.care.CareEntry.PlanPrepared;
import goldthread.care.CareEntry.Reviewed;
import goldthread.care.CareHistory.PeriodOfCare;
import goldthread.care.CareHistory.Stretch;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.court.CourtEntry.OrderExtended;
import goldthread.court.LongerOrder;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.duties.Ground.Owing;
import goldthread.duties.Ground.Stop;
import goldthread.law.Law;
import goldthread.people.Life;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is owed to a child looked after, but visits and health: reviews, plans, a reviewing officer, and the end of what
/// may not last. Care Planning, Placement and Case Review (England) Regulations 2010 (CPPCR).
final class CareDuties {

    /// What may last only so long, by legal status: the rule, and what is owed.
    private record Ending(String rule, String what) {}

    private static final Map<String, Ending> ENDINGS = Map.of(
            "L1", new Ending("T-B17", "End of police protection"),
            "L2", new Ending("T-B18a", "End of the emergency protection order"),
            "L3", new Ending("T-B19", "End of the child assessment order"),
            "V3", new Ending("T-D39a", "End of the short break"));

    static Stream<Duty> from(Timeline timeline, Law law) {
        var life = Life.of(timeline);
        var plans = plans(timeline, PlanPrepared.CARE_PLAN);
        var placementPlans = plans(timeline, PlanPrepared.PLACEMENT_PLAN);
        return CareHistory.of(timeline).periods().stream().flatMap(period -> {
            var ground = ground(timeline, life, period);
            var duties = Stream.of(ends(timeline, law, life, period), reviews(timeline, law, ground, period), midway(timeline, law, life, period)).flatMap(each -> each);
            return period.shortBreaks() || !period.seenFromTheStart() ? duties : Stream.of(duties,
                    carePlan(law, ground, period, plans), placementPlans(timeline, law, life, period, placementPlans),
                    reviewingOfficer(timeline, law, ground, period)).flatMap(each -> each);
        });
    }

    static Ground ground(Timeline timeline, Life life, PeriodOfCare period) {
        return life.childhood(Ground.of(timeline, period.first().started(), "Became looked after").endedBy(leftCare(period)));
    }

    static @Nullable Stop leftCare(PeriodOfCare period) {
        return period.to() == null ? null : new Stop(period.to(), "the child left care");
    }

    static <E extends Entry> List<Done> done(Timeline timeline, Class<E> kind, Predicate<Fact<E>> which) {
        return timeline.facts(kind).stream().filter(which).map(Done::of).toList();
    }

    /// Where a return shows only a later part of the time in care, nobody knows which review was the first, and the next
    /// is due six months after the first day that is known at the latest. Of short breaks, only the reviews of a series
    /// under one agreement (V4) can be told.
    private static Stream<Duty> reviews(Timeline timeline, Law law, Ground ground, PeriodOfCare period) {
        if ("V3".equals(period.first().entry().legalStatus())) {
            return Stream.empty();
        }
        int before = period.seenFromTheStart() ? 0 : 2;
        return ground.inTurn("Last review", done(timeline, Reviewed.class, fact -> true), (since, turn) ->
                period.shortBreaks() ? new Owing("Review of short breaks", law.limit(turn == 0 ? "T-D28a" : "T-D28b", since.from()))
                        : review(law, since, turn + before));
    }

    private static Owing review(Law law, Ground since, int turn) {
        return switch (turn) {
            case 0 -> new Owing("First looked-after review", law.limit("T-D18", since.from()));
            case 1 -> new Owing("Second looked-after review", law.limit("T-D19", since.from()));
            default -> new Owing("Looked-after review", law.limit("T-D20", since.from()));
        };
    }

    /// Owed where the authority has set its own number, from each review until the next: what the handbook says is to be confirmed.
    private static Stream<Duty> midway(Timeline timeline, Law law, Life life, PeriodOfCare period) {
        var reviews = timeline.facts(Reviewed.class).stream().filter(fact -> !fact.happened().isBefore(period.from()) && (period.to() == null || fact.happened().isBefore(period.to()))).toList();
        return reviews.stream().filter(fact -> law.settings().on("T-D40", fact.happened()).isPresent()).flatMap(review -> {
            var next = reviews.stream().filter(later -> later.happened().isAfter(review.happened())).findFirst().map(later -> new Stop(later.happened(), "the next review was held")).orElse(null);
            var checked = timeline.facts(CheckedMidway.class).stream().filter(fact -> fact.happened().isAfter(review.happened()) && (next == null || !fact.happened().isAfter(next.on()))).findFirst().map(Done::of);
            return life.childhood(Ground.of(timeline, review, "Last review").endedBy(leftCare(period), next)).whereReturnsAreSilent(review).owes("Check by the reviewing officer between reviews", law.limit("T-D40", review.happened()), checked);
        });
    }

    private static Stream<Duty> carePlan(Law law, Ground ground, PeriodOfCare period, List<Done> plans) {
        return ground.whereReturnsAreSilent(period.first().started())
                .owes("Care plan", law.limit("T-D01", period.from()), next(plans, period.to()));
    }

    private static Stream<Duty> placementPlans(Timeline timeline, Law law, Life life, PeriodOfCare period, List<Done> plans) {
        return period.placements().stream().filter(placement -> !placement.temporary()).flatMap(placement ->
                life.childhood(Ground.of(timeline, placement.first().started(), "Placed").endedBy(leftCare(period), over(placement)))
                        .whereReturnsAreSilent(placement.first().started())
                        .owes("Placement plan", law.limit("T-D02", placement.from()), next(plans, placement.to())));
    }

    static @Nullable Stop over(Stretch placement) {
        return placement.to() == null ? null : new Stop(placement.to(), "the placement ended");
    }

    /// The plans of one sort, to be counted off: a plan may be prepared before the child moves, as it ought to be, and
    /// each belongs to the first move that has none yet.
    private static List<Done> plans(Timeline timeline, String plan) {
        return new ArrayList<>(done(timeline, PlanPrepared.class, fact -> fact.entry().plan().equals(plan)));
    }

    private static Optional<Done> next(List<Done> plans, @Nullable LocalDate to) {
        return plans.isEmpty() || to != null && plans.getFirst().on().isAfter(to) ? Optional.empty() : Optional.of(plans.removeFirst());
    }

    private static Stream<Duty> reviewingOfficer(Timeline timeline, Law law, Ground ground, PeriodOfCare period) {
        var named = done(timeline, Allocated.class, fact -> fact.entry().part().equals(Allocated.REVIEWING_OFFICER)
                && ground.standsOn(fact.happened())).stream().findFirst();
        return ground.whereReturnsAreSilent(period.first().started())
                .owes("Name an independent reviewing officer", law.limit("T-D26", period.from()), named);
    }

    /// Legal statuses that may last only so long; they are met by their end.
    private static Stream<Duty> ends(Timeline timeline, Law law, Life life, PeriodOfCare period) {
        return new Stretch(period.episodes()).runsOf(episode -> episode.entry().legalStatus()).stream().flatMap(run -> {
            var ending = ENDINGS.get(String.valueOf(run.first().entry().legalStatus()));
            if (ending == null) {
                return Stream.empty();
            }
            var ground = life.childhood(Ground.of(timeline, run.first().started(), "Began"));
            var over = Optional.ofNullable(run.to()).map(to -> new Done(to, run.first().started().id(), null));
            var longer = ending.rule.equals("T-B18a") ? LongerOrder.ofEmergencyProtection(timeline, run.from(), run.to()) : Optional.<Fact<OrderExtended>>empty();
            return longer.map(extension -> extended(law, ground, extension, ending, over)).orElseGet(() -> ground.owes(ending.what, law.limit(ending.rule, run.from()), over));
        });
    }

    /// An emergency protection order that the court made longer, once: it ends by the day that the court named, and by the seventh day after the eight at the latest.
    private static Stream<Duty> extended(Law law, Ground ground, Fact<OrderExtended> extension, Ending ending, Optional<Done> over) {
        var eighth = law.limit("T-B18a", ground.from());
        var most = law.limit("T-B18b", eighth.by());
        var by = extension.entry().until().isBefore(most.by()) ? extension.entry().until() : most.by();
        return Stream.concat(ground.endedBy(new Stop(extension.happened(), "the court extended the order")).owes(ending.what, eighth, Optional.empty()),
                ground.owesBy("End of the emergency protection order, as extended", by, most.rule(), over));
    }

    private CareDuties() {}
}
