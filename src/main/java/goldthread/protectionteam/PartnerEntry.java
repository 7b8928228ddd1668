package goldthread.protectionteam;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the authority agreed with a partner agency on sharing, and who of that agency has an account here. On the timeline of
/// the protection teams, and about no child.
public sealed interface PartnerEntry extends Entry {
    LocalDate from();

    @Override
    default LocalDate happened() {
        return from();
    }

    @Override
    default List<Tag> tags() {
        return List.of(new Tag(TeamEntry.REGISTRY, "registry"));
    }

    /// An agreement on what is shared. What it does not name is shown to nobody of the agency.
    /// @param agency as the log names it: `Police`    @param body `Wrenmoor Police`, `Schools of Wrenmoor`
    /// @param parts  of [#PARTS]                      @param kept where the agreement is    @param until its last day
    record AgreementMade(String agency, String body, List<String> parts, String kept, LocalDate from, LocalDate until) implements PartnerEntry {
        public static final String WHO = "Who the child is: name and date of birth", WORRY = "What the worry is", OTHERS = "What the other agencies contribute", DECIDED = "What was decided",
                FAMILY = "The family help record of a family that they lead",
                ROLL = "For a school: who may not come off its roll, and notices of domestic abuse to it";
        public static final List<String> PARTS = List.of(WHO, WORRY, OTHERS, DECIDED, FAMILY, ROLL);

        public AgreementMade {
            parts = List.copyOf(parts);
        }
    }

    /// @param from the first day without it
    record AgreementEnded(UUID agreement, String why, LocalDate from) implements PartnerEntry {}

    /// Somebody of the agency has an account. @param post what they are there: `Designated safeguarding lead`
    /// @param school by name and number, where it is one   @param agreement under which they are invited
    record PartnerNamed(UUID account, String name, String post, @Nullable String school, UUID agreement, LocalDate from) implements PartnerEntry {}

    /// @param from the first day on which they are not there any more
    record PartnerLeft(UUID account, String name, String why, LocalDate from) implements PartnerEntry {}

    String GROUP = "Protection team";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("protectionteam.agreement-made", AgreementMade.class, "Agreement with a partner agency", GROUP,
                    e -> List.of(Detail.of("Agency", e.agency()), Detail.of("With", e.body()), Detail.of("Shared", String.join(", ", e.parts())), Detail.of("Kept", e.kept()), Detail.of("Until", e.until()))),
            new Kind<>("protectionteam.agreement-ended", AgreementEnded.class, "Agreement with a partner agency ended", GROUP, e -> List.of(Detail.of("Why", e.why()))),
            new Kind<>("protectionteam.partner-named", PartnerNamed.class, "Somebody of a partner agency", GROUP,
                    e -> List.of(Detail.of("Who", e.name()), Detail.of("Is", e.post()), Detail.of("School", e.school()))),
            new Kind<>("protectionteam.partner-left", PartnerLeft.class, "Somebody of a partner agency left", GROUP, e -> List.of(Detail.of("Who", e.name()), Detail.of("Why", e.why()))));
}
