package goldthread.casefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// How lines are written: a few by one statement, many by COPY.
/// COPY cannot write through row-level security, so it fills a temporary table, and plain inserts go on from there. Bodies
/// are not compressed on the way.
final class Writings {
    private static final String ARRIVING = """
            create temporary table if not exists arriving (position bigint, id uuid, holder int, kind text, happened date,
                recorded timestamptz, author uuid, for_whom uuid, source text, tags uuid[], roles text[], hash bytea,
                body text storage external)
            on commit delete rows""";

    /// One text for any number of lines, so that it is planned once.
    private static final String FEW = """
            with arriving as (
                select * from unnest(cast(? as bigint[]), cast(? as uuid[]), cast(? as text[]), cast(? as date[]), cast(? as timestamptz[]),
                        cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as bytea[]), cast(? as text[]))
                    as a (position, id, kind, happened, recorded, author, for_whom, source, tags, roles, hash, body)),
            envelope as (
                insert into entry (position, id, holder, kind, happened, recorded, author, for_whom, source, tags, roles, hash)
                select position, id, ?, kind, happened, recorded, author, for_whom, source, cast(tags as uuid[]), cast(roles as text[]), hash
                  from arriving),
            body as (
                insert into entry_body (position, holder, body) select position, ?, cast(body as json) from arriving)
            insert into entry_tag (tag, position, holder) select distinct s, position, ? from arriving, unnest(cast(tags as uuid[])) s""";

    static void add(Statements statements, Kinds kinds, int holder, List<Line> lines) {
        var rows = lines.stream().map(line -> Row.of(kinds, line)).toList();
        statements.add(FEW, rows.stream().map(row -> row.envelope.position()).toArray(Long[]::new),
                rows.stream().map(row -> row.envelope.id()).toArray(UUID[]::new), texts(rows, row -> row.envelope.kind()),
                texts(rows, row -> row.envelope.happened().toString()), texts(rows, row -> row.envelope.recorded().toString()),
                rows.stream().map(row -> row.envelope.author()).toArray(UUID[]::new),
                rows.stream().map(row -> row.envelope.forWhom()).toArray(UUID[]::new), texts(rows, row -> row.envelope.source()),
                texts(rows, Row::subjects), texts(rows, Row::roles), texts(rows, Row::hash), texts(rows, Row::body), holder, holder, holder);
    }

    private static String[] texts(List<Row> rows, Function<Row, String> of) {
        return rows.stream().map(of).toArray(String[]::new);
    }

    /// A line as PostgreSQL reads it. @param subjects and roles as arrays in text
    private record Row(Envelope envelope, String subjects, String roles, String hash, String body) {
        static Row of(Kinds kinds, Line line) {
            var body = kinds.write(line.entry());
            var tags = line.entry().tags();
            return new Row(line.envelope(), array(tags, tag -> tag.subject().toString()), array(tags, Tag::role),
                    "\\x" + HexFormat.of().formatHex(Hash.of(line.envelope(), tags, Hash.digest(body))), body);
        }
    }

    private static String array(List<Tag> tags, Function<Tag, String> of) {
        return tags.size() == 1 ? '{' + of.apply(tags.getFirst()) + '}' : tags.stream().map(of).collect(Collectors.joining(",", "{", "}"));
    }

    static void copy(Connection connection, Statements statements, Kinds kinds, List<Line> lines) throws SQLException {
        try (var create = connection.createStatement()) {
            create.execute(ARRIVING);
        }
        var rows = new StringBuilder(lines.size() * 400);
        lines.forEach(line -> row(rows, Row.of(kinds, line)));
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy arriving from stdin", new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new SQLException("the connection broke while entries were being written", "08006", broken);
        }
        statements.add("""
                insert into entry (position, id, holder, kind, happened, recorded, author, for_whom, source, tags, roles, hash)
                select position, id, holder, kind, happened, recorded, author, for_whom, source, tags, roles, hash from arriving""");
        statements.add("insert into entry_body (position, holder, body) select position, holder, cast(body as json) from arriving");
        statements.add("insert into entry_tag (tag, position, holder) select distinct s, position, holder from arriving, unnest(tags) s");
    }

    private static void row(StringBuilder text, Row row) {
        var envelope = row.envelope;
        text.append(envelope.position()).append('\t').append(envelope.id()).append('\t').append(envelope.holder()).append('\t')
                .append(envelope.kind()).append('\t').append(envelope.happened()).append('\t').append(envelope.recorded())
                .append('\t').append(envelope.author()).append('\t')
                .append(envelope.forWhom() == null ? "\\N" : envelope.forWhom()).append('\t');
        escape(text, envelope.source());
        text.append('\t').append(row.subjects).append('\t').append(row.roles).append("\t\\").append(row.hash).append('\t');
        escape(text, row.body);
        text.append('\n');
    }

    /// Most texts have nothing to escape, and are appended as they are.
    private static void escape(StringBuilder rows, String text) {
        if (text.indexOf('\\') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && text.indexOf('\t') < 0) {
            rows.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\t' -> rows.append("\\t");
                default -> rows.append(c);
            }
        }
    }

    private Writings() {}
}
