package goldthread.familyhelp;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.people.CodeBook;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Help to a family: need, assessment, plan, closure. `referral` is the id of the referral entry it follows from.
/// Where a census gives no date, `known` or the date of the referral stands as the day it happened.
public sealed interface FamilyHelpEntry extends Entry {

    Subject child();

    UUID referral();

    @Override
    default List<Tag> tags() {
        return List.of(Tag.child(child()));
    }

    /// The main need, as the census codes it: N1 to N9, N0.
    record NeedIdentified(Subject child, UUID referral, String need, LocalDate on) implements FamilyHelpEntry {
        @Override
        public LocalDate happened() {
            return on;
        }
    }

    record AssessmentStarted(Subject child, UUID referral, @Nullable LocalDate on, LocalDate known) implements FamilyHelpEntry {
        @Override
        public LocalDate happened() {
            return on == null ? known : on;
        }
    }

    /// A manager looked at the assessment while it went on.
    record AssessmentCheckpoint(Subject child, UUID referral, UUID assessment, LocalDate on) implements FamilyHelpEntry {
        @Override
        public LocalDate happened() {
            return on;
        }
    }

    /// What was found: factors as the census codes them, 1A to 24A.
    record FactorsFound(Subject child, UUID referral, UUID assessment, List<String> factors, LocalDate on)
            implements FamilyHelpEntry {
        @Override
        public LocalDate happened() {
            return on;
        }
    }

    record AssessmentAuthorised(Subject child, UUID referral, UUID assessment, LocalDate on) implements FamilyHelpEntry {
        @Override
        public LocalDate happened() {
            return on;
        }
    }

    record PlanStarted(Subject child, UUID referral, @Nullable LocalDate on, LocalDate known) implements FamilyHelpEntry {
        @Override
        public LocalDate happened() {
            return on == null ? known : on;
        }
    }

    record PlanReviewed(Subject child, UUID referral, UUID plan, LocalDate on) implements FamilyHelpEntry {
        @Override
        public LocalDate happened() {
            return on;
        }
    }

    record PlanEnded(Subject child, UUID referral, UUID plan, LocalDate on) implements FamilyHelpEntry {
        @Override
        public LocalDate happened() {
            return on;
        }
    }

    /// The episode of need closed.
    /// @param reason RC1 to RC9
    record Closed(Subject child, UUID referral, @Nullable LocalDate on, @Nullable String reason, LocalDate known)
            implements FamilyHelpEntry {
        @Override
        public LocalDate happened() {
            return on == null ? known : on;
        }
    }

    List<Kind<?>> KINDS = List.of(
            new Kind<>("familyhelp.need-identified", NeedIdentified.class, "Main need", "Referrals and assessments",
                    e -> List.of(Detail.of("Need", CodeBook.NEED.say(e.need())))),
            new Kind<>("familyhelp.assessment-started", AssessmentStarted.class, "Assessment started", "Referrals and assessments",
                    e -> List.of()),
            new Kind<>("familyhelp.assessment-checkpoint", AssessmentCheckpoint.class, "Assessment looked at by a manager",
                    "Referrals and assessments", e -> List.of()),
            new Kind<>("familyhelp.factors-found", FactorsFound.class, "Factors found", "Referrals and assessments",
                    e -> List.of(Detail.of("Factors", e.factors().stream().map(CodeBook.FACTOR::say).collect(Collectors.joining("; "))))),
            new Kind<>("familyhelp.assessment-authorised", AssessmentAuthorised.class, "Assessment authorised",
                    "Referrals and assessments", e -> List.of()),
            new Kind<>("familyhelp.plan-started", PlanStarted.class, "Child in need plan started", "Plans", e -> List.of()),
            new Kind<>("familyhelp.plan-reviewed", PlanReviewed.class, "Child in need plan reviewed", "Plans", e -> List.of()),
            new Kind<>("familyhelp.plan-ended", PlanEnded.class, "Child in need plan ended", "Plans", e -> List.of()),
            new Kind<>("familyhelp.closed", Closed.class, "Episode of need closed", "Referrals and assessments",
                    e -> List.of(Detail.of("Reason", CodeBook.CLOSURE_REASON.say(e.reason())))));
}
