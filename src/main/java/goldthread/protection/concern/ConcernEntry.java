package goldthread.protection.concern;

import goldthread.casefile.AboutChildren;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Concerns that are told on to somebody outside. Brothers and sisters are in one entry.
public sealed interface ConcernEntry extends AboutChildren {

    /// Signs of modern slavery were found. @param signs `Criminal exploitation` ...
    record SlaverySuspected(List<Subject> children, List<String> signs, @Nullable String what, LocalDate on) implements ConcernEntry {}

    /// The child was referred to the National Referral Mechanism. A child's consent is not asked for.
    /// @param reference as the single competent authority gave it; null where none yet
    record SlaveryReferred(List<Subject> children, UUID suspected, String by, @Nullable String reference, LocalDate on) implements ConcernEntry {}

    /// Whether there are reasonable grounds. @param grounds [#YES], [#NO]
    record SlaveryDecided(List<Subject> children, UUID referred, String grounds, @Nullable String words, LocalDate on) implements ConcernEntry {
        public static final String YES = "Reasonable grounds";
        public static final String NO = "No reasonable grounds";
    }

    /// It became known that somebody in a position of trust is said to have harmed a child.
    /// @param role what they are: `Teacher`, `Foster carer` ... Their name stands with the designated officer.
    record AllegationKnown(List<Subject> children, String role, String what, LocalDate on) implements ConcernEntry {}

    /// The designated officer was told. @param agreed what was agreed to do next
    record AllegationTold(List<Subject> children, UUID allegation, String officer, @Nullable String agreed, LocalDate on) implements ConcernEntry {}

    String GROUP = "Protection";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("protection.slavery-suspected", SlaverySuspected.class, "Signs of modern slavery", GROUP, e -> List.of(Detail.of("Signs", String.join(", ", e.signs())), Detail.of("What", e.what()))),
            new Kind<>("protection.slavery-referred", SlaveryReferred.class, "Referred to the National Referral Mechanism", GROUP, e -> List.of(Detail.of("By", e.by()), Detail.of("Reference", e.reference()))),
            new Kind<>("protection.slavery-decided", SlaveryDecided.class, "Decision of the National Referral Mechanism", GROUP, e -> List.of(Detail.of("Decided", e.grounds()), Detail.of("In words", e.words()))),
            new Kind<>("protection.allegation-known", AllegationKnown.class, "Allegation against somebody in a position of trust", GROUP, e -> List.of(Detail.of("Against a", e.role()), Detail.of("What", e.what()))),
            new Kind<>("protection.allegation-told", AllegationTold.class, "Designated officer told", GROUP, e -> List.of(Detail.of("Officer", e.officer()), Detail.of("Agreed", e.agreed()))));
}
