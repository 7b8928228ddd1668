package goldthread.returns.mapping;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.time.CollectionYear;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row as it stands on the log: what it is about, and what else is said of it.
record Standing(Table table, Fact<?> about, List<Fact<?>> others) {

    UUID id() {
        return about.id();
    }

    @Nullable UUID above() {
        return table.root().of(about.entry());
    }

    @Nullable LocalDate begins() {
        return table.root().on(about.entry());
    }

    /// The last day; null while none is known.
    @Nullable LocalDate ends() {
        LocalDate last = null;
        for (var other : others) {
            for (var part : table.parts()) {
                if (part.bond() == Part.Bond.END && part.takes(other.entry())) {
                    last = part.on(other.entry()) == null ? last : part.on(other.entry());
                }
            }
        }
        return last;
    }

    /// Whether some day of it lies in the year, both its first and its last being in it.
    boolean overlaps(CollectionYear year) {
        var begins = begins();
        var ends = ends();
        return (begins == null || !begins.isAfter(year.last())) && (ends == null || !ends.isBefore(year.first()));
    }

    Cells row() {
        return table.row(about.entry(), others.stream().map(Fact::entry).map(Entry.class::cast).toList());
    }
}
