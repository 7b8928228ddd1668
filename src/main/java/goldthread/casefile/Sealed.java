package goldthread.casefile;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A table under seal, and how the hash of one of its rows is made from what stands in it now.
enum Sealed {
    ENTRIES("entry", """
            select e.position, e.id, e.holder, e.kind, e.happened, e.recorded, e.author, e.for_whom, e.source, e.tags, e.roles,
                   e.hash, b.body, b.digest
              from entry e left join entry_body b on b.position = e.position
             where e.position > ? and e.position <= ? order by e.position limit ?""") {
        /// The hash that was written with it: what is changed before it is sealed is found too, and no body is read.
        @Override
        List<Row> toSeal(Connection connection, long after, long upTo, int atMost) throws SQLException {
            return read(connection, "select position, hash from entry where position > ? and position <= ? order by position limit ?",
                    after, upTo, atMost, row -> new Row(row.getLong(1), "", row.getBytes(2), row.getBytes(2)));
        }

        @Override
        Row row(ResultSet row) throws SQLException {
            var envelope = new Envelope(row.getLong(1), row.getObject(2, UUID.class), row.getInt(3), row.getString(4),
                    row.getObject(5, LocalDate.class), row.getObject(6, OffsetDateTime.class).toInstant(),
                    row.getObject(7, UUID.class), row.getObject(8, UUID.class), row.getString(9));
            var subjects = (UUID[]) row.getArray(10).getArray();
            var roles = (String[]) row.getArray(11).getArray();
            var tags = new ArrayList<Tag>();
            for (int i = 0; i < subjects.length; i++) {
                tags.add(new Tag(new Subject(subjects[i]), roles[i]));
            }
            var body = row.getString(13);
            var digest = body == null ? row.getBytes(14) : Hash.digest(body);
            return new Row(envelope.position(), envelope.id().toString(),
                    digest == null ? new byte[32] : Hash.of(envelope, tags, digest), row.getBytes(12));
        }
    },
    ACCESS("access_log", """
            select position, at, holder, account, subject, part, action, reason, origin from access_log
             where position > ? and position <= ? order by position limit ?""") {
        @Override
        Row row(ResultSet row) throws SQLException {
            var text = new StringBuilder();
            for (int column = 1; column <= 8; column++) {
                var value = row.getString(column);
                text.append(value == null ? "-" : value.length() + ":" + value).append('|');
            }
            var origin = row.getString(9); // rows sealed before it was kept have none
            text.append(origin == null ? "" : origin.length() + ":" + origin + "|");
            var hash = Hash.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
            return new Row(row.getLong(1), "view " + row.getLong(1), hash, hash);
        }
    };

    /// One row under seal.
    /// @param hash    of what stands in the row now
    /// @param claimed the hash that was written with it
    record Row(long position, String name, byte[] hash, byte[] claimed) {}

    private final String table;
    private final String sql;

    Sealed(String table, String sql) {
        this.table = table;
        this.sql = sql;
    }

    String table() {
        return table;
    }

    /// Rows behind `after`, up to `upTo` inclusive, in order, each with the hash of what stands in it now.
    List<Row> rows(Connection connection, long after, long upTo, int atMost) throws SQLException {
        return read(connection, sql, after, upTo, atMost, this::row);
    }

    /// The same rows, each with the hash that is laid under seal.
    List<Row> toSeal(Connection connection, long after, long upTo, int atMost) throws SQLException {
        return rows(connection, after, upTo, atMost);
    }

    interface Reading {
        Row of(ResultSet row) throws SQLException;
    }

    static List<Row> read(Connection connection, String sql, long after, long upTo, int atMost, Reading reading) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            statement.setInt(3, atMost);
            var rows = new ArrayList<Row>();
            var found = statement.executeQuery();
            while (found.next()) {
                rows.add(reading.of(found));
            }
            return rows;
        }
    }

    abstract Row row(ResultSet row) throws SQLException;
}
