package goldthread.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// R1, R2 and R4 of the reliability promises: what was acknowledged is durable, once, and whole. See `docs/crash.md`.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CrashTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime() & 0xFFFF_FFFFL);
    private static final int ROUNDS = Integer.getInteger("rounds", 50);
    private static final List<Kill> KILLS = Stream.of(Kill.values())
            .filter(kill -> kill.name().matches(System.getProperty("kill", ".*"))).toList();

    /// Kept when the test fails: it is the evidence.
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    @Test
    @Tag("long")
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void whoever_is_killed_and_whenever_each_acknowledged_entry_is_there_once_and_whole() throws Exception {
        new Storm(home, SEED).rages(ROUNDS, KILLS);
    }

    @Test
    @Tag("long")
    @Timeout(600)
    void a_killed_database_and_a_killed_application_lose_nothing() throws Exception {
        new Storm(home, SEED).strikes(List.of(Kill.SERVER, Kill.BOTH));
    }

    /// What was written together is tried again each by itself, on a connection that has to be opened: silence and patience add up before
    /// anybody is told. Whoever is told may send again, and nothing is done twice.
    @Test
    @Timeout(600)
    void a_frozen_database_is_told_to_whoever_waits_and_serves_again_when_it_thaws() throws Exception {
        var storm = new Storm(home, SEED, "-Dsilence=3");
        storm.freezesTheServerUntilItIsTold(60_000);
        assertThat(storm.ledger().refused.get()).as("told while the database was frozen").isPositive();
        assertThat(storm.ledger().slowestAnswer.get()).as("the longest that anybody waited, in ms").isLessThan(30_000);
    }
}
