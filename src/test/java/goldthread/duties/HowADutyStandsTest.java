package goldthread.duties;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.casefile.Subject;
import goldthread.duties.Duty.Ending;
import goldthread.duties.Duty.State;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A visit due by Monday 9 March 2026, asked for on one day or another.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HowADutyStandsTest {
    static final LocalDate DUE = LocalDate.parse("2026-03-09");

    @ParameterizedTest
    @CsvSource({"2026-03-02, OPEN", "2026-03-09, OPEN", "2026-03-10, LATE"})
    void it_is_late_on_the_day_after_it_was_due(LocalDate today, State state) {
        assertThat(duty(new Ending.Owed(null, ""), false).state(today)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-09, MET", "2026-03-10, MET_LATE"})
    void done_on_the_last_day_is_in_time(LocalDate done, State state) {
        assertThat(duty(new Ending.Met(done, UUID.randomUUID()), false).state(done)).isEqualTo(state);
    }

    @Test
    void before_it_was_done_it_was_late_and_asked_for_that_day_it_still_is() {
        var duty = duty(new Ending.Met(DUE.plusDays(5), UUID.randomUUID()), false);
        assertThat(duty.state(DUE.plusDays(4))).isEqualTo(State.LATE);
        assertThat(duty.state(DUE.plusDays(5))).isEqualTo(State.MET_LATE);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-08, NOT_NEEDED", "2026-03-09, NOT_NEEDED", "2026-03-10, MISSED"})
    void what_it_rested_on_ended_before_it_was_due_or_after(LocalDate ended, State state) {
        assertThat(duty(new Ending.Ended(ended, "the placement ended"), false).state(DUE.plusYears(1))).isEqualTo(state);
    }

    @Test
    void what_will_end_by_itself_before_the_day_is_not_needed_from_the_outset() {
        assertThat(duty(new Ending.Owed(DUE, "the child turned 18"), false).state(DUE.minusDays(7))).isEqualTo(State.NOT_NEEDED);
        assertThat(duty(new Ending.Owed(DUE.plusDays(1), "the child turned 18"), false).state(DUE.minusDays(7))).isEqualTo(State.OPEN);
        assertThat(duty(new Ending.Owed(DUE.plusDays(1), "the child turned 18"), false).state(DUE.plusDays(1))).isEqualTo(State.MISSED);
    }

    @Test
    void a_clock_that_stands_still_is_paused_from_that_day_on() {
        var duty = duty(new Ending.Paused(DUE.minusDays(3), "allowed by the local protocol"), false);
        assertThat(duty.state(DUE.minusDays(4))).isEqualTo(State.OPEN);
        assertThat(duty.state(DUE.plusDays(30))).isEqualTo(State.PAUSED);
        assertThat(duty.reason()).isEqualTo("allowed by the local protocol");
    }

    @Test
    void an_alert_is_never_late_and_never_missed() {
        assertThat(duty(new Ending.Owed(null, ""), true).state(DUE.minusDays(1))).isEqualTo(State.OPEN);
        assertThat(duty(new Ending.Owed(null, ""), true).state(DUE.plusDays(50))).isEqualTo(State.ALERT);
        assertThat(duty(new Ending.Ended(DUE.plusDays(9), "the plan ended"), true).state(DUE.plusDays(50))).isEqualTo(State.NOT_NEEDED);
    }

    static Duty duty(Ending ending, boolean alert) {
        return new Duty(Subject.unheardOf(), "T-D05", UUID.randomUUID(), "First visit", "Placed on 2 March 2026",
                DUE.minusWeeks(1), DUE, "CPPCR reg 28(2)(a)", "checked against the source", alert, ending);
    }
}
