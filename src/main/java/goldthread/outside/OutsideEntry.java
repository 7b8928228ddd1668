package goldthread.outside;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.pages.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Harm to a child outside the home, one child at a time: what is said of one is in no other's record.
public sealed interface OutsideEntry extends Entry {

    Subject child();

    LocalDate on();

    @Override
    default LocalDate happened() {
        return on();
    }

    @Override
    default List<Tag> tags() {
        return List.of(Tag.child(child()));
    }

    /// The child has to do with a place, group or person. It stands on the child's timeline only: whoever may open a
    /// place sees there those children alone whose record they may open. @param how `Is taken there` ...
    record ChildLinked(Subject child, Subject place, String name, String how, @Nullable String words, LocalDate on) implements OutsideEntry {}

    /// No longer. @param link the entry that linked them
    record ChildUnlinked(Subject child, Subject place, UUID link, @Nullable String why, LocalDate on) implements OutsideEntry {}

    /// Somebody looked at the child's world outside the home. @param seen prompts that were found   @param unknown prompts of which nobody knows
    /// @param words what one makes of it: never a number   @param says the child, in their own words
    record LookedAt(Subject child, List<String> seen, List<String> unknown, String words, @Nullable String says, LocalDate on) implements OutsideEntry {}

    /// A version of the Child Community Safety Plan. The first begins the plan; each later one takes its place.
    /// @param harms what it is to keep the child from   @param safer what makes the places and groups safer   @param disruption of those who harm
    /// @param travel how the child gets about safely   @param parents what the parents do, as partners   @param help what the parents need for it
    /// @param actions lines without an owner, as plans had them before   @param lead who leads it   @param owned who does what by when; null for none
    record SafetyPlanned(Subject child, List<String> harms, String safer, @Nullable String disruption, @Nullable String travel, @Nullable String parents, @Nullable String help,
                         List<String> actions, @Nullable String otherwise, @Nullable String says, @Nullable String parentsSay, String lead, LocalDate on,
                         @Nullable List<Owned> owned) implements OutsideEntry {
        public SafetyPlanned {
            owned = owned == null || owned.isEmpty() ? null : List.copyOf(owned);
        }

        public List<Owned> does() {
            return owned == null ? List.of() : owned;
        }
    }

    /// What somebody does by the plan. @param who by name or part   @param by the last day on which it is in time; null only where a program left it out
    record Owned(String what, String who, String agency, @Nullable LocalDate by) {
        boolean sameAs(Owned other) {
            return what.strip().equalsIgnoreCase(other.what.strip());
        }

        public String words() {
            return agency + ", " + who + ": " + what + (by == null ? "" : ", by " + Words.spoken(by));
        }
    }

    /// A partner will do something to make the child safer, by a day: agreed between two versions of a plan, or without one. @param by the last day on which it is in time
    record PartnerActs(Subject child, String agency, String what, LocalDate by, LocalDate on) implements OutsideEntry {}

    /// It was done, or came to an end otherwise. @param action the entry of a partner's action, or [SafetyAction#id()]   @param done whether it was done   @param came what came of it, or why it was not done
    record PartnerActed(Subject child, UUID action, boolean done, @Nullable String came, LocalDate on) implements OutsideEntry {}

    /// The plan was looked at by child, parents and partners. @param ends whether it ended with that
    record SafetyReviewed(Subject child, String safer, @Nullable String says, @Nullable String parentsSay, boolean ends, LocalDate on) implements OutsideEntry {}

    /// An order, sentence or work to keep the child out of trouble. @param what [#REMAND] ...   @param worker of youth justice
    /// @param asset date or number of the assessment, where it is kept   @param until its last day; null where it has none
    /// @param joint what social care and youth justice do together, who does what; null where nothing is agreed
    record JusticeBegan(Subject child, String what, @Nullable String worker, @Nullable String asset, @Nullable LocalDate until, LocalDate on, @Nullable String joint) implements OutsideEntry {
        public JusticeBegan(Subject child, String what, @Nullable String worker, @Nullable String asset, @Nullable LocalDate until, LocalDate on) {
            this(child, what, worker, asset, until, on, null);
        }

        /// Legal Aid, Sentencing and Punishment of Offenders Act 2012 s104: the child is treated as looked after.
        public static final String REMAND = "Remand to youth detention accommodation";
    }

    record JusticeEnded(Subject child, UUID order, @Nullable String why, LocalDate on) implements OutsideEntry {}

    List<Kind<?>> KINDS = List.of(
            new Kind<>("outside.child-linked", ChildLinked.class, "Linked to a place or group", PlaceEntry.GROUP, e -> List.of(Detail.of("Where or who", e.name()), Detail.of("How", e.how()), Detail.of("Told", e.words()))),
            new Kind<>("outside.child-unlinked", ChildUnlinked.class, "No longer linked to a place or group", PlaceEntry.GROUP, e -> List.of(Detail.of("Why", e.why()))),
            new Kind<>("outside.looked-at", LookedAt.class, "The child's world outside the home", PlaceEntry.GROUP, e -> List.of(Detail.of("Found", String.join(", ", e.seen())), Detail.of("Not known", String.join(", ", e.unknown())),
                    Detail.of("What one makes of it", e.words()), Detail.of("The child says", e.says()))),
            new Kind<>("outside.safety-planned", SafetyPlanned.class, "Child Community Safety Plan", PlaceEntry.GROUP, e -> List.of(Detail.of("Against", String.join(", ", e.harms())), Detail.of("Makes safer", e.safer()), Detail.of("Disruption", e.disruption()),
                    Detail.of("Getting about", e.travel()), Detail.of("Parents do", e.parents()), Detail.of("Parents need", e.help()), Detail.of("Actions", Stream.concat(e.does().stream().map(Owned::words), e.actions().stream()).collect(Collectors.joining("; "))), Detail.of("If it goes wrong", e.otherwise()), Detail.of("The child says", e.says()),
                    Detail.of("The parents say", e.parentsSay()), Detail.of("Led by", e.lead()))),
            new Kind<>("outside.partner-acts", PartnerActs.class, "Partner's action", PlaceEntry.GROUP, e -> List.of(Detail.of("Agency", e.agency()), Detail.of("What", e.what()), Detail.of("By", e.by()))),
            new Kind<>("outside.partner-acted", PartnerActed.class, "Partner's action done", PlaceEntry.GROUP, e -> List.of(Detail.of("Done", e.done() ? "Yes" : "No"), Detail.of("What came of it", e.came()))),
            new Kind<>("outside.safety-reviewed", SafetyReviewed.class, "Community safety plan reviewed", PlaceEntry.GROUP, e -> List.of(Detail.of("Is the child safer", e.safer()), Detail.of("The child says", e.says()), Detail.of("The parents say", e.parentsSay()),
                    Detail.of("The plan", e.ends() ? "Ended" : "Goes on"))),
            new Kind<>("outside.justice-began", JusticeBegan.class, "Youth justice", PlaceEntry.GROUP, e -> List.of(Detail.of("What", e.what()), Detail.of("Worker", e.worker()), Detail.of("Assessment", e.asset()), Detail.of("Joint plan", e.joint()), Detail.of("Until", e.until()))),
            new Kind<>("outside.justice-ended", JusticeEnded.class, "Youth justice ended", PlaceEntry.GROUP, e -> List.of(Detail.of("Why", e.why()))));
}
