package goldthread.returns.rules;

import goldthread.returns.files.WrittenDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days as whole numbers, counted from 1 January 1970. A cell without a day, blank or malformed, is [#NONE]; every
/// comparison with it is false, so that it fails its own row only.
public final class Day {
    public static final int NONE = Integer.MIN_VALUE;
    // days between 1900 and 2100 are looked up: birthdays are asked for millions of times
    private static final int FIRST = (int) LocalDate.of(1900, 1, 1).toEpochDay();
    private static final int LAST = (int) LocalDate.of(2100, 1, 1).toEpochDay();
    private static final int[][] BEFORE_MONTH = {
        {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334},
        {0, 0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335}};
    private static final int[] PACKED = packed();

    private Day() {}

    private static int[] packed() {
        int[] packed = new int[LAST - FIRST];
        LocalDate day = LocalDate.of(1900, 1, 1);
        for (int i = 0; i < packed.length;) {
            int length = day.lengthOfMonth();
            for (int d = 1; d <= length; d++) packed[i++] = day.getYear() << 9 | day.getMonthValue() << 5 | d;
            day = day.plusMonths(1);
        }
        return packed;
    }

    public static int of(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }

    public static int of(@Nullable String written) {
        if (written == null) return NONE;
        LocalDate day = WrittenDate.dayOf(written);
        return day == null ? NONE : (int) day.toEpochDay();
    }

    /// The days of all words of a column.
    static int[] of(Words words) {
        int[] days = new int[words.size()];
        days[0] = NONE;
        for (int i = 1; i < days.length; i++) days[i] = of(words.word(i));
        return days;
    }

    public static boolean known(int day) {
        return day != NONE;
    }

    public static boolean before(int one, int other) {
        return one != NONE && other != NONE && one < other;
    }

    public static boolean notAfter(int one, int other) {
        return one != NONE && other != NONE && one <= other;
    }

    public static boolean same(int one, int other) {
        return one != NONE && one == other;
    }

    /// The birthday that many years on; 29 February becomes 28 February, as `plusYears` has it. [#NONE] for none.
    public static int plusYears(int day, int years) {
        if (day == NONE) return NONE;
        if (day < FIRST || day >= LAST) return (int) LocalDate.ofEpochDay(day).plusYears(years).toEpochDay();
        int packed = PACKED[day - FIRST];
        int year = (packed >> 9) + years;
        int dayOfMonth = packed & 31;
        int month = packed >> 5 & 15;
        if (month == 2 && dayOfMonth == 29 && !leap(year)) dayOfMonth = 28;
        return start(year) + BEFORE_MONTH[leap(year) ? 1 : 0][month] + dayOfMonth - 1;
    }

    public static int plusMonths(int day, int months) {
        return day == NONE ? NONE : (int) LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
    }

    private static boolean leap(int year) {
        return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static int start(int year) {
        int before = year - 1;
        return year * 365 - 719_528 + (before >> 2) - Math.floorDiv(before, 100) + Math.floorDiv(before, 400) + 1;
    }

    public static String written(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }
}
