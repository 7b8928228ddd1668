package goldthread.familyhelp.needs;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Needs that are to be assessed because somebody asked, or because they showed.
public sealed interface NeedsEntry extends Entry {

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

    /// @param whose   [#DISABLED], [#PARENT], [#YOUNG_CARER], [#HOMELESS]
    /// @param by      who asked; null where the need showed by itself
    /// @param tonight of a homeless young person, whether they need somewhere to stay tonight; null for others
    record NeedsAsked(Subject child, String whose, @Nullable String by, @Nullable String words, @Nullable Boolean tonight, LocalDate on) implements NeedsEntry {
        public static final String DISABLED = "Disabled child";
        public static final String PARENT = "Parent who cares for a disabled child";
        public static final String YOUNG_CARER = "Young carer";
        public static final String HOMELESS = "Homeless at 16 or 17";
    }

    /// What came of it.
    /// @param what [#STAYS], [#ASSESSED], [#NOT_WANTED]
    /// @param how  where they stay and on what footing; what the assessment found; why it is not wanted
    /// @param says what the young person, or the carer, says of it
    record NeedsAnswered(Subject child, UUID asked, String what, @Nullable String how, @Nullable String says, LocalDate on) implements NeedsEntry {
        public static final String STAYS = "Somewhere safe to stay";
        public static final String ASSESSED = "Assessed";
        public static final String NOT_WANTED = "They do not want it";
    }

    String GROUP = "Referrals and assessments";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("familyhelp.needs-asked", NeedsAsked.class, "Assessment of needs asked for", GROUP,
                    e -> List.of(Detail.of("Whose needs", e.whose()), Detail.of("Asked by", e.by()), Detail.of("What was said", e.words()),
                            Detail.of("Tonight", e.tonight() == null ? "" : e.tonight() ? "Needs somewhere to stay" : "Has somewhere safe to stay"))),
            new Kind<>("familyhelp.needs-answered", NeedsAnswered.class, "Needs assessed or answered", GROUP,
                    e -> List.of(Detail.of("What came of it", e.what()), Detail.of("How", e.how()), Detail.of("They say", e.says()))));
}
