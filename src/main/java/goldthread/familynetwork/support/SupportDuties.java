package goldthread.familynetwork.support;

import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.familynetwork.support.SupportEntry.SupportSeen;
import goldthread.duties.Ground.Owing;
import goldthread.duties.Ground.Stop;
import goldthread.familynetwork.FamilyNetworkEntry.PlanEnded;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import goldthread.familynetwork.support.SupportEntry.SupportReviewed;
import goldthread.law.Law;
import goldthread.people.Life;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// After support was agreed it is looked at three times what became of the child. Usual points, which the authority may set.
final class SupportDuties {
    static final List<String> RULES = List.of("T-G23a", "T-G23b", "T-G23c");

    static Stream<Duty> from(Timeline timeline, Law law) {
        return SupportPackage.all(timeline, LocalDate.MAX).reversed().stream().filter(support -> support.agreedOn().isPresent()).flatMap(support -> {
            var agreed = support.agreedOn().orElseThrow();
            var ground = Life.of(timeline).childhood(Ground.of(timeline, support.request(), "Support asked for").from(agreed, "Support agreed on " + Ground.day(agreed)));
            return IntStream.range(0, RULES.size()).boxed().flatMap(point -> ground.owes("What became of the family network support, after " + SupportSeen.POINTS.get(point), law.limit(RULES.get(point), agreed),
                    support.outcomes().stream().filter(fact -> fact.entry().point().equals(SupportSeen.POINTS.get(point))).findFirst().map(Done::of)));
        });
    }

    /// A package that belongs to a plan is reviewed with the plan; one that does not, or outlasts it, on its own: once, and again for as long as something is paid each week. Small
    /// spending of one day is over when it is spent.
    static Stream<Duty> reviews(Timeline timeline, Law law) {
        return SupportPackage.all(timeline, LocalDate.MAX).reversed().stream().filter(support -> support.agreedOn().isPresent() && !support.request().entry().sameDay()).flatMap(support -> {
            var since = alone(timeline, support);
            if (since == null) return Stream.empty();
            var ground = Life.of(timeline).childhood(Ground.of(timeline, support.request(), "Support asked for").from(since, "Support goes on without a plan since " + Ground.day(since)).endedBy(ended(support)));
            var reviews = timeline.facts(SupportReviewed.class).stream().filter(fact -> fact.entry().request().equals(support.id())).map(Done::of).toList();
            var first = "First review of the family network support";
            return support.items().stream().anyMatch(SupportEntry.Item::weekly) ? ground.inTurn("Last review", reviews, (from, turn) -> turn == 0 ? new Owing(first, law.limit("T-C05e", from.from())) : new Owing("Review of the family network support", law.limit("T-C05f", from.from())))
                    : ground.owes(first, law.limit("T-C05e", since), reviews.stream().findFirst());
        });
    }

    /// From when it stands on its own: its approval, or the end of the plan that it belonged to; null while that plan stands.
    private static @Nullable LocalDate alone(Timeline timeline, SupportPackage support) {
        var agreed = support.agreedOn().orElseThrow();
        var plan = support.request().entry().plan();
        if (plan == null || timeline.facts(PlanMade.class).stream().noneMatch(fact -> fact.id().equals(plan))) return agreed;
        return timeline.facts(PlanEnded.class).stream().filter(fact -> fact.entry().plan().equals(plan)).map(fact -> fact.happened().isAfter(agreed) ? fact.happened() : agreed).findFirst().orElse(null);
    }

    private static @Nullable Stop ended(SupportPackage support) {
        var last = support.items().stream().anyMatch(item -> item.weekly() && item.until() == null) ? null : support.items().stream().filter(SupportEntry.Item::weekly).map(SupportEntry.Item::until).filter(java.util.Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
        var paid = last == null ? null : new Stop(last.plusDays(1), "nothing more is paid each week");
        return support.ended().map(fact -> new Stop(fact.happened(), "the support ended")).filter(stop -> paid == null || stop.on().isBefore(paid.on())).orElse(paid);
    }

    private SupportDuties() {}
}
