package goldthread.workforce.programme;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens to a worker in an early career programme. The subject is the worker; nothing of a child is in it.
public sealed interface ProgrammeEntry extends Entry {
    Subject worker();

    LocalDate on();

    @Override
    default LocalDate happened() {
        return on();
    }

    @Override
    default List<Tag> tags() {
        return List.of(new Tag(worker(), "worker"));
    }

    /// A worker began a programme. @param adopter whether as one of the early adopters     @param assessor by name
    record Begun(Subject worker, LocalDate on, String programme, String cohort, boolean adopter, String assessor) implements ProgrammeEntry {}

    /// A step was done.
    /// @param step    of the template; `appeal` and `appeal-decided` stand in none
    /// @param outcome `met`, `not-yet`; for an appeal `upheld`, `not-upheld`; empty for one that is only made
    record StepDone(Subject worker, LocalDate on, String step, String outcome, String by, String note) implements ProgrammeEntry {
        public static final String MET = "met", NOT_YET = "not-yet", APPEAL = "appeal", APPEAL_DECIDED = "appeal-decided", UPHELD = "upheld";
    }

    /// Practice that shows a standard: where it stands, and nothing of what it says.
    /// @param child and `entry` in whose record it stands; null for practice that stands in none
    /// @param reflection the worker's own, without a child's record
    record EvidenceGiven(Subject worker, LocalDate on, String standard, @Nullable UUID child, @Nullable UUID entry, String reflection) implements ProgrammeEntry {}

    /// Hours for learning in a month that were kept free.
    /// @param hours   and `minutes` in all     @param contracted hours that the worker works in the month
    record TimeProtected(Subject worker, LocalDate on, int hours, int contracted) implements ProgrammeEntry {}

    /// More was allocated to the worker than the programme promises.
    /// @param children how many, and nothing of who they are     @param weight of the caseload with them     @param most that is promised
    /// @param account  who authorised it
    record CapExceeded(Subject worker, LocalDate on, int children, int weight, int most, String why, UUID account, String authorised) implements ProgrammeEntry {}

    /// An expert practitioner coached a colleague. The worker is the expert.
    /// @param with name of the colleague     @param about what practice it was about, without a child's record
    record Coached(Subject worker, LocalDate on, @Nullable UUID colleague, String with, int minutes, String about) implements ProgrammeEntry {}

    List<Kind<?>> KINDS = List.of(
            new Kind<>("workforce.programme-begun", Begun.class, "Early career programme begun", "Workforce", e -> List.of(Detail.of("Programme", e.programme()), Detail.of("Cohort", e.cohort()), Detail.of("Assessor", e.assessor()))),
            new Kind<>("workforce.programme-step", StepDone.class, "Step of an early career programme", "Workforce", e -> List.of(Detail.of("Step", e.step()), Detail.of("Outcome", e.outcome()), Detail.of("By", e.by()))),
            new Kind<>("workforce.evidence", EvidenceGiven.class, "Evidence for a standard", "Workforce", e -> List.of(Detail.of("Standard", e.standard()))),
            new Kind<>("workforce.time-protected", TimeProtected.class, "Time kept for learning", "Workforce", e -> List.of(Detail.of("Hours", e.hours()), Detail.of("Of", e.contracted()))),
            new Kind<>("workforce.cap-exceeded", CapExceeded.class, "Allocated above the workload cap", "Workforce", e -> List.of(Detail.of("Weight", e.weight()), Detail.of("At most", e.most()), Detail.of("Why", e.why()), Detail.of("Authorised by", e.authorised()))),
            new Kind<>("workforce.coached", Coached.class, "Coaching by an expert practitioner", "Workforce", e -> List.of(Detail.of("With", e.with()), Detail.of("Minutes", e.minutes()))));
}
