package goldthread.outside;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of a place, a group or a person outside the home. Its subject is the place; a child's name never stands in it.
public sealed interface PlaceEntry extends Entry {
    /// The list of whichever authority acts.
    Subject REGISTRY = Subject.of("0190b3a0-0000-7000-8000-0000000000c9");

    Subject place();

    LocalDate on();

    @Override
    default LocalDate happened() {
        return on();
    }

    @Override
    default List<Tag> tags() {
        return List.of(new Tag(place(), "place"));
    }

    /// It became known, or is otherwise from a day on.
    /// @param sort  [#PLACE], [#GROUP], [#PERSON]   @param whereabouts in words   @param east null, as is `north`, where no position is known: metres of the national grid
    record Known(Subject place, String sort, String name, @Nullable String whereabouts, @Nullable String what, @Nullable Integer east, @Nullable Integer north, LocalDate on) implements PlaceEntry {
        public static final String PLACE = "Place";
        public static final String GROUP = "Group of peers";
        public static final String PERSON = "Person who may harm children";

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(place, "place"), new Tag(REGISTRY, "registry"));
        }
    }

    /// Somebody told of a worry about it. @param harms [Outside#HARMS]
    record ConcernTold(Subject place, List<String> harms, String words, String source, LocalDate on) implements PlaceEntry {}

    /// An agency will do something about it: light, patrols, a shop's licence, youth work. @param by the last day; null where none was agreed
    record ActionAgreed(Subject place, String what, String agency, @Nullable LocalDate by, LocalDate on) implements PlaceEntry {}

    record ActionDone(Subject place, UUID action, @Nullable String came, LocalDate on) implements PlaceEntry {}

    /// A place turned out to be another that is on the list too: they are read as one from now on, and nothing of either is changed.
    /// @param into the one under whose name both are read
    record Joined(Subject place, Subject into, String why, LocalDate on) implements PlaceEntry {
        @Override
        public List<Tag> tags() {
            return List.of(new Tag(place, "place"), new Tag(into, "place"), new Tag(REGISTRY, "registry"));
        }
    }

    /// They are two after all: each has what it had, and what was written since stays where it was written.
    record Parted(Subject place, Subject into, String why, LocalDate on) implements PlaceEntry {
        @Override
        public List<Tag> tags() {
            return List.of(new Tag(place, "place"), new Tag(into, "place"), new Tag(REGISTRY, "registry"));
        }
    }

    String GROUP = "Harm outside the home";

    List<Kind<?>> KINDS = List.of(
            new Kind<>("outside.known", Known.class, "Place or group outside the home", GROUP, e -> List.of(Detail.of("What", e.sort()), Detail.of("Name", e.name()), Detail.of("Where", e.whereabouts()), Detail.of("Told", e.what()))),
            new Kind<>("outside.joined", Joined.class, "Two places read as one", GROUP, e -> List.of(Detail.of("Why", e.why()))),
            new Kind<>("outside.parted", Parted.class, "Two places read apart again", GROUP, e -> List.of(Detail.of("Why", e.why()))),
            new Kind<>("outside.concern-told", ConcernTold.class, "Concern about a place or group", GROUP, e -> List.of(Detail.of("Harm", String.join(", ", e.harms())), Detail.of("Words", e.words()), Detail.of("Told by", e.source()))),
            new Kind<>("outside.action-agreed", ActionAgreed.class, "Action to make a place safer", GROUP, e -> List.of(Detail.of("What", e.what()), Detail.of("Agency", e.agency()), Detail.of("By", e.by()))),
            new Kind<>("outside.action-done", ActionDone.class, "Place made safer", GROUP, e -> List.of(Detail.of("What came of it", e.came()))));
}
