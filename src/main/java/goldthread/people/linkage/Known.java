package goldthread.people.linkage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A model learnt earlier, from its `model.json`: how often each level of each field is seen, and where the bands begin.
///
/// @param bands null where the file has none
public record Known(Chances oneChild, Chances stranger, Chances household, Chances twin, Linkage.@Nullable Bands bands) {

    /// @throws IllegalArgumentException with a sentence, where the text is no model
    public static Known of(String name, String text) {
        try {
            var root = new JsonMapper().readTree(text);
            if (!root.path("fields").isObject()) {
                throw new IllegalArgumentException(name + " is no model: it has no fields. Give a model.json that link has written.");
            }
            var bands = root.path("bands");
            return new Known(chances(name, root, "one_child", Chances.expectedOfOneChild()), chances(name, root, "strangers", Chances.expectedOfStrangers()),
                    chances(name, root, "household", Chances.expectedOfStrangers()), chances(name, root, "twins", Chances.expectedOfStrangers()),
                    bands.path("link").isNumber() && bands.path("review").isNumber() ? new Linkage.Bands(bands.path("link").asDouble(), bands.path("review").asDouble()) : null);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException(name + " is no JSON: " + broken.getOriginalMessage() + ".");
        }
    }

    private static Chances chances(String name, JsonNode root, String kind, Chances usual) {
        for (var field : Field.ALL) {
            var levels = root.path("fields").path(field.name().toLowerCase(Locale.ROOT));
            for (int level = 1; level <= field.levels() && levels.isObject(); level++) {
                double chance = levels.path(field.words(level)).path(kind).asDouble(-1);
                if (!(chance > 0 && chance <= 1)) {
                    throw new IllegalArgumentException(name + " gives no chance between 0 and 1 for " + kind + " of " + field.words() + ", " + field.words(level) + ".");
                }
                usual.of[field.ordinal()][level] = chance;
            }
        }
        return usual;
    }

    Model over(Model model) {
        return new Model(oneChild, stranger, household, twin, model.matches(), model.strangers(), model.households(), model.twins());
    }
}
