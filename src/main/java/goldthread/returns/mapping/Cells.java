package goldthread.returns.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The values of one row in one written form: days as `yyyy-mm-dd`, codes in capitals, yes and no as `true` and
/// `false`. Blank and missing are the same. Not shared between threads while it is being filled.
public final class Cells {
    /// Parts the values of a list inside one cell.
    static final String BETWEEN = "\u001f";

    private final Table table;
    private final String[] values;

    public Cells(Table table) {
        this.table = table;
        this.values = new String[table.columns().size()];
        Arrays.fill(values, "");
    }

    Cells(Cells other) {
        this.table = other.table;
        this.values = other.values.clone();
    }

    public Table table() {
        return table;
    }

    /// The value; empty where it is blank.
    public String get(String column) {
        return values[table.place(column)];
    }

    @Nullable String text(String column) {
        var value = get(column);
        return value.isEmpty() ? null : value;
    }

    @Nullable LocalDate day(String column) {
        var value = get(column);
        return value.isEmpty() ? null : LocalDate.parse(value);
    }

    @Nullable Boolean yes(String column) {
        var value = get(column);
        return value.isEmpty() ? null : (Boolean) value.equals("true");
    }

    /// The values of a cell that holds a list.
    public List<String> list(String column) {
        var value = get(column);
        return value.isEmpty() ? List.of() : List.of(value.split(BETWEEN));
    }

    public Cells set(String column, @Nullable Object value) {
        values[table.place(column)] = value == null ? "" : value.toString();
        return this;
    }

    Cells set(String column, @Nullable Collection<?> all) {
        return set(column, all == null ? null : String.join(BETWEEN, all.stream().map(Object::toString).toList()));
    }

    /// Whether none of these columns is filled.
    boolean blank(Collection<String> columns) {
        return columns.stream().allMatch(column -> get(column).isEmpty());
    }

    /// What these columns say, as one text: equal exactly where the values are.
    String said(Collection<String> columns) {
        var all = new StringBuilder();
        columns.forEach(column -> all.append(comparable(get(column))).append('\t'));
        return all.toString();
    }

    /// A list says the same in any order.
    private static String comparable(String value) {
        return value.indexOf(BETWEEN) < 0 ? value : String.join(BETWEEN, Stream.of(value.split(BETWEEN)).sorted().toList());
    }

    String said() {
        var all = new StringBuilder();
        for (var value : values) all.append(comparable(value)).append('\t');
        return all.toString();
    }

    /// Whether both say the same in a column. @param place of the column, as the table has them
    boolean same(Cells other, int place) {
        return values[place].equals(other.values[place]) || comparable(values[place]).equals(comparable(other.values[place]));
    }

    /// The columns in which the other differs, and both values, for a reader: `LS: V2, now C2`.
    List<String> differences(Cells now, Collection<String> columns) {
        var all = new ArrayList<String>();
        for (var column : columns) {
            if (!same(now, table.place(column))) {
                all.add(column + ": " + shown(get(column)) + ", now " + shown(now.get(column)));
            }
        }
        return all;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "blank" : value.replace(BETWEEN, " ");
    }

    @Override
    public String toString() {
        return table.name() + " " + String.join("|", values);
    }
}
