package goldthread.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CountingWorkingDaysTest {

    private final WorkingDays england = WorkingDays.england();

    @ParameterizedTest
    @CsvSource({
        "2018-06-04,  0, 2018-06-04, the trigger is day zero",
        "2018-06-04,  1, 2018-06-05, Monday to Tuesday",
        "2018-06-01,  1, 2018-06-04, over a weekend",
        "2018-06-02,  1, 2018-06-04, from a Saturday",
        "2018-06-03,  0, 2018-06-03, no days from a Sunday",
        "2018-03-29,  1, 2018-04-03, over Easter",
        "2018-12-24,  3, 2018-12-31, over Christmas",
        "2022-06-01,  1, 2022-06-06, over the Platinum Jubilee",
        "2022-09-16,  1, 2022-09-20, over the state funeral",
        "2023-05-05,  1, 2023-05-09, over the coronation",
        "2020-05-01,  1, 2020-05-04, the early May holiday that had moved",
        "2020-05-07,  1, 2020-05-11, to Friday 8 May",
        "2019-12-31, 60, 2020-03-25, over the end of a leap February",
        "2018-01-02, 45, 2018-03-06, an assessment",
        "2018-12-03, 15, 2018-12-24, a conference due on Christmas Eve",
        "2018-12-04, 15, 2018-12-27, a conference due after Christmas"})
    void a_limit_ends_on_its_last_working_day(LocalDate trigger, int days, LocalDate end, String why) {
        assertThat(england.after(trigger, days)).as(why).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-06-11, 3, 2018-06-06, conference on a Monday",
        "2018-06-10, 1, 2018-06-08, event on a Sunday",
        "2018-04-03, 1, 2018-03-29, over Easter",
        "2018-06-11, 0, 2018-06-11, the same day"})
    void papers_are_due_so_many_working_days_before(LocalDate event, int days, LocalDate due, String why) {
        assertThat(england.before(event, days)).as(why).isEqualTo(due);
    }

    @Test
    void counting_between_undoes_counting_after_on_any_day() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 200_000; i++) {
            LocalDate day = LocalDate.of(1975, 1, 1).plusDays(random.nextInt(48_000));
            int days = random.nextInt(500);
            LocalDate after = england.after(day, days);
            assertThat(england.between(day, after)).as("seed %d: %d after %s", seed, days, day).isEqualTo(days);
            assertThat(days == 0 || england.isWorkingDay(after)).as("seed %d: %s works", seed, after).isTrue();
            assertThat(england.between(after, day)).as("seed %d: back", seed).isEqualTo(-days);
        }
    }

    @Test
    void counting_agrees_with_a_walk_from_day_to_day() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            LocalDate day = LocalDate.of(1979, 1, 1).plusDays(random.nextInt(45_000));
            int days = random.nextInt(70);
            assertThat(england.after(day, days)).as("seed %d: %d after %s", seed, days, day).isEqualTo(walk(day, days, 1));
            assertThat(england.before(day, days)).as("seed %d: %d before %s", seed, days, day).isEqualTo(walk(day, days, -1));
        }
    }

    @Test
    void a_year_that_nobody_meant_is_counted_without_holidays_and_does_not_fail() {
        assertThat(england.after(LocalDate.of(2203, 12, 23), 2)).isEqualTo(LocalDate.of(2203, 12, 27));
        assertThat(england.after(LocalDate.of(201, 5, 4), 1)).isEqualTo(LocalDate.of(201, 5, 5));
        assertThat(england.after(LocalDate.of(2100, 12, 31), 1)).isEqualTo(LocalDate.of(2101, 1, 3));
        assertThat(england.before(LocalDate.of(1980, 1, 1), 1)).isEqualTo(LocalDate.of(1979, 12, 31));
        assertThat(england.isWorkingDay(LocalDate.of(1066, 10, 14))).isFalse();
    }

    @Test
    void fewer_than_no_days_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> england.after(LocalDate.EPOCH, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> england.before(LocalDate.EPOCH, -1));
    }

    private LocalDate walk(LocalDate day, int days, int step) {
        for (int left = days; left > 0; ) {
            day = day.plusDays(step);
            if (england.isWorkingDay(day)) left--;
        }
        return day;
    }
}
