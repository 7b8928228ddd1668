package goldthread.casefile;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// How lines are written: a few by plain inserts in the one round trip, many by COPY.
/// COPY cannot write through row-level security, so it fills a temporary table, and plain inserts go on from there.
final class Writings {
    private static final String ARRIVING = """
            create temporary table if not exists arriving (position bigint, id uuid, holder int, kind text, happened date,
                recorded timestamptz, author uuid, for_whom uuid, source text, tags uuid[], roles text[], hash bytea, body text)
            on commit delete rows""";

    static void add(Statements statements, Kinds kinds, Line line) {
        var envelope = line.envelope();
        var body = kinds.write(line.entry());
        var tags = line.entry().tags();
        var subjects = tags.stream().map(tag -> tag.subject().id()).toArray(UUID[]::new);
        statements.add("""
                insert into entry (position, id, holder, kind, happened, recorded, author, for_whom, source, tags, roles, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", envelope.position(), envelope.id(), envelope.holder(),
                envelope.kind(), envelope.happened(), Log.at(envelope.recorded()), envelope.author(), envelope.forWhom(),
                envelope.source(), subjects, tags.stream().map(Tag::role).toArray(String[]::new),
                Hash.of(envelope, tags, Hash.digest(body)));
        statements.add("insert into entry_body (position, holder, body) values (?, ?, cast(? as json))",
                envelope.position(), envelope.holder(), body);
        statements.add("insert into entry_tag (tag, position, holder) select distinct s, ?, ? from unnest(cast(? as uuid[])) s",
                envelope.position(), envelope.holder(), subjects);
    }

    static void copy(Connection connection, Statements statements, Kinds kinds, List<Line> lines) throws SQLException {
        try (var create = connection.createStatement()) {
            create.execute(ARRIVING);
        }
        var rows = new StringBuilder(lines.size() * 400);
        lines.forEach(line -> row(rows, kinds, line));
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy arriving from stdin", new StringReader(rows.toString()));
        } catch (IOException broken) {
            throw new SQLException("the connection broke while entries were being written", "08006", broken);
        }
        statements.add("""
                insert into entry (position, id, holder, kind, happened, recorded, author, for_whom, source, tags, roles, hash)
                select position, id, holder, kind, happened, recorded, author, for_whom, source, tags, roles, hash from arriving""");
        statements.add("insert into entry_body (position, holder, body) select position, holder, cast(body as json) from arriving");
        statements.add("insert into entry_tag (tag, position, holder) select distinct s, position, holder from arriving, unnest(tags) s");
    }

    private static void row(StringBuilder rows, Kinds kinds, Line line) {
        var envelope = line.envelope();
        var body = kinds.write(line.entry());
        var tags = line.entry().tags();
        rows.append(envelope.position()).append('\t').append(envelope.id()).append('\t').append(envelope.holder()).append('\t')
                .append(envelope.kind()).append('\t').append(envelope.happened()).append('\t').append(envelope.recorded())
                .append('\t').append(envelope.author()).append('\t')
                .append(envelope.forWhom() == null ? "\\N" : envelope.forWhom()).append('\t');
        escape(rows, envelope.source());
        rows.append('\t').append(tags.stream().map(tag -> tag.subject().toString()).collect(Collectors.joining(",", "{", "}")))
                .append('\t').append(tags.stream().map(Tag::role).collect(Collectors.joining(",", "{", "}")))
                .append("\t\\\\x").append(HexFormat.of().formatHex(Hash.of(envelope, tags, Hash.digest(body)))).append('\t');
        escape(rows, body);
        rows.append('\n');
    }

    private static void escape(StringBuilder rows, String text) {
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
