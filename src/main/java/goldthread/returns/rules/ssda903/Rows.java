package goldthread.returns.rules.ssda903;

import goldthread.returns.rules.Column;
import goldthread.returns.rules.Grid;
import goldthread.returns.rules.Words;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One table of the return with its rows gathered by child. A row that names no child belongs to none: it is judged
/// by itself and never joined with another.
abstract class Rows {
    final String name;
    final Grid grid;
    final boolean given;
    final int size;
    final Column childColumn;
    /// The number of each row's child, the same in all tables and years; 0 where the row names none.
    final int[] child;
    private int[] starts = new int[0];
    private int[] gathered = new int[0];

    Rows(@Nullable Grid grid, String name) {
        this.name = name;
        this.given = grid != null;
        this.grid = grid == null ? new Grid(name, java.util.List.of()) : grid;
        this.size = this.grid.size();
        this.childColumn = column("CHILD");
        this.child = new int[size];
    }

    final Column column(String name) {
        return grid.column(name);
    }

    /// Numbers the children, with those of the other tables.
    void number(Words children) {
        int[] known = new int[childColumn.size() + 1];
        for (int row = 0; row < size; row++) {
            int id = childColumn.id(row);
            if (id == 0) continue;
            if (id >= known.length) known = Arrays.copyOf(known, id + size);
            if (known[id] == 0) known[id] = children.of(childColumn.text(row));
            child[row] = known[id];
        }
    }

    /// Gathers the rows by child, in the order of `days` within each where the table has an order.
    void gather(int children, @Nullable Column days) {
        starts = new int[children + 1];
        for (int number : child) starts[number]++;
        for (int i = 1, sum = starts[0]; i <= children; i++) {
            int count = starts[i];
            starts[i] = sum;
            sum += count;
        }
        starts[0] = 0;
        gathered = new int[size];
        int[] at = starts.clone();
        for (int row = 0; row < size; row++) gathered[at[child[row]]++] = row;
        if (days != null) {
            for (int c = 1; c < children; c++) order(from(c), to(c), days);
        }
    }

    // few rows a child: insertion keeps rows of one day in the order of the file; unknown days come last
    private void order(int from, int to, Column days) {
        if (to - from > 40) {
            orderMany(from, to, days);
            return;
        }
        for (int i = from + 1; i < to; i++) {
            int row = gathered[i];
            long day = rank(days.day(row));
            int j = i - 1;
            for (; j >= from && rank(days.day(gathered[j])) > day; j--) gathered[j + 1] = gathered[j];
            gathered[j + 1] = row;
        }
    }

    private void orderMany(int from, int to, Column days) {
        int[] sorted = Arrays.stream(gathered, from, to).boxed()
                .sorted(java.util.Comparator.comparingLong(row -> rank(days.day(row)))).mapToInt(Integer::intValue).toArray();
        System.arraycopy(sorted, 0, gathered, from, sorted.length);
    }

    private static long rank(int day) {
        return day == goldthread.returns.rules.Day.NONE ? Long.MAX_VALUE : day;
    }

    /// The rows of a child are `row(from(child))` to `row(to(child) - 1)`; none of child 0.
    final int from(int child) {
        return child == 0 || child >= starts.length - 1 ? 0 : starts[child];
    }

    final int to(int child) {
        return child == 0 || child >= starts.length - 1 ? 0 : starts[child + 1];
    }

    final int row(int place) {
        return gathered[place];
    }

    final boolean has(int child) {
        return from(child) < to(child);
    }

    /// The child's first row, or -1.
    final int first(int child) {
        return has(child) ? gathered[from(child)] : -1;
    }

    final int last(int child) {
        return has(child) ? gathered[to(child) - 1] : -1;
    }
}
