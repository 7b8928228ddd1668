package goldthread.frontdoor;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.people.CodeBook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What becomes of a contact. A contact has a record of its own, which only the front door opens: who said what, and how
/// to reach them, is not for everybody who later works with the child.
public sealed interface ContactEntry extends Entry {
    /// The law's days are days in England.
    ZoneId ENGLAND = ZoneId.of("Europe/London");

    Subject contact();

    @Override
    default List<Tag> tags() {
        return List.of(new Tag(contact(), "contact"));
    }

    /// Somebody told of a worry about children, or asked for help.
    /// @param reference what the person who told it was given: `K7RM-3WQP`
    /// @param way       how it came: `form`, `telephone`, `email`, `in person`, `letter`
    /// @param words     what was said, as it was said
    /// @param danger    whether somebody is in danger now, as the person who told it thinks: yes, no, unsure
    /// @param wished    what help a family asks for; null where none asked
    record ContactReceived(Subject contact, String reference, Instant at, String way, Referrer from, List<Told> children,
                           String words, @Nullable String danger, @Nullable String wished) implements ContactEntry {
        public ContactReceived {
            children = children == null ? List.of() : List.copyOf(children);
        }

        @Override
        public LocalDate happened() {
            return LocalDate.ofInstant(at, ENGLAND);
        }
    }

    /// Who told it. @param source as the CIN census codes who refers: 1A to 10
    /// @param work        what they are to the child, or what their work is
    /// @param reach       how and when it is safe to reach them
    /// @param mayTell     whether the family may be told who told
    /// @param familyKnows whether the family knows that it was told
    record Referrer(String source, @Nullable String name, @Nullable String work, @Nullable String organisation, @Nullable String phone,
                    @Nullable String email, @Nullable String reach, @Nullable Boolean mayTell, @Nullable Boolean familyKnows) {
        boolean reachable() {
            return phone != null || email != null;
        }
    }

    /// A child as told, before anybody knows who it is.
    record Told(@Nullable String given, @Nullable String family, @Nullable LocalDate born, @Nullable Integer age, @Nullable String sex,
                @Nullable String address, @Nullable String postcode, @Nullable String school) {
        public String name() {
            var name = Stream.of(given, family).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
            return name.isEmpty() ? "A child whose name is not known" : name;
        }
    }

    /// A worker took it on, so that no two do the same.
    record ContactTaken(Subject contact, Instant at, UUID account, String worker) implements ContactEntry {
        @Override
        public LocalDate happened() {
            return LocalDate.ofInstant(at, ENGLAND);
        }
    }

    /// What was decided, on what threshold, and who the children are.
    /// @param apart     who looked likely and is somebody else, with the reason
    /// @param threshold the version of the authority's threshold document by which it was decided, and its title; null where it has none
    /// @param level     which of its levels
    /// @param consent   whether the family agrees; null where nobody asked
    record ContactDecided(Subject contact, Instant at, Outcome outcome, List<Placed> children, List<Apart> apart, @Nullable UUID threshold,
                          @Nullable String title, @Nullable String level, @Nullable Boolean consent, String why) implements ContactEntry {
        public ContactDecided {
            children = children == null ? List.of() : List.copyOf(children);
            apart = apart == null ? List.of() : List.copyOf(apart);
        }

        @Override
        public LocalDate happened() {
            return LocalDate.ofInstant(at, ENGLAND);
        }

        @Override
        public List<Tag> tags() {
            return Stream.concat(Stream.of(new Tag(contact, "contact")), children.stream().map(placed -> Tag.child(placed.child())).distinct()).toList();
        }
    }

    /// A partner who screens contacts with the front door said what it knows, so that the decision is made on what all know.
    /// @param agency  `Police`   @param who answered for it, by name and work
    /// @param known   what it knows; null where it knows nothing
    /// @param advises what it thinks should be done; null where it did not say
    /// @param signed  whether who answered read and confirmed what is written here
    /// @param worker  who wrote it down
    record PartnerAnswered(Subject contact, Instant at, String agency, String who, @Nullable String known, @Nullable Outcome advises, boolean signed,
                           String worker) implements ContactEntry {
        @Override
        public LocalDate happened() {
            return LocalDate.ofInstant(at, ENGLAND);
        }
    }

    /// A decision was put to a manager, as the authority's threshold document asks of this outcome. Nothing begins before it is signed off.
    /// The rest as in [ContactDecided].
    /// @param kin who belongs to whom, as the decision says; null where it says nothing of it
    record DecisionPut(Subject contact, Instant at, UUID account, String worker, Outcome outcome, List<Placed> children, List<Apart> apart, UUID threshold,
                       String title, @Nullable String level, @Nullable Boolean consent, String why, @Nullable Kin kin) implements ContactEntry {
        public DecisionPut {
            children = children == null ? List.of() : List.copyOf(children);
            apart = apart == null ? List.of() : List.copyOf(apart);
        }

        @Override
        public LocalDate happened() {
            return LocalDate.ofInstant(at, ENGLAND);
        }
    }

