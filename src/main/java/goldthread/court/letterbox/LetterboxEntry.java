package goldthread.court.letterbox;

import goldthread.casefile.AboutChildren;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Contact between a child who is adopted, or will be, and somebody who belongs to them.
public sealed interface LetterboxEntry extends AboutChildren {

    /// It was agreed, for one relationship.
    /// @param with   by name and who they are to the child
    /// @param how    `Meeting` ..., one or several
    /// @param often  in the words of the agreement
    /// @param risk   what could go wrong, and what keeps everybody safe
    /// @param child  what the child says
    /// @param review the day by which it is looked at again; null where none is named
    /// @param person the record of whom it is with; null where there is none. Not tagged: on that record nothing tells of the adoption
    /// @param checked what was looked at before: `Who else will see what is sent` ...; null where nobody said
    record ContactAgreed(List<Subject> children, String with, List<String> how, String often, @Nullable String risk, @Nullable String child, @Nullable LocalDate review, LocalDate on, @Nullable Subject person,
                         @Nullable List<String> checked) implements LetterboxEntry {
        public ContactAgreed(List<Subject> children, String with, List<String> how, String often, @Nullable String risk, @Nullable String child, @Nullable LocalDate review, LocalDate on) {
            this(children, with, how, often, risk, child, review, on, null, null);
        }
    }

    /// They met, called each other, or did not though it was agreed. @param what [#MET] ...   @param who else was there   @param how it went   @param child what the child says
    record ContactMade(List<Subject> children, UUID agreement, String what, @Nullable String who, @Nullable String how, @Nullable String child, LocalDate on) implements LetterboxEntry {
        public static final String MET = "They met";
        public static final String CALLED = "A call or video call";
        public static final String NOT = "It did not take place, though it was agreed";
    }

    /// Something came into the letterbox, from one side to the other.
    /// @param from   [#FAMILY], [#ADOPTERS]
    /// @param what   `A letter` ...
    /// @param by     who looked at it
    /// @param passed the day on which it was passed on; null where it is held back, or not passed on yet
    /// @param held   why it is held back; null where it is not
    /// @param says   the letter itself, as it was typed here; null where it is not kept here
    record LetterCame(List<Subject> children, UUID agreement, String from, String what, @Nullable String by, @Nullable LocalDate passed, @Nullable String held, LocalDate on, @Nullable String says)
            implements LetterboxEntry {
        public LetterCame(List<Subject> children, UUID agreement, String from, String what, @Nullable String by, @Nullable LocalDate passed, @Nullable String held, LocalDate on) {
            this(children, agreement, from, what, by, passed, held, on, null);
        }

        public static final String FAMILY = "From the first family";
        public static final String ADOPTERS = "From the adopters, or the child";
    }

    /// A letter is kept as a picture of it. @param letter the entry that it came   @param digest SHA-256 of what is kept, in hexadecimal   @param bytes its size
    record LetterPictured(List<Subject> children, UUID letter, String digest, long bytes, int width, int height, LocalDate on) implements LetterboxEntry {
        private static final long KILOBYTE = 1024;

        public String size() {
            return width + " by " + height + " points, " + Math.max(1, bytes / KILOBYTE) + " KB";
        }
    }

    /// It was looked at again. @param outcome [#GOES_ON], [#CHANGED], [#ENDS]   @param next the day by which it is looked at next   @param risk what is different now; null where nobody said
    record ContactReviewed(List<Subject> children, UUID agreement, String outcome, @Nullable String why, @Nullable LocalDate next, LocalDate on, @Nullable String risk) implements LetterboxEntry {
        public ContactReviewed(List<Subject> children, UUID agreement, String outcome, @Nullable String why, @Nullable LocalDate next, LocalDate on) {
            this(children, agreement, outcome, why, next, on, null);
        }

        public static final String GOES_ON = "Goes on as agreed";
        public static final String CHANGED = "To be agreed anew";
        public static final String ENDS = "Ends";
    }

    String GROUP = "Adoption";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("court.contact-agreed", ContactAgreed.class, "Contact agreed for adoption", GROUP, e -> List.of(Detail.of("With", e.with()), Detail.of("How", String.join(", ", e.how())), Detail.of("How often", e.often()),
                    Detail.of("Looked at", e.checked() == null ? null : String.join(", ", e.checked())), Detail.of("Safety", e.risk()), Detail.of("The child says", e.child()), Detail.of("Looked at again by", e.review()))),
            new Kind<>("court.letter-came", LetterCame.class, "Letterbox", GROUP, e -> List.of(Detail.of("From", e.from()), Detail.of("What", e.what()), Detail.of("Looked at by", e.by()), Detail.of("Passed on", e.passed()),
                    Detail.of("Held back", e.held()), Detail.of("The letter", e.says()))),
            new Kind<>("court.letter-pictured", LetterPictured.class, "Picture of a letter", GROUP, e -> List.of(Detail.of("Size", e.size()))),
            new Kind<>("court.contact-made", ContactMade.class, "Contact for adoption took place", GROUP, e -> List.of(Detail.of("What", e.what()), Detail.of("Who was there", e.who()), Detail.of("How it went", e.how()), Detail.of("The child says", e.child()))),
            new Kind<>("court.contact-reviewed", ContactReviewed.class, "Contact for adoption reviewed", GROUP, e -> List.of(Detail.of("Outcome", e.outcome()), Detail.of("Why", e.why()), Detail.of("Safety", e.risk()), Detail.of("Looked at next by", e.next()))));
}
