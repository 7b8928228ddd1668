package goldthread.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Sets of lines in a file: a heading `== name`, then one line each. A line names what is to be filled in as `{slot}`,
/// and may hold a line of another set, as `[set]`.
final class Texts {
    static final Texts WORDS = new Texts("words.txt");
    static final Texts PLACES = new Texts("places.txt");
    static final Texts NICKNAMES = new Texts("nicknames.txt");

    private final Map<String, List<String>> sets = new LinkedHashMap<>();

    private Texts(String file) {
        List<String> set = new ArrayList<>();
        for (var line : file(file).lines().toList()) {
            if (line.startsWith("== ")) {
                set = new ArrayList<>();
                sets.put(line.substring(3).strip(), set);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                set.add(line.strip());
            }
        }
    }

    List<String> set(String name) {
        return sets.get(name);
    }

    boolean has(String name) {
        return sets.containsKey(name);
    }

    /// A line of the set, filled in, that begins as a sentence does. What is not in `slots` stays as it stands.
    String say(Chance chance, String set, Map<String, String> slots) {
        var said = filled(chance, set, slots);
        return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
    }

    /// @param slots may also name another set to be used in place of one: `[school]` -> `nursery`
    private String filled(Chance chance, String set, Map<String, String> slots) {
        var line = chance.of(sets.get(set));
        var said = new StringBuilder(line.length() * 2);
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            int end = c == '[' ? line.indexOf(']', at) : c == '{' ? line.indexOf('}', at) : -1;
            if (end < 0) {
                said.append(c);
            } else {
                var name = line.substring(at + 1, end);
                said.append(c == '[' ? filled(chance, slots.getOrDefault("[" + name + "]", name), slots) : slots.getOrDefault(name, line.substring(at, end + 1)));
                at = end;
            }
        }
        return said.toString();
    }

    static String file(String name) {
        try (var file = Texts.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
