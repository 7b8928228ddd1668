package goldthread.kinship.allowance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceClaimed;
import goldthread.pages.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The pilot's test of a claim, line by line: what is asked, whether it is met, and why. The lines stand in `allowance.csv` with
/// source and dates, so that another version is another row.
///
/// @param lines those that this claim has to meet, in the order of the test; empty where no version stands on the day
public record Eligibility(List<Line> lines) {
    private static final List<Test> TESTS = read();

    /// @param because what was told, or what is missing, of this claim
    public record Line(String id, String words, boolean met, String because, String citation, boolean checked, String note) {}

    /// One line of the test as it stands from a day on. @param to the day after the last; null while it stands
    record Test(String id, String words, String citation, boolean checked, LocalDate from, @Nullable LocalDate to, String note) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /// @param area    why the authority takes part on the day of the claim; empty where it does not
    /// @param paidSince the first day that an earlier claim of the family was accepted from; null where none was
    public static Eligibility of(AllowanceClaimed claim, String area, @Nullable LocalDate paidSince) {
        return new Eligibility(TESTS.stream().filter(test -> test.on(claim.on())).flatMap(test -> line(test, claim, area, paidSince).stream()).toList());
    }

    /// Met, where there is a test and all of it is.
    public boolean met() {
        return !lines.isEmpty() && lines.stream().allMatch(Line::met);
    }

    public List<Line> unmet() {
        return lines.stream().filter(line -> !line.met).toList();
    }

    /// None where the line does not concern the claim.
    private static List<Line> line(Test test, AllowanceClaimed claim, String area, @Nullable LocalDate paidSince) {
        var route = claim.route();
        return switch (test.id) {
            case "area" -> List.of(of(test, !area.isEmpty(), area.isEmpty() ? "This authority is in no Kinship Zone on " + Words.spoken(claim.on()) + "." : area));
            case "formal", "route" -> List.of(of(test, route != AllowanceEntry.Route.INFORMAL, route.words() + "."));
            case "hearing" -> !route.applied() ? List.of() : List.of(of(test, Boolean.TRUE.equals(claim.hearing()), Boolean.TRUE.equals(claim.hearing()) ? "The first hearing was held." : "The first hearing was not held, or nobody says so."));
            case "parent" -> !route.privateLivesWith() ? List.of() : List.of(of(test, Boolean.FALSE.equals(claim.parentNamed()), Boolean.FALSE.equals(claim.parentNamed()) ? "No birth parent is named."
                    : Boolean.TRUE.equals(claim.parentNamed()) ? "A birth parent is named." : "It is not said whether a birth parent is named."));
            case "because" -> !route.privateLivesWith() ? List.of() : List.of(of(test, !claim.circumstances().isEmpty(), claim.circumstances().isEmpty() ? "None of these was told."
                    : claim.circumstances().stream().map(AllowanceEntry.Circumstance::words).collect(Collectors.joining("; ")) + "."));
            case "years" -> List.of(of(test, paidSince == null || claim.on().isBefore(paidSince.plusYears(Allowance.YEARS)), paidSince == null ? "No earlier claim was accepted by then. The family's three years run from the first day of its first claim that is accepted."
                    : "The family's first claim was accepted from " + Words.spoken(paidSince) + ": its three years end on " + Words.spoken(paidSince.plusYears(Allowance.YEARS).minusDays(1)) + ", for a later claim as well."));
            default -> throw new IllegalStateException("allowance.csv: no line is called " + test.id);
        };
    }

    private static Line of(Test test, boolean met, String because) {
        return new Line(test.id, test.words, met, because, test.citation, test.checked, test.note);
    }

    private static List<Test> read() {
        try (InputStream file = Eligibility.class.getResourceAsStream("/goldthread/kinship/allowance.csv");
             CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
            return rows.stream().map(row -> new Test(row.getField("id"), row.getField("words"), row.getField("citation"), row.getField("confidence").equals("V"), LocalDate.parse(row.getField("from")),
                    row.getField("to").isEmpty() ? null : LocalDate.parse(row.getField("to")), row.getField("note"))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
