package goldthread.protection.cowork;

import goldthread.casefile.AboutChildren;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That risk rose in family help, and what the lead child protection practitioner said of it.
public sealed interface CoWorkEntry extends AboutChildren {

    /// Something significant is new while a family is helped. @param what what is new   @param source from whom it is known
    record RiskRose(List<Subject> children, String what, String source, LocalDate on) implements CoWorkEntry {}

    /// The lead child protection practitioner was consulted.
    /// @param lead    account of the lead child protection practitioner
    /// @param outcome [#JOINED], [#ADVISED] or [#NOT_NEEDED]
    /// @param words   what was advised, or why it is not needed
    record Consulted(List<Subject> children, UUID lead, String leadName, String outcome, @Nullable String words, LocalDate on) implements CoWorkEntry {
        public static final String JOINED = "Joined: works beside the family help lead", ADVISED = "Advised", NOT_NEEDED = "Not needed";
    }

    String GROUP = "Protection";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("protection.risk-rose", RiskRose.class, "Significant concern in family help", GROUP, e -> List.of(Detail.of("What", e.what()), Detail.of("Known from", e.source()))),
            new Kind<>("protection.consulted", Consulted.class, "Lead child protection practitioner consulted", GROUP, e -> List.of(Detail.of("Who", e.leadName()), Detail.of("Outcome", e.outcome()), Detail.of("In words", e.words()))));
}
