package goldthread;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import goldthread.app.Database;
import goldthread.postgres.OwnPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.springframework.util.FileSystemUtils;

/// An empty database with all migrations, for one test class:
///
///     static final TestDatabase DATABASE = TestDatabase.fresh();
///     final JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
///
/// All are on one server that starts with the first and ends with the Java machine. It does not wait for the disk.
/// `user` is the owner that the application signs in as; tests that tamper sign in as the [#superuser()].
public record TestDatabase(String url, String user, String password) {
    /// Which of the processes that test side by side: each has a folder and a server of its own.
    static final String PROCESS = System.getProperty("test.process", "1");
    private static final Path DATA = Path.of("target", "test-database-" + PROCESS).toAbsolutePath();
    private static final String TEMPLATE = "goldthread", PREFIX = "test_";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final OwnPostgres SERVER = migrated();

    public static TestDatabase fresh() {
        var name = PREFIX + NUMBER.incrementAndGet();
        administer(SERVER, "create database %s template %s owner %s strategy file_copy".formatted(name, TEMPLATE, SERVER.user()));
        return named(name);
    }

    /// The same as the application knows it, with its lesser roles.
    public Database database() {
        return new Database(url, user, password);
    }

    /// A small pool that gives its connections back when idle.
    public DataSource dataSource() {
        return pool(user, password);
    }

    public DataSource superuser() {
        return pool("postgres", superuserPassword());
    }

    private HikariDataSource pool(String user, String password) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return new HikariDataSource(pool);
    }

    /// The server of the last run if its migrations are still ours, or a new one.
    private static OwnPostgres migrated() {
        try {
            var server = started();
            try {
                dropLeftovers(server);
                migrate(server);
                return server;
            } catch (FlywayException changed) {
                server.close();
                FileSystemUtils.deleteRecursively(DATA.resolve("postgres"));
                var anew = started();
                migrate(anew);
                return anew;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OwnPostgres started() throws IOException {
        Files.createDirectories(DATA);
        Files.writeString(DATA.resolve("postgres.conf"), """
                fsync = off
                synchronous_commit = off
                full_page_writes = off
                max_connections = 600
                """);
        return OwnPostgres.start(DATA);
    }

    private static void migrate(OwnPostgres server) {
        Database.of(server.wayIn()).migrate();
    }

    private static void dropLeftovers(OwnPostgres server) {
        administer(server, """
                select format('drop database %I with (force)', datname) from pg_database where datname like 'test\\_%'""")
                .forEach(drop -> administer(server, drop));
    }

    private static TestDatabase named(String name) {
        return new TestDatabase(address(SERVER, name), SERVER.user(), SERVER.password());
    }

    private static String address(OwnPostgres server, String database) {
        return server.url().replaceFirst("[^/]+$", database);
    }

    /// Runs one statement as superuser, and answers the first column of what it returns.
    private static List<String> administer(OwnPostgres server, String sql) {
        try (var connection = DriverManager.getConnection(address(server, "postgres"), "postgres", superuserPassword());
                var statement = connection.createStatement()) {
            var answers = new ArrayList<String>();
            if (statement.execute(sql)) {
                for (var rows = statement.getResultSet(); rows.next(); ) answers.add(rows.getString(1));
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String superuserPassword() {
        try {
            return Files.readAllLines(DATA.resolve("postgres.keys")).getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
