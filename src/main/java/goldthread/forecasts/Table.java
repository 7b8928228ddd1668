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
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// A published table in long form: one row for an area and a year.
///
/// Suppressed, rounded-away and absent values (`c`, `k`, `z`, `x`, `:`, `-`, NA, blank) are missing. Rows of regions
/// and of the nation are left out, as they are the sum of the rest.
public final class Table {
    private static final Set<String> MISSING = Set.of("", "c", "k", "z", "x", ":", "-", "..", "na", "n/a", "low", "u");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(\\D.*|\\d{2})?");

    /// As in the tables of this project, and as the Department publishes them.
    private static final String[] BREAKDOWN = {"breakdown", "cla_group", "breakdown_topic"}, CATEGORY = {"category", "characteristic"}, REGION = {"region", "region_name"};
    private static final int NAMED = 12;

    private Table() {}

    /// Which rows count; empty for all.
    public record Rows(String measure, String breakdown, String category) {

        /// What was asked for, as on the command line; empty for all.
        String words() {
            var words = new ArrayList<String>();
            if (!measure.isEmpty()) words.add("measure " + measure);
            if (!breakdown.isEmpty()) words.add("breakdown " + breakdown);
            if (!category.isEmpty()) words.add("category " + category);
            return String.join(", ", words);
        }
    }

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
        one(files, wanted);
        if (all.values().stream().allMatch(series -> series.values().isEmpty())) throw new IllegalArgumentException(nothing(files.getFirst(), wanted, faults));
        return new Read(List.copyOf(all.values()), faults);
    }

    /// Numbers of several measures or categories are never read as one series.
    private static void one(List<Path> files, Rows wanted) {
        var kinds = java.util.stream.Stream.generate(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)).limit(3).toList();
        for (var file : files) {
            each(file, (line, cells) -> {
                if (!is(cells, wanted) || MISSING.contains(value(cells).toLowerCase(Locale.ROOT))) return;
                kinds.get(0).add(cells.of("measure"));
                kinds.get(1).add(cells.of(BREAKDOWN));
                kinds.get(2).add(cells.of(CATEGORY));
            });
        }
        var names = List.of("measure", "breakdown", "category");
        for (int kind = 0; kind < kinds.size(); kind++) {
            var there = kinds.get(kind);
            if (there.size() > 1) {
                throw new IllegalArgumentException("%s of several kinds of %s, which are no one series: name one with --%s, such as %s%s.".formatted(
                        files.size() == 1 ? files.getFirst().getFileName() + " holds numbers" : "These files hold numbers", names.get(kind), names.get(kind),
                        String.join("; ", there.stream().filter(each -> !each.isEmpty()).limit(NAMED).toList()), there.size() > NAMED ? " (there are " + there.size() + ")" : ""));
            }
        }
    }

    private static boolean is(Cells cells, Rows wanted) {
        return is(cells.of("measure"), wanted.measure()) && is(cells.of(BREAKDOWN), wanted.breakdown()) && is(cells.of(CATEGORY), wanted.category());
    }

    private static String value(Cells cells) {
        return cells.of("value", "number", "count", "children");
    }

    private static String nothing(Path file, Rows wanted, List<String> faults) {
        if (faults.isEmpty() && !wanted.words().isEmpty()) {
            var there = new TreeSet<String>();
            each(file, (line, cells) -> there.add(wanted.measure().isEmpty() ? cells.of(BREAKDOWN) + ": " + cells.of(CATEGORY) : cells.of("measure")));
            return "No row of " + file.getFileName() + " is of " + wanted.words() + (there.stream().allMatch(each -> each.replace(": ", "").isEmpty()) ? ": its rows name none." : ". It has " + String.join("; ", there.stream().limit(NAMED).toList()) + (there.size() > NAMED ? " and " + (there.size() - NAMED) + " more." : "."));
        }
        var which = wanted.words().isEmpty() ? "No row of " + file.getFileName() + " holds the number of an authority"
                : "No row of " + file.getFileName() + " is of " + wanted.words() + " and holds the number of an authority";
        return which + (faults.isEmpty() ? ": rows of regions and of the nation, and values such as c, k, z, x or none, do not count."
                : ". " + faults.getFirst() + (faults.size() == 1 ? "" : " So are " + (faults.size() - 1) + " more."));
    }

    private static void read(Path file, Rows wanted, TreeMap<String, Series> all, List<String> faults) {
        each(file, (line, cells) -> row(file, line, cells, wanted, all, faults));
    }

    private static void each(Path file, BiConsumer<Long, Cells> then) {
        if (!Files.exists(file)) throw new IllegalArgumentException("There is no file " + file + ".");
        try (var csv = CsvReader.builder().detectBomHeader(true).skipEmptyLines(true).ofCsvRecord(file)) {
            List<String> names = null;
            for (var line : csv) {
                if (names == null) {
                    names = line.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
                    continue;
                }
                then.accept(line.getStartingLineNumber(), new Cells(names, line.getFields()));
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

    private static boolean is(String cell, String wanted) {
        return wanted.isEmpty() || cell.equalsIgnoreCase(wanted);
    }

    private static void row(Path file, long line, Cells cells, Rows wanted, TreeMap<String, Series> all, List<String> faults) {
        if (!cells.has("area", "la_name", "authority", "la") || !cells.has("year", "time_period", "period") || !cells.has("value", "number", "count", "children")) {
            throw new IllegalArgumentException(file.getFileName() + " needs the columns area, year and value; it has " + String.join(", ", cells.names()) + ".");
        }
        if (!is(cells, wanted)) return;
        String level = cells.of("level", "geographic_level");
        if (!level.isEmpty() && !level.equalsIgnoreCase("Local authority") || cells.of(REGION).equals("NA")) return;
        String area = cells.of("area", "la_name", "authority", "la");
        String text = value(cells);
        var year = YEAR.matcher(cells.of("year", "time_period", "period"));
        if (MISSING.contains(text.toLowerCase(Locale.ROOT))) {
            // an area of which no year has a number is named, not dropped
            if (!area.isEmpty()) all.computeIfAbsent(area, any -> new Series(area, cells.of(REGION), new TreeMap<>()));
            return;
        }
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
        var series = all.computeIfAbsent(area, any -> new Series(area, cells.of(REGION), new TreeMap<>()));
        var before = series.values().putIfAbsent(Integer.parseInt(year.group(1)), value);
        if (before != null && before != value) {
            faults.add(file.getFileName() + " line " + line + ": " + area + " has two values for " + year.group(1)
                    + "; the first counts.");
        }
    }
}
