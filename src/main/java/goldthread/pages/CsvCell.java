package goldthread.pages;

/// A cell of a CSV file that people open in a spreadsheet.
public final class CsvCell {
    private CsvCell() {}

    /// What the cell says, so that no spreadsheet takes it for a formula: one that begins like a formula gets an apostrophe in
    /// front. `=1+1` becomes `'=1+1`.
    public static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /// The same, in quotes where it holds a comma, a quote or a line break.
    public static String written(String text) {
        var safe = safe(text);
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
