package goldthread.agency.bank;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of the staff bank. The subject is who is in it, or the assignment of an agency worker for which it was
/// asked or passed over; never a child.
public sealed interface BankEntry extends Entry {
    LocalDate on();

    @Override
    default LocalDate happened() {
        return on();
    }

    /// Somebody is in the bank; told again when something changes, and what is told last stands.
    /// @param jobs  codes of the kinds of job that they take
    /// @param on    the first day on which they are free     @param until the last; null while none is known
    /// @param hours when they work, in words     @param pence what an hour costs; null where it is not agreed
    record Joined(Subject member, LocalDate on, String name, @Nullable String registration, List<String> jobs, List<String> skills, @Nullable LocalDate until, String hours,
                  @Nullable Long pence) implements BankEntry {
        public Joined {
            jobs = List.copyOf(jobs);
            skills = List.copyOf(skills);
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(member, "member"));
        }
    }

    record Left(Subject member, LocalDate on, String why) implements BankEntry {
        @Override
        public List<Tag> tags() {
            return List.of(new Tag(member, "member"));
        }
    }

    /// Work was offered to somebody in the bank.
    /// @param assignment that was asked of an agency because nobody took it; null where none was
    /// @param from   the first day of the work     @param until the last; null where none is agreed
    /// @param answer one of the constants
    record Offered(Subject member, @Nullable Subject assignment, LocalDate on, String work, LocalDate from, @Nullable LocalDate until, String answer) implements BankEntry {
        public static final String ACCEPTED = "accepted", DECLINED = "declined", NO_ANSWER = "no-answer";

        @Override
        public List<Tag> tags() {
            return Stream.concat(Stream.of(new Tag(member, "member")), Stream.ofNullable(assignment).map(one -> new Tag(one, "assignment"))).toList();
        }
    }

    /// An agency worker was asked for without offering the work to the bank.
    /// @param reason code of a [Passing]
    record PassedOver(Subject assignment, LocalDate on, String reason, String why) implements BankEntry {
        @Override
        public List<Tag> tags() {
            return List.of(new Tag(assignment, "assignment"));
        }
    }

    List<Kind<?>> KINDS = List.of(
            new Kind<>("agency.bank-joined", Joined.class, "In the staff bank", "Agency workers", e -> List.of(Detail.of("Name", e.name()), Detail.of("Jobs", String.join(", ", e.jobs())), Detail.of("Until", e.until()))),
            new Kind<>("agency.bank-left", Left.class, "Left the staff bank", "Agency workers", e -> List.of(Detail.of("Why", e.why()))),
            new Kind<>("agency.bank-offered", Offered.class, "Work offered to the staff bank", "Agency workers", e -> List.of(Detail.of("Work", e.work()), Detail.of("From", e.from()), Detail.of("Answer", e.answer()))),
            new Kind<>("agency.bank-passed-over", PassedOver.class, "Staff bank passed over", "Agency workers", e -> List.of(Detail.of("Reason", Passing.words(e.reason())), Detail.of("Why", e.why()))));
}
