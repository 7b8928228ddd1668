package goldthread.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // opened hours ago, used minutes ago, shared, stands
        "0, 0, false, true", "2, 59, false, true", "2, 60, false, false", "2, 14, true, true", "2, 15, true, false",
        "11, 1, false, true", "12, 1, false, false"})
    void a_session_stands_while_it_is_used_and_never_beyond_twelve_hours(int hours, int minutes, boolean shared, boolean stands) {
        var session = new Session(NOON.minus(Duration.ofHours(hours)), NOON.minus(Duration.ofMinutes(minutes)), shared, null, null);
        assertThat(session.stands(NOON)).isEqualTo(stands);
    }

    @Test
    void a_session_that_was_ended_or_whose_account_was_does_not_stand() {
        assertThat(new Session(NOON, NOON, false, NOON, null).stands(NOON)).isFalse();
        assertThat(new Session(NOON, NOON, false, null, NOON).stands(NOON)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 30", "6, 60", "7, 120", "8, 240", "9, 480", "10, 900", "60, 900", "1000000, 900"})
    void the_wait_after_failures_doubles_up_to_a_quarter_of_an_hour(int failures, long seconds) {
        assertThat(Throttle.LOGIN.waitAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void an_address_is_slowed_late_and_never_for_more_than_a_minute() {
        assertThat(Throttle.ADDRESS.waitAfter(99)).isZero();
        assertThat(Throttle.ADDRESS.waitAfter(5000)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void failures_are_forgotten_when_their_window_is_over() {
        var failures = new Throttle.Failures(50, NOON, NOON.plusSeconds(3600));
        assertThat(failures.mayTry(Throttle.LOGIN, NOON.plusSeconds(3601))).isFalse();
        assertThat(failures.mayTry(Throttle.LOGIN, NOON.plus(Duration.ofDays(1)))).isTrue();
        assertThat(failures.oneMore(Throttle.LOGIN, NOON.plus(Duration.ofDays(1))).count()).isEqualTo(1);
    }
}
