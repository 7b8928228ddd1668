package goldthread.education.notice;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.time.England;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What becomes of a parent's notice. It has a record of its own, which only those who keep the register open: it is no child's
/// before somebody has found out whose it is.
public sealed interface NoticeEntry extends Entry {
    Subject notice();

    @Override
    default List<Tag> tags() {
        return List.of(new Tag(notice(), "notice"));
    }

    /// A parent told, on the public form. @param reference what they were given: `K7RM-3WQP`
    /// @param wish [#LEAVE], [#HOME], [#CONSENT]   @param from when, as they mean it   @param why in their own words   @param means how they mean to educate
    record NoticeReceived(Subject notice, String reference, Instant at, String wish, Told child, Parent parent, @Nullable LocalDate from, @Nullable String why,
                          @Nullable String means) implements NoticeEntry {
        public static final String LEAVE = "To leave school and be educated at home";
        public static final String HOME = "Educated at home, and on no school's roll";
        public static final String CONSENT = "Asks for the council's consent";

        @Override
        public LocalDate happened() {
            return LocalDate.ofInstant(at, England.ZONE);
        }
    }

    /// The child as told, before anybody knows who it is.
    record Told(String given, String family, LocalDate born, @Nullable String address, @Nullable String postcode, @Nullable String school) {
        String name() {
            return Stream.of(given, family).collect(Collectors.joining(" "));
        }
    }

    /// @param relation as in the record of what a parent told: `Mother`   @param reach how and when it is safe to reach them
    record Parent(String name, String relation, @Nullable String phone, @Nullable String email, @Nullable String reach) {}

    /// @param outcome [#MATCHED], [#BEGUN], [#ASIDE]   @param child null where it was set aside   @param why null where nothing was said; said where it is set aside
    record NoticeDecided(Subject notice, Instant at, String outcome, @Nullable Subject child, @Nullable String why, String officer) implements NoticeEntry {
        public static final String MATCHED = "Written on a record that stands";
        public static final String BEGUN = "A record was begun";
        public static final String ASIDE = "Set aside";

        @Override
        public LocalDate happened() {
            return LocalDate.ofInstant(at, England.ZONE);
        }
    }

    /// The parent was told, or could not be. @param how `letter`, `email`, `telephone`, `in person`, or [#NOT_TOLD]   @param text what was written; with that, why not
    record ParentTold(Subject notice, LocalDate on, String how, String text) implements NoticeEntry {
        public static final String NOT_TOLD = "not told";

        @Override
        public LocalDate happened() {
            return on;
        }
    }

    List<Kind<?>> KINDS = List.of(
            new Kind<>("education.notice-received", NoticeReceived.class, "Parent's notice of home education", "Education", e -> List.of(Detail.of("Reference", e.reference()), Detail.of("Wish", e.wish()),
                    Detail.of("Child", e.child().name()), Detail.of("Parent", e.parent().name()), Detail.of("From", e.from()), Detail.of("Why", e.why()), Detail.of("Means to", e.means()))),
            new Kind<>("education.notice-decided", NoticeDecided.class, "Parent's notice decided", "Education", e -> List.of(Detail.of("Outcome", e.outcome()), Detail.of("Why", e.why()), Detail.of("By", e.officer()))),
            new Kind<>("education.notice-answered", ParentTold.class, "Parent answered", "Education", e -> List.of(Detail.of("How", e.how()), Detail.of("What", e.text()))));
}
