package goldthread.law;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.law.ChangingSetting.Outcome.Allowed;
import goldthread.law.ChangingSetting.Outcome.Refused;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangingASettingTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @ParameterizedTest
    @CsvSource({
        "T-B09a, 8, WEEKS, longer than usual",
        "T-B12a, 3, WEEKS, in another unit",
        "T-B09a, 0, DAYS, the same day",
        "T-D06, 4, WEEKS, stricter than the law",
        "T-D06, 6, WEEKS, the law itself again",
        "T-D06, 42, DAYS, the law in other words",
        "T-D07, 12, WEEKS, never later than three months",
        "T-B05a, 3, WORKING_DAYS, a usual value before an event",
        "T-D18, 14, DAYS, never later than 20 working days"})
    void may_be_set(String rule, int number, Unit unit, String why) {
        ChangingSetting asked = asked(rule, number, unit, JUNE, why);
        assertThat(asked.decide(Law.national(201))).isEqualTo(new Allowed(asked));
    }

    @Test
    void a_row_with_one_deadline_is_set_under_its_full_id() {
        assertThat(asked("T-B09", 8, Unit.WEEKS, JUNE, "agreed").decide(Law.national(201)))
            .isEqualTo(new Allowed(asked("T-B09a", 8, Unit.WEEKS, JUNE, "agreed")));
    }

    @ParameterizedTest
    @CsvSource({
        "T-D06,  8,    WEEKS,  2026-06-01, why, number, The law allows 6 weeks: an authority may only be stricter",
        "T-D07,  92,   DAYS,   2026-06-01, why, number, The law allows 3 months: an authority may only be stricter",
        "T-D18,  4,    WEEKS,  2026-06-01, why, number, The law allows 20 working days: an authority may only be stricter",
        "T-B10b, 80,   DAYS,   2026-06-01, why, rule,   This number is for information and cannot be set",
        "T-D06,  1001, WEEKS,  2026-06-01, why, number, The number must be 1000 or less",
        "T-D06,  4,    MILES,  2026-06-01, why, unit,   This rule cannot be counted in that unit",
        "T-B14b, 4,    WEEKS,  2026-06-01, why, unit,   This rule cannot be counted in that unit",
        "T-D06,  4,    WEEKS,  2026-06-01, ' ', why,    Enter why this is set",
        "T-B07,  4,    WEEKS,  2026-06-01, why, rule,   This rule has no number to set",
        "T-B24,  4,    WEEKS,  2026-06-01, why, from,   This rule is not in force on 1 June 2026",
        "T-D10,  4,    WEEKS,  2026-06-01, why, rule,   There is no rule T-D10 with one number to set",
        "T-X99,  4,    WEEKS,  2026-06-01, why, rule,   There is no rule T-X99 with one number to set"})
    void may_not_be_set(String rule, int number, Unit unit, LocalDate from, String why,
                        String field, String sentence) {
        assertThat(asked(rule, number, unit, from, why).decide(Law.national(201)))
            .isEqualTo(new Refused(field, sentence));
    }

    private static ChangingSetting asked(String rule, int number, Unit unit, LocalDate from, String why) {
        return new ChangingSetting(new UUID(0, 1), rule, new Amount(number, unit), from, why);
    }
}
