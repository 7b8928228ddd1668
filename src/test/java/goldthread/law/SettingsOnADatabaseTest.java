package goldthread.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import goldthread.TestDatabase;
import goldthread.access.Acting;
import goldthread.access.HolderTransactions;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.law.ChangingSetting.Outcome.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingsOnADatabaseTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final HikariDataSource SOURCE = asTheApplication(TestDatabase.fresh());

    private final JdbcClient jdbc = JdbcClient.create(SOURCE);
    private final HolderTransactions transactions = new HolderTransactions(SOURCE);
    private final Laws laws = new Laws(jdbc, transactions);

    @AfterAll
    static void close() {
        SOURCE.close();
    }

    @Test
    void a_setting_decides_at_once_and_names_who_set_it_and_why() {
        Who ines = administrator(901);
        Acting.as(ines, () -> {
            assertThat(laws.of(901).amount("T-B09", JUNE)).isEqualTo(new Amount(6, Unit.WEEKS));
            set(ines, "T-B09", 4);
            assertThat(laws.of(901).limit("T-B09", JUNE).by()).isEqualTo("2026-06-29");
            assertThat(laws.of(901).settings().on("T-B09a", JUNE)).hasValueSatisfying(setting -> {
                assertThat(setting.setter()).isEqualTo("Ines Quill");
                assertThat(setting.setBy()).isEqualTo(ines.account());
                assertThat(setting.why()).isEqualTo("agreed by the partnership");
            });
        });
    }

    @Test
    void what_is_read_again_and_says_the_same_is_the_same_law() {
        Who ines = administrator(909);
        Acting.as(ines, () -> {
            set(ines, "T-B09", 4);
            var before = laws.of(909);
            new TransactionTemplate(transactions).executeWithoutResult(status -> laws.commence(909, ines.account(), ines.name(), List.of(), null, "nothing"));
            assertThat(laws.of(909)).as("read afresh").isSameAs(before);
            set(ines, "T-B09", 5);
            assertThat(laws.of(909)).isNotSameAs(before);
            assertThat(laws.of(909).limit("T-B09", JUNE).by()).isEqualTo("2026-07-06");
        });
    }

    @Test
    void a_second_setting_leaves_the_first_in_the_history() {
        Who ines = administrator(902);
        Acting.as(ines, () -> {
            set(ines, "T-B09", 4);
            set(ines, "T-B09", 5);
            assertThat(laws.of(902).settings().history("T-B09a")).extracting(each -> each.amount().number())
                .containsExactly(5, 4);
        });
    }

    @Test
    void a_form_sent_twice_is_set_once() {
        Who ines = administrator(908);
        ChangingSetting asked = asked("T-B09", 4);
        Acting.as(ines, () -> {
            laws.set(908, ines.account(), ines.name(), asked);
            laws.set(908, ines.account(), ines.name(), asked);
            assertThat(laws.of(908).settings().history("T-B09a")).hasSize(1);
        });
    }

    @Test
    void what_may_not_be_set_is_refused_and_nothing_is_written() {
        Who ines = administrator(903);
        Acting.as(ines, () -> {
            assertThat(set(ines, "T-D06", 8)).isInstanceOf(Refused.class);
            assertThat(laws.of(903).settings().history("T-D06")).isEmpty();
        });
    }

    @Test
    void a_setting_that_was_undone_decides_nothing() {
        Who ines = administrator(904);
        Acting.as(ines, () -> {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                set(ines, "T-B09", 4);
                laws.of(904);
                status.setRollbackOnly();
            });
            assertThat(laws.of(904).amount("T-B09", JUNE)).isEqualTo(new Amount(6, Unit.WEEKS));
        });
    }

    @Test
    void another_authority_neither_sees_nor_writes_it() {
        Who ines = administrator(905);
        Who omar = administrator(906);
        Acting.as(ines, () -> set(ines, "T-B09", 4));
        Acting.as(omar, () -> {
            assertThat(laws.of(906).settings().history("T-B09a")).isEmpty();
            assertThat(new TransactionTemplate(transactions).<Long>execute(status ->
                jdbc.sql("select count(*) from setting").query(Long.class).single())).isZero();
            assertThatIllegalStateException().isThrownBy(() -> laws.set(905, omar.account(), omar.name(), asked("T-B09", 5)))
                .withMessage("the settings of 905 are not open to 906");
            assertThatExceptionOfType(DataAccessException.class).as("the database refuses too").isThrownBy(() ->
                laws.commence(905, omar.account(), omar.name(), List.of("T-K04"), null, "Nothing"));
            assertThatIllegalStateException().isThrownBy(() -> new Laws(jdbc, transactions).of(905))
                .withMessage("the settings of 905 are not open to 906");
        });
        assertThatIllegalStateException().isThrownBy(() -> new Laws(jdbc, transactions).of(905));
    }

    @Test
    void no_setting_can_be_changed_or_removed() {
        Who ines = administrator(907);
        Acting.as(ines, () -> {
            set(ines, "T-B09", 4);
            for (String tampering : new String[] {"update setting set number = 5", "delete from setting", "truncate setting"})
                assertThatExceptionOfType(DataAccessException.class).as(tampering).isThrownBy(() ->
                    new TransactionTemplate(transactions).executeWithoutResult(status -> jdbc.sql(tampering).update()))
                    .havingRootCause().withMessageContaining("permission denied");
        });
    }

    private ChangingSetting.Outcome set(Who who, String rule, int weeks) {
        return laws.set(who.holder(), who.account(), who.name(), asked(rule, weeks));
    }

    private static ChangingSetting asked(String rule, int weeks) {
        return new ChangingSetting(UUID.randomUUID(), rule, new Amount(weeks, Unit.WEEKS), JUNE, "agreed by the partnership");
    }

    private static Who administrator(int holder) {
        return new Who(UUID.randomUUID(), holder, "Ines Quill", Set.of(Role.ADMINISTRATOR));
    }

    private static HikariDataSource asTheApplication(TestDatabase database) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(4);
        pool.setConnectionInitSql("set role goldthread_app");
        return new HikariDataSource(pool);
    }
}
