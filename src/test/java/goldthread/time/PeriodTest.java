package goldthread.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeriodTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 6, 1);
    private static final LocalDate END = LocalDate.of(2018, 6, 10);
    private final Period stay = new Period(FIRST, END);

    @Test
    void contains_its_first_day_and_not_its_end() {
        assertThat(stay.contains(FIRST)).isTrue();
        assertThat(stay.contains(END.minusDays(1))).isTrue();
        assertThat(stay.contains(END)).isFalse();
        assertThat(stay.contains(FIRST.minusDays(1))).isFalse();
        assertThat(Period.since(FIRST).contains(LocalDate.MAX)).isTrue();
        assertThat(new Period(FIRST, FIRST).contains(FIRST)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "open", value = {
        "2018-05-01, 2018-06-01, false, ends as it starts",
        "2018-05-01, 2018-06-02, true, one day in both",
        "2018-06-10, open, false, starts as it ends",
        "2018-06-09, open, true, its last day",
        "2018-06-03, 2018-06-04, true, inside",
        "2018-06-03, 2018-06-03, false, empty inside",
        "2018-01-01, open, true, around"})
    void overlaps_what_shares_a_day_with_it(LocalDate from, LocalDate to, boolean overlaps, String why) {
        assertThat(stay.overlaps(new Period(from, to))).as(why).isEqualTo(overlaps);
        assertThat(new Period(from, to).overlaps(stay)).as(why + ", seen from the other").isEqualTo(overlaps);
    }

    @Test
    void lies_within_what_covers_all_its_days() {
        assertThat(stay.within(stay)).isTrue();
        assertThat(stay.within(Period.since(FIRST))).isTrue();
        assertThat(stay.within(Period.since(FIRST.plusDays(1)))).isFalse();
        assertThat(Period.since(FIRST).within(stay)).isFalse();
        assertThat(stay.within(new Period(FIRST, END.minusDays(1)))).isFalse();
    }

    @Test
    void counts_the_days_that_it_has_lasted() {
        assertThat(stay.daysUntil(FIRST)).isZero();
        assertThat(stay.daysUntil(FIRST.plusDays(3))).isEqualTo(3);
        assertThat(stay.daysUntil(END.plusYears(1))).isEqualTo(9);
        assertThat(stay.daysUntil(FIRST.minusDays(1))).isZero();
    }

    @Test
    void through_a_last_day_ends_the_day_after() {
        assertThat(Period.through(FIRST, END.minusDays(1))).isEqualTo(stay);
    }

    @Test
    void cannot_end_before_it_starts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(END, FIRST))
            .withMessageContaining("2018-06-10 to 2018-06-01");
    }
}
