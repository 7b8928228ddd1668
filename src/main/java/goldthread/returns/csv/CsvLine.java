package goldthread.returns.csv;

import goldthread.returns.files.Received;

/// One line of a CSV file in its cells, exactly as received.
///
/// @param row    the line of the file, counted from 1
/// @param cells  never null inside; the array is not to be changed
/// @param quoted which of the first 64 cells stood in quotes, one bit each
public record CsvLine(int row, String[] cells, long quoted, char separator) implements Received {

    /// Whether every cell is empty, as in the rows that Excel leaves below a table.
    public boolean blank() {
        for (String cell : cells) {
            if (!cell.isBlank()) return false;
        }
        return true;
    }

    /// The line as it stood in the file.
    @Override
    public String received() {
        var text = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) text.append(separator);
            boolean inQuotes = i < Long.SIZE && (quoted >> i & 1) == 1;
            text.append(inQuotes ? '"' + cells[i].replace("\"", "\"\"") + '"' : cells[i]);
        }
        return text.toString();
    }
}
