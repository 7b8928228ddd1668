package goldthread.returns.annexa.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One sheet of a workbook, or a CSV file.
///
/// @param file   as faults give it     @param name of the sheet; empty for a CSV file
/// @param hidden whether the sheet does not show
public record Sheet(String file, String name, boolean hidden, List<Line> lines) {

    /// One row. @param row its number as the file has it, from 1
    public record Line(int row, List<Cell> cells) {
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        public boolean blank() {
            return cells.stream().allMatch(Cell::blank);
        }
    }

    /// One cell.
    /// @param text   as a reader sees it     @param day where the cell is a date
    /// @param number whether it is a number of the workbook, which may be the number of a day
    /// @param error  such as `#N/A`, or a formula without a value; null where there is none
    public record Cell(String text, @Nullable LocalDate day, boolean number, @Nullable String error) {
        static final Cell EMPTY = new Cell("", null, false, null);

        static Cell of(String text) {
            var clean = text.strip();
            return clean.isEmpty() ? EMPTY : new Cell(clean, null, false, isError(clean) ? clean : null);
        }

        static boolean isError(String text) {
            return text.startsWith("#") && text.matches("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)");
        }

        public boolean blank() {
            return text.isEmpty() && error == null;
        }
    }

    /// By what the mapping knows it, where no other sheet is called so.
    String plainName() {
        return name.isEmpty() ? file : name;
    }

    /// The file and the sheet, for faults and the report.
    public String called() {
        return name.isEmpty() ? file : file + ", sheet " + name;
    }
}
