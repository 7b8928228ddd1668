package goldthread.returns.rules.cin;

import goldthread.returns.rules.Column;
import goldthread.returns.rules.Grid;
import goldthread.returns.rules.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tables of the census that say in columns to which child, episode and plan a row belongs: LAchildID, CINdetailsID
/// and CPPID. So rule cases give them; a census file says it by where an element stands.
final class NamedRows {
    private final Words children = new Words();
    private final Words episodes = new Words();
    private final Words plans = new Words();
    private final Map<Integer, String> episodeNames = new HashMap<>();

    private NamedRows() {}

    static Census.Layout layout(Map<String, Grid> tables) {
        return new NamedRows().of(tables);
    }

    private Census.Layout of(Map<String, Grid> tables) {
        var grids = new HashMap<String, Grid>();
        for (String name : CensusTables.COLUMNS.keySet()) {
            grids.put(name, tables.getOrDefault(name, new Grid(name, List.of())));
        }
        boolean planNamed = grids.get("ChildProtectionPlans").has("CPPID") && grids.get("Reviews").has("CPPID");
        var numbers = new HashMap<String, int[][]>();
        grids.forEach((name, grid) -> numbers.put(name, numbers(grid, planNamed)));
        var links = new HashMap<String, CensusRows.Links>();
        numbers.forEach((name, each) -> links.put(name, new CensusRows.Links(each[0], children.size(), each[1],
                episodes.size(), each[2], plans.size())));
        return new Census.Layout(grids, links, children::word, episodeNames::get);
    }

    private int[][] numbers(Grid grid, boolean planNamed) {
        int[][] numbers = new int[3][grid.size()];
        Column child = grid.column("LAchildID");
        Column episode = grid.column("CINdetailsID");
        Column plan = grid.column(planNamed ? "CPPID" : "CINdetailsID");
        for (int row = 0; row < grid.size(); row++) {
            numbers[0][row] = children.of(child.text(row));
            numbers[1][row] = episodes.of(both(grid, child, episode, row));
            numbers[2][row] = plans.of(both(grid, child, plan, row));
            String name = episode.text(row);
            if (numbers[1][row] != 0 && name != null) episodeNames.put(numbers[1][row], name);
        }
        return numbers;
    }

    /// The two names as one; null where a column that the table has is blank. A column that it has not joins nothing
    /// and parts nothing.
    private static @Nullable String both(Grid grid, Column child, Column other, int row) {
        if (grid.has(child.name()) && child.blank(row) || grid.has(other.name()) && other.blank(row)) return null;
        return child.text(row) + "\n" + other.text(row);
    }
}
