package goldthread.familynetwork.support;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.familynetwork.support.BudgetEntry.ProgrammeJoined;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a programme is funded: the areas that were named nationally (`programmes.csv`), and what the authority has recorded of
/// itself. An area takes part from its first day, or, where no first day is known, on any day.
public final class Programmes {
    /// Family network support packages.
    public static final String SUPPORT = "support";
    /// The kinship allowance pilot.
    public static final String ALLOWANCE = "allowance";

    private static final List<Area> AREAS = read();

    /// One area that was named. @param from null where it is not known   @param to the day after the last; null while it stands
    public record Area(String programme, int holder, String name, @Nullable LocalDate from, @Nullable LocalDate to, String citation, boolean checked, String note) {
        boolean on(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    public static List<Area> areas() {
        return AREAS;
    }

    public static String title(String programme) {
        return programme.equals(SUPPORT) ? "Family network support packages" : "Kinship allowance (Kinship Zone)";
    }

    /// Why an authority takes part on a day, in words fit for a page; empty where it does not.
    public static Optional<String> of(String programme, int holder, Timeline registry, LocalDate day) {
        var own = registry.facts(ProgrammeJoined.class).stream().map(Fact::entry).filter(joined -> joined.programme().equals(programme) && !day.isBefore(joined.from()) && (joined.until() == null || !day.isAfter(joined.until())))
                .map(joined -> "Recorded by this authority: " + joined.why());
        var named = AREAS.stream().filter(area -> area.programme.equals(programme) && area.holder == holder && area.on(day)).map(area -> area.name + ", named in: " + area.citation + ". " + sentence(area.note));
        return Stream.concat(own, named).findFirst();
    }

    private static String sentence(String note) {
        return note.substring(0, 1).toUpperCase(java.util.Locale.UK) + note.substring(1) + ".";
    }

    private static List<Area> read() {
        try (InputStream file = Programmes.class.getResourceAsStream("/goldthread/familynetwork/programmes.csv");
             CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
            return rows.stream().map(row -> new Area(row.getField("programme"), Integer.parseInt(row.getField("holder")), row.getField("area"), day(row.getField("from")), day(row.getField("to")), row.getField("citation"),
                    row.getField("confidence").equals("V"), row.getField("note"))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable LocalDate day(String day) {
        return day.isEmpty() ? null : LocalDate.parse(day);
    }

    private Programmes() {}
}
