package goldthread.returns.rules.cin;

import goldthread.returns.rules.Column;
import goldthread.returns.rules.Grid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One table of the census, its rows gathered by child, by episode and, for reviews, by protection plan.
abstract class CensusRows {
    final Grid grid;
    final int size;
    /// The column that numbers the rows of this table, where a table has one; else they count as they come.
    final String ownId;
    private final Links links;
    private final Gathered byChild;
    private final Gathered byEpisode;
    private final Gathered byPlan;

    CensusRows(Grid grid, Links links, String ownId) {
        this.grid = grid;
        this.size = grid.size();
        this.links = links;
        this.ownId = ownId;
        byChild = new Gathered(links.child(), links.children());
        byEpisode = new Gathered(links.episode(), links.episodes());
        byPlan = new Gathered(links.plan(), links.plans());
    }

    /// To which child, episode and protection plan each row belongs: numbers from 1, the same in all tables; 0 where
    /// the row does not say.
    record Links(int[] child, int children, int[] episode, int episodes, int[] plan, int plans) {}

    final Column column(String name) {
        return grid.column(name);
    }

    final int child(int row) {
        return links.child()[row];
    }

    final int episode(int row) {
        return links.episode()[row];
    }

    /// The number that joins a row to rows of other tables.
    final int number(By by, int row) {
        return switch (by) {
            case CHILD -> child(row);
            case EPISODE -> episode(row);
            case PLAN -> links.plan()[row];
        };
    }

    final Gathered gathered(By by) {
        return switch (by) {
            case CHILD -> byChild;
            case EPISODE -> byEpisode;
            case PLAN -> byPlan;
        };
    }

    final int highest(By by) {
        return switch (by) {
            case CHILD -> links.children();
            case EPISODE -> links.episodes();
            case PLAN -> links.plans();
        };
    }

    /// What this row is called among those of its table.
    final String ownName(int row) {
        String given = grid.has(ownId) ? column(ownId).text(row) : null;
        return given != null ? given : String.valueOf(row + 1);
    }

    /// Whether the column belongs to this table, filled or not.
    final boolean knows(String column) {
        return CensusTables.COLUMNS.getOrDefault(grid.name(), List.of()).contains(column);
    }

    /// The text of a column, or null where the cell is blank.
    final @Nullable String text(String column, int row) {
        return column(column).text(row);
    }

    /// Whether something is recorded in any of the columns; a table without any of them says it by the row alone.
    final boolean says(int row, Column... columns) {
        boolean any = false;
        for (Column column : columns) {
            if (column.filled(row)) return true;
            any |= grid.has(column.name());
        }
        return !any;
    }

    /// What rows are gathered by.
    enum By { CHILD, EPISODE, PLAN }
}
