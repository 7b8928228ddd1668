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
    record Referred(Subject child, @Nullable LocalDate on, @Nullable String source, @Nullable String asked,
                    LocalDate known) implements FrontDoorEntry {
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

    List<Kind<?>> KINDS = List.of(
            new Kind<>("frontdoor.referred", Referred.class, "Referral", "Referrals and assessments",
                    e -> List.of(Detail.of("Source", CodeBook.REFERRAL_SOURCE.say(e.source())), Detail.of("What was said", e.asked()))),
            new Kind<>("frontdoor.referral-decided", ReferralDecided.class, "Decision on the referral", "Referrals and assessments",
                    e -> List.of(Detail.of("Outcome", Boolean.TRUE.equals(e.noFurtherAction()) ? "No further action" : "Goes on"),
                            Detail.of("Why", e.why()))));
}
