package goldthread.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// How long the law gives, on the clock that it names. The trigger day is day 0, and "within N" is met on or before
/// day N: `new Limit.Weeks(1).from(monday)` is the next Monday.
///
/// No limit is below zero: a compact constructor throws `IllegalArgumentException`.
public sealed interface Limit {

    /// The last day on which the limit is still met.
    LocalDate from(LocalDate trigger);

    /// The last day that leaves this long before an event; also the first day that a look back over this long counts.
    LocalDate before(LocalDate event);

    /// As read aloud: `6 weeks`, `1 working day`.
    String words();

    /// Days but Saturdays, Sundays, Christmas Day, Good Friday and bank holidays in England.
    record Working(int days) implements Limit {
        public Working { notNegative(days); }
        @Override public LocalDate from(LocalDate trigger) { return WorkingDays.england().after(trigger, days); }
        @Override public LocalDate before(LocalDate event) { return WorkingDays.england().before(event, days); }
        @Override public String words() { return count(days, "working day"); }
    }

    /// Calendar days; none means the same day.
    record Days(int days) implements Limit {
        public Days { notNegative(days); }
        @Override public LocalDate from(LocalDate trigger) { return trigger.plusDays(days); }
        @Override public LocalDate before(LocalDate event) { return event.minusDays(days); }
        @Override public String words() { return days == 0 ? "the same day" : count(days, "day"); }
    }

    /// Calendar weeks: the same weekday.
    record Weeks(int weeks) implements Limit {
        public Weeks { notNegative(weeks); }
        @Override public LocalDate from(LocalDate trigger) { return trigger.plusWeeks(weeks); }
        @Override public LocalDate before(LocalDate event) { return event.minusWeeks(weeks); }
        @Override public String words() { return count(weeks, "week"); }
    }

    /// Calendar months: the same day-number in the later month, or its last day if it has no such day.
    record Months(int months) implements Limit {
        public Months { notNegative(months); }
        @Override public LocalDate from(LocalDate trigger) { return trigger.plusMonths(months); }
        @Override public LocalDate before(LocalDate event) { return event.minusMonths(months); }
        @Override public String words() { return count(months, "month"); }
    }

    /// Calendar years: the same date, or 28 February for 29 February.
    record Years(int years) implements Limit {
        public Years { notNegative(years); }
        @Override public LocalDate from(LocalDate trigger) { return trigger.plusYears(years); }
        @Override public LocalDate before(LocalDate event) { return event.minusYears(years); }
        @Override public String words() { return count(years, "year"); }
    }

    /// Elapsed hours. Where only the day of the trigger is known, a begun day counts as a whole one: 72 hours from a
    /// Monday end on the Thursday.
    record Hours(int hours) implements Limit {
        public Hours { notNegative(hours); }
        /// The exact end. Elapsed time: a change of the clocks in between makes no difference.
        public Instant from(Instant trigger) { return trigger.plus(Duration.ofHours(hours)); }
        @Override public LocalDate from(LocalDate trigger) { return trigger.plusDays(Math.ceilDiv(hours, 24)); }
        @Override public LocalDate before(LocalDate event) { return event.minusDays(Math.ceilDiv(hours, 24)); }
        @Override public String words() { return count(hours, "hour"); }
    }

    /// The birthday on which this age is reached; the trigger is the date of birth.
    record Birthday(int age) implements Limit {
        public Birthday { notNegative(age); }
        @Override public LocalDate from(LocalDate born) { return Age.birthday(born, age); }
        @Override public LocalDate before(LocalDate event) { return event.minusYears(age); }
        @Override public String words() { return "birthday " + age; }
    }

    private static void notNegative(int number) {
        if (number < 0) throw new IllegalArgumentException("a limit must not be negative: " + number);
    }

    private static String count(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
