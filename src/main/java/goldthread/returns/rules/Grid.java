package goldthread.returns.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One table of a return, column by column. A column that the file does not have reads as blank.
public final class Grid {
    private final String name;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Column> missing = new LinkedHashMap<>();
    private final List<Column> order = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private int[] rows = new int[16];
    private byte[] fileOf = new byte[16];
    private int size;

    public Grid(String name, List<String> columns) {
        this.name = name;
        for (String column : columns) {
            var made = new Column(column);
            if (this.columns.putIfAbsent(column, made) == null) order.add(made);
        }
    }

    public String name() {
        return name;
    }

    public int size() {
        return size;
    }

    public boolean has(String column) {
        return columns.containsKey(column);
    }

    public List<String> columnNames() {
        return List.copyOf(columns.keySet());
    }

    /// The column of that name; one of blanks where the file has none. To be asked when all rows are in.
    public synchronized Column column(String name) {
        Column given = columns.get(name);
        return given != null ? given : missing.computeIfAbsent(name, none -> Column.blank(none, size));
    }

    /// Adds a row.
    ///
    /// @param file   where it came from
    /// @param row    its line in that file
    /// @param values one for each column, in their order; null for a blank
    public void add(String file, int row, List<@Nullable String> values) {
        begin(file, row);
        for (int i = 0; i < order.size(); i++) order.get(i).add(values.get(i));
    }

    /// The same, with the codes in upper case; an empty value is a blank too.
    public void addFolded(String file, int row, List<@Nullable String> values) {
        begin(file, row);
        for (int i = 0; i < order.size(); i++) order.get(i).addFolded(values.get(i));
    }

    private void begin(String file, int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            fileOf = Arrays.copyOf(fileOf, 2 * size);
        }
        if (files.isEmpty() || !files.get(fileOf[Math.max(0, size - 1)]).equals(file)) file(file);
        else fileOf[size] = fileOf[size - 1];
        rows[size++] = row;
    }

    private void file(String file) {
        int known = files.indexOf(file);
        if (known < 0) {
            known = Math.min(files.size(), Byte.MAX_VALUE);
            if (files.size() <= Byte.MAX_VALUE) files.add(file);
        }
        fileOf[size] = (byte) known;
    }

    /// Adds a column worked out from others.
    public void derive(String name, @Nullable String[] values) {
        var made = new Column(name);
        for (int row = 0; row < size; row++) made.add(values[row]);
        columns.put(name, made);
        order.add(made);
    }

    /// The line of the row in its file.
    public int line(int row) {
        return rows[row];
    }

    /// The file of the row.
    public String file(int row) {
        return files.get(fileOf[row]);
    }
}
