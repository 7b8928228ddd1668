package goldthread.education;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.education.SchoolEntry.AttendanceStep;
import goldthread.law.Law;
import goldthread.pages.Words;
import goldthread.recording.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// The steps towards a school attendance order, one after another, each after the days that the last must run. Education Act
/// 1996 s437 to s443 as it is now. Where the 2026 Act is in force, an order may follow its preliminary notice instead, on any
/// later day: how long that notice runs is not confirmed (T-K06).
final class Ordering {
    static final String ACT = "T-K06";
    private static final String NOTICE = "T-K10", INTENTION = "T-K11";
    /// Before which step which must have been taken.
    private static final Map<String, String> AFTER = Map.of(AttendanceStep.INTENTION, AttendanceStep.NOTICE, AttendanceStep.ORDER, AttendanceStep.INTENTION,
            AttendanceStep.PROSECUTED, AttendanceStep.ORDER);

    static Optional<Refusal> next(AttendanceStep step, Timeline timeline, Law law) {
        boolean act = law.inForce(ACT, step.on());
        if (step.step().equals(AttendanceStep.PRELIMINARY) && !act) {
            return Optional.of(new Refusal("The preliminary notice of the 2026 Act is not in force here on that day. Serve a notice to satisfy the authority instead.", law.citation(ACT, step.on())));
        }
        var needs = AFTER.get(step.step());
        if (needs == null || act && follows(step, timeline)) {
            return Optional.empty();
        }
        var last = going(timeline, step.on()).filter(fact -> fact.entry().step().equals(needs));
        if (last.isEmpty()) {
            return Optional.of(new Refusal("Before this step comes: " + needs.toLowerCase(java.util.Locale.UK) + ". None is recorded that goes on. Record it first.", citation(step.step(), step.on(), law)));
        }
        return runs(last.get(), law).filter(day -> step.on().isBefore(day)).map(day -> new Refusal("The notice of " + Words.spoken(last.get().happened()) + " gives the parent until "
                + Words.spoken(day.minusDays(1)) + ". Take this step on " + Words.spoken(day) + " or later.", citation(step.step(), step.on(), law)));
    }

    /// An order after the preliminary notice of the Act.
    private static boolean follows(AttendanceStep step, Timeline timeline) {
        return step.step().equals(AttendanceStep.ORDER) && going(timeline, step.on()).filter(fact -> fact.entry().step().equals(AttendanceStep.PRELIMINARY)).isPresent();
    }

    /// The last step, unless it ended the way.
    static Optional<Fact<AttendanceStep>> going(Timeline timeline, LocalDate day) {
        return timeline.facts(AttendanceStep.class).stream().filter(fact -> !fact.happened().isAfter(day)).reduce((first, second) -> second)
                .filter(fact -> !fact.entry().step().equals(AttendanceStep.REVOKED));
    }

    /// The first day on which the next step may be taken, where the last is a notice.
    private static Optional<LocalDate> runs(Fact<AttendanceStep> last, Law law) {
        return switch (last.entry().step()) {
            case AttendanceStep.NOTICE -> Optional.of(law.limit(NOTICE, last.happened()).by());
            case AttendanceStep.INTENTION -> Optional.of(law.limit(INTENTION, last.happened()).by());
            default -> Optional.empty();
        };
    }

    private static String citation(String step, LocalDate day, Law law) {
        return step.equals(AttendanceStep.PROSECUTED) ? "Education Act 1996 s443" : law.citation(step.equals(AttendanceStep.ORDER) ? INTENTION : NOTICE, day);
    }

    private Ordering() {}
}
