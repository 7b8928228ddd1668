package goldthread.matching;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// The rules of `hard-rules.csv` in force on a day.
public final class HardRules {
    private final List<Rule> rules;
    private final Bar[] bars;

    private HardRules(List<Rule> rules) {
        this.rules = rules;
        this.bars = rules.stream().map(Rule::bar).toArray(Bar[]::new);
    }

    public static HardRules on(LocalDate day) {
        return new HardRules(book().stream().filter(rule -> rule.inForce(day)).toList());
    }

    /// Every rule that ever was or is proposed.
    public static List<Rule> book() {
        try (var file = new InputStreamReader(Objects.requireNonNull(HardRules.class.getResourceAsStream("hard-rules.csv")), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().map(row -> new Rule(Bar.valueOf(row.getField("bar")), row.getField("owner"), row.getField("source"),
                    row.getField("clause"), row.getField("status"), LocalDate.parse(row.getField("from")),
                    row.getField("until").isEmpty() ? LocalDate.MAX : LocalDate.parse(row.getField("until")), row.getField("asks"))).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public List<Rule> rules() {
        return rules;
    }

    public boolean allow(Child child, Home home) {
        for (var bar : bars) {
            if (bar.bars(child, home)) return false;
        }
        return true;
    }

    /// How many rules bar this home to this child.
    int count(Child child, Home home) {
        int count = 0;
        for (var bar : bars) {
            if (bar.bars(child, home)) count++;
        }
        return count;
    }

    /// The rules that bar this home to this child.
    public List<Rule> broken(Child child, Home home) {
        return rules.stream().filter(rule -> rule.bar().bars(child, home)).toList();
    }
}
