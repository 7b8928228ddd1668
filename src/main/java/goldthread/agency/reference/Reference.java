package goldthread.agency.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import goldthread.agency.reference.ReferenceEntry.ReferenceAsked;
import goldthread.agency.reference.ReferenceEntry.ReferenceCame;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What a reference is asked, and what the references of an assignment come to for its rules.
public final class Reference {
    private static final String REQUESTED = "reference_requested", RECEIVED = "reference_received", PRACTICE = "reference_practice";

    /// @param practice whether it is about practice     @param unconfirmed whether somebody must check before relying on it
    public record Asking(String key, String question, boolean practice, String source, boolean unconfirmed) {}

    public static final List<Asking> QUESTIONS = read();

    private Reference() {}

    /// Whether it answers every question about practice.
    public static boolean practiceBased(ReferenceCame came) {
        return QUESTIONS.stream().filter(Asking::practice).allMatch(each -> !came.answers().getOrDefault(each.key(), "").isBlank());
    }

    /// Adds what was recorded of references to the facts that the rules read: the first day on which one was asked for and came, and
    /// that one is about practice. What was told when the worker was asked for stands beside it, where it is earlier.
    public static void tell(Timeline assignment, Map<String, String> facts) {
        earliest(facts, REQUESTED, assignment.facts(ReferenceAsked.class).stream().map(Fact::happened).min(LocalDate::compareTo));
        var came = assignment.facts(ReferenceCame.class).stream().map(Fact::entry).toList();
        earliest(facts, RECEIVED, came.stream().map(ReferenceCame::on).min(LocalDate::compareTo));
        if (came.stream().anyMatch(Reference::practiceBased)) facts.put(PRACTICE, "yes");
    }

    private static void earliest(Map<String, String> facts, String fact, Optional<LocalDate> day) {
        day.ifPresent(on -> facts.merge(fact, on.toString(), (told, recorded) -> told.matches("\\d{4}-\\d{2}-\\d{2}") && told.compareTo(recorded) < 0 ? told : recorded));
    }

    private static List<Asking> read() {
        try (InputStream file = Objects.requireNonNull(Reference.class.getResourceAsStream("/goldthread/agency/reference-questions.csv"))) {
            return CsvReader.builder().ofNamedCsvRecord(new String(file.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .map(row -> new Asking(row.getField("key"), row.getField("question"), row.getField("practice").equals("yes"), row.getField("source"), row.getField("mark").equals("M"))).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
