package goldthread.protection;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Partner agencies and what they were invited to. An invitation has a timeline of its own, which only those open who are named
/// on it; each entry stands in the records of the children too, for those who work with them.
public sealed interface InvitationEntry extends Entry {
    Subject invitation();

    List<Subject> children();

    LocalDate on();

    @Override
    default LocalDate happened() {
        return on();
    }

    @Override
    default List<Tag> tags() {
        return Stream.concat(Stream.of(new Tag(invitation(), "invitation")), children().stream().map(Tag::child)).toList();
    }

    /// @param account with which they sign in    @param agency as the log names it: `Police`    @param body `Wrenmoor Police`
    record Invited(UUID account, String name, String agency, String body) {}

    /// Partners were invited.
    /// @param what  [#DISCUSSION], [#CONFERENCE] or [#CHALLENGE]
    /// @param to    the entry of the discussion, the call of the conference or the challenge; null for a discussion that is not held yet
    /// @param worry what they must know to answer     @param asks what they are asked
    /// @param until the last day on which it opens to them
    record PartnersInvited(Subject invitation, List<Subject> children, String what, @Nullable UUID to, String worry, String asks, List<Invited> partners, LocalDate until, LocalDate on) implements InvitationEntry {
        public static final String DISCUSSION = "Strategy discussion", CONFERENCE = "Child protection conference", CHALLENGE = "Challenge";

        public PartnersInvited {
            children = List.copyOf(children);
            partners = List.copyOf(partners);
        }

        public PartnersInvited of(List<Subject> some) {
            return new PartnersInvited(invitation, some, what, to, worry, asks, partners, until, on);
        }
    }

    /// A partner wrote what their agency knows, and signed it: with their own account, at this time.
    /// @param told what kind of information
    record PartnerContributed(Subject invitation, List<Subject> children, String agency, String who, List<String> told, String words, LocalDate on, LocalTime at) implements InvitationEntry {
        public PartnerContributed {
            children = List.copyOf(children);
            told = List.copyOf(told);
        }
    }

    /// Somebody is not invited any more. It opens to them no longer, at once.
    record InvitationEnded(Subject invitation, List<Subject> children, UUID account, String who, String why, LocalDate on) implements InvitationEntry {
        public InvitationEnded {
            children = List.copyOf(children);
        }
    }

    String GROUP = "Protection";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("protection.partners-invited", PartnersInvited.class, "Partner agencies invited", GROUP,
                    e -> List.of(Detail.of("To", e.what()), Detail.of("Invited", e.partners().stream().map(one -> one.name() + ", " + one.body()).collect(Collectors.joining("; "))), Detail.of("The worry", e.worry()), Detail.of("Asked", e.asks()), Detail.of("Until", e.until()))),
            new Kind<>("protection.partner-contributed", PartnerContributed.class, "Contribution of a partner agency", GROUP,
                    e -> List.of(Detail.of("Agency", e.agency()), Detail.of("Signed by", e.who() + ", at " + e.at()), Detail.of("What", String.join(", ", e.told())), Detail.of("In their words", e.words()))),
            new Kind<>("protection.invitation-ended", InvitationEnded.class, "Invitation of a partner agency ended", GROUP, e -> List.of(Detail.of("Who", e.who()), Detail.of("Why", e.why()))));
}
