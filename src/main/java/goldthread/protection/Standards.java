package goldthread.protection;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import goldthread.pages.Question.Choice;
import goldthread.protection.EnquiryEntry.StandardsChecked;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The standards of each stage, as checklists with their edition: `standards.csv`, one row a standard, in our own words.
/// Whether each says what the edition says is to be confirmed, and is shown so.
///
/// @param to the day after the last; null while it stands
public record Standards(String code, String stage, String sentence, String edition, LocalDate from, @Nullable LocalDate to, String source) {
    /// What a reader calls the edition by which something was done: that of its day, also where it is recorded later.
    public static final String MADE_UNDER = "Made under";
    static final List<Standards> ALL = read();
    static final List<String> STAGES = ALL.stream().map(Standards::stage).distinct().toList();

    /// Those of a stage that are in force on a day.
    public static List<Standards> of(String stage, LocalDate day) {
        return ALL.stream().filter(each -> each.stage.equals(stage) && !day.isBefore(each.from) && (each.to == null || day.isBefore(each.to))).toList();
    }

    /// The edition in force on a day; empty before the first that is kept here.
    public static String edition(LocalDate day) {
        return ALL.stream().filter(each -> !day.isBefore(each.from) && (each.to == null || day.isBefore(each.to))).map(Standards::edition).findFirst().orElse("");
    }

    /// Of the newest edition.
    static List<Choice> choices(String stage) {
        return ALL.stream().filter(each -> each.stage.equals(stage) && each.to == null).map(each -> Choice.of(each.code, each.sentence)).toList();
    }

    static String words(List<String> codes) {
        return ALL.stream().filter(each -> codes.contains(each.code)).map(Standards::sentence).collect(Collectors.joining("; "));
    }

    static String missing(StandardsChecked checked) {
        return of(checked.stage(), checked.on()).stream().filter(each -> !checked.met().contains(each.code)).map(Standards::sentence).collect(Collectors.joining("; "));
    }

    private static List<Standards> read() {
        try (InputStream file = Standards.class.getResourceAsStream("/goldthread/protection/standards.csv");
             CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
            return rows.stream().map(row -> new Standards(row.getField("code"), row.getField("stage"), row.getField("sentence"), row.getField("edition"),
                    LocalDate.parse(row.getField("from")), row.getField("to").isEmpty() ? null : LocalDate.parse(row.getField("to")), row.getField("source"))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
