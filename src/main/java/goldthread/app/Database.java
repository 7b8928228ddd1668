package goldthread.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import goldthread.postgres.WayIn;
import org.flywaydb.core.Flyway;

/// Where the product's PostgreSQL is, and the ways in to it.
///
/// A database that does not answer is told to whoever waits within [#PATIENCE_MILLIS]; a connection that says nothing for
/// [#SILENCE_SECONDS] is given up, whatever it was doing, so that a lost link cannot hold every connection for hours.
///
/// @param user the owner of the tables; the application itself takes on lesser roles as soon as it is in
public record Database(String url, String user, String password) {
    /// R10 of the reliability promises: whoever waits is told so, well before a browser or a proxy gives up.
    static final int PATIENCE_MILLIS = 10_000;

    /// Longer than any one statement of a page or an append takes; an address may say `?socketTimeout=` otherwise.
    private static final int SILENCE_SECONDS = 60;

    /// Verifying a large log takes minutes in one statement.
    private static final int UNLIMITED = 0;

    public static Database of(WayIn way) {
        return new Database(way.url(), way.user(), way.password());
    }

    /// Brings the tables to what this version needs. Does nothing when they are. Each room counts its own migrations, so
    /// that a lower room's second may come after a higher room's first.
    public void migrate() {
        Flyway.configure().dataSource(url, user, password).locations("classpath:db/migration")
                .failOnMissingLocations(true).outOfOrder(true).load().migrate();
    }

    /// Connections for pages and rooms: row-level security binds them.
    public HikariDataSource forTheApplication(int connections) {
        return pool("goldthread_app", connections, SILENCE_SECONDS);
    }

    /// Connections for what lays and checks the seals.
    public HikariDataSource forTheKeeper() {
        return pool("goldthread_keeper", 2, UNLIMITED);
    }

    private HikariDataSource pool(String role, int connections, int silenceSeconds) {
        var pool = new HikariConfig();
        pool.setPoolName(role);
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(Math.min(connections, 4));
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        pool.setValidationTimeout(PATIENCE_MILLIS / 4);
        // row-level security makes a plan dearer than most statements: each is planned once for each connection
        pool.setConnectionInitSql("set role " + role + "; set plan_cache_mode = force_generic_plan");
        pool.addDataSourceProperty("socketTimeout", Integer.toString(silenceSeconds)); // a number would be passed over in silence
        pool.addDataSourceProperty("prepareThreshold", "3");
        pool.addDataSourceProperty("preparedStatementCacheQueries", "512");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("tcpNoDelay", "true");
        return new HikariDataSource(pool);
    }

    @Override
    public String toString() {
        return "Database[%s as %s]".formatted(url.replaceFirst("\\?.*", ""), user);
    }
}
