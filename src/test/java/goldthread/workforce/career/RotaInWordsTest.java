package goldthread.workforce.career;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.casefile.Subject;
import goldthread.workforce.career.CareerEntry.RotaAgreed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RotaInWordsTest {
    @Test
    void hours_that_are_none_stay_in_words_and_stop_nobody_from_reading_the_rest() {
        var told = new RotaAgreed(Subject.unheardOf(), LocalDate.parse("2026-05-01"), null, "As it comes", "Children", null,
                Map.of("MONDAY", "09:00-15:00", "TUESDAY", "mornings", "Wed", "09:00-15:00", "THURSDAY", "25:00-26:00"), List.of("FRIDAY", "someday"));
        var rota = Rota.of(0, told);
        assertThat(rota.hours()).containsOnlyKeys(DayOfWeek.MONDAY);
        assertThat(rota.secondOff()).containsExactly(DayOfWeek.FRIDAY);
    }
}
