package goldthread.returns.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows that failed one rule, as they are found. Rows that fail together carry the number of their group.
public final class Hits {
    private static final int NO_GROUP = -1;
    private final List<Grid> tables = new ArrayList<>();
    private final List<@Nullable List<String>> fields = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    // table in the upper 8 bits, fields in the next 24, row in the lower 32
    private long[] rows = new long[8];
    private int[] groupOf = new int[0];
    private final List<BitSet> alone = new ArrayList<>();
    private int size;
    private boolean whole;

    public void add(Grid table, int row) {
        add(table, row, null, null);
    }

    /// @param only  the columns at fault, where not all that the rule names
    /// @param group the key that the rows failing together share
    public void add(Grid table, int row, @Nullable List<String> only, @Nullable String group) {
        int place = number(tables, table);
        if (only == null && group == null && !seen(place, row)) return;
        if (size == rows.length) rows = Arrays.copyOf(rows, 2 * size);
        rows[size] = (long) place << 56 | (long) (number(fields, only) & 0xffffff) << 32 | row;
        if (group != null) group(group);
        size++;
    }

    /// Notes a row that fails alone; false where it was noted before, so that a million pairs make no million hits.
    private boolean seen(int place, int row) {
        while (alone.size() <= place) alone.add(new BitSet());
        if (alone.get(place).get(row)) return false;
        alone.get(place).set(row);
        return true;
    }

    private void group(String group) {
        if (groupOf.length <= size) {
            int before = groupOf.length;
            groupOf = Arrays.copyOf(groupOf, rows.length);
            Arrays.fill(groupOf, before, groupOf.length, NO_GROUP);
        }
        if (groups.isEmpty() || !groups.getLast().equals(group)) groups.add(group);
        groupOf[size] = groups.size() - 1;
    }

    private static <T> int number(List<@Nullable T> all, @Nullable T one) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i) == one) return i;
        }
        all.add(one);
        return all.size() - 1;
    }

    public int size() {
        return size;
    }

    /// The return as a whole fails; no row of it does.
    public void wholeReturn() {
        whole = true;
    }

    public boolean whole() {
        return whole;
    }

    /// A row that failed.
    ///
    /// @param fields null where all that the rule names
    public record Hit(Grid table, int row, @Nullable List<String> fields, @Nullable String group) {}

    /// Each failing row once, by table and row; a row that fails in several groups once for each.
    public List<Hit> sorted() {
        var hits = new ArrayList<Hit>(size);
        for (int i = 0; i < size; i++) {
            int group = i < groupOf.length ? groupOf[i] : NO_GROUP;
            hits.add(new Hit(tables.get((int) (rows[i] >>> 56)), (int) rows[i],
                    fields.get((int) (rows[i] >>> 32 & 0xffffff)), group < 0 ? null : groups.get(group)));
        }
        hits.sort(java.util.Comparator.<Hit>comparingInt(hit -> tables.indexOf(hit.table)).thenComparingInt(Hit::row));
        return hits.stream().distinct().toList();
    }
}
