package goldthread.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import goldthread.population.Population;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The numbers by which the demonstration is made, each with its source: `parameters.csv`. What is published stands in the tables of the
/// population, and is named here.
final class Parameters {
    static final Parameters ALL = new Parameters();

    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final Map<String, Weights> weights = new LinkedHashMap<>();

    private Parameters() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Texts.file("parameters.csv"))) {
            rows.forEach(row -> numbers.put(row.getField("name"), value(row.getField("value"))));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        numbers.keySet().stream().filter(name -> name.contains("."))
                .map(name -> name.substring(0, name.lastIndexOf('.'))).distinct().toList()
                .forEach(group -> weights.put(group, weigh(group)));
    }

    /// A number, or a row of the tables that the population stands as, or what is left of it without another.
    private static double value(String value) {
        if (Character.isDigit(value.charAt(0))) {
            return Double.parseDouble(value);
        }
        var rows = value.split(" less ");
        double rest = rows.length == 1 ? 0 : Population.published(rows[1]);
        return (Population.published(rows[0]) - rest) / (value.contains("%") ? 100 : 1);
    }

    /// @throws NullPointerException for a name that the file does not have: a programming fault
    double number(String name) {
        return numbers.get(name);
    }

    boolean happens(Chance chance, String name) {
        return chance.comes(number(name));
    }

    int days(Chance chance, String name) {
        return chance.days(number(name + ".median"), number(name + ".spread"));
    }

    Chance.Underway underway(Chance chance, String name) {
        return chance.underway(number(name + ".median"), number(name + ".spread"));
    }

    /// One of a group, by weight: `pick(chance, "need")` is `N1` more often than not.
    String pick(Chance chance, String group) {
        return weights.get(group).pick(chance, key -> true);
    }

    /// One of those of a group that will do.
    String pick(Chance chance, String group, Predicate<String> does) {
        return weights.get(group).pick(chance, does);
    }

    /// One of a group's share of the whole group.
    double share(String group, String key) {
        return weights.get(group).share(key);
    }

    List<String> keys(String group) {
        return weights.get(group).keys();
    }

    private Weights weigh(String group) {
        var keys = new ArrayList<String>();
        var values = new ArrayList<Double>();
        numbers.forEach((name, value) -> {
            if (name.startsWith(group + ".") && name.indexOf('.', group.length() + 1) < 0) {
                keys.add(name.substring(group.length() + 1));
                values.add(value);
            }
        });
        return new Weights(keys, values);
    }

    private record Weights(List<String> keys, List<Double> values) {

        double share(String key) {
            return values.get(keys.indexOf(key)) / values.stream().mapToDouble(Double::doubleValue).sum();
        }

        String pick(Chance chance, Predicate<String> does) {
            double sum = 0;
            for (int i = 0; i < keys.size(); i++) {
                sum += does.test(keys.get(i)) ? values.get(i) : 0;
            }
            double left = chance.share() * sum;
            for (int i = 0; i < keys.size(); i++) {
                left -= does.test(keys.get(i)) ? values.get(i) : 0;
                if (left < 0) {
                    return keys.get(i);
                }
            }
            throw new IllegalArgumentException("none of " + keys + " will do");
        }
    }
}
