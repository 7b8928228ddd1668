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
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    /// In the file, for people who go by one name.
    private static final String NONE = "-";
    /// Children in care are White in 71 of 100 (31 March 2024, Department for Education); families are drawn alike.
    private static final double BRITISH = .71;

    private final Map<String, String[]> parts = new HashMap<>();
    private final List<String> cultures = new ArrayList<>();

    Named() {
        var file = Objects.requireNonNull(Named.class.getResourceAsStream("/goldthread/demonstration/names.csv"));
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            csv.forEach(row -> {
                parts.put(row.getField("culture") + row.getField("part"), row.getField("names").split("\\|"));
                if (!cultures.contains(row.getField("culture"))) cultures.add(row.getField("culture"));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String culture(SplittableRandom chance) {
        return chance.nextDouble() < BRITISH ? "british" : cultures.get(chance.nextInt(cultures.size()));
    }

    /// Of a child who came alone.
    String foreign(SplittableRandom chance) {
        return cultures.get(1 + chance.nextInt(cultures.size() - 1));
    }

    /// @param part girl, boy, woman, man or family
    /// @return empty for a family name where people go by one name
    String of(String culture, String part, SplittableRandom chance) {
        var names = Objects.requireNonNull(parts.get(culture + part), part);
        var name = names[chance.nextInt(names.length)];
        return name.equals(NONE) ? "" : name;
    }

    /// ZZ is no postcode area.
    static Family.Address address(int from, SplittableRandom chance) {
        String letters = "" + LETTERS.charAt(chance.nextInt(20)) + LETTERS.charAt(chance.nextInt(20));
        return new Family.Address(from, 1 + chance.nextInt(140) + " " + TREES[chance.nextInt(TREES.length)] + " " + WAYS[chance.nextInt(WAYS.length)],
                "ZZ%d %d%s".formatted(1 + chance.nextInt(99), 1 + chance.nextInt(9), letters));
    }
}