    /// A manager signed a decision off, or sent it back. @param why null where nothing was said; said where it is sent back
    record DecisionSigned(Subject contact, Instant at, UUID account, String manager, boolean agreed, @Nullable String why) implements ContactEntry {
        @Override
        public LocalDate happened() {
            return LocalDate.ofInstant(at, ENGLAND);
        }
    }

    /// One of the children as told, and who it is. @param told its place among them, from 1
    /// @param made whether a record was begun
    record Placed(int told, Subject child, boolean made) {}

    /// Who belongs to whom. @param siblings whether the children are brothers and sisters
    /// @param teller whoever told it, where they are of the family; null otherwise   @param made whether their record is begun
    /// @param responsible whether they have parental responsibility; null: nobody said
    record Kin(boolean siblings, @Nullable Subject teller, boolean made, @Nullable String relation, @Nullable Boolean responsible) {
        String words() {
            return Stream.of(siblings ? "The children are brothers and sisters" : null, relation == null ? null : "Who told it is their " + relation).filter(part -> part != null).collect(Collectors.joining(". "));
        }
    }

    /// Somebody who is not that child.
    record Apart(int told, Subject person, String why) {}

    /// What can be decided, and what each begins.
    enum Outcome {
        ADVICE("Information and advice", "No referral. The person who told it is told where to find help", false, true),
        PASSED_ON("Passed to those who already work with the child", "No new referral: new information about an open case is none (CIN census guide, referrals)", false, false),
        NO_FURTHER_ACTION("No further action", "A referral on which nothing more is done", true, true),
        FAMILY_HELP("Family help", "A referral that goes on to family help, with the family's consent", true, false),
        ASSESSMENT("Assessment under section 17", "A referral that goes on to a child and family assessment, within 45 working days", true, false),
        STRATEGY("Strategy discussion under section 47", "A referral that goes on at once to a strategy discussion with police and health", true, false);

        private final String words;
        private final String begins;
        private final boolean referral;
        private final boolean refused;

        Outcome(String words, String begins, boolean referral, boolean refused) {
            this.words = words;
            this.begins = begins;
            this.referral = referral;
            this.refused = refused;
        }

        public String words() {
            return words;
        }

        /// What it starts.
        public String begins() {
            return begins;
        }

        /// A referral is written for each child.
        public boolean referral() {
            return referral;
        }

        /// Nobody goes on to help the child because of it.
        public boolean refused() {
            return refused;
        }
    }

    /// The person who told it was told what came of it, or could not be.
    /// @param how `letter`, `email`, `telephone`, `in person`, or `not told`
    /// @param text what was written or said; with `not told`, why
    record ReferrerTold(Subject contact, LocalDate on, String how, String text) implements ContactEntry {
        public static final String NOT_TOLD = "not told";

        @Override
        public LocalDate happened() {
            return on;
        }
    }

    List<Kind<?>> KINDS = List.of(
            new Kind<>("frontdoor.contact-received", ContactReceived.class, "Contact", "Front door",
                    e -> List.of(Detail.of("Reference", e.reference()), Detail.of("Came by", e.way()),
                            Detail.of("From", CodeBook.REFERRAL_SOURCE.say(e.from().source())), Detail.of("What was said", e.words()))),
            new Kind<>("frontdoor.contact-taken", ContactTaken.class, "Contact taken on", "Front door",
                    e -> List.of(Detail.of("By", e.worker()))),
            new Kind<>("frontdoor.contact-decided", ContactDecided.class, "Contact decided", "Referrals and assessments",
                    e -> List.of(Detail.of("Outcome", e.outcome().words()), Detail.of("Threshold", threshold(e)), Detail.of("Why", e.why()))),
            new Kind<>("frontdoor.partner-answered", PartnerAnswered.class, "Partner's answer on a contact", "Front door",
                    e -> List.of(Detail.of("Agency", e.agency()), Detail.of("Who", e.who()), Detail.of("Knows", e.known()),
                            Detail.of("Advises", e.advises() == null ? null : e.advises().words()), Detail.of("Confirmed", e.signed() ? "Yes" : "No"))),
            new Kind<>("frontdoor.decision-put", DecisionPut.class, "Decision put to a manager", "Front door",
                    e -> List.of(Detail.of("By", e.worker()), Detail.of("Outcome", e.outcome().words()), Detail.of("Why", e.why()))),
            new Kind<>("frontdoor.decision-signed", DecisionSigned.class, "Decision signed off or sent back", "Front door",
                    e -> List.of(Detail.of("Manager", e.manager()), Detail.of("Agreed", e.agreed() ? "Yes" : "No"), Detail.of("Why", e.why()))),
            new Kind<>("frontdoor.referrer-told", ReferrerTold.class, "Referrer told", "Front door",
                    e -> List.of(Detail.of("How", e.how()), Detail.of("What", e.text()))));

    private static String threshold(ContactDecided decided) {
        return Stream.of(decided.level(), decided.title()).filter(part -> part != null).collect(Collectors.joining(", "));
    }
}
