package goldthread.returns.ssda903;

import goldthread.returns.files.Received;
import goldthread.time.CollectionYear;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of a 903 return as somebody sent it. Nothing is judged or put right here but the spaces around a value.
///
/// @param file     the name of the file it came from; empty for a row that we made to write
/// @param row      its line in that file; 0 for a row that we made
/// @param year     the collection year it belongs to, or null where no one could tell
/// @param values   one for each column of the table, in its order: null where the file has no such column or
///                 element, empty where it has one and left it blank
/// @param extra    columns of the file that the table does not have, by their heading
/// @param kept     the row as it stood in the file
public record ReturnRow(Ssda903Table table, String file, int row, @Nullable CollectionYear year,
                        List<@Nullable String> values, Map<String, String> extra, Received kept) {

    /// A row to be written, values in the order of the table's columns; the last ones may be left out.
    public static ReturnRow of(Ssda903Table table, @Nullable String... values) {
        var all = Arrays.copyOf(values, table.columns().size());
        return new ReturnRow(table, "", 0, null, Collections.unmodifiableList(Arrays.asList(all)), Map.of(), () -> "");
    }

    /// The value as received without the spaces around it; null where missing, empty where blank.
    public @Nullable String value(String column) {
        int place = table.place(column);
        return place < 0 ? null : values.get(place);
    }

    /// The value, or nothing at all where it is missing or blank: for who does not tell the two apart.
    public String filled(String column) {
        String value = value(column);
        return value == null ? "" : value;
    }

    /// The row as it stood in the file, in one text.
    public String received() {
        return kept.received();
    }

    /// The authority's own id of the child; empty where the row has none, which its fault has said.
    public String child() {
        return filled("CHILD");
    }
}
