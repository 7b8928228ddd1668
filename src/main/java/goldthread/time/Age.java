package goldthread.time;

import java.time.LocalDate;
import java.time.Month;

/// How old somebody is: whole years, and whole months since the last birthday. An age is reached as its birthday
/// begins (Family Law Reform Act 1969 s9). Who was born on 29 February has the birthday on 1 March in a year that
/// has no such day.
///
/// @param years below zero while unborn
public record Age(int years, int months) implements Comparable<Age> {

    private static final Age UNBORN = new Age(-1, 0);

    /// The age on a day; the date of birth may be an expected one that lies ahead.
    public static Age of(LocalDate born, LocalDate on) {
        if (on.isBefore(born)) return UNBORN;
        int months = (on.getYear() - born.getYear()) * 12 + on.getMonthValue() - born.getMonthValue();
        if (on.isBefore(monthly(born, months))) months--;
        return new Age(months / 12, months % 12);
    }

    /// The day on which an age is reached.
    public static LocalDate birthday(LocalDate born, int age) {
        return monthly(born, age * 12);
    }

    public boolean isUnborn() {
        return years < 0;
    }

    /// As said of a child: `unborn`, `5 months`, `1 year`, `9 years`.
    public String words() {
        if (isUnborn()) return "unborn";
        int number = years == 0 ? months : years;
        return number + (years == 0 ? " month" : " year") + (number == 1 ? "" : "s");
    }

    @Override
    public int compareTo(Age other) {
        return Integer.compare(years * 12 + months, other.years * 12 + other.months);
    }

    /// The same day-number so many months on; 1 March for 29 February where there is none. A child born on the 31st
    /// is a month older on the last day of a shorter month.
    private static LocalDate monthly(LocalDate born, int months) {
        LocalDate day = born.plusMonths(months);
        boolean noLeapDay = born.getMonth() == Month.FEBRUARY && born.getDayOfMonth() == 29
            && day.getMonth() == Month.FEBRUARY && day.getDayOfMonth() == 28;
        return noLeapDay ? day.plusDays(1) : day;
    }
}
