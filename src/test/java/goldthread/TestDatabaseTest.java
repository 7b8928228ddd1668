package goldthread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TestDatabaseTest {
    @Test
    void each_is_migrated_and_knows_nothing_of_the_others() {
        var first = JdbcClient.create(TestDatabase.fresh().dataSource());
        var second = JdbcClient.create(TestDatabase.fresh().dataSource());
        first.sql("create table only_here ()").update();
        assertThat(first.sql("select to_regclass('only_here') is not null").query(Boolean.class).single()).isTrue();
        assertThat(second.sql("select to_regclass('only_here') is null").query(Boolean.class).single()).isTrue();
        assertThat(second.sql("select to_regclass('entry') is not null").query(Boolean.class).single()).isTrue();
    }

    @Test
    void its_user_is_bound_by_row_level_security_and_its_superuser_is_not() {
        var database = TestDatabase.fresh();
        var passes = "select rolsuper or rolbypassrls from pg_roles where rolname = current_user";
        assertThat(JdbcClient.create(database.dataSource()).sql(passes).query(Boolean.class).single()).isFalse();
        assertThat(JdbcClient.create(database.superuser()).sql(passes).query(Boolean.class).single()).isTrue();
    }
}
