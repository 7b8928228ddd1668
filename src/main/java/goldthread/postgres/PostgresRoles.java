package goldthread.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// Who can sign in to the product's own PostgreSQL, and to what: the superuser, only here and only to set up, and the
/// owner of the database `goldthread`, which is no superuser and does not pass row-level security.
record PostgresRoles(int port, PostgresKeys keys) {
    static final String SUPERUSER = "postgres", OWNER = "goldthread";

    /// Only a superuser may create some of these: search by likeness and sound, without accents, and exclusion by period.
    private static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent", "fuzzystrmatch", "btree_gist");

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /// Creates what is missing; at every start, since a crash may have come between.
    void create() {
        try {
            try (var server = connect(SUPERUSER)) {
                if (lacks(server, "pg_roles where rolname")) {
                    run(server, "create role %s login createrole nosuperuser nocreatedb nobypassrls password '%s'"
                            .formatted(OWNER, keys.owner()));
                }
                if (lacks(server, "pg_database where datname")) {
                    run(server, "create database %1$s owner %1$s".formatted(OWNER));
                }
            }
            try (var database = connect(OWNER)) {
                for (var extension : EXTENSIONS) run(database, "create extension if not exists " + extension);
            }
        } catch (SQLException e) {
            throw new CannotStart("The database has started and could not be set up: " + e.getMessage(), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(port, database), SUPERUSER, keys.superuser());
    }

    private static boolean lacks(Connection server, String place) throws SQLException {
        try (var found = server.createStatement().executeQuery("select from %s = '%s'".formatted(place, OWNER))) {
            return !found.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
