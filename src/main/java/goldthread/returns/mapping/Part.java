package goldthread.returns.mapping;

import goldthread.casefile.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Some columns of a row, and the one kind of entry that says what they say.
///
/// @param fills the columns that are compared to tell whether an entry says the same
/// @param reads what the row says of this: no entry where the columns are blank
/// @param of    the entry that it goes with: the root of its row; for a root, the root of the row above
/// @param on    the day from which it counts; null where it has none
/// @param mine  tells entries of this part from others of the same kind
public record Part<E extends Entry>(Class<E> type, Bond bond, List<String> fills, Function<Saying, List<E>> reads,
                                    BiConsumer<E, Cells> writes, Function<E, @Nullable UUID> of,
                                    Function<E, @Nullable LocalDate> on, Predicate<E> mine) {

    /// How the part belongs to its row.
    public enum Bond {
        /// What the row is about.
        ROOT,
        /// The end of it: where a later return has none, it is open again.
        END,
        /// Something more about it, of which a blank says nothing.
        MORE,
        /// As [#MORE], any number of times.
        SEVERAL,
        /// What somebody recorded of it since, in a column of the root: told by a return, and never made from one.
        SINCE,
        /// A fact of the child, not of the row: a later one is a new fact, not a correction.
        OF_CHILD
    }

    static <E extends Entry> Part<E> root(Class<E> type, String fills, Function<Saying, E> reads, BiConsumer<E, Cells> writes,
                                          Function<E, @Nullable LocalDate> on) {
        return new Part<>(type, Bond.ROOT, List.of(fills.split(" ")), saying -> List.of(reads.apply(saying)), writes,
                e -> null, on, e -> true);
    }

    static <E extends Entry> Part<E> of(Bond bond, Class<E> type, String fills, Function<Saying, E> reads,
                                        BiConsumer<E, Cells> writes, Function<E, @Nullable UUID> of) {
        var columns = List.of(fills.split(" "));
        return new Part<>(type, bond, columns, saying -> saying.cells().blank(columns) ? List.of() : List.of(reads.apply(saying)),
                writes, of, Entry::happened, e -> true);
    }

    /// @param fills the columns of the root that it tells
    static <E extends Entry> Part<E> since(Class<E> type, String fills, BiConsumer<E, Cells> writes, Function<E, @Nullable UUID> of) {
        return new Part<>(type, Bond.SINCE, List.of(fills.split(" ")), saying -> List.of(), writes, of, Entry::happened, e -> true);
    }

    Part<E> under(Function<E, @Nullable UUID> above) {
        return new Part<>(type, bond, fills, reads, writes, above, on, mine);
    }

    Part<E> from(Function<E, @Nullable LocalDate> day) {
        return new Part<>(type, bond, fills, reads, writes, of, day, mine);
    }

    Part<E> where(Predicate<E> only) {
        return new Part<>(type, bond, fills, reads, writes, of, on, only);
    }

    Part<E> reading(Function<Saying, List<E>> otherwise) {
        return new Part<>(type, bond, fills, otherwise, writes, of, on, mine);
    }

    boolean takes(Entry entry) {
        return type.isInstance(entry) && mine.test(type.cast(entry));
    }

    @Nullable UUID of(Entry entry) {
        return of.apply(type.cast(entry));
    }

    @Nullable LocalDate on(Entry entry) {
        return on.apply(type.cast(entry));
    }

    void write(Entry entry, Cells cells) {
        writes.accept(type.cast(entry), cells);
    }

    /// What an entry says in the columns of this part.
    String says(Entry entry, Table table) {
        var cells = new Cells(table);
        write(entry, cells);
        return cells.said(fills);
    }
}
