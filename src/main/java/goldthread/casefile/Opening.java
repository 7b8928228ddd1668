package goldthread.casefile;

import goldthread.casefile.Append.Writing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is asked of the log before something is written, in one round trip.
///
/// @param locked    subjects whose lock somebody else holds
/// @param positions a place in the log for each entry
/// @param heads     the last place of each subject's record; 0 where there is none
/// @param known     the entries that stand in the log already
record Opening(Set<Subject> locked, List<Long> positions, Map<Subject, Long> heads, Set<UUID> known) {
    /// The holder as an array: told plainly, PostgreSQL expects next to no line of a record to be the holder's, and reads and sorts all
    /// of them for the last one.
    private static final String PLACES_AND_HEADS = """
            select nextval('entry_position') from generate_series(1, ?);
            select s, coalesce((select t.position from entry_tag t
                                 where t.tag = s and t.holder = any(array(select current_setting('goldthread.holder')::int))
                                 order by t.position desc limit 1), 0)
              from unnest(cast(? as uuid[])) s;
            select id from entry where id = any(cast(? as uuid[]))""";
    private static final String WAITING = """
            select pg_advisory_xact_lock(key) from unnest(cast(? as bigint[])) key;
            select pg_current_xact_id()::text;
            """ + PLACES_AND_HEADS;
    private static final String NOT_WAITING = """
            select set_config('goldthread.holder', ?, true), pg_current_xact_id()::text;
            select key from unnest(cast(? as bigint[])) key where not pg_try_advisory_xact_lock(key);
            """ + PLACES_AND_HEADS;

    private Opening(Set<Subject> locked) {
        this(locked, new ArrayList<>(), new HashMap<>(), new HashSet<>());
    }

    /// Waits for the lock of each subject, in the order of their keys; then takes the transaction's number and places in the
    /// log, in that order, so that followers can tell which places are settled; then where each subject's record stands.
    static Opening waiting(Connection connection, int holder, Collection<Subject> subjects, List<Writing> writings) throws SQLException {
        try (var statement = connection.prepareStatement(WAITING)) {
            Statements.set(connection, statement, 1, inOrder(keys(holder, subjects)));
            ask(connection, statement, 2, subjects, writings);
            statement.getMoreResults();
            return new Opening(Set.of()).placesAndHeads(statement);
        }
    }

    /// The same for a transaction of which nobody has said yet in whose name it is. Where somebody else holds a lock it does
    /// not wait.
    static Opening notWaiting(Connection connection, int holder, Collection<Subject> subjects, List<Writing> writings) throws SQLException {
        var keys = keys(holder, subjects);
        try (var statement = connection.prepareStatement(NOT_WAITING)) {
            statement.setString(1, Integer.toString(holder));
            Statements.set(connection, statement, 2, inOrder(keys));
            ask(connection, statement, 3, subjects, writings);
            var opening = new Opening(new HashSet<>());
            next(statement, row -> opening.locked.addAll(keys.get(row.getLong(1))));
            return opening.placesAndHeads(statement);
        }
    }

    /// Waits for the lock of each subject.
    static void lock(Connection connection, int holder, Collection<Subject> subjects) throws SQLException {
        lock(connection, inOrder(keys(holder, subjects)));
    }

    /// Taken behind those of the subjects: rows of each are made of the lines of all.
    static void lockTogether(Connection connection, int holder, Set<Subject> together) throws SQLException {
        lock(connection, keys(holder, together).keySet().stream().map(key -> ~key).sorted().toArray(Long[]::new));
    }

    private static void lock(Connection connection, Long[] keys) throws SQLException {
        new Statements().add("select pg_advisory_xact_lock(key) from unnest(cast(? as bigint[])) key", (Object) keys).execute(connection);
    }

    private static void ask(Connection connection, PreparedStatement statement, int place, Collection<Subject> subjects, List<Writing> writings)
            throws SQLException {
        statement.setInt(place, writings.size());
        Statements.set(connection, statement, place + 1, subjects.stream().map(Subject::id).toArray(UUID[]::new));
        Statements.set(connection, statement, place + 2, writings.stream().map(Writing::id).toArray(UUID[]::new));
        statement.execute();
    }

    private Opening placesAndHeads(PreparedStatement statement) throws SQLException {
        next(statement, row -> positions.add(row.getLong(1)));
        next(statement, row -> heads.put(new Subject(row.getObject(1, UUID.class)), row.getLong(2)));
        next(statement, row -> known.add(row.getObject(1, UUID.class)));
        return this;
    }

    private static Map<Long, List<Subject>> keys(int holder, Collection<Subject> subjects) {
        return subjects.stream().distinct().collect(Collectors.groupingBy(subject -> (subject.id().getMostSignificantBits() * 31
                + subject.id().getLeastSignificantBits()) * 31 + holder));
    }

    private static Long[] inOrder(Map<Long, List<Subject>> keys) {
        return keys.keySet().stream().sorted().toArray(Long[]::new);
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void next(PreparedStatement statement, Row row) throws SQLException {
        statement.getMoreResults();
        var rows = statement.getResultSet();
        while (rows.next()) {
            row.read(rows);
        }
    }
}
