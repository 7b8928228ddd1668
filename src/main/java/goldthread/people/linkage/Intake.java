package goldthread.people.linkage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the CSV files of others. Whatever keeps a file from being read is said in a sentence: which file, what, what to do.
public final class Intake {
    /// Who is one child according to the column of truth, by row; empty where not told. Never an input to linking.
    private final List<String> truth = new ArrayList<>();
    /// Earlier identities that the truth says must never be joined with a row.
    private final List<String> trap = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Records.Gathering gathering = new Records.Gathering();
    /// The file in which an id was first found.
    private final Map<String, Integer> ids = new HashMap<>();
    private int files;
    private int twice;
    private String firstTwice = "";
    private final Map<String, String> map;
    private final @Nullable String truthColumn;
    private final boolean many;
    private int oddDates;
    private int impossibleDates;
    private int british;
    private int oddPostcodes;
    private int longRows;
    private int wideRows;
    private long firstWide;
    private final Set<String> found = new HashSet<>();
    private long firstLong;

    private Intake(Map<String, String> map, @Nullable String truthColumn, boolean many) {
        this.map = map;
        this.truthColumn = truthColumn;
        this.many = many;
    }

    /// What was read. @param notes sentences for whoever started it
    public record Taken(Records records, List<String> truth, List<String> trap, List<String> notes) {}

    public static Taken of(List<Path> files, Map<String, String> map, @Nullable String truthColumn) throws IOException {
        var intake = new Intake(map, truthColumn, files.size() > 1);
        for (var file : files) {
            intake.take(file);
        }
        intake.remarks();
        return new Taken(intake.gathering.done(), intake.truth, intake.trap, intake.notes);
    }

    private void remarks() {
        var missing = map.keySet().stream().filter(heading -> !found.contains(Columns.plain(heading))).sorted().toList();
        if (!missing.isEmpty()) {
            notes.add("The map of columns names " + String.join(", ", missing) + ", which no file has.");
        }
        if (wideRows > 0) {
            notes.add((wideRows == 1 ? "1 row has" : wideRows + " rows have") + " more cells than there are headings, " + (wideRows == 1 ? "on line " : "the first on line ") + firstWide
                    + ": if a comma stands within a value, its columns are one too far to the right.");
        }
        if (oddDates > 0) {
            notes.add(oddDates == 1 ? "1 date of birth could not be read and counts as missing." : oddDates + " dates of birth could not be read and count as missing.");
        }
        if (impossibleDates > 0) {
            notes.add((impossibleDates == 1 ? "1 date of birth is a day" : impossibleDates + " dates of birth are days") + " that cannot be, and will be compared as written, so that a slip from the right one is seen.");
        }
        if (twice > 0) {
            notes.add((twice == 1 ? "1 record has" : twice + " records have") + " an id that another record of the same file has, the first " + firstTwice
                    + ": each counts as a record of its own, told apart by the number of its line.");
        }
        if (british > 0 && oddPostcodes > 0 && british > oddPostcodes) {
            notes.add((oddPostcodes == 1 ? "1 postcode" : oddPostcodes + " postcodes") + " cannot exist as written, and will be compared as written, so that a slip from the right one is seen.");
        }
        if (longRows > 0) {
            notes.add((longRows == 1 ? "1 row runs over several lines, from line " : longRows + " rows run over several lines, the first from line ") + firstLong + ": if that is not meant, look for a quotation mark that is not closed.");
        }
    }

