package goldthread.forecasts;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A published table in long form: one row for an area and a year.
///
/// Suppressed, rounded-away and absent values (`c`, `k`, `z`, `x`, `:`, `-`, NA, blank) are missing. Rows of regions
/// and of the nation are left out, as they are the sum of the rest.
public final class Table {
    private static final Set<String> MISSING = Set.of("", "c", "k", "z", "x", ":", "-", "..", "na", "n/a", "low", "u");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(\\D.*|\\d{2})?");

    private Table() {}

    /// Which rows count; empty for all.
    public record Rows(String measure, String breakdown, String category) {}

    /// @param faults what was left out, and why
    public record Read(List<Series> series, List<String> faults) {}

    /// What else the same files count that says, weakly, how numbers of an area will grow; empty if they do not.
    ///
    /// Of children looked after: those with a protection plan, and those who came alone.
    public static List<List<Series>> beside(List<Path> files, Rows wanted) {
        if (!wanted.measure().equals("LACnum")) return List.of();
        var beside = new ArrayList<List<Series>>();
        for (var measure : List.of("CPP_Num", "Unacc_Asylmn_Seek_Childn")) {
            var all = new TreeMap<String, Series>();
            for (var file : files) read(file, new Rows(measure, "", ""), all, new ArrayList<>());
            if (!all.isEmpty()) beside.add(List.copyOf(all.values()));
        }
        return beside;
    }

    public static Read read(List<Path> files, Rows wanted) {
        var all = new TreeMap<String, Series>();
        var faults = new ArrayList<String>();
        for (var file : files) {
            read(file, wanted, all, faults);
        }
        if (all.isEmpty()) throw new IllegalArgumentException("No row of " + files.getFirst().getFileName() + " counts for " + wanted + ".");
        return new Read(List.copyOf(all.values()), faults);
    }

    private static void read(Path file, Rows wanted, TreeMap<String, Series> all, List<String> faults) {
        if (!Files.exists(file)) throw new IllegalArgumentException("There is no file " + file + ".");
        try (var csv = CsvReader.builder().detectBomHeader(true).skipEmptyLines(true).ofCsvRecord(file)) {
            List<String> names = null;
            for (var line : csv) {
                if (names == null) {
                    names = line.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
                    continue;
                }
                var columns = names;
                row(file, line.getStartingLineNumber(), new Cells(columns, line.getFields()), wanted, all, faults);
            }
            if (names == null) throw new IllegalArgumentException(file.getFileName() + " is empty: columns area, year and value are needed.");
        } catch (CsvParseException | UncheckedIOException | IOException broken) {
            throw new IllegalArgumentException(file.getFileName() + " cannot be read as CSV: " + broken.getMessage());
        }
    }

    private record Cells(List<String> names, List<String> cells) {
        String of(String... wanted) {
            for (String name : wanted) {
                int at = names.indexOf(name);
                if (at >= 0 && at < cells.size()) return cells.get(at).strip();
            }
            return "";
        }

        boolean has(String... wanted) {
            for (String name : wanted) {
                if (names.contains(name)) return true;
            }
            return false;
        }
    }

    private static void row(Path file, long line, Cells cells, Rows wanted, TreeMap<String, Series> all, List<String> faults) {
        if (!cells.has("area", "la_name", "authority", "la") || !cells.has("year", "time_period", "period") || !cells.has("value", "number", "count", "children")) {
            throw new IllegalArgumentException(file.getFileName() + " needs the columns area, year and value; it has " + String.join(", ", cells.names()) + ".");
        }
        if (!wanted.measure().isEmpty() && !cells.of("measure").equals(wanted.measure())) return;
        if (!wanted.breakdown().isEmpty() && !cells.of("breakdown").equals(wanted.breakdown())) return;
        if (!wanted.category().isEmpty() && !cells.of("category").equals(wanted.category())) return;
        String level = cells.of("level", "geographic_level");
        if (!level.isEmpty() && !level.equalsIgnoreCase("Local authority") || cells.of("region").equals("NA")) return;
        String area = cells.of("area", "la_name", "authority", "la");
        String text = cells.of("value", "number", "count", "children");
        var year = YEAR.matcher(cells.of("year", "time_period", "period"));
        if (MISSING.contains(text.toLowerCase(Locale.ROOT))) return;
        if (!year.matches() || area.isEmpty()) {
            faults.add(file.getFileName() + " line " + line + ": an area and a year such as 2024 are needed. The row is left out.");
            return;
        }
        double value;
        try {
            value = Double.parseDouble(text.replace(",", ""));
        } catch (NumberFormatException notANumber) {
            faults.add(file.getFileName() + " line " + line + ": \"" + text + "\" is not a number. The row is left out.");
            return;
        }
        if (value < 0 || !Double.isFinite(value)) {
            faults.add(file.getFileName() + " line " + line + ": " + text + " cannot be counted. The row is left out.");
            return;
        }
        var series = all.computeIfAbsent(area, any -> new Series(area, cells.of("region"), new TreeMap<>()));
        var before = series.values().putIfAbsent(Integer.parseInt(year.group(1)), value);
        if (before != null && before != value) {
            faults.add(file.getFileName() + " line " + line + ": " + area + " has two values for " + year.group(1)
                    + "; the first counts. If the table holds several measures or categories, name one.");
        }
    }
}
