package goldthread.returns;

import goldthread.access.Acting;
import goldthread.casefile.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/// The tables in which imports are kept, row by row. Ask inside a transaction.
final class Ledger {
    // COPY cannot write through row-level security: it fills a temporary table, and plain inserts go on from there
    private static final String ARRIVING = """
            create temporary table if not exists arriving_row (like import_row) on commit delete rows""";

    private final JdbcClient database;

    Ledger(JdbcClient database) {
        this.database = database;
    }

    /// An import whose files are still being gathered. @param told the day that somebody said, or null
    UUID begin(String standard, @Nullable String year, @Nullable LocalDate told, Instant now) {
        var id = Ids.next();
        database.sql("""
                insert into import (id, holder, account, name, standard, told, started_at, state, files, years, hows, rows_all, rows_done,
                                    said_year, said_told)
                values (:id, :holder, :account, :name, :standard, :now, :now, 'GATHERING', '{}', '{}', '{}', 0, 0, :year, :told)""")
                .param("id", id).param("holder", Acting.who().holder()).param("account", Acting.who().account())
                .param("name", Acting.who().name()).param("standard", standard).param("now", Timestamp.from(now))
                .param("year", year, Types.VARCHAR).param("told", told, Types.DATE).update();
        return id;
    }

    /// Whoever runs holds the lock: another that still says so was stopped by a fall.
    void run(UUID id, Instant told, Instant now) {
        database.sql("update import set state = 'STOPPED' where state = 'RUNNING' and id <> :id").param("id", id).update();
        database.sql("update import set state = 'RUNNING', told = :told, started_at = :now where id = :id")
                .param("id", id).param("told", Timestamp.from(told)).param("now", Timestamp.from(now)).update();
    }

    /// @return whether it stood as `from`
    boolean move(UUID id, String from, String to) {
        return database.sql("update import set state = :to where id = :id and state = :from")
                .param("id", id).param("from", from).param("to", to).update() == 1;
    }

    void found(UUID id, List<String> files, List<String> years, List<String> hows) {
        database.sql("update import set files = :files, years = :years, hows = :hows where id = :id")
                .param("files", texts(files)).param("years", texts(years)).param("hows", texts(hows)).param("id", id).update();
    }

    private static SqlArrayValue texts(List<String> all) {
        return new SqlArrayValue("text", all.toArray());
    }

    void progress(UUID id, int done, int all) {
        database.sql("update import set rows_done = :done, rows_all = :all where id = :id")
                .param("done", done).param("all", all).param("id", id).update();
    }

    void end(UUID id, String state, @Nullable String sentence, Instant now) {
        database.sql("""
                update import set state = :state, sentence = :sentence, ended_at = :now,
                       rows_done = (select count(*) from import_row where import = :id and outcome not in ('NOTE', 'UNREAD')) where id = :id""")
                .param("state", state).param("sentence", sentence).param("now", Timestamp.from(now)).param("id", id).update();
    }

    void undone(UUID id, String sentence) {
        database.sql("update import set state = 'UNDONE', sentence = :sentence where id = :id").param("sentence", sentence).param("id", id).update();
    }

    /// Writes rows, many at once.
    static void write(Connection connection, UUID id, int holder, List<LedgerRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var create = connection.createStatement()) {
            create.execute(ARRIVING);
        }
        var text = new StringBuilder(rows.size() * 250);
        rows.forEach(row -> copy(text, id, holder, row));
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy arriving_row from stdin", new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new SQLException("the connection broke while rows were being written", "08006", broken);
        }
        try (var insert = connection.createStatement()) {
            insert.execute("insert into import_row select * from arriving_row");
        }
    }

    private static void copy(StringBuilder text, UUID id, int holder, LedgerRow row) {
        text.append(id).append('\t').append(row.number()).append('\t').append(holder).append('\t');
        field(text, row.year());
        field(text.append('\t'), row.file());
        text.append('\t').append(row.row()).append('\t');
        field(text, row.table());
        text.append('\t').append(row.outcome()).append('\t');
        filled(text, row.sentence());
        filled(text.append('\t'), row.doubts());
        filled(text.append('\t'), row.received());
        text.append('\t').append(row.child() == null ? "\\N" : row.child()).append('\t')
                .append(row.entries().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"))).append('\n');
    }

    private static void filled(StringBuilder text, String value) {
        field(text, value.isEmpty() ? null : value);
    }

    private static void field(StringBuilder text, @Nullable String value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\0' -> text.append('\ufffd');
                default -> text.append(c);
            }
        }
    }

    /// How many rows of each table came to each outcome.
    List<ImportReport.Total> totals(UUID id) {
        return database.sql("""
                select coalesce(year, '') as year, tbl, outcome, count(*) as rows from import_row
                 where import = :id and outcome not in ('NOTE', 'UNREAD') group by 1, 2, 3 order by 1, 2, 3""").param("id", id)
                .query((row, n) -> new ImportReport.Total(row.getString(1), row.getString(2), row.getString(3), row.getInt(4))).list();
    }

    /// Rows of an import, in the order of the filter.
    List<LedgerRow> rows(UUID id, LedgerFilter filter, long offset, int atMost) {
        return filter.of(database.sql(ROWS + filter.where() + filter.order() + " limit :most offset :offset"))
                .param("id", id).param("most", atMost).param("offset", offset).query((row, n) -> row(row)).list();
    }

    long count(UUID id, LedgerFilter filter) {
        return filter.of(database.sql("select count(*) from import_row where import = :id" + filter.where())).param("id", id)
                .query(Long.class).single();
    }

    /// Every row of an import, in the order of the files.
    void each(UUID id, Consumer<LedgerRow> row) {
        database.sql(ROWS + " order by number").withFetchSize(1_000).param("id", id).query((ResultSet each) -> row.accept(row(each)));
    }

    private static final String ROWS = """
            select number, year, file, row, tbl, outcome, coalesce(sentence, ''), coalesce(doubts, ''), coalesce(received, ''), child, entries
              from import_row where import = :id""";

    private static LedgerRow row(ResultSet row) throws SQLException {
        return new LedgerRow(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5), row.getString(6),
                row.getString(7), row.getString(8), row.getString(9), row.getObject(10, UUID.class), List.of((UUID[]) row.getArray(11).getArray()));
    }

    List<ImportReport.Import> imports(int atMost) {
        return database.sql(IMPORT + " where state <> 'DISCARDED' order by started_at desc limit :most").param("most", atMost).query((row, n) -> read(row)).list();
    }

    Optional<ImportReport.Import> find(UUID id) {
        return database.sql(IMPORT + " where id = :id").param("id", id).query((row, n) -> read(row)).optional();
    }

    private static final String IMPORT = """
            select id, name, standard, told, started_at, ended_at, state, coalesce(sentence, ''), files, years, hows, rows_all, rows_done,
                   said_year, said_told
              from import""";

    private static ImportReport.Import read(ResultSet row) throws SQLException {
        var ended = row.getObject(6, OffsetDateTime.class);
        return new ImportReport.Import(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(), row.getObject(5, OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(), row.getString(7), row.getString(8), texts(row, 9), texts(row, 10), texts(row, 11),
                row.getInt(12), row.getInt(13), row.getString(14), row.getObject(15, LocalDate.class));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
