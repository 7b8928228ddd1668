package goldthread.returns.mapping;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.time.CollectionYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One module or block of a return: its columns, and the entries that say what its rows say.
public final class Table {
    /// What a column holds.
    public enum Column { DAY, CODE, TEXT, YES, LIST, DAYS, PARTLY_KNOWN_DAY }

    /// Whether a row that stands on the log belongs to a year, where no return of the year says so.
    interface Belonging {
        boolean to(CollectionYear year, Standing row, boolean childIsIn);
    }

    private final String name;
    private final @Nullable Table above;
    private final List<String> columns = new ArrayList<>();
    private final List<Column> kinds = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Part<?> root;
    private final List<Part<?>> parts;
    private List<String> key = List.of();
    private List<String> repeats = List.of();
    private boolean one;
    private boolean yearly;
    private boolean aboutTheChild;
    private BiPredicate<Cells, Cells> corrects = (known, given) -> true;
    private Belonging belongs = (year, row, in) -> row.overlaps(year);
    private @Nullable Class<? extends Entry> waits, on;
    private boolean holdsOthers;
    private @Nullable String begins;
    private @Nullable String ends;

    /// @param columns as `REVIEW:D REVIEW_CODE:C`; D a day, C a code, T text, Y yes or no, L a list, M several days,
    ///                P a day of which parts may be unknown
    Table(String name, @Nullable Table above, String columns, Part<?> root, Part<?>... parts) {
        this.name = name;
        this.above = above;
        this.root = root;
        this.parts = List.of(parts);
        if (above != null) {
            above.holdsOthers = true;
        }
        for (var column : columns.split(" ")) {
            places.put(column.substring(0, column.length() - 2), places.size());
            this.columns.add(column.substring(0, column.length() - 2));
            kinds.add(switch (column.charAt(column.length() - 1)) {
                case 'D' -> Column.DAY;
                case 'C' -> Column.CODE;
                case 'Y' -> Column.YES;
                case 'L' -> Column.LIST;
                case 'M' -> Column.DAYS;
                case 'P' -> Column.PARTLY_KNOWN_DAY;
                default -> Column.TEXT;
            });
        }
    }

    /// Two rows with the same in these columns are about the same thing.
    Table key(String... columns) {
        key = List.of(columns);
        return this;
    }

    /// Columns of the child that the return repeats in this table.
    Table repeats(String... columns) {
        repeats = List.of(columns);
        return this;
    }

    /// A child has one row at most.
    Table one() {
        one = true;
        return this;
    }

    /// The row speaks of its year only; next year's says something else.
    Table yearly() {
        one = true;
        yearly = true;
        return this;
    }

    /// The row says who the child is.
    Table aboutTheChild() {
        one = true;
        aboutTheChild = true;
        return this;
    }

    /// When a row that differs from what is known corrects it; otherwise it is a new fact as of its year.
    Table corrects(BiPredicate<Cells, Cells> when) {
        corrects = when;
        return this;
    }

    /// What somebody recorded of these is told only where one of the others is told too: of an assessment nothing was found before it is finished.
    Table beside(Class<? extends Entry> these, Class<? extends Entry> others) {
        waits = these;
        on = others;
        return this;
    }

    /// Whether an entry is told in a row beside these.
    boolean tells(Entry entry, List<? extends Fact<?>> all) {
        return waits == null || on == null || !waits.isInstance(entry) || all.stream().map(Fact::entry).anyMatch(on::isInstance);
    }

    Table belongs(Belonging when) {
        belongs = when;
        return this;
    }

    /// The column without which no one can tell when it was, and the one that ends it.
    Table from(String begins, @Nullable String ends) {
        this.begins = begins;
        this.ends = ends;
        return this;
    }

    public String name() {
        return name;
    }

    public @Nullable Table above() {
        return above;
    }

    public List<String> columns() {
        return columns;
    }

    public List<String> repeats() {
        return repeats;
    }

    public Column kind(String column) {
        return kinds.get(place(column));
    }

    int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        return place;
    }

    public boolean has(String column) {
        return places.containsKey(column);
    }

    boolean isAboutTheChild() {
        return aboutTheChild;
    }

    /// Whether rows of other tables stand inside its rows.
    boolean holdsOthers() {
        return holdsOthers;
    }

    /// Whether a child has one row in it at most.
    public boolean hasOne() {
        return one;
    }

    boolean isYearly() {
        return yearly;
    }

    boolean corrects(Cells known, Cells given) {
        return corrects.test(known, given);
    }

    boolean belongs(CollectionYear year, Standing row, boolean childIsIn) {
        return belongs.to(year, row, childIsIn);
    }

    Part<?> root() {
        return root;
    }

    List<Part<?>> parts() {
        return parts;
    }

    Stream<Part<?>> all() {
        return Stream.concat(Stream.of(root), parts.stream());
    }

    String key(Cells cells) {
        return cells.said(key);
    }

    @Nullable String begins() {
        return begins;
    }

    @Nullable String ends() {
        return ends;
    }

    /// The row that these entries make.
    Cells row(Entry about, Iterable<? extends Entry> others) {
        var cells = new Cells(this);
        root.write(about, cells);
        for (var other : others) {
            for (var part : parts) {
                if (part.takes(other)) {
                    part.write(other, cells);
                }
            }
        }
        return cells;
    }

    static boolean within(CollectionYear year, @Nullable LocalDate day) {
        return day != null && year.contains(day);
    }

    @Override
    public String toString() {
        return name;
    }
}
