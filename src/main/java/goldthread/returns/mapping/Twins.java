package goldthread.returns.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Sorts out the rows of one child that cannot stand: those with a problem, those that stand twice, and what hangs on
/// them. Of two that say the same the first is taken, and what hangs on the second hangs on the first.
final class Twins {
    final List<GivenRow> good = new ArrayList<>();
    /// Rows that cannot be taken, and why.
    final Map<GivenRow, String> setAside = new IdentityHashMap<>();

    private final Map<String, GivenRow> first = new HashMap<>();
    private final Map<GivenRow, GivenRow> standsFor = new IdentityHashMap<>();

    Twins(List<GivenRow> rows) {
        rows.forEach(this::take);
    }

    private void take(GivenRow row) {
        var above = row.above() == null ? null : standsFor.get(row.above());
        if (row.problem() != null) {
            setAside.put(row, row.problem());
        } else if (row.above() != null && above == null) {
            setAside.put(row, "What it belongs to was set aside (" + row.above().origin() + ").");
        } else {
            once(above == row.above() ? row : row.under(above));
        }
    }

    private void once(GivenRow row) {
        var table = row.table();
        var twin = first.putIfAbsent(table.hasOne() ? table.name() : row.said(), row);
        standsFor.put(row.original(), twin == null ? row : twin);
        if (twin == null) {
            good.add(row);
        } else if (twin.said().equals(row.said())) {
            setAside.put(row.original(), "The same row stands twice in the return; the first is " + twin.origin() + ". Take one of them out.");
        } else {
            setAside.put(row.original(), "The child stands twice in " + table + " with different values; the first was taken ("
                    + twin.origin() + "). Send only the right one.");
        }
    }
}
