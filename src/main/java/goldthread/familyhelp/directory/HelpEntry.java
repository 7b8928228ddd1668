package goldthread.familyhelp.directory;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Help that families of the area can use. About no child; never changed, a later entry of the same help takes its place.
public sealed interface HelpEntry extends Entry {
    /// The list of whichever authority acts: nothing of another is ever seen.
    Subject REGISTRY = Subject.of("0190b3a0-0000-7000-8000-0000000000e4");

    UUID help();

    LocalDate from();

    @Override
    default LocalDate happened() {
        return from();
    }

    @Override
    default List<Tag> tags() {
        return List.of(new Tag(REGISTRY, "registry"));
    }

    /// It is there from a day on, or is otherwise from that day.
    /// @param needs what it helps with, of [Directory#NEEDS]   @param reach how to get in touch   @param cost in words; null where it is free
    record HelpListed(UUID help, String name, List<String> needs, String what, String where, String reach, @Nullable String cost, LocalDate from) implements HelpEntry {
        public HelpListed {
            needs = needs == null ? List.of() : List.copyOf(needs);
        }
    }

    /// It is there no more.
    record HelpEnded(UUID help, @Nullable String why, LocalDate from) implements HelpEntry {}

    String GROUP = "Family help";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("familyhelp.help-listed", HelpListed.class, "Community help", GROUP, e -> List.of(Detail.of("Name", e.name()), Detail.of("Helps with", String.join(", ", e.needs())), Detail.of("What", e.what()),
                    Detail.of("Where and when", e.where()), Detail.of("How to reach", e.reach()), Detail.of("Cost", e.cost()))),
            new Kind<>("familyhelp.help-ended", HelpEnded.class, "Community help ended", GROUP, e -> List.of(Detail.of("Why", e.why()))));
}
