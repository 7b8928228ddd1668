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

/// Names by culture, `names.csv`, invented in their pairings, and streets.
public final class Named {
    public static final Named ALL = new Named();
    /// Of those who work here so many have a British name: ours.
    private static final double BRITISH = .55;

    private static final String[] TREES = {"Elm", "Oak", "Ash", "Rowan", "Hazel", "Birch", "Willow", "Maple", "Cedar", "Alder", "Larch", "Holly"};
    private static final String[] WAYS = {"Street", "Road", "Close", "Avenue", "Lane", "Drive", "Terrace", "Way"};
    /// In the file, for people who go by one name.
    private static final String NONE = "-";
    private static final String[] BEGINNINGS = {"Ash", "Brad", "Hart", "Wood", "Stan", "Thorn", "Lang", "Hal", "Mar", "Nor", "Sut", "Wal", "Win", "Ed", "Fair", "Hol", "Kirk", "Mil", "Rams", "Shep", "Ald", "Bar", "Cran", "Den",
        "El", "Far", "Gar", "Had", "Ing", "Kel", "Lin", "Mor", "New", "Old", "Pres", "Red", "Sel", "Til", "Up", "Whit", "Bur", "Clif", "Dray", "Hes", "Ran", "Tow", "Wes", "Yar"};
    private static final String[] ENDS = {"ton", "ley", "ham", "worth", "field", "well", "by", "den", "wick", "bourne", "ford", "gate", "combe", "shaw", "land", "stead", "more", "hurst", "dale", "cott", "man", "ridge", "croft", "low", "brook", "side", "thwaite", "bury", "ers", "ing"};
    private static final double MADE = .65, DOUBLE = .05;

    private final Map<String, String[]> parts = new HashMap<>();
    private final Map<String, List<String>> cultures = new HashMap<>();

    private Named() {
        var file = Objects.requireNonNull(Named.class.getResourceAsStream("/goldthread/population/names.csv"));
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

    /// Any culture: for those who work here, and foster.
    public String anyCulture(SplittableRandom chance) {
        return chance.nextDouble() < BRITISH ? "british" : culture(Origins.of(false, chance), chance);
    }

    /// @param part girl, boy, woman, man or family
    /// @return empty for a family name where people go by one name
    public String of(String culture, String part, SplittableRandom chance) {
        var names = Objects.requireNonNull(parts.get(culture + part), part);
        var name = names[chance.nextInt(names.length)];
        return name.equals(NONE) ? "" : name;
    }

    /// A family name; of British families half are put together from parts, so that there are as many rare names as there are,
    /// and some of any culture are double. Empty where people go by one name.
    public String family(String culture, SplittableRandom chance) {
        var name = culture.equals("british") && chance.nextDouble() < MADE ? put(chance) : of(culture, "family", chance);
        return name.isEmpty() || chance.nextDouble() >= DOUBLE ? name : name + "-" + (culture.equals("british") ? put(chance) : of(culture, "family", chance));
    }

    private static String put(SplittableRandom chance) {
        return BEGINNINGS[chance.nextInt(BEGINNINGS.length)] + ENDS[chance.nextInt(ENDS.length)];
    }

    /// Inside the authority.
    public static Family.Address address(int from, SplittableRandom chance) {
        return new Family.Address(from, 1 + chance.nextInt(140) + " " + TREES[chance.nextInt(TREES.length)] + " " + WAYS[chance.nextInt(WAYS.length)], Homes.Where.INSIDE.postcode(chance.nextLong()));
    }
}
