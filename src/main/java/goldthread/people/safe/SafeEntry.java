package goldthread.people.safe;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What must be kept from whom.
public sealed interface SafeEntry extends Entry {

    /// Somebody around a child must not be told where somebody else lives or can be reached.
    /// @param child in whose record it was written
    /// @param whose the child, and whoever lives with the child: brothers and sisters, a parent
    /// @param from  who must not be told
    /// @param what  [#ADDRESS], [#PHONE]
    /// @param until the first day on which they may be told again; null while it stands
    record KeptFrom(Subject child, List<Subject> whose, List<Subject> from, List<String> what, String why, LocalDate on, @Nullable LocalDate until) implements SafeEntry {
        public static final String ADDRESS = "The address";
        public static final String PHONE = "The telephone number";

        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return Stream.concat(Stream.of(new Tag(child, "person")), Stream.concat(whose.stream(), from.stream()).filter(other -> !other.equals(child)).distinct().map(other -> new Tag(other, "relative"))).toList();
        }
    }

    List<Kind<?>> KINDS = List.of(new Kind<>("people.kept-from", KeptFrom.class, "Must not be told", "Family and network",
            e -> List.of(Detail.of("What", String.join(", ", e.what())), Detail.of("Why", e.why()), Detail.of("Until", e.until()))));
}
