package goldthread.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BankHolidaysOfEnglandTest {

    /// GOV.UK, bank holidays in England and Wales: the published list, one row a year, month-day.
    @ParameterizedTest
    @CsvSource({
        "2012, 01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
        "2013, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        "2014, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "2015, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2016, 01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
        "2017, 01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
        "2018, 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
        "2019, 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
        "2020, 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
        "2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
        "2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
        "2023, 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
        "2024, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        "2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"})
    void weekdays_without_work_are_those_of_the_published_list(int year, String published) {
        assertThat(weekdaysWithoutWork(year)).isEqualTo(days(year, published));
    }

    /// Proclamations of earlier years, which old records may meet.
    @ParameterizedTest
    @CsvSource({"1981-07-29, false", "1995-05-01, true", "1995-05-08, false", "1999-12-31, false", "2002-05-27, true",
        "2002-06-03, false", "2002-06-04, false", "2011-04-29, false"})
    void a_proclaimed_holiday_is_no_working_day_and_a_moved_one_is(LocalDate day, boolean working) {
        assertThat(WorkingDays.england().isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void christmas_day_on_a_weekend_is_no_working_day_and_its_substitute_is_none_either() {
        assertThat(Stream.of("2021-12-25", "2021-12-26", "2021-12-27", "2021-12-28").map(LocalDate::parse))
            .noneMatch(WorkingDays.england()::isWorkingDay);
        assertThat(WorkingDays.england().isWorkingDay(LocalDate.parse("2021-12-29"))).isTrue();
    }

    private static Set<LocalDate> weekdaysWithoutWork(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
            .filter(day -> !WorkingDays.england().isWorkingDay(day))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<LocalDate> days(int year, String published) {
        return Stream.of(published.split(" ")).map(day -> LocalDate.parse(year + "-" + day))
            .collect(Collectors.toCollection(TreeSet::new));
    }
}
