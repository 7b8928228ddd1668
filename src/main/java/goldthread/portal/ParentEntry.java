package goldthread.portal;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is shared with one parent of one child, and what they say. It has a timeline of its own, which only they open, and whoever
/// stands beside them; each entry stands in the record of the child too, for those who work with the child.
public sealed interface ParentEntry extends Entry {
    /// Of this parent and this child: another parent has another.
    Subject desk();

    Subject child();

    LocalDate on();

    @Override
    default LocalDate happened() {
        return on();
    }

    @Override
    default List<Tag> tags() {
        return List.of(new Tag(desk(), "shared-with"), Tag.child(child()));
    }

    /// An account is that of somebody who belongs to the child.
    /// @param person whose it is, of the child's people     @param account with which they sign in     @param name of the account
    /// @param until  the last day on which anything opens to it
    record AccountNamed(Subject desk, Subject child, Subject person, UUID account, String name, String why, LocalDate until, LocalDate on) implements ParentEntry {}

    /// Somebody stands beside this parent, who agreed to it.
    /// @param service   for whom they work; null where nobody said
    /// @param consent   what the parent said, and to whom     @param consented when
    record AdvocateNamed(Subject desk, Subject child, UUID account, String name, @Nullable String service, String consent, LocalDate consented, LocalDate until, LocalDate on) implements ParentEntry {}

    /// It opens to this account no longer, at once. With the account of the parent it closes to whoever stands beside them too.
    record AccessEnded(Subject desk, Subject child, UUID account, String who, String why, LocalDate on) implements ParentEntry {}

    /// A worker looked through a paper as the parent reads it, and shared it.
    /// @param of    the entry of the record of which the paper is made     @param title of the paper
    /// @param note  what the worker says to it; null for nothing
    record PaperShared(Subject desk, Subject child, UUID of, String title, @Nullable String note, LocalDate on) implements ParentEntry {}

    /// It is not shared any more. @param share the entry that shared it
    record SharingTakenBack(Subject desk, Subject child, UUID share, String title, String why, LocalDate on) implements ParentEntry {}

    /// The parent, or whoever stands beside them, said something: with their own account, at this time.
    /// @param share to which paper; null to none     @param what one of [#WHAT]     @param who by name, and of whom an advocate
    record ParentSaid(Subject desk, Subject child, @Nullable UUID share, String what, String words, String who, LocalDate on, LocalTime at) implements ParentEntry {
        public static final String VIEW = "What I want to say", WRONG = "Something is wrong", ADVOCATE = "I want an advocate";
        public static final List<String> WHAT = List.of(VIEW, WRONG, ADVOCATE);
    }

    /// A worker read what was said. @param answer what the parent is told; null for nothing
    record SaidRead(Subject desk, Subject child, UUID said, @Nullable String answer, LocalDate on) implements ParentEntry {}

    String GROUP = "Shared with parents";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("portal.account-named", AccountNamed.class, "Account of a parent or carer", GROUP, e -> List.of(Detail.of("Name of the account", e.name()), Detail.of("Why", e.why()), Detail.of("Until", e.until()))),
            new Kind<>("portal.advocate-named", AdvocateNamed.class, "Advocate of a parent or carer", GROUP,
                    e -> List.of(Detail.of("Advocate", e.name()), Detail.of("Of", e.service()), Detail.of("The parent agreed", e.consent()), Detail.of("On", e.consented()), Detail.of("Until", e.until()))),
            new Kind<>("portal.access-ended", AccessEnded.class, "Access of a parent or advocate ended", GROUP, e -> List.of(Detail.of("Who", e.who()), Detail.of("Why", e.why()))),
            new Kind<>("portal.paper-shared", PaperShared.class, "Shared with a parent or carer", GROUP, e -> List.of(Detail.of("What", e.title()), Detail.of("With the words", e.note()))),
            new Kind<>("portal.sharing-taken-back", SharingTakenBack.class, "Taken back from a parent or carer", GROUP, e -> List.of(Detail.of("What", e.title()), Detail.of("Why", e.why()))),
            new Kind<>("portal.said", ParentSaid.class, "Written by a parent or carer", GROUP, e -> List.of(Detail.of("By", e.who() + ", at " + e.at()), Detail.of("What", e.what()), Detail.of("In their words", e.words()))),
            new Kind<>("portal.said-read", SaidRead.class, "Words of a parent or carer read", GROUP, e -> List.of(Detail.of("Answer", e.answer()))));
}
