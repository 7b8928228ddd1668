package goldthread.access;

import static goldthread.Office.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// A link that breaks at the first word of a transaction, before anything was asked.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LosingTheDatabaseTest {
    private final Office office = new Office();
    private final JdbcClient owner = JdbcClient.create(
            new DriverManagerDataSource(office.place.url(), office.place.user(), office.place.password()));

    @Test
    @Timeout(60)
    void whoever_lost_the_database_at_the_first_word_is_served_on_the_same_thread_when_it_is_back() throws InterruptedException {
        int lost = 0;
        for (int round = 0; round < 10; round++) {
            isServed();
            breakEveryLink();
            while (!isServed()) {
                lost++;
                assertThat(TransactionSynchronizationManager.getResourceMap()).as("what the lost transaction left on the thread").isEmpty();
                Thread.sleep(20);
            }
        }
        assertThat(lost).as("transactions that met a broken link").isPositive();
    }

    private boolean isServed() {
        try {
            return office.as(SAM, () -> office.sql.sql("select current_setting('goldthread.holder')").query(String.class).single()).equals("201");
        } catch (RuntimeException broken) {
            assertThat(DatabaseAway.isBehind(broken)).as("told as a database that is away: %s", broken).isTrue();
            return false;
        }
    }

    private void breakEveryLink() {
        owner.sql("""
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                 where datname = current_database() and pid <> pg_backend_pid()""").query(Long.class).single();
    }
}
