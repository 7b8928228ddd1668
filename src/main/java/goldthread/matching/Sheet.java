package goldthread.matching;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Rows of a CSV file or of a JSON list, by the names of their columns. Names are read in any case, and with spaces or
/// hyphens for the underscore.
final class Sheet {
    /// Commas between thousands; any other, as in 3,5, is not guessed at.
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?£?\\d{1,3}(,\\d{3})+(\\.\\d*)?");

    private Sheet() {}

    /// @param where file and line, for a sentence
    /// @param known names that were asked for, so that a column which nobody asks for can be said; null where nobody wants to know
    record Row(String where, Map<String, String> cells, @Nullable Set<String> known) {

        String file() {
            return where.replaceAll("( line .*|\\[.*)", "");
        }

        /// The first of these columns that is filled; empty if none is.
        String text(String... names) {
            if (known != null) known.addAll(List.of(names));
            for (String name : names) {
                String cell = cells.get(name);
                if (cell != null && !cell.isBlank()) return cell.strip();
            }
            return "";
        }

        boolean has(String... names) {
            if (known != null) known.addAll(List.of(names));
            for (String name : names) {
                if (cells.containsKey(name)) return true;
            }
            return false;
        }

        double number(double otherwise, String... names) {
            String text = text(names);
            if (text.isEmpty()) return otherwise;
            try {
                double number = Double.parseDouble((text.indexOf(',') > 0 && THOUSANDS.matcher(text).matches() ? text.replace(",", "") : text).replace("£", ""));
                if (Double.isFinite(number)) return number;
            } catch (NumberFormatException notANumber) {
                // said below
            }
            throw new Faulty(where + ": " + names[0] + " is \"" + text + "\", which is not a number.");
        }

        int whole(int otherwise, String... names) {
            double number = number(otherwise, names);
            if (number != Math.rint(number) || Math.abs(number) > 1e9) {
                throw new Faulty(where + ": " + names[0] + " is " + text(names) + ", which is not a whole number.");
            }
            return (int) number;
        }

        boolean yes(String... names) {
            String text = text(names).toLowerCase(Locale.ROOT);
            return switch (text) {
                case "", "0", "no", "n", "false", "none" -> false;
                case "1", "yes", "y", "true" -> true;
                default -> throw new Faulty(where + ": " + names[0] + " is \"" + text + "\", which is neither yes nor no.");
            };
        }
    }

    /// A row that cannot count, with the sentence that says why.
    static final class Faulty extends RuntimeException {
        Faulty(String sentence) {
            super(sentence);
        }
    }

    static String plain(String column) {
        return column.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    static List<Row> read(Path file) {
        var rows = new ArrayList<Row>();
        var known = new HashSet<String>();
        each(file, row -> rows.add(new Row(row.where, row.cells, known)));
        return rows;
    }

    /// The columns for which nobody asked, in a sentence; none if all count.
    static List<String> unused(List<Row> rows) {
        if (rows.isEmpty() || rows.getFirst().known == null) return List.of();
        var unused = new LinkedHashSet<String>();
        rows.forEach(row -> unused.addAll(row.cells.keySet()));
        unused.removeAll(rows.getFirst().known);
        return unused.isEmpty() ? List.of() : List.of(rows.getFirst().file() + ": not used: " + String.join(", ", unused) + ".");
    }

    /// Hands on one row after the other, so that millions need no memory.
    static void each(Path file, Consumer<Row> then) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.exists(file)) throw new IllegalArgumentException("There is no file " + file + ".");
            try (var csv = CsvReader.builder().fieldSeparator(separator(file)).detectBomHeader(true).skipEmptyLines(true).ofCsvRecord(file)) {
                String[] columns = null;
                boolean any = false;
                for (var line : csv) {
                    if (columns == null) {
                        columns = line.getFields().stream().map(Sheet::plain).toArray(String[]::new);
                        continue;
                    }
                    any = true;
                    var cells = LinkedHashMap.<String, String>newLinkedHashMap(columns.length);
                    for (int i = 0; i < Math.min(columns.length, line.getFieldCount()); i++) {
                        cells.put(columns[i], line.getField(i));
                    }
                    then.accept(new Row(name + " line " + line.getStartingLineNumber(), cells, null));
                }
                if (columns == null) throw new IllegalArgumentException(name + " is empty: a first line with the names of its columns is needed.");
                if (!any) throw new IllegalArgumentException(name + " has the names of columns but no rows.");
            }
        } catch (CsvParseException broken) {
            throw new IllegalArgumentException(name + " cannot be read as CSV: " + broken.getMessage());
        } catch (java.nio.charset.CharacterCodingException | java.io.UncheckedIOException broken) {
            throw new IllegalArgumentException(name + " cannot be read as text in UTF-8. Save it as CSV (UTF-8).");
        } catch (IOException broken) {
            throw new IllegalArgumentException(name + " cannot be read: " + broken.getMessage());
        }
    }

    private static char separator(Path file) throws IOException {
        try (var text = Files.newBufferedReader(file)) {
            String first = text.readLine();
            if (first == null || first.indexOf(',') >= 0) return ',';
            return first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
        }
    }

    /// The rows of a list in a JSON file; none if the list is absent.
    static List<Row> rows(String file, @Nullable JsonNode list, String name) {
        var rows = new ArrayList<Row>();
        var known = new HashSet<String>();
        if (list == null) return rows;
        if (list.isObject() && name.equals("groups")) {
            list.properties().forEach(each -> rows.add(new Row(file + " groups." + each.getKey(), Map.of("group", each.getKey(), "children", text(each.getValue())), null)));
            return rows;
        }
        if (!list.isArray()) throw new IllegalArgumentException(file + ": \"" + name + "\" is to be a list.");
        for (int i = 0; i < list.size(); i++) {
            var cells = new LinkedHashMap<String, String>();
            if (list.get(i).isArray() && name.equals("groups")) {
                cells.put("group", "group " + i);
                cells.put("children", text(list.get(i)));
            } else if (list.get(i).isArray()) {
                for (int at = 0; at < list.get(i).size(); at++) cells.put(Integer.toString(at), list.get(i).get(at).asString());
            } else if (!list.get(i).isObject()) {
                cells.put("id", list.get(i).asString());
            } else {
                list.get(i).properties().forEach(cell -> cells.put(plain(cell.getKey()), text(cell.getValue())));
            }
            rows.add(new Row(file + " " + name + "[" + i + "]", cells, known));
        }
        return rows;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            var parts = new ArrayList<String>();
            value.forEach(each -> parts.add(each.asString()));
            return String.join(" ", parts);
        }
        return value.isNull() ? "" : value.asString();
    }
}
