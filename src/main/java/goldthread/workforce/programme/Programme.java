package goldthread.workforce.programme;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The template of a programme.
///
/// @param months        how long it takes
/// @param protectedTime percent of the working time, for learning
/// @param workload      percent of a full caseload, at most
/// @param from          the first day on which it may begin; null where none is known
/// @param until         the last such day; where it is before the first, the programme was dropped before it began, and only early
///                      adopters were ever in it; they begin as they agreed
/// @param status        in words
/// @param unconfirmed   whether somebody must check before relying on it
public record Programme(String id, String title, int months, int protectedTime, int workload, @Nullable LocalDate from, @Nullable LocalDate until, String status, String source, boolean unconfirmed,
                        List<Step> steps) {

    /// @param kind   `review`, `observation`, `assessment`, `moderation`
    /// @param months after the beginning
    /// @param optional whether it is done only where it is wanted: it is never late
    public record Step(String key, String kind, int months, String title, String source, boolean unconfirmed, boolean optional) {}

    public static final List<Programme> ALL = read();
    /// What a portfolio is of: the post-qualifying standard for child and family practitioners (knowledge and skills, 2018;
    /// titles are ours, to be confirmed), by key.
    public static final Map<String, String> STANDARDS = standards();

    public static Optional<Programme> named(String id) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Step> step(String key) {
        return steps.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /// Whether one may begin on a day who is no early adopter.
    public boolean open(LocalDate on) {
        return (from == null || !on.isBefore(from)) && (until == null || !on.isAfter(until));
    }

    private static List<Programme> read() {
        return rows("programmes.csv").map(row -> new Programme(row.getField("programme"), row.getField("title"), Integer.parseInt(row.getField("months")), Integer.parseInt(row.getField("protected")),
                Integer.parseInt(row.getField("workload")), day(row.getField("from")), day(row.getField("until")), row.getField("status"), row.getField("source"), row.getField("mark").equals("M"),
                steps(row.getField("programme")))).toList();
    }

    private static List<Step> steps(String programme) {
        return rows("programme-steps.csv").filter(row -> row.getField("programme").equals(programme)).map(row -> new Step(row.getField("step"), row.getField("kind"), Integer.parseInt(row.getField("months")),
                row.getField("title"), row.getField("source"), row.getField("mark").equals("M"), row.getField("optional").equals("yes"))).toList();
    }

    private static Map<String, String> standards() {
        var all = new LinkedHashMap<String, String>();
        rows("standards.csv").forEach(row -> all.put(row.getField("standard"), row.getField("title")));
        return java.util.Collections.unmodifiableMap(all);
    }

    private static @Nullable LocalDate day(String written) {
        return written.isEmpty() ? null : LocalDate.parse(written);
    }

    private static Stream<NamedCsvRecord> rows(String resource) {
        try (InputStream file = Objects.requireNonNull(Programme.class.getResourceAsStream("/goldthread/workforce/" + resource), resource)) {
            return CsvReader.builder().ofNamedCsvRecord(new String(file.readAllBytes(), StandardCharsets.UTF_8)).stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
