package goldthread.returns.calendar;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import goldthread.time.England;
import goldthread.time.WorkingDays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// One return that is owed again and again.
///
/// @param rule   of the rule book            @param ends   the last day of its period, `03-31`; `quarter` for the ends of quarters
/// @param months at the end of which month after the period it is given in at the latest; empty where no source at hand says
/// @param unconfirmed whether somebody must check before relying on it
public record ReturnClock(String rule, String title, String ends, Optional<Integer> months, String citation, boolean unconfirmed, String note) {
    private static final String QUARTER = "quarter", TABLE = "/goldthread/returns/calendar.csv";
    /// Quarters and years to look through: more than from any day to the next due.
    private static final int AHEAD = 8;
    public static final List<ReturnClock> ALL = read();

    /// What is to be given in. @param until the last day; empty where it is not known
    public record Collection(LocalDate ended, Optional<LocalDate> until) {

        /// Of a last day on which nobody works, the last working day before it; else the day itself. Whether a return may then come
        /// later no source says.
        public Optional<LocalDate> workingDay() {
            return until.map(day -> WorkingDays.england().isWorkingDay(day) ? day : WorkingDays.england().before(day, 1));
        }
    }

    /// The collection that is given in next, as it is in England at a moment: the last day counts to its midnight. Where the last day
    /// is not known, that of the period which ends next.
    public Collection next(Instant now) {
        var today = LocalDate.ofInstant(now, England.ZONE);
        return IntStream.rangeClosed(-AHEAD, AHEAD).mapToObj(each -> collection(ended(today, each))).filter(each -> !each.until().orElse(each.ended()).isBefore(today)).findFirst().orElseThrow();
    }

    private Collection collection(LocalDate ended) {
        return new Collection(ended, months.map(each -> YearMonth.from(ended).plusMonths(each).atEndOfMonth()));
    }

    private LocalDate ended(LocalDate today, int number) {
        if (ends.equals(QUARTER)) return YearMonth.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 3).plusMonths(3L * number).atEndOfMonth();
        return MonthDay.parse("--" + ends).atYear(today.getYear() + number);
    }

    /// Lists for inspection: by the next working day after the notice (T-L16; ILACS framework, to be confirmed).
    public static LocalDate lists(Instant notice) {
        return WorkingDays.england().after(LocalDate.ofInstant(notice, England.ZONE), 1);
    }

    private static List<ReturnClock> read() {
        try (var file = Objects.requireNonNull(ReturnClock.class.getResourceAsStream(TABLE)); var rows = CsvReader.builder().ofNamedCsvRecord(new java.io.InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().map(ReturnClock::of).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ReturnClock of(NamedCsvRecord row) {
        return new ReturnClock(row.getField("rule"), row.getField("return"), row.getField("ends"), Optional.of(row.getField("until")).filter(each -> !each.isEmpty()).map(Integer::parseInt), row.getField("citation"), row.getField("mark").equals("M"), row.getField("note"));
    }
}
