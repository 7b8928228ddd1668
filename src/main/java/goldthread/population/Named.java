package goldthread.population;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/// Names by culture, made up for the demonstration, and streets.
final class Named {
    private static final String[] TREES = {"Elm", "Oak", "Ash", "Rowan", "Hazel", "Birch", "Willow", "Maple", "Cedar", "Alder", "Larch", "Holly"};
    private static final String[] WAYS = {"Street", "Road", "Close", "Avenue", "Lane", "Drive", "Terrace", "Way"};
    /// In the file, for people who go by one name.
    private static final String NONE = "-";
    private final Map<String, String[]> parts = new HashMap<>();
    private final Map<String, List<String>> cultures = new HashMap<>();

    Named() {
        var file = Objects.requireNonNull(Named.class.getResourceAsStream("/goldthread/demonstration/names.csv"));
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            csv.forEach(row -> {
                parts.put(row.getField("culture") + row.getField("part"), row.getField("names").split("\\|"));
                for (var ethnicity : row.getField("ethnicities").split(" ")) {
                    var some = cultures.computeIfAbsent(ethnicity, any -> new ArrayList<>());
                    if (!some.contains(row.getField("culture"))) some.add(row.getField("culture"));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A culture in which somebody of this ethnicity may be named.
    String culture(String ethnicity, SplittableRandom chance) {
        var some = Objects.requireNonNull(cultures.get(ethnicity), ethnicity);
        return some.get(chance.nextInt(some.size()));
    }

    /// @param part girl, boy, woman, man or family
    /// @return empty for a family name where people go by one name
    String of(String culture, String part, SplittableRandom chance) {
        var names = Objects.requireNonNull(parts.get(culture + part), part);
        var name = names[chance.nextInt(names.length)];
        return name.equals(NONE) ? "" : name;
    }

    /// Inside the authority.
    static Family.Address address(int from, SplittableRandom chance) {
        return new Family.Address(from, 1 + chance.nextInt(140) + " " + TREES[chance.nextInt(TREES.length)] + " " + WAYS[chance.nextInt(WAYS.length)], Homes.Where.INSIDE.postcode(chance.nextLong()));
    }
}
