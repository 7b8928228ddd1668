package goldthread.recording;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Why a form is filled in at all: what is served by it and which law, guidance or practice asks for it. A table in `legal-reasons.csv`;
/// its marks are those of the rule book.
///
/// @param why    in a sentence, for whoever fills it in
/// @param source law, guidance, or that it is local practice
/// @param mark   `V` checked, `M` to be confirmed, `L` no law asks for it
public record LegalReason(String why, String source, String mark) {
    private static final Map<String, LegalReason> ALL = read();

    /// None for a kind that has no form.
    public static Optional<LegalReason> of(String kind) {
        return Optional.ofNullable(ALL.get(kind));
    }

    public static Set<String> kinds() {
        return ALL.keySet();
    }

    public boolean unconfirmed() {
        return mark.equals("M");
    }

    /// Whether no law asks for it.
    public boolean local() {
        return mark.equals("L");
    }

    private static Map<String, LegalReason> read() {
        var all = new LinkedHashMap<String, LegalReason>();
        try (InputStream file = Objects.requireNonNull(LegalReason.class.getResourceAsStream("/goldthread/recording/legal-reasons.csv"))) {
            CsvReader.builder().ofNamedCsvRecord(new String(file.readAllBytes(), StandardCharsets.UTF_8)).stream().forEach(row -> {
                for (var kind : row.getField("kinds").split(" ")) {
                    if (all.put(kind, new LegalReason(row.getField("why"), row.getField("source"), row.getField("mark"))) != null) throw new IllegalStateException(kind + " has two reasons");
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Map.copyOf(all);
    }
}
