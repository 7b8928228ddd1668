package goldthread.returns.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A day as people and systems write it. Read only where there is one way to read it: day first with slashes, dashes
/// or dots, or year first with dashes. A two-digit year, a month-first date and Excel's day number are faults with a
/// suggestion, never a guess.
public sealed interface WrittenDate {

    /// It is this day. `day().toString()` is its one written form, `yyyy-mm-dd`.
    record Day(LocalDate day) implements WrittenDate {}

    record NotADay(String sentence, String whatToDo) implements WrittenDate {}

    static WrittenDate read(String text) {
        LocalDate day = dayOf(text);
        return day != null ? new Day(day) : WhyNotADay.of(text.strip());
    }

    /// The day, or null where the text has none. The quick form, for files of millions of rows.
    static @Nullable LocalDate dayOf(String text) {
        String written = text.strip();
        int end = written.length();
        if (end > 10 && NO_TIME.matcher(written).find()) end = 10;
        if (end < 8 || end > 10) return null;
        return written.charAt(4) == '-' && end == 10 ? yearFirst(written) : dayFirst(written, end);
    }

    // a database export may append midnight to a date
    Pattern NO_TIME = Pattern.compile("^.{10}[ T]00:00(:00(\\.0+)?)?Z?$");

    private static @Nullable LocalDate yearFirst(String written) {
        return written.charAt(7) == '-'
                ? day(digits(written, 0, 4), digits(written, 5, 7), digits(written, 8, 10)) : null;
    }

    private static @Nullable LocalDate dayFirst(String written, int end) {
        char mark = written.charAt(1) < '0' ? written.charAt(1) : written.charAt(2);
        if (mark != '/' && mark != '-' && mark != '.') return null;
        int first = written.indexOf(mark);
        int second = written.indexOf(mark, first + 1);
        return second == end - 5
                ? day(digits(written, second + 1, end), digits(written, first + 1, second), digits(written, 0, first))
                : null;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        if (year < 1000 || month < 1 || month > 12 || day < 1 || day > 31) return null;
        if (day <= 28) return LocalDate.of(year, month, day);
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /// The number, or -1 where a character is no digit or there are none or more than four.
    private static int digits(String text, int from, int to) {
        if (to <= from || to - from > 4) return -1;
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return number;
    }
}
