package goldthread.returns.published;

import de.siegmar.fastcsv.reader.CsvReader;
import goldthread.access.Acting;
import goldthread.returns.ReturnsEntry;
import goldthread.returns.ReturnsEntry.TablePublished;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A published table as it was sent: its headings, and its lines as written.
///
/// @param headings of the file
record PublishedTable(String file, List<String> headings, List<List<String>> lines) {
    /// Under which tables of the workforce stand.
    static final String STANDARD = "workforce-published";
    private static final List<String> LEVELS = List.of("national", "regional", "local authority");
    private static final long MOST_BYTES = 40L << 20;
    private static final int SAID = 50;

    /// A file that is no such table, with a sentence that says why.
    static final class NotReadable extends RuntimeException {
        NotReadable(String sentence) {
            super(sentence);
        }
    }

    /// @throws NotReadable where there is nothing to read
    static PublishedTable of(String name, Path path) {
        try {
            if (Files.size(path) > MOST_BYTES) throw new NotReadable("The file is larger than 40 MB. The table of the workforce is far smaller: send that one alone, as CSV.");
            var text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            if (text.startsWith("PK")) throw new NotReadable("The file is a workbook or a ZIP. Send the CSV file that is in it.");
            if (text.startsWith("\uFEFF")) text = text.substring(1);
            var lines = CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text).stream().map(line -> line.getFields().stream().map(String::strip).toList()).toList();
            if (lines.size() < 2 || lines.getFirst().size() < 2) throw new NotReadable("The file has no table: a first line of headings and lines with commas between are needed.");
            return new PublishedTable(name, lines.getFirst(), lines.subList(1, lines.size()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (de.siegmar.fastcsv.reader.CsvParseException broken) {
            throw new NotReadable("The file is not CSV that can be read: " + broken.getMessage());
        }
    }

    /// Which heading each column is read from: as told before, else as it is published.
    Map<PublishedColumn, String> likely(Map<String, String> before) {
        var found = new EnumMap<PublishedColumn, String>(PublishedColumn.class);
        for (var column : PublishedColumn.values()) {
            var wanted = List.of(before.getOrDefault(column.code(), column.published()), column.published());
            wanted.stream().flatMap(each -> headings.stream().filter(heading -> plain(heading).equals(plain(each)))).findFirst().ifPresent(heading -> found.put(column, heading));
        }
        return found;
    }

    private static String plain(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
    }

    /// What is missing before the table can be read; empty where nothing is.
    static List<PublishedColumn> missing(Map<PublishedColumn, String> read) {
        return Arrays.stream(PublishedColumn.values()).filter(column -> column.needed() && !read.containsKey(column)).toList();
    }

    /// The table as it is kept: lines of areas and years that are known, in columns of ours; what could not be read is said.
    TablePublished read(Map<PublishedColumn, String> read, LocalDate published) {
        var columns = List.copyOf(read.keySet());
        var rows = new ArrayList<List<String>>();
        var aside = new ArrayList<String>();
        var taken = new HashSet<String>();
        int left = 0;
        for (int i = 0; i < lines.size(); i++) {
            var cells = new EnumMap<PublishedColumn, String>(PublishedColumn.class);
            for (var column : columns) {
                int at = headings.indexOf(read.get(column));
                cells.put(column, at < lines.get(i).size() ? lines.get(i).get(at) : "");
            }
            var fault = fault(cells, taken);
            if (fault.isEmpty()) rows.add(columns.stream().map(cells::get).toList());
            else left++;
            var said = fault.isEmpty() ? unread(cells) : fault;
            if (!said.isEmpty() && aside.size() < SAID) aside.add("Line " + (i + 2) + ": " + said);
        }
        var headingsRead = new TreeMap<String, String>();
        read.forEach((column, heading) -> headingsRead.put(column.code(), heading));
        return new TablePublished(ReturnsEntry.returns(Acting.who().holder(), STANDARD), published, file, headingsRead, columns.stream().map(PublishedColumn::code).toList(), rows, left, aside);
    }

    /// Why a line is set aside; empty where it is taken.
    private static String fault(Map<PublishedColumn, String> cells, java.util.Set<String> taken) {
        var year = cells.get(PublishedColumn.YEAR);
        var level = cells.get(PublishedColumn.LEVEL).toLowerCase(Locale.ROOT);
        if (!year.matches("20\\d{2}")) return "set aside, \"" + year + "\" is no year of the census.";
        if (!LEVELS.contains(level)) return "set aside, \"" + cells.get(PublishedColumn.LEVEL) + "\" is neither England, a region nor an authority.";
        var area = level + " " + (level.equals("national") ? "" : level.equals("regional") ? cells.get(PublishedColumn.REGION) : cells.get(PublishedColumn.CODE) + " " + cells.get(PublishedColumn.AREA));
        if (!level.equals("national") && cells.get(level.equals("regional") ? PublishedColumn.REGION : PublishedColumn.AREA).isEmpty()) return "set aside, it does not say of which area it is.";
        return taken.add(year + " " + area) ? "" : "set aside, the same area and year stood before.";
    }

    /// What stands in a cell and is neither figure nor mark: kept as written, and compared with nothing.
    private static String unread(Map<PublishedColumn, String> cells) {
        return cells.entrySet().stream().filter(each -> each.getKey().figure() && !Mark.figure(each.getValue()) && !Mark.known(each.getValue())).findFirst()
                .map(each -> each.getKey().title() + " is \"" + each.getValue() + "\", which is neither a figure nor a mark; it is kept, and compared with nothing.").orElse("");
    }
}