    private void take(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file " + file + ".");
        }
        var charset = charset(file);
        files++;
        try (var reader = new InputStreamReader(Files.newInputStream(file), charset);
                var csv = CsvReader.builder().fieldSeparator(separator(file, charset)).extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(withoutMark(reader))) {
            var rows = csv.iterator();
            if (!rows.hasNext()) {
                throw new IllegalArgumentException(file + " is empty: it needs a row of headings and a row for each record.");
            }
            var columns = columns(file, rows.next().getFields());
            int before = gathering.size();
            while (rows.hasNext()) {
                row(file, columns, rows.next());
            }
            if (gathering.size() == before) {
                notes.add(file + " has headings but no records.");
            }
        } catch (CharacterCodingException neither) {
            throw new IllegalArgumentException(file + " is neither UTF-8 nor Windows-1252. Save it as CSV (UTF-8) first.");
        } catch (de.siegmar.fastcsv.reader.CsvParseException broken) {
            throw new IllegalArgumentException(file + " cannot be read as CSV: " + broken.getMessage() + ". Look for a quotation mark that is not closed.");
        }
    }

    private record Headed(Columns columns, int truth, int trap, int width) {}

    private Headed columns(Path file, List<String> raw) {
        var headings = raw.stream().map(heading -> heading.replace("\ufeff", "").strip()).toList();
        headings.forEach(heading -> found.add(Columns.plain(heading)));
        int truthAt = -1;
        for (int at = 0; at < headings.size() && truthColumn != null; at++) {
            truthAt = Columns.plain(headings.get(at)).equals(Columns.plain(truthColumn)) ? at : truthAt;
        }
        if (truthColumn != null && truthAt < 0) {
            throw new IllegalArgumentException(file + " has no column " + truthColumn + " to take the truth from. It has: " + String.join(", ", headings) + ".");
        }
        var columns = new Columns(headings, map, truthColumn == null ? List.of() : List.of(truthColumn, "trap", "cluster"));
        if (columns.fields.isEmpty() && columns.at("FULL_NAME") == null && !columns.bornInParts()) {
            throw new IllegalArgumentException(file + " has no column that can be compared. Its headings are: " + String.join(", ", headings)
                    + ". Wanted are forename, surname, date of birth, postcode, NHS number and the like; say with --map which column is which.");
        }
        var used = Stream.concat(columns.fields.keySet().stream().map(Field::words), Stream.of(columns.at("FULL_NAME") == null ? "" : "name in full", columns.bornInParts() ? "date of birth in parts" : ""))
                .filter(words -> !words.isEmpty()).map(words -> words.toLowerCase(Locale.ROOT)).toList();
        notes.add(file.getFileName() + ": compared on " + String.join(", ", used)
                + (columns.unused.isEmpty() ? "" : "; not used: " + String.join(", ", columns.unused)) + ".");
        if (columns.fields.size() + (columns.at("FULL_NAME") == null ? 0 : 2) + (columns.bornInParts() ? 1 : 0) < 3) {
            notes.add(file.getFileName() + " has few columns to compare: expect little from it.");
        }
        int trapAt = truthColumn == null ? -1 : headings.stream().map(Columns::plain).toList().indexOf("trap");
        return new Headed(columns, truthAt, trapAt, headings.size());
    }

    private void row(Path file, Headed headed, CsvRecord row) {
        var cells = row.getFields();
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (cells.size() > headed.width && cells.subList(headed.width, cells.size()).stream().anyMatch(cell -> !cell.isBlank())) {
            firstWide = wideRows++ == 0 ? row.getStartingLineNumber() : firstWide;
        }
        var values = new EnumMap<Field, String>(Field.class);
        headed.columns.fields.forEach((field, at) -> values.put(field, cell(cells, at)));
        names(cells, headed.columns, values);
        born(cells, headed.columns, values);
        remember(values, cells, row.getStartingLineNumber());
        var source = cell(cells, headed.columns.at("SOURCE"));
        var name = file.getFileName().toString();
        var id = cell(cells, headed.columns.at("ID"));
        var before = id.isEmpty() ? null : ids.putIfAbsent(id, files);
        if (before != null && before == files && twice++ == 0) {
            firstTwice = id;
        }
        var unique = id.isEmpty() ? name + ":" + row.getStartingLineNumber() : before != null ? id + "@" + name + ":" + row.getStartingLineNumber() : id;
        gathering.add(source.isEmpty() ? name : many ? name + "/" + source : source, unique, yes(cell(cells, headed.columns.at("PROTECTED"))), values);
        if (headed.truth >= 0) {
            truth.add(entity(cell(cells, headed.truth)));
            trap.add(cell(cells, headed.trap < 0 ? null : headed.trap).replaceFirst("^adopted_from_", ""));
        }
    }

    private void remember(Map<Field, String> values, List<String> cells, long line) {
        var born = values.getOrDefault(Field.BORN, "");
        var read = Tidy.born(born);
        oddDates += born.isEmpty() || !read.isEmpty() ? 0 : 1;
        impossibleDates += read.isEmpty() || Tidy.day(read) != Integer.MIN_VALUE ? 0 : 1;
        var postcode = Tidy.signs(values.getOrDefault(Field.POSTCODE, ""));
        if (!postcode.isEmpty()) {
            boolean can = postcode.matches("[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}");
            british += can ? 1 : 0;
            oddPostcodes += can ? 0 : 1;
        }
        if (cells.stream().anyMatch(cell -> cell.indexOf('\n') >= 0)) {
            firstLong = longRows++ == 0 ? line : firstLong;
        }
    }

    private static void names(List<String> cells, Columns columns, Map<Field, String> values) {
        var full = cell(cells, columns.at("FULL_NAME"));
        if (!full.isEmpty() && !values.containsKey(Field.FORENAME) && !values.containsKey(Field.SURNAME)) {
            int comma = full.indexOf(',');
            int gap = full.lastIndexOf(' ');
            values.put(Field.SURNAME, comma > 0 ? full.substring(0, comma) : full.substring(gap + 1));
            values.put(Field.FORENAME, comma > 0 ? full.substring(comma + 1) : gap > 0 ? full.substring(0, gap) : "");
        }
    }

    private static void born(List<String> cells, Columns columns, Map<Field, String> values) {
        if (columns.bornInParts() && values.getOrDefault(Field.BORN, "").isEmpty()) {
            var parts = Columns.PARTS_OF_BIRTH.stream().map(part -> cell(cells, columns.at(part))).toList();
            values.put(Field.BORN, parts.contains("") ? "" : String.join("-", parts));
        }
    }

    /// `rec-122-org` and `rec-122-dup-0` are one person in the files of Febrl.
    private static String entity(String truth) {
        return truth.matches("rec-\\d+-(org|dup-\\d+)") ? truth.substring(0, truth.indexOf('-', 4)) : truth;
    }

    private static boolean yes(String cell) {
        return !cell.isEmpty() && !cell.matches("(?i)n|no|false|0");
    }

    private static String cell(List<String> cells, @Nullable Integer at) {
        return at == null || at >= cells.size() ? "" : cells.get(at).strip();
    }

    private Charset charset(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(4);
            if (start.length > 1 && (start[0] & 0xff) == 0xff && (start[1] & 0xff) == 0xfe || start.length > 1 && (start[0] & 0xff) == 0xfe && (start[1] & 0xff) == 0xff) {
                return StandardCharsets.UTF_16;
            }
            for (byte sign : in.readNBytes(4096)) {
                if (sign == 0) {
                    throw new IllegalArgumentException(file + " is not text, so not CSV. Save it as CSV (UTF-8) first.");
                }
            }
            if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
                throw new IllegalArgumentException(file + " is a workbook or an archive, not CSV. Save it as CSV (UTF-8) first.");
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException other) {
            notes.add(file.getFileName() + " is not UTF-8; read as Windows-1252. If names look wrong, save it as UTF-8.");
            return Charset.forName("windows-1252");
        }
    }

    private static char separator(Path file, Charset charset) throws IOException {
        try (var lines = Files.newBufferedReader(file, charset)) {
            var first = lines.readLine();
            char best = ',';
            for (char sign : new char[] {';', '\t', '|'}) {
                best = first != null && first.chars().filter(at -> at == sign).count() > first.chars().filter(at -> at == ',').count() ? sign : best;
            }
            return best;
        }
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        var pushed = new java.io.PushbackReader(new java.io.BufferedReader(reader, 1 << 16));
        int first = pushed.read();
        if (first != '\ufeff' && first >= 0) {
            pushed.unread(first);
        }
        return pushed;
    }
}
