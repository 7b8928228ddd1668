package goldthread.time;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Bank holidays of England, with Christmas Day and Good Friday, which are holidays by custom: the yearly pattern
/// from the kept library, then the days that a proclamation added or took away (`one-off-holidays.csv`).
/// A day that falls on a weekend is not moved here; its substitute is in the library's pattern.
final class BankHolidays {

    private static final String ONE_OFFS = "/goldthread/time/one-off-holidays.csv";

    static Set<LocalDate> between(int firstYear, int lastYear) {
        var calendar = HolidayManager.getInstance(ManagerParameters.create("gb"));
        Set<LocalDate> days = IntStream.rangeClosed(firstYear, lastYear).boxed()
            .flatMap(year -> calendar.getHolidays(Year.of(year), "eng").stream())
            .map(Holiday::getDate)
            .collect(Collectors.toSet());
        proclaimed(days);
        return days;
    }

    private static void proclaimed(Set<LocalDate> days) {
        try (InputStream file = BankHolidays.class.getResourceAsStream(ONE_OFFS);
             CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
            rows.forEach(row -> proclaim(days, LocalDate.parse(row.getField("date")), row.getField("change")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void proclaim(Set<LocalDate> days, LocalDate day, String change) {
        switch (change) {
            case "added" -> days.add(day);
            case "removed" -> days.remove(day);
            default -> throw new IllegalStateException(ONE_OFFS + ": " + day + " is neither added nor removed: " + change);
        }
    }

    private BankHolidays() {}
}
