package goldthread.access;

import static goldthread.access.Town.OURS;
import static goldthread.access.Town.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nothing of one authority is seen by another, whatever a query forgets to ask.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TwoAuthoritiesTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Town TOWN = new Town(DATABASE);
    /// The authorities' own names are public; see the migration.
    private static final String TENANT_TABLES = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
               and a.attname = 'holder' and not a.attisdropped""";

    @Test
    void every_table_with_a_holder_has_row_level_security_enabled_and_forced() {
        assertThat(TOWN.db.sql(TENANT_TABLES + " and not (c.relrowsecurity and c.relforcerowsecurity)")
                .query(String.class).list()).as("tables without both flags").isEmpty();
        assertThat(tenantTables()).contains("account", "session", "access_log", "entry", "relationship");
    }

    @Test
    void the_application_owns_no_table_and_cannot_pass_by_the_policies() {
        assertThat(TOWN.db.sql("select current_user").query(String.class).single()).isEqualTo("goldthread_app");
        assertThat(TOWN.db.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .query(Boolean.class).single()).isFalse();
        assertThat(TOWN.db.sql("""
                select relname from pg_class where relowner = 'goldthread_app'::regrole
                """).query(String.class).list()).isEmpty();
    }

    @Test
    void with_nobody_acting_no_row_of_any_table_is_seen() {
        TOWN.someone(OURS, Role.SOCIAL_WORKER);
        for (var table : tenantTables()) {
            if (!table.equals("authority")) {
                assertThat(count(table)).as(table).isZero();
            }
        }
    }

    @RepeatedTest(5)
    void random_rows_of_two_authorities_never_meet() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var worker = TOWN.someone(OURS, Role.DUTY);
        var stranger = TOWN.someone(THEIRS, Role.DUTY);
        for (int i = 0; i < 40; i++) {
            var who = i < 8 ? i < 4 ? worker : stranger : random.nextBoolean() ? worker : stranger; // each does everything at least once
            var subject = new UUID(seed, i < 8 ? i % 4 : random.nextInt(10)); // the same subjects on both sides
            switch (i < 8 ? i % 4 : random.nextInt(4)) {
                case 0 -> TOWN.relate(who, subject, LocalDate.of(2026, 1, 1).plusDays(i), null);
                case 1 -> Acting.as(who, () -> TOWN.access.bar(subject));
                case 2 -> Acting.as(who, () -> TOWN.access.log(subject, "story", "print", null));
                default -> {
                    if (Acting.as(who, () -> TOWN.access.sees(subject))) {
                        Acting.as(who, () -> TOWN.access.breakGlass(subject, "seed " + seed));
                    }
                }
            }
        }
        for (var who : List.of(worker, stranger)) {
            TOWN.as(who, () -> {
                for (var table : List.of("relationship", "barred", "access_log", "break_glass", "account")) {
                    assertThat(TOWN.db.sql("select distinct holder from " + table).query(Integer.class).list())
                            .as("%s, seed %d", table, seed).containsOnly(who.holder());
                    assertThat(TOWN.db.sql("select count(*) from " + table + " where holder <> :ours")
                            .param("ours", who.holder()).query(Long.class).single()).isZero();
                }
                return true;
            });
        }
    }

    @Test
    void nobody_writes_in_the_name_of_another_authority() {
        var worker = TOWN.someone(OURS, Role.DUTY);
        assertThatThrownBy(() -> TOWN.as(worker, () -> TOWN.db.sql("""
                insert into barred values (902, :me, :me, :me, now())
                """).param("me", worker.account()).update())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> TOWN.as(worker, () -> TOWN.db.sql("update account set holder = 902").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_connection_that_failed_goes_back_to_the_pool_without_a_holder() {
        var single = Town.asTheApplication(DATABASE, 1);
        var db = JdbcClient.create(single);
        var worker = TOWN.someone(OURS, Role.DUTY);
        var template = new org.springframework.transaction.support.TransactionTemplate(new HolderTransactions(single));
        assertThatThrownBy(() -> Acting.as(worker, () -> template.execute(status -> {
            assertThat(db.sql("select count(*) from account").query(Long.class).single()).isPositive();
            return db.sql("select 1/0").query(Integer.class).single();
        }))).isInstanceOf(DataAccessException.class);
        assertThat(db.sql("select count(*) from account").query(Long.class).single()).isZero();
        assertThat(db.sql("select coalesce(current_setting('goldthread.holder', true), '')").query(String.class)
                .single()).isEmpty();
        template.executeWithoutResult(status ->
                assertThat(db.sql("select count(*) from account").query(Long.class).single()).isZero());
    }

    @Test
    void the_door_answers_for_one_key_and_lists_nobody() {
        var worker = TOWN.someone(OURS, Role.DUTY);
        var login = TOWN.as(worker, () -> TOWN.db.sql("select login from account where id = :id")
                .param("id", worker.account()).query(String.class).single());
        assertThat(TOWN.db.sql("select id from account_by_login(:login)").param("login", login)
                .query(UUID.class).list()).containsExactly(worker.account());
        assertThat(TOWN.db.sql("select count(*) from account_by_login('%')").query(Long.class).single()).isZero();
        assertThatThrownBy(() -> TOWN.db.sql("set role goldthread_door").update()).as("nobody can become the door")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_access_log_and_the_accounts_are_only_added_to() {
        var worker = TOWN.someone(OURS, Role.DUTY);
        for (var sql : List.of("update access_log set part = ''", "delete from access_log", "delete from account",
                "delete from break_glass", "truncate access_log")) {
            assertThatThrownBy(() -> TOWN.as(worker, () -> TOWN.db.sql(sql).update())).as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private static List<String> tenantTables() {
        return TOWN.db.sql(TENANT_TABLES).query(String.class).list();
    }

    private static long count(String table) {
        return TOWN.db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
