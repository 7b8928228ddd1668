package goldthread.demonstration;

import goldthread.population.Named;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What people are called, by the names of the population.
final class Names {
    private Names() {}

    /// What somebody is called. @param family null for those who go by one name
    record Name(String given, @Nullable String family) {

        static Name of(String given, String family) {
            return new Name(given, family.isEmpty() ? null : family);
        }

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

    /// Of any culture: for workers. @param women so many of one are women
    static Name any(Chance chance, double women) {
        var culture = Named.ALL.anyCulture(chance.draws());
        return Name.of(Named.ALL.of(culture, chance.comes(women) ? "woman" : "man", chance.draws()), Named.ALL.family(culture, chance.draws()));
    }
}
