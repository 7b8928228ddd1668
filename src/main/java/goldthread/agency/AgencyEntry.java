package goldthread.agency;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is asked, signed and decided about one assignment of an agency worker. The assignment is the subject: entries
/// about it are about no child.
public sealed interface AgencyEntry extends Entry {
    Subject assignment();

    @Override
    default List<Tag> tags() {
        return List.of(new Tag(assignment(), "assignment"));
    }

    /// A manager asked for an agency worker.
    /// @param facts as told, by the columns of `docs/agency.md`; rules read them, and read them again under later rules
    record AssignmentAsked(Subject assignment, LocalDate on, String need, Map<String, String> facts) implements AgencyEntry {
        public AssignmentAsked {
            facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        }

        @Override
        public LocalDate happened() {
            return on;
        }
    }

    /// Somebody signed off a price above the cap.
    /// @param as      `director` or `chief-executive`
    /// @param account who signed
    record AssignmentSigned(Subject assignment, String as, UUID account, LocalDate on, String why) implements AgencyEntry {
        public static final String DIRECTOR = "director", CHIEF_EXECUTIVE = "chief-executive";

        @Override
        public LocalDate happened() {
            return on;
        }
    }

    /// What was decided, and what the rules said of it at that time.
    /// @param rules    the version, `2024`
    /// @param outcome  `pass`, `approval`, `undecided`, `refuse`
    /// @param findings what each rule said, as sentences, without the price
    record AssignmentDecided(Subject assignment, boolean agreed, LocalDate on, String why, String rules, String outcome, List<String> findings) implements AgencyEntry {
        public AssignmentDecided {
            findings = List.copyOf(findings);
        }

        @Override
        public LocalDate happened() {
            return on;
        }
    }

    /// What was decided while no cap was known is checked again, with the caps that are known now.
    /// @param rules    the version     @param outcome  `pass`, `approval`, `undecided`, `refuse`
    /// @param findings what each rule said, as sentences, without the price
    record AssignmentCheckedAgain(Subject assignment, LocalDate on, String why, String rules, String outcome, List<String> findings) implements AgencyEntry {
        public AssignmentCheckedAgain {
            findings = List.copyOf(findings);
        }

        @Override
        public LocalDate happened() {
            return on;
        }
    }

    /// @param on the last day of work
    record AssignmentEnded(Subject assignment, LocalDate on, @Nullable LocalDate noticeGiven, String why) implements AgencyEntry {
        @Override
        public LocalDate happened() {
            return on;
        }
    }

    List<Kind<?>> KINDS = List.of(
            new Kind<>("agency.assignment-asked", AssignmentAsked.class, "Agency worker asked for", "Agency workers",
                    e -> List.of(Detail.of("Need", e.need()), Detail.of("Job", e.facts().get("job")), Detail.of("From", e.facts().get("from")))),
            new Kind<>("agency.assignment-signed", AssignmentSigned.class, "Price above the cap signed off", "Agency workers",
                    e -> List.of(Detail.of("As", e.as().replace('-', ' ')), Detail.of("Why", e.why()))),
            new Kind<>("agency.assignment-decided", AssignmentDecided.class, "Decision on an agency worker", "Agency workers",
                    e -> List.of(Detail.of("Decided", e.agreed() ? "Agreed" : "Declined"), Detail.of("Why", e.why()), Detail.of("Rules", e.rules()), Detail.of("They said", e.outcome()))),
            new Kind<>("agency.assignment-checked-again", AssignmentCheckedAgain.class, "Agency worker checked again", "Agency workers",
                    e -> List.of(Detail.of("Why", e.why()), Detail.of("Rules", e.rules()), Detail.of("They say", e.outcome()))),
            new Kind<>("agency.assignment-ended", AssignmentEnded.class, "Assignment ended", "Agency workers",
                    e -> List.of(Detail.of("Last day", e.on()), Detail.of("Notice given", e.noticeGiven()), Detail.of("Why", e.why()))));
}
