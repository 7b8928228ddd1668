package goldthread.time;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/// Working days of England: every day but Saturday, Sunday, Christmas Day, Good Friday and bank holidays
/// (CPPCR 2010 reg. 2; Banking and Financial Dealings Act 1971).
///
/// Every answer is one or two array reads. The calendar is kept from 1980 to 2100; on days outside it only weekends
/// are known, so that a mistyped year gives an odd date and not a failure.
public final class WorkingDays {

    private static final LocalDate FIRST = LocalDate.of(1980, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private static final class England {
        private static final WorkingDays CALENDAR =
            new WorkingDays(BankHolidays.between(FIRST.getYear(), LAST.getYear()));
    }

    /// `upTo[i]`: how many working days lie from `FIRST` to `FIRST + i`, both inclusive.
    private final int[] upTo;
    /// `nth[n]`: the working day with number `n + 1`, as an epoch day.
    private final int[] nth;

    private WorkingDays(Set<LocalDate> holidays) {
        int days = Math.toIntExact(LAST.toEpochDay() - FIRST.toEpochDay()) + 1;
        var counts = new int[days];
        var found = new int[days];
        int count = 0;
        for (int i = 0; i < days; i++) {
            LocalDate day = FIRST.plusDays(i);
            if (isWeekday(day.toEpochDay()) && !holidays.contains(day)) found[count++] = (int) day.toEpochDay();
            counts[i] = count;
        }
        this.upTo = counts;
        this.nth = Arrays.copyOf(found, count);
    }

    /// The calendar in use in England.
    public static WorkingDays england() {
        return England.CALENDAR;
    }

    public boolean isWorkingDay(LocalDate day) {
        return working(day.toEpochDay());
    }

    /// The day on which a limit of so many working days ends: the trigger is day 0, whether it is a working day
    /// or not, and the next working day is day 1. No days: the trigger itself.
    ///
    /// @throws IllegalArgumentException for fewer than no days
    public LocalDate after(LocalDate trigger, int days) {
        if (days < 0) throw new IllegalArgumentException("days must not be negative: " + days);
        if (days == 0) return trigger;
        int wanted = kept(trigger.toEpochDay()) ? upTo[index(trigger.toEpochDay())] + days - 1 : nth.length;
        return wanted < nth.length ? LocalDate.ofEpochDay(nth[wanted]) : step(trigger, days, 1);
    }

    /// The last day that lies so many working days before an event: papers due three working days before a
    /// conference on a Monday are due on the Wednesday. No days: the event's own day.
    ///
    /// @throws IllegalArgumentException for fewer than no days
    public LocalDate before(LocalDate event, int days) {
        if (days < 0) throw new IllegalArgumentException("days must not be negative: " + days);
        if (days == 0) return event;
        int wanted = kept(event.toEpochDay() - 1) ? upTo[index(event.toEpochDay() - 1)] - days : -1;
        return wanted >= 0 ? LocalDate.ofEpochDay(nth[wanted]) : step(event, days, -1);
    }

    /// How many working days after one day until another, which is counted: `between(d, after(d, n))` is `n`.
    /// Negative when the second day is the earlier.
    public int between(LocalDate from, LocalDate to) {
        if (kept(from.toEpochDay()) && kept(to.toEpochDay()))
            return upTo[index(to.toEpochDay())] - upTo[index(from.toEpochDay())];
        if (to.isBefore(from)) return -between(to, from);
        return Math.toIntExact(from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count());
    }

    private LocalDate step(LocalDate from, int days, int direction) {
        long day = from.toEpochDay();
        for (int left = days; left > 0; ) {
            day += direction;
            if (working(day)) left--;
        }
        return LocalDate.ofEpochDay(day);
    }

    private boolean working(long day) {
        if (!kept(day)) return isWeekday(day);
        int i = index(day);
        return upTo[i] > (i == 0 ? 0 : upTo[i - 1]);
    }

    private static boolean kept(long day) {
        return day >= FIRST.toEpochDay() && day <= LAST.toEpochDay();
    }

    private static int index(long day) {
        return (int) (day - FIRST.toEpochDay());
    }

    private static boolean isWeekday(long day) {
        // day 0 of the epoch was a Thursday
        return Math.floorMod(day + 3, 7) < 5;
    }
}
