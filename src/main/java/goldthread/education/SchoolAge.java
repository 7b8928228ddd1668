package goldthread.education;

import goldthread.time.Age;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a child is of compulsory school age. Education Act 1996 s8; prescribed days: 31 March, 31 August and 31 December
/// (SI 1998/1607), to be confirmed; the school year is taken to begin on 1 September.
///
/// @param from  first day   @param until last day, the last Friday in June
public record SchoolAge(LocalDate from, LocalDate until) {
    private static final List<MonthDay> PRESCRIBED = List.of(MonthDay.of(3, 31), MonthDay.of(8, 31), MonthDay.of(12, 31));
    private static final int BEGINS = 5, ENDS = 16;

    /// None where nothing is known of the birth.
    public static Optional<SchoolAge> of(@Nullable LocalDate born) {
        return Optional.ofNullable(born).map(day -> new SchoolAge(begins(Age.birthday(day, BEGINS)), ends(Age.birthday(day, ENDS))));
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /// s8(2): the fifth birthday where that is a prescribed day, or the next such day.
    private static LocalDate begins(LocalDate fifth) {
        return PRESCRIBED.stream().map(day -> day.atYear(fifth.getYear())).filter(day -> !day.isBefore(fifth)).findFirst().orElseThrow();
    }

    /// s8(3): the school leaving date next after the sixteenth birthday, or before it where the birthday falls in the same summer.
    private static LocalDate ends(LocalDate sixteenth) {
        var leaving = leaving(sixteenth.getYear());
        return !sixteenth.isBefore(LocalDate.of(sixteenth.getYear(), Month.SEPTEMBER, 1)) ? leaving(sixteenth.getYear() + 1) : leaving;
    }

    private static LocalDate leaving(int year) {
        return LocalDate.of(year, Month.JUNE, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY));
    }
}
