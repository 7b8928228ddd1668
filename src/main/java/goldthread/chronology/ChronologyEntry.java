package goldthread.chronology;

import goldthread.casefile.Entry;
import goldthread.casefile.Kind;
import goldthread.casefile.Kind.Detail;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a practitioner makes of a child's record.
public sealed interface ChronologyEntry extends Entry {

    /// Another entry was chosen for the child's chronology. Choosing it again says what is made of it now.
    /// @param entry    the one that was chosen: the row stays tied to it, and changes when it is corrected
    /// @param analysis what it meant for the child
    record Chosen(Subject child, UUID entry, LocalDate on, @Nullable String analysis) implements ChronologyEntry {
        @Override
        public LocalDate happened() {
            return on;
        }

        @Override
        public List<Tag> tags() {
            return List.of(Tag.child(child));
        }
    }

    List<Kind<?>> KINDS = List.of(new Kind<>("chronology.chosen", Chosen.class, "Chosen for the chronology", "Notes",
            chosen -> List.of(Detail.of("What it meant", chosen.analysis()))));
}
