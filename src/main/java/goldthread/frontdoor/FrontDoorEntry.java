package goldthread.frontdoor;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.people.CodeBook;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What reaches the front door. Codes stand as the CIN census writes them.
public sealed interface FrontDoorEntry extends Entry {

    /// A child was referred.
    /// @param on     the day; null only where a census gave none
    /// @param source who referred: a code such as 1A or 5D
    /// @param asked  what was said, in the referrer's own words; null where only a return is known
    /// @param way    how it came: [#TELEPHONE], `email` ...; null where nobody said, or the contact at the front door says it
    /// @param danger whether a life was at risk, or serious harm likely at once; null as `way`
    record Referred(Subject child, @Nullable LocalDate on, @Nullable String source, @Nullable String asked,
                    LocalDate known, @Nullable String way, @Nullable Boolean danger) implements FrontDoorEntry {
        public static final String TELEPHONE = "telephone";

        public Referred(Subject child, @Nullable LocalDate on, @Nullable String source, @Nullable String asked, LocalDate known) {
            this(child, on, source, asked, known, null, null);
        }

        @Override
        public LocalDate happened() {
            return on == null ? known : on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    /// What was decided on a referral.
    /// @param noFurtherAction as decided; the census writes true or false, 1 or 0
    record ReferralDecided(Subject child, UUID referral, LocalDate on, @Nullable Boolean noFurtherAction,
                           @Nullable String why) implements FrontDoorEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    /// Whoever referred confirmed it, asked what came of it, or was told.
    /// @param about    the child, or the contact at the front door
    /// @param referral the referral on the child's record; null for a contact
    /// @param what     [#CONFIRMED], [#ASKED], [#TOLD]
    record ReferrerInTouch(Subject about, @Nullable UUID referral, String what, @Nullable String words, LocalDate on) implements FrontDoorEntry {
        public static final String CONFIRMED = "Confirmed it in writing";
        public static final String ASKED = "Asked what came of it";
        public static final String TOLD = "Was told what came of it";

        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(referral == null ? new Tag(about, "contact") : Tag.child(about));
        }
    }

    /// Of those who refer for their work a telephone call is confirmed in writing; of family, neighbours and strangers it is not asked.
    /// @param source as the census codes it
    static boolean professional(@Nullable String source) {
        return source != null && !source.startsWith("1") && !source.equals("9");
    }

    List<Kind<?>> KINDS = List.of(
            new Kind<>("frontdoor.referrer-in-touch", ReferrerInTouch.class, "Referrer in touch", "Referrals and assessments",
                    e -> List.of(Detail.of("What", e.what()), Detail.of("In their words", e.words()))),
            new Kind<>("frontdoor.referred", Referred.class, "Referral", "Referrals and assessments",
                    e -> List.of(Detail.of("Source", CodeBook.REFERRAL_SOURCE.say(e.source())), Detail.of("Came by", e.way()),
                            Detail.of("Danger at once", Boolean.TRUE.equals(e.danger()) ? "A life at risk, or serious harm likely at once" : ""), Detail.of("What was said", e.asked()))),
            new Kind<>("frontdoor.referral-decided", ReferralDecided.class, "Decision on the referral", "Referrals and assessments",
                    e -> List.of(Detail.of("Outcome", Boolean.TRUE.equals(e.noFurtherAction()) ? "No further action" : "Goes on"),
                            Detail.of("Why", e.why()))));
}
