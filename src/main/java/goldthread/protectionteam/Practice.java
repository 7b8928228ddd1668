package goldthread.protectionteam;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.protectionteam.TeamEntry.PracticeSet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How an authority protects children on a day. Who has said nothing has an independent chair (the roles remain: Stable
/// Homes, Built on Love), and lead practitioners lead from the day on which the programme asks every authority for them.
///
/// @param set what the authority said; null where it said nothing
public record Practice(String chair, boolean adopted, @Nullable PracticeSet set) {
    /// Families First Partnership programme: national from April 2025.
    static final LocalDate NATIONAL = LocalDate.of(2025, 4, 1);

    public static Practice on(Timeline registry, LocalDate day) {
        return registry.facts(PracticeSet.class).stream().filter(fact -> !fact.happened().isAfter(day)).map(Fact::entry)
                .reduce((first, second) -> second).map(set -> new Practice(set.chair(), set.adopted(), set))
                .orElse(new Practice(PracticeSet.INDEPENDENT, !day.isBefore(NATIONAL), null));
    }

    public boolean independent() {
        return chair.equals(PracticeSet.INDEPENDENT);
    }
}
