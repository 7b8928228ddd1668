package goldthread.returns.annexa;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The eleven lists, their headings and what each may hold.
public final class AnnexA {
    private static final List<String> SUBJECTS = List.of("Contacts", "Early help assessments", "Referrals", "Assessments",
            "Section 47 enquiries and initial conferences", "Children in need", "Child protection plans", "Children in care",
            "Care leavers", "Adoption: children", "Adoption: adopters");
    /// The two lists of adoption look twelve months back, the others six.
    private static final int ADOPTION = 10;
    private static final int ADOPTERS = 11;

    /// What a column holds.
    public enum Kind { TEXT, CODE, DAY, NUMBER }

    /// @param codes   what may stand in it, in the order of the standard; empty where anything may
    /// @param mayBeBlank as the standard has it
    /// @param held    whether the record can hold it at all
    public record Column(String heading, Kind kind, boolean mayBeBlank, List<String> codes, boolean held) {}

    /// One list.
    /// @param sheet  as its sheet is called           @param months how far it looks back
    /// @param who    the column that says whose row it is
    /// @param key    the columns by which two rows of one child are told apart; none where a child has one row
    public record ListOf(int number, String sheet, String subject, int months, String who, List<String> key, List<Column> columns) {

        public String title() {
            return subject.isEmpty() ? sheet : sheet + ", " + subject.toLowerCase(java.util.Locale.UK);
        }

        public Column column(String heading) {
            return columns.stream().filter(column -> column.heading().equals(heading)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(sheet() + " has no column " + heading));
        }

        public boolean has(String heading) {
            return columns.stream().anyMatch(column -> column.heading().equals(heading));
        }

        /// The first day that the list looks back to; the day itself is in.
        public LocalDate since(LocalDate on) {
            return on.minusMonths(months);
        }

        /// Whether rows of it that came with lists go on being shown beside those of the record: what was told then
        /// happened, whatever the record holds.
        public boolean keptAsListed() {
            return number <= 2 || notHeldAtAll();
        }

        /// Whether the record holds nothing of what the list asks.
        public boolean notHeldAtAll() {
            return columns.stream().noneMatch(Column::held);
        }
    }

    private static final Map<Integer, List<String>> KEYS = Map.of(1, List.of("Date of Contact", "Contact Source"), 2, List.of("Assessment start date"),
            3, List.of("Date of referral"), 4, List.of("Continuous Assessment Start Date"),
            5, List.of("Strategy discussion initiating Section 47 Enquiry Start Date"), 6, List.of("CIN Start Date"),
            7, List.of("Child Protection Plan Start Date"), 8, List.of("Date Started to be Looked After"));

    public static final List<ListOf> LISTS = read();

    public static ListOf list(int number) {
        return LISTS.get(number - 1);
    }

    private static List<ListOf> read() {
        Set<String> notHeld = new HashSet<>();
        rows("not-held.csv").forEach(row -> notHeld.add(row.getField("list") + row.getField("column")));
        var columns = new LinkedHashMap<Integer, List<Column>>();
        rows("columns.csv").forEach(row -> {
            var list = row.getField("list");
            var codes = row.getField("codes");
            var held = !notHeld.contains(list + "*") && !notHeld.contains(list + row.getField("column"));
            columns.computeIfAbsent(Integer.valueOf(list), none -> new ArrayList<>()).add(new Column(row.getField("column"), kind(row.getField("type"), codes),
                    row.getField("may_be_blank").equals("yes"), codes.contains(" | ") ? List.of(codes.split(" \\| ")) : List.of(), held));
        });
        return columns.entrySet().stream().map(each -> new ListOf(each.getKey(), "List " + each.getKey(), SUBJECTS.get(each.getKey() - 1), each.getKey() >= ADOPTION ? 12 : 6,
                each.getKey() == ADOPTERS ? "Individual adopter identifier" : "Child Unique ID", KEYS.getOrDefault(each.getKey(), List.of()), List.copyOf(each.getValue()))).toList();
    }

    private static Kind kind(String type, String codes) {
        return type.startsWith("date") ? Kind.DAY : type.equals("whole number") ? Kind.NUMBER : type.equals("code") && codes.contains(" | ") ? Kind.CODE : Kind.TEXT;
    }

    /// Other wordings of headings, by heading.
    public static Map<String, List<String>> otherHeadings() {
        var words = new LinkedHashMap<String, List<String>>();
        rows("headings.csv").forEach(row -> words.computeIfAbsent(row.getField("column"), none -> new ArrayList<>()).add(row.getField("words")));
        return words;
    }

    static Stream<NamedCsvRecord> rows(String resource) {
        try (InputStream file = Objects.requireNonNull(AnnexA.class.getResourceAsStream("/goldthread/returns/annexa/" + resource), resource)) {
            return CsvReader.builder().ofNamedCsvRecord(new String(file.readAllBytes(), StandardCharsets.UTF_8)).stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private AnnexA() {}
}
