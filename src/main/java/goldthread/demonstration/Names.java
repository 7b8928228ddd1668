package goldthread.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names of many cultures, invented in their pairings: `names.csv`.
final class Names {
    static final Names ALL = new Names();

    /// What somebody is called. @param family null for those who go by one name
    record Name(String given, @Nullable String family) {

        String whole() {
            return family == null ? given : given + " " + family;
        }

        /// As typed to sign in: small letters of English.
        String login() {
            return plain(given) + (family == null ? "" : "." + plain(family));
        }

        private static String plain(String text) {
            return Normalizer.normalize(text.replace('ł', 'l').replace('Ł', 'L').replace('ı', 'i'), Normalizer.Form.NFD)
                    .replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
        }
    }

    /// The names of one culture, by part: `girl`, `boy`, `woman`, `man`, `family`.
    record Culture(String name, List<String> ethnicities, Map<String, List<String>> parts) {

        String given(Chance chance, String part) {
            return chance.of(parts.get(part));
        }

        @Nullable String family(Chance chance) {
            var family = chance.of(parts.get("family"));
            return family.equals("-") ? null : family;
        }
    }

    private final Map<String, Culture> cultures = new LinkedHashMap<>();

    private Names() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Texts.file("names.csv"))) {
            rows.forEach(row -> cultures.computeIfAbsent(row.getField("culture"), name ->
                            new Culture(name, List.of(row.getField("ethnicities").split(" ")), new LinkedHashMap<>()))
                    .parts().put(row.getField("part"), List.of(row.getField("names").split("\\|"))));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /// A culture in which somebody of this ethnicity may be named.
    Culture of(Chance chance, String ethnicity) {
        return chance.of(cultures.values().stream().filter(culture -> culture.ethnicities().contains(ethnicity)).toList());
    }

    /// Any culture: for workers.
    Culture any(Chance chance) {
        return chance.comes(0.55) ? cultures.get("british") : chance.of(List.copyOf(cultures.values()));
    }
}
