package goldthread.returns;

import static goldthread.returns.ReturnsOffice.sample;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.returns.mapping.Standard;
import goldthread.returns.mapping.Verdict.Outcome;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An import that falls on the way leaves nothing half-written, and run again comes to what one run comes to.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(180)
class StoppedImportsTest {
    private static final Office OFFICE = new Office();
    private static final ReturnsOffice WHOLE = new ReturnsOffice(OFFICE, 3000);
    private static final ImportRequest REQUEST = ImportRequest.of(Standard.SSDA903, List.of(sample("ssda903/demand-model-combined")))
            .told(LocalDate.parse("2020-06-01"));
    private static int holder = 3000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void an_import_of_which_the_database_lost_its_connections_may_simply_be_run_again(long seed) throws InterruptedException {
        var office = new ReturnsOffice(OFFICE, ++holder);
        var cutting = cutting(new Random(seed).nextInt(1_500));
        RuntimeException fell = null;
        try {
            office.take(REQUEST);
        } catch (RuntimeException broken) {
            fell = broken;
        }
        cutting.join();
        halfWritten(office);

        var again = office.take(REQUEST);
        assertThat(again.of().state()).isEqualTo("DONE");
        assertThat(office.standing()).as("seed " + seed + (fell == null ? ", did not fall" : ", fell")).isEqualTo(whole());
        assertThat(office.take(REQUEST).outcomes().get(Outcome.TAKEN)).as("once more").isZero();
        assertThat(office.as(() -> office.imports.latest(10)).stream().map(ImportReport.Import::state)).doesNotContain("RUNNING");
    }

    /// Who looks at it in the moment in which it ends reads that it runs, and finds it nowhere.
    @Test
    void an_import_that_ended_since_it_was_looked_up_is_not_called_stopped() {
        var office = new ReturnsOffice(OFFICE, ++holder);
        var done = office.take(REQUEST).of();
        var then = new ImportReport.Import(done.id(), done.name(), done.standard(), done.told(), done.started(), null, "RUNNING", "", done.files(), done.years(), done.hows(), done.rowsAll(), 0, done.saidYear(), done.saidTold());
        assertThat(office.as(() -> office.imports.standing(then)).state()).isEqualTo("DONE");
    }

    /// Whoever follows the log behind it waits meanwhile.
    @Test
    void an_import_goes_on_for_its_own_authority_until_it_has_ended() {
        ReturnsOffice office = new ReturnsOffice(OFFICE, ++holder), another = new ReturnsOffice(OFFICE, ++holder);
        var going = new HashSet<Boolean>();
        office.as(() -> office.imports.run(REQUEST, (rows, all) -> going.add(office.imports.goesOn())));
        assertThat(going).containsExactly(true);
        assertThat(office.as(office.imports::goesOn)).isFalse();
        office.as(() -> office.imports.run(REQUEST, (rows, all) -> going.add(another.as(another.imports::goesOn))));
        assertThat(going).contains(false);
    }

    private static synchronized List<String> whole() {
        if (WHOLE.standing().isEmpty()) {
            WHOLE.take(REQUEST);
        }
        return WHOLE.standing();
    }

    /// Every row that the ledger calls taken has its entries on the log, and no entry of a return stands without its row.
    private static void halfWritten(ReturnsOffice office) {
        assertThat(office.count("""
                select count(*) from import_row r, unnest(r.entries) e
                 where r.holder = %d and not exists (select 1 from entry where entry.id = e)""".formatted(office.analyst.holder()))).isZero();
    }

    /// Ends every connection of the application to this database, after a while.
    private static Thread cutting(int milliseconds) {
        return Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(200 + milliseconds);
                JdbcClient.create(OFFICE.place.superuser()).sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                         where datname = current_database() and pid <> pg_backend_pid() and usename = 'goldthread_app'""").query(Long.class).single();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
