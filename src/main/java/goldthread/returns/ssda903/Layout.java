package goldthread.returns.ssda903;

import goldthread.returns.csv.CsvLine;
import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the cells of one CSV file answer to the columns of its module.
final class Layout {
    private final Ssda903Table table;
    private final String file;
    private final CsvLine headings;
    private final int[] cellOf;
    private final Map<String, Integer> extra = new LinkedHashMap<>();
    private final List<String> twice = new ArrayList<>();
    private boolean begun;

    private Layout(Ssda903Table table, String file, CsvLine headings) {
        this.table = table;
        this.file = file;
        this.headings = headings;
        this.cellOf = new int[table.columns().size()];
        Arrays.fill(cellOf, -1);
        for (int cell = 0; cell < headings.cells().length; cell++) place(cell);
    }

    static Layout of(Ssda903Table table, String file, CsvLine headings) {
        return new Layout(table, file, headings);
    }

    static List<String> names(String[] headings) {
        return Stream.of(headings).map(Recognised::columnName).toList();
    }

    private void place(int cell) {
        String name = Recognised.columnName(headings.cells()[cell]);
        int column = table.place(name);
        if (column >= 0 && cellOf[column] < 0) {
            cellOf[column] = cell;
        } else if (!name.isEmpty()) {
            if (column >= 0 || extra.containsKey(name)) twice.add(name);
            extra.put(extra.containsKey(name) || column >= 0 ? name + " (cell " + (cell + 1) + ")" : name, cell);
        }
    }

    Ssda903Table table() {
        return table;
    }

    boolean hasYear() {
        return extra.containsKey("YEAR");
    }

    boolean begun() {
        return begun;
    }

    /// Reports what is odd about the headings, once.
    void begin(FaultSink faults) {
        begun = true;
        if (headings.row() > 1) {
            faults.report(Fault.noted(file, "The headings stand in row " + headings.row() + "; what is above was not "
                    + "read."));
        }
        for (Column column : table.columns()) {
            if (cellOf[table.place(column.name())] < 0) faults.report(missing(column));
        }
        for (String name : twice) {
            faults.report(Fault.doubtful(file, "The column stands twice; the first was read.",
                    "Take one of the two out.").at(headings.row(), name));
        }
        extra.keySet().stream().filter(name -> !name.contains(" (cell ")).forEach(name -> faults.report(
                Fault.noted(file, "The 903 has no such column; its values were kept.").at(headings.row(), name)));
    }

    private Fault missing(Column column) {
        return (column.required()
                ? Fault.doubtful(file, "The column is missing and every row must fill it.", "Add it to the export.")
                : Fault.noted(file, "The column is missing; its values count as not known."))
                .at(headings.row(), column.name());
    }

    /// Whether the line is the headings once more, in the same words or, right below the first, in others: no digit in
    /// any cell and every cell filled, which no row with a date is.
    boolean isHeadingAgain(CsvLine line, boolean first) {
        int child = cellOf[0];
        // asked of every row: what does not begin so cannot be it, and costs next to nothing
        if (child >= 0 && child < line.cells().length && line.cells()[child].strip().regionMatches(true, 0, "CHILD", 0, 5)
                && Recognised.columnName(line.cells()[child]).equals("CHILD")) return true;
        return first && line.cells().length >= headings.cells().length
                && Stream.of(line.cells()).noneMatch(cell -> cell.isBlank() || cell.chars().anyMatch(Character::isDigit));
    }

    /// Whether the line has the cells that the headings promise. A blank cell too many at the end does no harm, nor
    /// does an optional one too few; else no one can tell which cell is which, and the line is set aside.
    boolean fits(CsvLine line, FaultSink faults) {
        int cells = line.cells().length;
        int promised = headings.cells().length;
        if (cells == promised) return true;
        boolean harmless = cells > promised ? blankFrom(line, promised) : requiredAreBefore(cells);
        String sentence = "The row has " + cells + " cells and the headings " + promised + ".";
        if (cells < promised || !harmless) {
            faults.report((harmless
                    ? Fault.doubtful(file, sentence + " The last ones were taken as missing.", "Check the row.")
                    : Fault.setAside(file, sentence, "Check the row for a separator or a line break inside a cell.",
                            line.received())).at(line.row()));
        }
        return harmless;
    }

    private static boolean blankFrom(CsvLine line, int cell) {
        return Stream.of(line.cells()).skip(cell).allMatch(String::isBlank);
    }

    private boolean requiredAreBefore(int cells) {
        return table.columns().stream().filter(Column::required)
                .allMatch(column -> cellOf[table.place(column.name())] < cells);
    }

    ReturnRow row(CsvLine line, YearOf year) {
        @Nullable String[] values = new @Nullable String[cellOf.length];
        for (int i = 0; i < values.length; i++) values[i] = cell(line, cellOf[i]);
        var others = extra.isEmpty() ? Map.<String, String>of() : others(line);
        return new ReturnRow(table, file, line.row(), year.of(others.get("YEAR")),
                Collections.unmodifiableList(Arrays.asList(values)), others, line);
    }

    private static @Nullable String cell(CsvLine line, int cell) {
        return cell < 0 || cell >= line.cells().length ? null : line.cells()[cell].strip();
    }

    private Map<String, String> others(CsvLine line) {
        var others = new LinkedHashMap<String, String>();
        extra.forEach((name, at) -> {
            String value = cell(line, at);
            if (value != null) others.put(name, value);
        });
        return Collections.unmodifiableMap(others);
    }
}
