package goldthread.returns.ssd;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The entities of the dataset, and their fields in its order.
final class SsdLayout {
    static final Map<String, List<String>> ENTITIES = new LinkedHashMap<>();
    private static final Map<String, String> KEYS = new HashMap<>();

    static {
        read();
    }

    /// The field that is the primary key of the entity; its first field where it has none.
    static String key(String entity) {
        return Objects.requireNonNullElseGet(KEYS.get(entity), () -> ENTITIES.get(entity).getFirst());
    }

    private static void read() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SsdLayout.class.getResourceAsStream("/goldthread/returns/ssd/fields.csv")), StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(line -> line.split(",", 6)).forEach(cells -> {
                ENTITIES.computeIfAbsent(cells[0], entity -> new ArrayList<>()).add(cells[1]);
                if (cells[4].equals("yes")) {
                    KEYS.putIfAbsent(cells[0], cells[1]);
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private SsdLayout() {}
}
