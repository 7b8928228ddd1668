package goldthread.agency;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Rows of a CSV file, or of a list in a JSON file, by the names of their columns. Names are read in any case, with
/// spaces or hyphens for the underscore.
final class Rows {
    private static final long MOST = 200L << 20;

    private Rows() {}

    /// @param where file and line, for a sentence
    record Row(String where, Map<String, String> cells) {
        String cell(Column column) {
            for (String name : column.names()) {
                String cell = cells.get(name);
                if (cell != null && !cell.isBlank()) return cell.strip();
            }
            return "";
        }

        String cell(String name) {
            return cells.getOrDefault(name, "").strip();
        }
    }

    /// @param list the lists that a JSON object may hold them in, the first that is there counts
    /// @throws IllegalArgumentException with a sentence, where the file as a whole cannot be read
    static List<Row> read(Path file, String... list) {
        String name = String.valueOf(file.getFileName());
        String text = text(file, name);
        String start = text.stripLeading();
        if (start.isEmpty()) throw new IllegalArgumentException(name + " is empty: a first line with the names of its columns is needed.");
        return start.startsWith("{") || start.startsWith("[") ? json(name, text, list) : csv(name, text);
    }

    static String text(Path file, String name) {
        try {
            if (!Files.exists(file)) throw new IllegalArgumentException("There is no file " + file + ".");
            if (Files.isDirectory(file)) throw new IllegalArgumentException(file + " is a folder: name one file.");
            if (Files.size(file) > MOST) throw new IllegalArgumentException(name + " is larger than 200 MB: split it.");
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') throw new IllegalArgumentException(name + " is a workbook or a ZIP file: save it as CSV.");
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException broken) {
            throw new IllegalArgumentException(name + " cannot be read as text in UTF-8. Save it as \"CSV UTF-8\".");
        } catch (IOException broken) {
            throw new IllegalArgumentException(name + " cannot be read: " + broken.getMessage());
        }
    }

    private static List<Row> csv(String name, String text) {
        var rows = new ArrayList<Row>();
        List<String> columns = null;
        try (var csv = CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(true).ofCsvRecord(text)) {
            for (var line : csv) {
                if (columns == null) {
                    columns = line.getFields().stream().map(Rows::plain).toList();
                    continue;
                }
                if (line.getFields().stream().allMatch(String::isBlank)) continue;
                String where = name + " line " + line.getStartingLineNumber();
                if (line.getFieldCount() > columns.size()) throw new IllegalArgumentException(where + " has " + line.getFieldCount() + " cells, but there are "
                        + columns.size() + " columns. Put a cell that holds a comma in quotation marks.");
                var cells = LinkedHashMap.<String, String>newLinkedHashMap(columns.size());
                for (int i = 0; i < columns.size(); i++) cells.merge(columns.get(i), i < line.getFieldCount() ? line.getField(i) : "", (one, two) -> one);
                rows.add(new Row(where, cells));
            }
        } catch (CsvParseException | IOException broken) {
            throw new IllegalArgumentException(name + " cannot be read as CSV: " + broken.getMessage());
        }
        if (rows.isEmpty()) throw new IllegalArgumentException(name + " has the names of columns but no rows.");
        return rows;
    }

    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (first.indexOf(',') >= 0) return ',';
        return first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static List<Row> json(String name, String text, String... lists) {
        JsonNode root;
        try {
            root = JsonMapper.builder().build().readTree(text);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException(name + " is not JSON: " + broken.getOriginalMessage());
        }
        JsonNode list = root;
        String within = "";
        if (root.isObject()) {
            for (String each : lists) {
                if (root.has(each) && within.isEmpty()) {
                    list = root.get(each);
                    within = " " + each;
                }
            }
            if (within.isEmpty()) list = JsonMapper.builder().build().createArrayNode().add(root);
        }
        if (!list.isArray()) throw new IllegalArgumentException(name + ": \"" + within.strip() + "\" is to be a list.");
        var rows = new ArrayList<Row>();
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).isObject()) throw new IllegalArgumentException(name + within + "[" + i + "] is to be an object such as {\"region\": \"London\"}.");
            var cells = new LinkedHashMap<String, String>();
            list.get(i).properties().forEach(cell -> cells.put(plain(cell.getKey()), said(cell.getValue())));
            rows.add(new Row(name + within + "[" + i + "]", cells));
        }
        if (rows.isEmpty()) throw new IllegalArgumentException(name + " holds no rows.");
        return rows;
    }

    /// Lists become text as CSV has it: periods as `from/to; from/to`.
    private static String said(JsonNode value) {
        if (value.isNull()) return "";
        if (value.isBoolean()) return value.asBoolean() ? "yes" : "no";
        if (value.isArray()) {
            var parts = new ArrayList<String>();
            value.forEach(each -> parts.add(said(each)));
            return String.join("; ", parts);
        }
        if (value.isObject()) {
            String place = value.has("country") ? said(value.get("country")) : "";
            return (value.has("from") ? said(value.get("from")) : "") + "/" + (value.has("to") ? said(value.get("to")) : "") + (place.isEmpty() ? "" : "@" + place);
        }
        return value.asString();
    }

    static String plain(String column) {
        return column.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }
}
