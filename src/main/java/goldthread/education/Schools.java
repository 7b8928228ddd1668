package goldthread.education;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.education.SchoolEntry.ConditionEnded;
import goldthread.education.SchoolEntry.ConditionSet;
import goldthread.education.SchoolEntry.SchoolLeft;
import goldthread.education.SchoolEntry.SchoolStarted;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The schools of a child, by what stands on a timeline.
public final class Schools {

    /// @param left when and why the name came off the roll; null while it is on it
    public record Stay(Fact<SchoolStarted> start, @Nullable Fact<SchoolLeft> left) {
        /// On the roll: from the first day, and no more on the day on which the name came off.
        public boolean on(LocalDate day) {
            return !start.happened().isAfter(day) && (left == null || left.happened().isAfter(day));
        }
    }

    /// As they began.
    public static List<Stay> of(Timeline timeline) {
        return timeline.facts(SchoolStarted.class).stream().map(start -> new Stay(start, timeline.facts(SchoolLeft.class).stream()
                .filter(left -> left.entry().start().equals(start.id())).findFirst().orElse(null))).toList();
    }

    /// Where the child is on the roll on a day; the last that began, where there are two.
    public static Optional<Stay> on(Timeline timeline, LocalDate day) {
        return of(timeline).stream().filter(stay -> stay.on(day)).reduce((first, second) -> second);
    }

    /// What a protection plan that stands on a day asks of attendance, the last that was said.
    static Optional<Fact<ConditionSet>> condition(Timeline timeline, LocalDate day) {
        return timeline.facts(ConditionSet.class).stream().filter(fact -> !fact.happened().isAfter(day) && timeline.facts(ConditionEnded.class).stream()
                .noneMatch(end -> end.entry().condition().equals(fact.id()) && !end.happened().isAfter(day)) && Consent.plans(timeline, day).anyMatch(plan -> plan.id().equals(fact.entry().plan()))).reduce((first, second) -> second);
    }

    private Schools() {}
}
