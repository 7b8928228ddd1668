package goldthread.signin;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// The counts of failed tries as the database keeps them.
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GuessingGrowsSlowTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /// The database keeps microseconds, and rounds.
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 499, 500, 501, 999, 999_999_500})
    void whatever_the_clock_says_a_first_try_is_looked_at(long nanos) {
        assertThat(at(NOON.plusNanos(nanos)).mayTry("first " + nanos, "10.0.0." + nanos % 251)).isTrue();
    }

    @Test
    void who_comes_through_the_same_gateway_a_moment_earlier_and_is_counted_later_is_looked_at() {
        assertThat(at(NOON.plusMillis(3)).mayTry("one", "10.0.1.1")).isTrue();
        assertThat(at(NOON).mayTry("another", "10.0.1.1")).isTrue();
    }

    @Test
    void after_five_failures_a_try_waits_and_a_clock_that_is_behind_gains_nothing() {
        for (int i = 0; i < 5; i++) {
            assertThat(at(NOON.plusSeconds(i)).mayTry("guessed", "10.0.2.1")).isTrue();
        }
        assertThat(at(NOON).mayTry("guessed", "10.0.2.1")).as("by a clock that is behind").isFalse();
        assertThat(at(NOON.plusSeconds(33)).mayTry("guessed", "10.0.2.1")).isFalse();
        assertThat(at(NOON.plusSeconds(34)).mayTry("guessed", "10.0.2.1")).isTrue();
    }

    private static Throttle at(Instant now) {
        var source = DATABASE.dataSource();
        return new Throttle(JdbcClient.create(source), Clock.fixed(now, ZoneOffset.UTC), new JdbcTransactionManager(source));
    }
}
