package goldthread.people.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which forenames are forms of one name: Bella is Isabella, Mo is Muhammad. From `forms-of-names.txt`.
final class NameForms {
    private static final Map<String, int[]> NAMES_OF = read();
    private static final int[] NONE = {};
    private final int[][] names;

    /// @param forenames their codes are what [#same] is asked with
    NameForms(Column forenames) {
        names = new int[forenames.values.length][];
        for (int code = 0; code < names.length; code++) {
            names[code] = of(forenames.values[code]);
        }
    }

    /// The names a forename may stand for; of several words the first counts, for it is the one people use.
    private static int[] of(String forename) {
        int gap = forename.indexOf(' ');
        var whole = NAMES_OF.getOrDefault(forename.replace(" ", ""), NONE);
        return gap < 0 || whole.length > 0 ? whole : NAMES_OF.getOrDefault(forename.substring(0, gap), NONE);
    }

    boolean same(int one, int other) {
        for (int a : names[one]) {
            for (int b : names[other]) {
                if (a == b) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether names of several words have a word of three letters or more in common: Davies-Begum and Begum.
    static boolean sharePart(String one, String other) {
        var parts = List.of(other.split(" "));
        return List.of(one.split(" ")).stream().anyMatch(part -> part.length() > 2 && parts.contains(part));
    }

    private static Map<String, int[]> read() {
        var names = new HashMap<String, int[]>();
        try (var in = new BufferedReader(new InputStreamReader(NameForms.class.getResourceAsStream("forms-of-names.txt"), StandardCharsets.UTF_8))) {
            var lines = in.lines().filter(line -> !line.startsWith("#")).toList();
            IntStream.range(0, lines.size()).forEach(line -> List.of(lines.get(line).split(" ")).forEach(form ->
                    names.merge(form, new int[] {line}, (had, more) -> IntStream.concat(IntStream.of(had), IntStream.of(more)).toArray())));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return names;
    }
}
