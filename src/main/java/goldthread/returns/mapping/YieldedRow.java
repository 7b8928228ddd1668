package goldthread.returns.mapping;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of a return as the log gives it.
///
/// @param child   the authority's own id of the child; empty where it has none
/// @param root    the entry that it is about; null for a child of whom no entry says who it is
/// @param above   the root of the row inside which it stands; null where it stands by itself
/// @param cells   values in their one written form, but where the return is to go on saying what it said
/// @param repeats columns of the child that the return repeats in this row
/// @param entries ids of all entries behind it
public record YieldedRow(String child, @Nullable UUID root, @Nullable UUID above, Cells cells, List<String> repeats, List<UUID> entries) {

    public Table table() {
        return cells.table();
    }

    /// The value of a column of the table, or one repeated of the child.
    public String value(String column) {
        int place = table().repeats().indexOf(column);
        return place < 0 || table().has(column) ? cells.get(column) : repeats.get(place);
    }

    /// The columns in which the other differs: `LS: V2, now C2`.
    public List<String> differences(YieldedRow now) {
        var all = new java.util.ArrayList<>(cells.differences(now.cells, table().columns()));
        for (int i = 0; i < repeats.size(); i++) {
            if (!repeats.get(i).equals(now.repeats.get(i))) {
                all.add(table().repeats().get(i) + ": " + repeats.get(i) + ", now " + now.repeats.get(i));
            }
        }
        return all;
    }

    /// Every value, as one text; equal exactly where the rows say the same.
    public String said() {
        return table().name() + '\t' + child + '\t' + cells.said() + String.join("\t", repeats);
    }
}
