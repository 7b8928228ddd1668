package goldthread.law;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The numbers of the book from which nobody owes anything, each with the reason (`uncounted.csv`): the low end of a usual range,
/// what other authorities count, what no child's record can tell.
final class Uncounted {
    private static final Map<String, String> WHY = read();

    /// Empty for a rule by which something is owed, asked or refused.
    static Optional<String> why(String rule) {
        return Optional.ofNullable(WHY.get(rule));
    }

    static Map<String, String> all() {
        return WHY;
    }

    private static Map<String, String> read() {
        try (InputStream file = Uncounted.class.getResourceAsStream("/goldthread/law/uncounted.csv");
             CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
            return rows.stream().collect(Collectors.toUnmodifiableMap(row -> row.getField("id"), row -> row.getField("why")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Uncounted() {}
}
