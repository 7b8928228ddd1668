package goldthread.casefile;

import goldthread.access.Acting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The statements that read the log.
final class Log {
    private static final String COLUMNS = """
            e.position, e.id, e.holder, e.kind, e.happened, e.recorded, e.author, e.for_whom, e.source, b.body
            """;
    /// Whose lines can be seen at all, told before each line is asked for: what another body holds and has not disclosed takes no
    /// longer than what is not there.
    private static final String HELD = """
             and t.holder = any(array(select current_setting('goldthread.holder')::int
                   union all select d.holder from disclosure d where d.subject = ? and d.to_holder = current_setting('goldthread.holder')::int))
            """;
    private static final String OF_ONE = "select " + COLUMNS + """
             from entry_tag t
             join entry e on e.position = t.position
             join entry_body b on b.position = t.position
            where t.tag = ?""" + HELD + "order by t.position";
    private static final String OF_SEVERAL = "select t.tag, " + COLUMNS + """
             from entry_tag t
             join entry e on e.position = t.position
             join entry_body b on b.position = t.position
            where t.tag = any(?) and t.holder = (select current_setting('goldthread.holder')::int)
            order by t.tag, t.position""";
    /// In one row, for a record of hundreds of lines is asked for on each of its pages.
    private static final String PLACES = """
            select array_agg(t.position order by t.position)
              from entry_tag t
              join entry_body b on b.position = t.position
             where t.tag = ? and b.body is not null""" + HELD;
    private static final String BY_ID = "select " + COLUMNS + """
             from entry e join entry_body b on b.position = e.position where e.id = any(?) order by e.position""";
    private static final String OF_KINDS = "select s.tag, " + COLUMNS + """
             from entry e
             cross join lateral (select distinct unnest(e.tags) as tag) s
             join entry_body b on b.position = e.position
            where e.kind = any(?) and e.holder = (select current_setting('goldthread.holder')::int)
              and (e.recorded <= coalesce(cast(? as timestamptz), 'infinity') or e.kind in ('casefile.part-sealed', 'casefile.part-unsealed'))
            order by s.tag, e.position""";
    private static final String KEPT = "select key from sealed_part where key = any(?) and not ? = any(string_to_array(names, ' '))";
    private static final String SINCE = "select distinct on (e.position) " + COLUMNS + """
             from entry_tag t
             join entry e on e.position = t.position
             join entry_body b on b.position = t.position
            where t.tag = any(?) and t.position > ? order by e.position""";

    private final Kinds kinds;

    Log(Kinds kinds) {
        this.kinds = kinds;
    }

    /// All that may be seen of one subject, whoever holds it.
    Timeline timeline(Connection connection, Subject subject) throws SQLException {
        return new Timeline(subject, lines(connection, OF_ONE, 1, subject.id(), subject.id()));
    }

    /// Whether a timeline is what [#timeline] would read now: no line has come, none was erased or is no longer disclosed.
    boolean stands(Connection connection, Timeline timeline) throws SQLException {
        try (var statement = connection.prepareStatement(PLACES)) {
            statement.setObject(1, timeline.subject().id());
            statement.setObject(2, timeline.subject().id());
            var rows = statement.executeQuery();
            rows.next();
            var places = rows.getArray(1) == null ? new Long[0] : (Long[]) rows.getArray(1).getArray();
            var lines = timeline.lines();
            if (places.length != lines.size()) {
                return false;
            }
            for (int i = 0; i < places.length; i++) {
                if (places[i] != lines.get(i).position()) {
                    return false;
                }
            }
            return true;
        }
    }

    /// The timelines of several subjects, of the acting holder's own entries.
    Map<Subject, Timeline> timelines(Connection connection, Collection<Subject> subjects) throws SQLException {
        var lines = new HashMap<Subject, List<Line>>();
        subjects.forEach(subject -> lines.put(subject, new ArrayList<>()));
        try (var statement = connection.prepareStatement(OF_SEVERAL)) {
            statement.setFetchSize(2_000);
            statement.setArray(1, connection.createArrayOf("uuid", subjects.stream().map(Subject::id).toArray()));
            var rows = statement.executeQuery();
            while (rows.next()) {
                var line = line(rows, 2);
                if (line != null) {
                    lines.get(new Subject(rows.getObject(1, UUID.class))).add(line);
                }
            }
        }
        var timelines = new HashMap<Subject, Timeline>();
        lines.forEach((subject, all) -> timelines.put(subject, new Timeline(subject, all)));
        return timelines;
    }

    /// Hands over the acting holder's own lines of some kinds, one subject after the other.
    void each(Connection connection, Collection<String> kinds, @Nullable Instant asKnown, Consumer<Timeline> reader) throws SQLException {
        try (var statement = connection.prepareStatement(OF_KINDS)) {
            statement.setFetchSize(2_000);
            statement.setArray(1, connection.createArrayOf("text", kinds.toArray()));
            statement.setObject(2, asKnown == null ? null : asKnown.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            var rows = statement.executeQuery();
            var lines = new ArrayList<Line>();
            UUID of = null;
            while (rows.next()) {
                var subject = rows.getObject(1, UUID.class);
                if (of != null && !subject.equals(of)) {
                    reader.accept(new Timeline(new Subject(of), lines));
                    lines.clear();
                }
                of = subject;
                var line = line(rows, 2);
                if (line != null) {
                    lines.add(line);
                }
            }
            if (of != null) {
                reader.accept(new Timeline(new Subject(of), lines));
            }
        }
    }

    List<Line> byId(Connection connection, Collection<UUID> ids) throws SQLException {
        return lines(connection, BY_ID, 1, (Object) ids.toArray(new UUID[0]));
    }

    /// Those of some lines that are not kept from whoever acts.
    List<Line> shown(Connection connection, List<Line> lines) throws SQLException {
        var kept = new HashSet<UUID>();
        try (var statement = connection.prepareStatement(KEPT)) {
            statement.setArray(1, connection.createArrayOf("text", lines.stream().map(line -> line.envelope().id().toString()).toArray()));
            statement.setString(2, Acting.who().account().toString());
            var rows = statement.executeQuery();
            while (rows.next()) {
                kept.add(UUID.fromString(rows.getString(1)));
            }
        }
        return kept.isEmpty() ? lines : lines.stream().filter(line -> !kept.contains(line.envelope().id())).toList();
    }

    List<Line> since(Connection connection, Collection<Subject> subjects, long position) throws SQLException {
        return lines(connection, SINCE, 1, subjects.stream().map(Subject::id).toArray(UUID[]::new), position);
    }

    private List<Line> lines(Connection connection, String sql, int first, Object... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                Statements.set(connection, statement, i + 1, arguments[i]);
            }
            var rows = statement.executeQuery();
            var lines = new ArrayList<Line>();
            while (rows.next()) {
                var line = line(rows, first);
                if (line != null) {
                    lines.add(line);
                }
            }
            return lines;
        }
    }

    /// One line; none when its body has been lawfully erased.
    private @Nullable Line line(ResultSet row, int at) throws SQLException {
        var body = row.getString(at + 9);
        if (body == null) {
            return null;
        }
        var envelope = new Envelope(row.getLong(at), row.getObject(at + 1, UUID.class), row.getInt(at + 2),
                row.getString(at + 3), row.getObject(at + 4, LocalDate.class),
                row.getObject(at + 5, OffsetDateTime.class).toInstant(), row.getObject(at + 6, UUID.class),
                row.getObject(at + 7, UUID.class), row.getString(at + 8));
        return new Line(envelope, kinds.read(envelope.kind(), body));
    }
}
