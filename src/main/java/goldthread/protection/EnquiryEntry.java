package goldthread.protection;

import goldthread.casefile.AboutChildren;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That harm is suspected, who leads while a child is protected, and whether the work meets the standards. What is done for
/// brothers and sisters together is one entry about all of them.
public sealed interface EnquiryEntry extends AboutChildren {

    /// There is reasonable cause to suspect that a child suffers significant harm, or is likely to. Children Act 1989 s47(1).
    /// @param atOnce whether a life is at risk, or serious harm likely at once; null where nobody said
    record HarmSuspected(List<Subject> children, String what, String source, LocalDate on, @Nullable Boolean atOnce) implements EnquiryEntry {
        public HarmSuspected(List<Subject> children, String what, String source, LocalDate on) {
            this(children, what, source, on, null);
        }
    }

    /// Somebody looked at a stage of the work against the standards in force.
    /// @param stage   `Strategy discussion` ...  @param edition of the standards   @param met codes, as in `standards.csv`
    /// @param other   what is missing, and what is done about it
    record StandardsChecked(List<Subject> children, String stage, String edition, List<String> met, @Nullable String other, LocalDate on) implements EnquiryEntry {}

    /// Two lead from a day on: the lead child protection practitioner, and the family help lead, who stays with the family.
    /// The last that is named counts.
    /// @param lead        account of the lead child protection practitioner
    /// @param help        account of the family help lead; null where they have none here
    /// @param helpName    null where there is no family help lead
    /// @param leadDecides what the lead practitioner decides
    /// @param bothDecide  what the two decide together
    /// @param visits      which visits they make together
    /// @param change      why it is somebody else now: `Left the authority` ...; null for the first
    /// @param override    why somebody leads who does not meet what is asked; null where they do
    /// @param authoriser  who authorised that
    record LeadsNamed(List<Subject> children, UUID lead, String leadName, @Nullable UUID help, @Nullable String helpName, List<String> leadDecides,
                      List<String> bothDecide, @Nullable String visits, @Nullable String change, @Nullable String override, @Nullable String authoriser,
                      LocalDate on) implements EnquiryEntry {}

    List<Kind<?>> KINDS = List.of(
            new Kind<>("protection.harm-suspected", HarmSuspected.class, "Significant harm suspected", "Protection",
                    e -> List.of(Detail.of("What", e.what()), Detail.of("Known from", e.source()), Detail.of("Danger at once", Boolean.TRUE.equals(e.atOnce()) ? "A life at risk, or serious harm likely at once" : ""))),
            new Kind<>("protection.standards-checked", StandardsChecked.class, "Checked against the standards", "Protection",
                    e -> List.of(Detail.of("Stage", e.stage()), Detail.of("Edition", e.edition()), Detail.of("Met", Standards.words(e.met())), Detail.of("Not met", Standards.missing(e)),
                            Detail.of("What is done about it", e.other()))),
            new Kind<>("protection.leads-named", LeadsNamed.class, "Who leads", "Protection",
            e -> List.of(Detail.of("Lead child protection practitioner", e.leadName()), Detail.of("Family help lead", e.helpName()),
                    Detail.of("The lead practitioner decides", String.join(", ", e.leadDecides())), Detail.of("Both decide", String.join(", ", e.bothDecide())),
                    Detail.of("Visits together", e.visits()), Detail.of("Why somebody else", e.change()), Detail.of("Authorised although", e.override()),
                    Detail.of("Authorised by", e.authoriser()))));
}
