package goldthread.familynetwork.support;

import goldthread.casefile.Timeline;
import goldthread.duties.Duty;
import goldthread.duties.Ground;
import goldthread.duties.Ground.Done;
import goldthread.familynetwork.support.SupportEntry.SupportSeen;
import goldthread.law.Law;
import goldthread.people.Life;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    private SupportDuties() {}
}
