package goldthread.casefile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All folds of the house, and the one way in which their rows are read back and written as a difference.
/// A row is held as the texts that PostgreSQL would read; so live rows and folded rows compare as equal or not.
final class Folds {

    /// The rows of one subject in every table: table number -> key -> values.
    record Rows(List<Map<String, List<@Nullable String>>> tables) {

        static Rows none(int tables) {
            return new Rows(java.util.Collections.nCopies(tables, Map.of()));
        }
    }

    /// What must change in one table.
    record Difference(int table, List<UUID> subjects, List<String> gone, List<UUID> comeSubjects,
                      List<List<@Nullable String>> come) {
        boolean empty() {
            return gone.isEmpty() && come.isEmpty();
        }
    }

    private record Table(Fold<?> fold, String select, String delete, String insert) {}

    private final List<Table> tables;
    /// The rows of every table, asked for in one round trip.
    private final String selectAll;

    Folds(Collection<Fold<?>> folds) {
        this.tables = folds.stream().map(Folds::table).toList();
        this.selectAll = tables.stream().map(Table::select).collect(Collectors.joining(";\n"));
    }

    int size() {
        return tables.size();
    }

    Fold<?> fold(int table) {
        return tables.get(table).fold();
    }

    /// Folds a timeline afresh.
    Rows rows(Timeline timeline) {
        var all = new ArrayList<Map<String, List<@Nullable String>>>(tables.size());
        for (var table : tables) {
            all.add(rows(table.fold(), timeline));
        }
        return new Rows(all);
    }

    private static <R> Map<String, List<@Nullable String>> rows(Fold<R> fold, Timeline timeline) {
        var found = fold.rows(timeline);
        if (found.isEmpty()) {
            return Map.of();
        }
        var rows = LinkedHashMap.<String, List<@Nullable String>>newLinkedHashMap(found.size());
        for (var row : found) {
            var values = new ArrayList<@Nullable String>(fold.columns().size());
            for (var column : fold.columns()) {
                values.add(text(column.type(), column.value().apply(row)));
            }
            if (rows.put(values.getFirst(), values) != null) {
                throw new IllegalStateException(fold.table() + " folds two rows with the key " + values.getFirst());
            }
        }
        return rows;
    }

    /// The rows that stand in the tables for these subjects.
    Map<UUID, Rows> standing(Connection connection, Collection<UUID> subjects) throws SQLException {
        var found = new HashMap<UUID, List<Map<String, List<@Nullable String>>>>();
        for (var subject : subjects) {
            var empty = new ArrayList<Map<String, List<@Nullable String>>>(tables.size());
            tables.forEach(table -> empty.add(new LinkedHashMap<>()));
            found.put(subject, empty);
        }
        try (var statement = connection.prepareStatement(selectAll)) {
            var ids = connection.createArrayOf("uuid", subjects.toArray());
            for (int i = 0; i < tables.size(); i++) {
                statement.setArray(i + 1, ids);
            }
            statement.execute();
            for (int i = 0; i < tables.size(); i++, statement.getMoreResults()) {
                read(statement.getResultSet(), i, found);
            }
        }
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> new Rows(entry.getValue())));
    }

    private void read(ResultSet rows, int number, Map<UUID, List<Map<String, List<@Nullable String>>>> found) throws SQLException {
        var columns = tables.get(number).fold().columns();
        while (rows.next()) {
            var values = new ArrayList<@Nullable String>(columns.size());
            for (int c = 0; c < columns.size(); c++) {
                values.add(text(columns.get(c).type(), value(rows, c + 2, columns.get(c).type())));
            }
            found.get(rows.getObject(1, UUID.class)).get(number).put(values.getFirst(), values);
        }
    }

    /// What must change so that `before` becomes `after`, table by table; tables that stay as they are are left out.
    List<Difference> differences(Map<UUID, Rows> before, Map<UUID, Rows> after) {
        var all = new ArrayList<Difference>();
        for (int i = 0; i < tables.size(); i++) {
            var difference = new Difference(i, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (var subject : after.keySet()) {
                compare(difference, subject, before.get(subject).tables().get(i), after.get(subject).tables().get(i));
            }
            if (!difference.empty()) {
                all.add(difference);
            }
        }
        return all;
    }

    private static void compare(Difference difference, UUID subject, Map<String, List<@Nullable String>> before,
                                Map<String, List<@Nullable String>> after) {
        before.forEach((key, values) -> {
            if (!values.equals(after.get(key))) {
                difference.subjects().add(subject);
                difference.gone().add(key);
            }
        });
        after.forEach((key, values) -> {
            if (!values.equals(before.get(key))) {
                difference.comeSubjects().add(subject);
                difference.come().add(values);
            }
        });
    }

    /// The statements that make a difference true: text and arguments, for [Statements].
    void write(Statements statements, int holder, Difference difference) {
        var table = tables.get(difference.table());
        if (!difference.gone().isEmpty()) {
            statements.add(table.delete(), difference.subjects().toArray(new UUID[0]),
                    difference.gone().toArray(new String[0]));
        }
        if (!difference.come().isEmpty()) {
            var columns = table.fold().columns();
            var arguments = new ArrayList<Object>();
            arguments.add(holder);
            arguments.add(difference.comeSubjects().toArray(new UUID[0]));
            for (int c = 0; c < columns.size(); c++) {
                int column = c;
                arguments.add(difference.come().stream().map(row -> row.get(column)).toArray(String[]::new));
            }
            statements.add(table.insert(), arguments.toArray());
        }
    }

    private static <R> Table table(Fold<R> fold) {
        var names = fold.columns().stream().map(Fold.Column::name).collect(Collectors.joining(", "));
        var arrays = fold.columns().stream().map(column -> "cast(? as " + column.type() + "[])")
                .collect(Collectors.joining(", "));
        var key = fold.columns().getFirst().name();
        return new Table(fold,
                "select subject, " + names + " from " + fold.table()
                        + " where subject = any(?) and holder = (select current_setting('goldthread.holder')::int)",
                "delete from " + fold.table() + " t using unnest(cast(? as uuid[]), cast(? as text[])) as gone(s, k)"
                        + " where t.subject = gone.s and t." + key + " = gone.k"
                        + " and t.holder = (select current_setting('goldthread.holder')::int)",
                "insert into " + fold.table() + " (holder, subject, " + names + ") select ?, * from unnest(cast(? as uuid[]), "
                        + arrays + ")");
    }

    private static @Nullable Object value(ResultSet rows, int column, String type) throws SQLException {
        return switch (type) {
            case "timestamptz" -> {
                var at = rows.getObject(column, java.time.OffsetDateTime.class);
                yield at == null ? null : at.toInstant();
            }
            case "boolean" -> rows.getObject(column, Boolean.class);
            default -> rows.getString(column);
        };
    }

    private static @Nullable String text(String type, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case java.time.Instant at -> at.truncatedTo(java.time.temporal.ChronoUnit.MICROS).toString();
            default -> value.toString();
        };
    }
}
