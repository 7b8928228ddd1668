package goldthread.team;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// How much a child weighs in a caseload: the heaviest that holds. Our starting values; no national ones exist.
final class Weights {
    private static final String TABLE = "/goldthread/workforce/weights.csv";
    static final Map<String, Integer> ALL = read();

    private Weights() {}

    private static Map<String, Integer> read() {
        var weights = new HashMap<String, Integer>();
        try (InputStream file = Weights.class.getResourceAsStream(TABLE);
             CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
            rows.forEach(row -> weights.put(row.getField("what"), Integer.valueOf(row.getField("weight"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(weights);
    }
}
