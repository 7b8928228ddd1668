package goldthread.workforce;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.people.CodeBook;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who works with whom.
public sealed interface WorkforceEntry extends Entry {

    /// A worker was allocated to children.
    /// @param account the worker's account; null where only a code is known, as in returns
    /// @param worker  name or code by which the worker is shown
    /// @param part    one of the constants, `family-help-lead` or `lead-child-protection-practitioner`
    /// @param reason  of the change of worker, as the 903 codes it
    record Allocated(List<Subject> children, @Nullable UUID account, String worker, String part, LocalDate from,
                     @Nullable String reason) implements WorkforceEntry {
        public static final String ALLOCATED = "allocated", CO_WORKER = "co-worker", SUPERVISOR = "supervisor";
        public static final String REVIEWING_OFFICER = "reviewing-officer";

        @Override
        public LocalDate happened() {
            return from;
        }

        @Override
        public List<Tag> tags() {
            return children.stream().map(Tag::child).toList();
        }
    }

    /// An allocation ended.
    /// @param allocation the id of the entry that began it
    /// @param on         the day on which it ended: from that day on nothing is opened by it; null where none is known
    record AllocationEnded(List<Subject> children, UUID allocation, LocalDate began, @Nullable LocalDate on,
                           @Nullable String reason) implements WorkforceEntry {
        @Override
        public LocalDate happened() {
            return on == null ? began : on;
        }

        @Override
        public List<Tag> tags() {
            return children.stream().map(Tag::child).toList();
        }
    }

    List<Kind<?>> KINDS = List.of(
            new Kind<>("workforce.allocated", Allocated.class, "Worker allocated", "Who is involved",
                    e -> List.of(Detail.of("Worker", e.worker()), Detail.of("As", e.part()), Detail.of("Reason", CodeBook.WORKER_CHANGE.say(e.reason())))),
            new Kind<>("workforce.allocation-ended", AllocationEnded.class, "Worker's part ended", "Who is involved",
                    e -> List.of(Detail.of("Ended", e.on()), Detail.of("Reason", CodeBook.WORKER_CHANGE.say(e.reason())))));
}
