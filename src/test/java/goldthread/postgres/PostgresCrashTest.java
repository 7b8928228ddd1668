package goldthread.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// R1 of the reliability promises, for the database alone: acknowledged means durable.
/// Repeat a failure with `-Dseed=` what it prints; `-Drounds=200` for the long run.
@Tag("long")
@Timeout(1200)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostgresCrashTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("rounds", 15);

    @TempDir
    Path home;

    private final Random random = new Random(SEED);
    private int written, acknowledged;

    @Test
    void whoever_is_killed_and_whenever_each_acknowledged_write_is_there_once() throws Exception {
        try (var first = ApplicationInItsOwnProcess.start(home)) {
            first.run("create table written (number int)");
        }
        for (var round = 0; round < ROUNDS; round++) {
            try (var application = ApplicationInItsOwnProcess.start(home)) {
                var kept = application.numbers("select number from written order by number");
                assertThat(kept).as("seed %d, round %d", SEED, round).doesNotHaveDuplicates()
                        .hasSizeBetween(acknowledged, written);
                acknowledged = written = kept.isEmpty() ? 0 : kept.getLast();
                assertThat(kept).as("seed %d, round %d", SEED, round).hasSize(written);
                var killing = Thread.startVirtualThread(() -> killSoon(application));
                writeUntilKilled(application);
                killing.join();
            }
        }
    }

    private void writeUntilKilled(ApplicationInItsOwnProcess application) {
        try (var connection = DriverManager.getConnection(application.url(), application.user(), application.password());
                var insert = connection.prepareStatement("insert into written values (?)")) {
            while (true) {
                insert.setInt(1, ++written);
                insert.execute();
                acknowledged = written;
            }
        } catch (SQLException killed) {
            // whether the last one was written is not known; the next round asks
        }
    }

    private void killSoon(ApplicationInItsOwnProcess application) {
        try {
            Thread.sleep(random.nextInt(600));
            switch (random.nextInt(3)) {
                case 0 -> application.kill();
                case 1 -> application.killServer();
                default -> application.killWithItsServer();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
