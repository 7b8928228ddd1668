package goldthread.population;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// The published tables that the population is made to stand as: `england.csv`, by row and year.
final class England {
    static final int FIRST = 2016, LAST = 2024;
    /// The last year that is made: what was not published is as in the last year that was.
    static final int MADE = 2027;
    /// Children aged 0 to 17, mid-2023 (Office for National Statistics).
    static final double CHILDREN = 12_059_476;
    /// The day after the last that is told of.
    static final int UNTIL = (int) LocalDate.of(MADE, 4, 1).toEpochDay();
    static final England TABLES = new England();

    static final Set<String> WORKFORCE = Set.of("social workers FTE", "agency %", "vacancy %", "turnover %", "average caseload");

    /// Care applications count children at home too, and posts that are empty have nobody in them.
    static final Set<String> NOT_MADE = Set.of("care applications per 10,000", "vacancy %");

    private final Map<String, TreeMap<Integer, Double>> rows = new LinkedHashMap<>();

    private England() {
        var file = Objects.requireNonNull(England.class.getResourceAsStream("/goldthread/population/england.csv"));
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            csv.forEach(row -> rows.computeIfAbsent(row.getField("row"), any -> new TreeMap<>()).put(Integer.valueOf(row.getField("year")), Double.valueOf(row.getField("value"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Where a row was published. All are under the Open Government Licence.
    static String source(String row) {
        if (row.equals("children")) return "ONS, mid-year population estimates";
        if (row.equals("care applications per 10,000")) return "Cafcass, care applications";
        if (WORKFORCE.contains(row)) return "DfE, Children's social work workforce (30 September)";
        if (row.startsWith("children in need") || row.startsWith("CIN") || row.startsWith("CPP") || row.startsWith("protection") || row.startsWith("referrals") || row.startsWith("% re-") || row.startsWith("s47") || row.startsWith("ICPC")) {
            return "DfE, Characteristics of children in need";
        }
        return "DfE, Children looked after in England including adoptions";
    }

    Set<String> rows() {
        return rows.keySet();
    }

    /// Whether this year was published, and not only one near it.
    boolean has(String row, int year) {
        return rows.containsKey(row) && rows.get(row).containsKey(year);
    }

    /// Of a year, or of the nearest year that was published.
    double of(String row, int year) {
        var years = rows.get(row);
        return years.get(Math.clamp(year, years.firstKey(), years.lastKey()));
    }

    /// A row that is published for fewer years, for any year: its share of another row in its nearest year, times that row.
    double of(String row, String within, int year) {
        var years = rows.get(row);
        int near = Math.clamp(year, years.firstKey(), years.lastKey());
        return years.get(near) / of(within, near) * of(within, year);
    }
}
