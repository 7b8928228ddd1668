package goldthread.bench;

import goldthread.casefile.Subject;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/// What PostgreSQL alone does with rows of the same size, on the same server in the same run.
///
/// @param url of the database as its owner
public record RawLimits(String url, String user, String password) {
    private static final int COPIED_AT_ONCE = 4_000;
    private static final String ROWS = """
            with entry as (
                insert into bench_entry (position, id, holder, kind, happened, recorded, author, source, tags, roles, hash)
                values (nextval('bench_raw_id_seq'), gen_random_uuid(), 1, 'care.visited', current_date, now(), gen_random_uuid(), 'page',
                        cast(? as uuid[]), '{child,child}', sha256('visit')) returning position),
            body as (
                insert into bench_entry_body (position, holder, body) select position, 1, cast(? as json) from entry)
            insert into bench_entry_tag (tag, position, holder) select distinct s, position, 1 from entry, unnest(cast(? as uuid[])) s;
            insert into bench_access_log (holder, account, subject, part, action)
                select 1, gen_random_uuid(), s, 'care.visited', 'append' from unnest(cast(? as uuid[])) s;
            delete from bench_duty where holder = 1 and subject = any(cast(? as uuid[]));
            insert into bench_duty (holder, subject, key, rule, entry, what, why, arose, due, citation, mark, alert, reason)
                select distinct on (s) 1, s, gen_random_uuid(), 'T-D06', gen_random_uuid(), 'Visit', 'Last visit on 2 March 2026', current_date, current_date, 'CPPCR reg 28', 'H', false, ''
                  from unnest(cast(? as uuid[])) s on conflict (holder, subject, key) do nothing""";

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private void table() throws SQLException {
        try (var connection = connect(); var create = connection.createStatement()) {
            create.execute("create table if not exists bench_raw (id bigserial primary key, body jsonb)");
            for (var like : List.of("entry", "entry_body", "entry_tag", "access_log", "duty")) {
                create.execute("create table if not exists bench_" + like + " (like " + like + " including all)");
            }
        }
    }

    /// Rows with this body, each inserted for itself and durable when acknowledged, by so many writers.
    Measured inserts(int writers, double seconds, String body) throws Exception {
        table();
        var connections = new ArrayList<Connection>();
        try {
            var inserts = new ArrayList<PreparedStatement>();
            for (int i = 0; i < writers; i++) {
                connections.add(connect());
                inserts.add(connections.getLast().prepareStatement("insert into bench_raw (body) values (?::jsonb)"));
            }
            Measured.Task insert = (worker, turn) -> {
                inserts.get(worker).setString(1, body);
                inserts.get(worker).executeUpdate();
            };
            Measured.during(writers, 1, insert);
            return Measured.during(writers, seconds, insert);
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    /// The rows that an append of one visit to two children leaves, by plain statements sent at once, with nothing asked, locked,
    /// folded or guarded: an entry, its body, a tag and a line of the access log for each child, and for each the duty that was met
    /// gone and the next one come. What PostgreSQL alone needs for them.
    Measured rowsOfAnAppend(int writers, double seconds, String body) throws Exception {
        table();
        var children = Stream.generate(UUID::randomUUID).limit(500).toList();
        var connections = new ArrayList<Connection>();
        try {
            var inserts = new ArrayList<PreparedStatement>();
            for (int i = 0; i < writers; i++) {
                connections.add(connect());
                inserts.add(connections.getLast().prepareStatement(ROWS));
            }
            Measured.Task write = (worker, turn) -> {
                var statement = inserts.get(worker);
                var two = new UUID[] {children.get(turn % 500), children.get((turn * 7 + worker + 1) % 500)};
                var tags = connections.get(worker).createArrayOf("uuid", two[0].compareTo(two[1]) < 0 ? two : new UUID[] {two[1], two[0]});
                statement.setArray(1, tags);
                statement.setString(2, body);
                for (int place = 3; place <= 6; place++) statement.setArray(place, tags);
                statement.execute();
            };
            Measured.during(writers, 1, write);
            return Measured.during(writers, seconds, write);
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    /// Rows a second of COPY into the same table, committed in parts, on one connection.
    double copy(double seconds, String body) throws SQLException, IOException {
        table();
        try (var connection = connect()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var part = (body.replace("\\", "\\\\") + "\n").repeat(COPIED_AT_ONCE);
            long start = System.nanoTime(), rows = 0;
            while (System.nanoTime() - start < seconds * 1e9) {
                rows += copy.copyIn("copy bench_raw (body) from stdin", new StringReader(part));
            }
            return rows / ((System.nanoTime() - start) / 1e9);
        }
    }

    /// Index scans of the rows of these timelines, one after another, under row-level security, each value read as text.
    Measured scans(int holder, int times, List<Subject> subjects) throws Exception {
        try (var connection = connect(); var set = connection.createStatement(); var scan = connection.prepareStatement("""
                select e.position, e.id, e.holder, e.kind, e.happened, e.recorded, e.author, e.for_whom, e.source, b.body
                  from entry_tag t join entry e on e.position = t.position join entry_body b on b.position = t.position
                 where t.tag = ? order by t.position""")) {
            set.execute("set role goldthread_app");
            set.execute("select set_config('goldthread.holder', '" + holder + "', false)");
            Measured.Task read = (worker, turn) -> scan(scan, subjects.get(turn % subjects.size()));
            Measured.times(Math.min(400, times), read);
            return Measured.times(times, read);
        }
    }

    private static void scan(PreparedStatement scan, Subject subject) throws SQLException {
        scan.setObject(1, subject.id());
        try (var rows = scan.executeQuery()) {
            while (rows.next()) {
                for (int column = 1; column <= 10; column++) {
                    rows.getString(column);
                }
            }
        }
    }

    /// How many entries one body holds.
    long entries(int holder) throws SQLException {
        try (var connection = connect(); var ask = connection.createStatement()) {
            ask.execute("set role goldthread_keeper");
            var row = ask.executeQuery("select count(*) from entry where holder = " + holder);
            row.next();
            return row.getLong(1);
        }
    }

    /// Entries a second when the whole log is read by index, subject after subject.
    double scanOfAll() throws SQLException {
        try (var connection = connect(); var set = connection.createStatement()) {
            set.execute("set role goldthread_keeper");
            connection.setAutoCommit(false);
            set.setFetchSize(2_000);
            long start = System.nanoTime(), entries = 0;
            try (var rows = set.executeQuery("""
                    select t.tag, e.*, b.body from entry_tag t join entry e on e.position = t.position
                      join entry_body b on b.position = t.position order by t.tag, t.position""")) {
                while (rows.next()) {
                    entries++;
                    rows.getString("body");
                }
            }
            return entries / ((System.nanoTime() - start) / 1e9);
        }
    }
}
