package goldthread.returns.ssd;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The entities of the dataset, and their fields in its order.
final class SsdLayout {
    static final Map<String, List<String>> ENTITIES = read();

    private static Map<String, List<String>> read() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SsdLayout.class.getResourceAsStream("/goldthread/returns/ssd/fields.csv")), StandardCharsets.UTF_8))) {
            var entities = new LinkedHashMap<String, List<String>>();
            reader.lines().skip(1).map(line -> line.split(",", 3))
                    .forEach(cells -> entities.computeIfAbsent(cells[0], entity -> new ArrayList<>()).add(cells[1]));
            return entities;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private SsdLayout() {}
}
