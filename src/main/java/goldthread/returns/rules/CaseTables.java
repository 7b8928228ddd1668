package goldthread.returns.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The tables of a rule case. A row's line is its id: its place from 0 unless the case gives another. An empty text is
/// a value that no list holds; only `null` is blank. Whole numbers are told without a fraction.
public final class CaseTables {
    private CaseTables() {}

    public static Map<String, Grid> of(JsonNode tables) {
        var grids = new LinkedHashMap<String, Grid>();
        tables.properties().forEach(each -> grids.put(each.getKey(), grid(each.getKey(), each.getValue())));
        return grids;
    }

    public static Grid grid(String name, JsonNode table) {
        var columns = texts(table.path("columns"));
        var grid = new Grid(name, columns);
        var ids = texts(table.path("rowIds"));
        int number = 0;
        for (JsonNode row : table.path("rows")) {
            var cells = Arrays.asList(new @Nullable String[columns.size()]);
            for (int i = 0; i < cells.size(); i++) cells.set(i, cell(row.path(i)));
            grid.add("", ids.isEmpty() ? number : Integer.parseInt(ids.get(number)), cells);
            number++;
        }
        return grid;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        for (JsonNode each : list) texts.add(each.asString());
        return texts;
    }

    private static @Nullable String cell(JsonNode cell) {
        if (cell.isNull() || cell.isMissingNode()) return null;
        if (cell.isArray()) return String.join(" ", texts(cell));
        if (cell.isNumber() && cell.doubleValue() == Math.rint(cell.doubleValue()) && Math.abs(cell.doubleValue()) < 1e15) {
            return Long.toString((long) cell.doubleValue());
        }
        return cell.asString();
    }
}
