package goldthread.returns.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(20)
class DaysAsNumbersTest {

    @Test
    void a_birthday_years_on_is_the_one_the_calendar_has() {
        var random = new Random(903);
        for (int i = 0; i < 20_000; i++) {
            var day = LocalDate.of(1890, 1, 1).plusDays(random.nextInt(80_000));
            int years = random.nextInt(60) - 30;
            assertThat(Day.plusYears((int) day.toEpochDay(), years)).as(day + " and " + years)
                    .isEqualTo((int) day.plusYears(years).toEpochDay());
        }
        assertThat(Day.plusYears(Day.of(2004, 2, 29), 18)).isEqualTo(Day.of(2022, 2, 28));
    }

    @Test
    void a_cell_without_a_day_is_before_nothing() {
        assertThat(Day.of("31/02/2024")).isEqualTo(Day.NONE);
        assertThat(Day.before(Day.NONE, 3)).isFalse();
        assertThat(Day.before(3, Day.NONE)).isFalse();
        assertThat(Day.of("29/02/2024")).isEqualTo((int) LocalDate.of(2024, 2, 29).toEpochDay());
    }
}
