package goldthread.forecasts.needs;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import goldthread.forecasts.spells.Kind;
import goldthread.forecasts.spells.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A small table that an authority fills in: prices, places, changes. What is wrong is said with its line.
record Sheet(Path file, List<NamedCsvRecord> rows) {

    static Sheet read(Path file, List<String> columns) {
        if (!java.nio.file.Files.isRegularFile(file)) throw new IllegalArgumentException("There is no file " + file + ".");
        var rows = new ArrayList<NamedCsvRecord>();
        try (var csv = CsvReader.builder().detectBomHeader(true).skipEmptyLines(true).ofNamedCsvRecord(file)) {
            csv.forEach(rows::add);
        } catch (IOException | UncheckedIOException | CsvParseException broken) {
            throw new IllegalArgumentException(file.getFileName() + " cannot be read as CSV: " + broken.getMessage());
        }
        if (rows.isEmpty()) throw new IllegalArgumentException(file.getFileName() + " has no row; the columns " + String.join(", ", columns) + " are needed.");
        var missing = columns.stream().filter(column -> !rows.getFirst().getHeader().contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(file.getFileName() + " misses the column " + String.join(", ", missing) + "; it has " + String.join(", ", rows.getFirst().getHeader()) + ".");
        }
        return new Sheet(file, rows);
    }

    IllegalArgumentException wrong(NamedCsvRecord row, String sentence) {
        return new IllegalArgumentException(file.getFileName() + " line " + row.getStartingLineNumber() + ": " + sentence);
    }

    Kind kind(NamedCsvRecord row) {
        try {
            return Kind.valueOf(row.getField("placement").strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw wrong(row, "\"" + row.getField("placement") + "\" is no placement; fostering, residential, supported and other are.");
        }
    }

    /// @param otherwise where the column or the cell is empty; NaN if there must be a number
    double number(NamedCsvRecord row, String column, double least, double otherwise) {
        String text = row.findField(column).orElse("").strip().replace(",", "");
        if (text.isEmpty() && !Double.isNaN(otherwise)) return otherwise;
        try {
            double number = Double.parseDouble(text);
            if (number >= least && Double.isFinite(number)) return number;
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw wrong(row, "\"" + text + "\" under " + column + " is not a number of at least " + Scenario.plain(least) + ".");
    }
}
