package goldthread.returns.mapping;

import goldthread.casefile.Entry;
import goldthread.casefile.Subject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row that is being read into entries, and what it is read beside.
///
/// @param day      for which the return speaks, where nothing more exact is known: of a yearly one its last, 31 March
/// @param root     the id of the entry that the row is about, and that entry; null while it is itself being read
/// @param above    the id of the root of the row above; null where the table has none above it
/// @param standing what stands so far in the place of what is being read
record Saying(Subject child, LocalDate day, Cells cells, @Nullable UUID root, @Nullable Entry rootEntry,
              @Nullable UUID above, @Nullable Entry standing) {

    UUID rootId() {
        return java.util.Objects.requireNonNull(root);
    }

    UUID aboveId() {
        return java.util.Objects.requireNonNull(above);
    }

    @Nullable String text(String column) {
        return cells.text(column);
    }

    @Nullable LocalDate day(String column) {
        return cells.day(column);
    }

    LocalDate dayOr(String column, LocalDate otherwise) {
        var day = cells.day(column);
        return day == null ? otherwise : day;
    }

    Saying beside(UUID root, Entry rootEntry) {
        return new Saying(child, day, cells, root, rootEntry, above, null);
    }

    Saying standing(@Nullable Entry entry) {
        return new Saying(child, day, cells, root, rootEntry, above, entry);
    }
}
