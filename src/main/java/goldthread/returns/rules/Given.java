package goldthread.returns.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was given to judge: the tables of a return and what belongs beside them.
public interface Given {

    /// Why a rule that needs this cannot be run, as a sentence; null where it is there.
    @Nullable String without(String need);

    /// The tables of the return itself.
    List<Grid> tables();

    /// How many rows each table has.
    default Map<String, Integer> rows() {
        var rows = new LinkedHashMap<String, Integer>();
        tables().forEach(table -> rows.put(table.name(), table.size()));
        return rows;
    }

    /// The number by which a finding names a row: its line, unless the file counts its rows otherwise.
    default int rowNumber(Grid table, int row) {
        return table.line(row);
    }

    /// Why what a rule finds in a row is right as it stands, where somebody said so. @param table null for the whole return
    default Finding.@Nullable Explained explained(Rule<?> rule, @Nullable Grid table, int row) {
        return null;
    }

    /// The child that a row is about, as the file names it; null where it names none.
    @Nullable String child(Grid table, int row);
}
