package goldthread.workforce.base;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// From where teams and workers work.
public sealed interface OfficeEntry extends Entry {

    /// A team works from this office, or one worker does who does not work from that of the team.
    /// @param team as it is named in the workforce; null where it is about one worker     @param worker null where it is about a team
    record Based(Subject bases, @Nullable String team, @Nullable UUID worker, @Nullable String name, String place, String postcode, LocalDate from) implements OfficeEntry {
        @Override
        public LocalDate happened() {
            return from;
        }

        @Override
        public List<Tag> tags() {
            return List.of(new Tag(bases, "bases"));
        }

        /// Whose it is, in words.
        public String whose() {
            return team != null ? team : name != null ? name : "A worker";
        }
    }

    /// Under which all bases of an authority stand.
    static Subject bases(int holder) {
        return new Subject(UUID.nameUUIDFromBytes(("bases " + holder).getBytes(StandardCharsets.UTF_8)));
    }

    List<Kind<?>> KINDS = List.of(new Kind<>("workforce.based", Based.class, "Where a team or a worker works from", "Workforce",
            e -> List.of(Detail.of("Whose", e.whose()), Detail.of("Place", e.place()), Detail.of("Postcode", e.postcode()))));
}
