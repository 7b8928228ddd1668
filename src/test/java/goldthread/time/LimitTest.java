package goldthread.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LimitTest {

    @ParameterizedTest
    @MethodSource
    void ends_on_the_last_day_on_which_it_is_met(Limit limit, String trigger, String end) {
        assertThat(limit.from(LocalDate.parse(trigger))).as(limit.words()).isEqualTo(LocalDate.parse(end));
    }

    static Stream<Arguments> ends_on_the_last_day_on_which_it_is_met() {
        return Stream.of(
            end(new Limit.Working(20), "2018-12-10", "2019-01-10"),
            end(new Limit.Working(0), "2018-12-25", "2018-12-25"),
            end(new Limit.Days(0), "2018-06-04", "2018-06-04"),
            end(new Limit.Days(8), "2024-02-25", "2024-03-04"),
            end(new Limit.Days(8), "2023-02-25", "2023-03-05"),
            end(new Limit.Weeks(1), "2026-03-02", "2026-03-09"),
            end(new Limit.Weeks(6), "2018-02-28", "2018-04-11"),
            end(new Limit.Weeks(26), "2023-09-04", "2024-03-04"),
            end(new Limit.Months(3), "2018-11-30", "2019-02-28"),
            end(new Limit.Months(3), "2019-11-30", "2020-02-29"),
            end(new Limit.Months(1), "2018-01-31", "2018-02-28"),
            end(new Limit.Months(6), "2018-08-31", "2019-02-28"),
            end(new Limit.Months(3), "2018-02-28", "2018-05-28"),
            end(new Limit.Years(1), "2020-02-29", "2021-02-28"),
            end(new Limit.Years(4), "2020-02-29", "2024-02-29"),
            end(new Limit.Hours(72), "2018-06-04", "2018-06-07"),
            end(new Limit.Hours(24), "2018-03-25", "2018-03-26"),
            end(new Limit.Hours(1), "2018-06-04", "2018-06-05"),
            end(new Limit.Birthday(18), "2000-06-04", "2018-06-04"),
            end(new Limit.Birthday(18), "2004-02-29", "2022-03-01"),
            end(new Limit.Birthday(16), "2004-02-29", "2020-02-29"));
    }

    @Test
    void counted_back_it_leaves_its_whole_length_before_the_event() {
        assertThat(new Limit.Working(3).before(LocalDate.of(2018, 6, 11))).isEqualTo(LocalDate.of(2018, 6, 6));
        assertThat(new Limit.Months(12).before(LocalDate.of(2020, 2, 29))).isEqualTo(LocalDate.of(2019, 2, 28));
        assertThat(new Limit.Hours(72).before(LocalDate.of(2018, 6, 7))).isEqualTo(LocalDate.of(2018, 6, 4));
    }

    @Test
    void hours_are_elapsed_hours_even_when_the_clocks_change() {
        // 01:00 GMT on 25 March 2018 is the start of British Summer Time
        assertThat(new Limit.Hours(72).from(Instant.parse("2018-03-24T10:00:00Z")))
            .isEqualTo(Instant.parse("2018-03-27T10:00:00Z"));
    }

    @Test
    void is_read_aloud_in_the_singular_and_the_plural() {
        assertThat(Stream.of(new Limit.Working(1), new Limit.Working(10), new Limit.Weeks(6), new Limit.Months(1),
            new Limit.Years(2), new Limit.Hours(72), new Limit.Days(0), new Limit.Birthday(18)).map(Limit::words))
            .containsExactly("1 working day", "10 working days", "6 weeks", "1 month", "2 years", "72 hours",
                "the same day", "birthday 18");
    }

    @Test
    void below_zero_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit.Weeks(-1)).withMessageContaining("-1");
    }

    private static Arguments end(Limit limit, String trigger, String end) {
        return Arguments.of(limit, trigger, end);
    }
}
