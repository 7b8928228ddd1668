package goldthread.casefile;

import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.PartSealed;
import goldthread.casefile.CaseFileEntry.PartUnsealed;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// All folds of the house, and the one way in which their rows are read back and written as a difference.
///
/// An append folds what stood before and what stands after, of those folds alone that its kinds concern, and writes what
/// differs: the rows that stand are what the timeline folds to, so they need not be read. A refold reads them, and mends them.
final class Folds {

    /// The rows of one subject in every table, as the texts that PostgreSQL would read: table number -> key -> values.
    record Rows(List<Map<String, List<@Nullable String>>> tables) {}

    /// What an append does to one subject. @param concerned the numbers of the folds that it concerns
    record Change(Folded before, Folded after, BitSet concerned) {}

    /// What later lines do to a subject.
    Change change(Folded before, List<Line> later) {
        var concerned = new BitSet(folds.size());
        later.forEach(line -> concerned.or(concernedBy.computeIfAbsent(line.entry().getClass(), this::concernedBy)));
        return new Change(before, before.with(later, concerned), concerned);
    }

    /// After these anything may stand otherwise.
    private static final Set<Class<?>> CHANGES = Set.of(Corrected.class, Withdrawn.class, PartSealed.class, PartUnsealed.class);

    private BitSet concernedBy(Class<?> kind) {
        var concerned = new BitSet(folds.size());
        for (int i = 0; i < folds.size(); i++) {
            concerned.set(i, CHANGES.contains(kind)
                    || folds.get(i).reads().stream().anyMatch(read -> read.isAssignableFrom(kind)));
        }
        return concerned;
    }

    /// What tells these folds from those of another version: their tables, columns, the kinds that they read, and their versions.
    String print() {
        return HexFormat.of().formatHex(Hash.sha256(folds.stream().map(Folds::said).sorted().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8)));
    }

    private static String said(Fold<?> fold) {
        return fold.table() + " " + fold.columns().stream().map(column -> column.name() + ":" + column.type()).toList() + " "
                + fold.reads().stream().map(Class::getName).sorted().toList() + " " + fold.ofTheRecordAlone() + " " + fold.ofWhatIsSealed() + " " + fold.version();
    }

    /// A timeline of which nothing is folded yet.
    Folded unfolded(Timeline timeline) {
        return new Folded(timeline, folds.size());
    }

    /// What must change in one table: the keys of rows that go, and the values of rows that come or are not as they were.
    record Difference(int table, List<UUID> subjects, List<String> gone, List<UUID> comeSubjects,
                      List<List<@Nullable String>> come) {
        boolean empty() {
            return gone.isEmpty() && come.isEmpty();
        }
    }

    /// @param folds those that share it
    private record Table(List<Numbered> folds, String select, String delete, String upsert) {
        List<? extends Fold.Column<?>> columns() {
            return folds.getFirst().fold().columns();
        }
    }

    private record Numbered(int number, Fold<?> fold) {}

    private final List<Fold<?>> folds;
    private final Map<Class<?>, BitSet> concernedBy = new ConcurrentHashMap<>();
    private final List<Table> tables;
    /// The rows of every table, asked for in one round trip.
    private final String selectAll;

    Folds(Collection<Fold<?>> folds) {
        this.folds = List.copyOf(folds);
        this.tables = IntStream.range(0, this.folds.size()).mapToObj(number -> new Numbered(number, this.folds.get(number)))
                .collect(Collectors.groupingBy(each -> each.fold.table(), LinkedHashMap::new, Collectors.toList()))
                .values().stream().map(Folds::table).toList();
        this.selectAll = tables.stream().map(Table::select).collect(Collectors.joining(";\n"));
    }

    /// Folds a record afresh. @param own its own timeline   @param asOne with those that are read with it
    Rows rows(Timeline own, Timeline asOne) {
        var all = new ArrayList<Map<String, List<@Nullable String>>>(tables.size());
        for (var table : tables) {
            var rows = new LinkedHashMap<String, List<@Nullable String>>();
            table.folds().forEach(each -> texts(each.fold, each.fold.ofTheRecordAlone() ? own : asOne, rows));
            all.add(rows);
        }
        return new Rows(all);
    }

    private static <R> void texts(Fold<R> fold, Timeline timeline, Map<String, List<@Nullable String>> into) {
        Folded.byKey(fold, timeline).forEach((key, row) -> {
            if (into.put(key.toString(), texts(fold, row)) != null) {
                throw new IllegalStateException("two folds of " + fold.table() + " have rows with the key " + key);
            }
        });
    }

    private static <R> List<@Nullable String> texts(Fold<R> fold, R row) {
        var values = new ArrayList<@Nullable String>(fold.columns().size());
        for (var column : fold.columns()) {
            values.add(text(column.type(), column.value().apply(row)));
        }
        return values;
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
        var columns = tables.get(number).columns();
        while (rows.next()) {
            var values = new ArrayList<@Nullable String>(columns.size());
            for (int c = 0; c < columns.size(); c++) {
                values.add(text(columns.get(c).type(), value(rows, c + 2, columns.get(c).type())));
            }
            found.get(rows.getObject(1, UUID.class)).get(number).put(values.getFirst(), values);
        }
    }

    /// What must change so that the rows that stand become those that are folded.
    List<Difference> differences(Map<UUID, Rows> stand, Map<UUID, Rows> folded) {
        return overTables((difference, table) -> folded.forEach((subject, rows) -> compare(difference, subject,
                stand.get(subject).tables().get(table), rows.tables().get(table), values -> values)));
    }

    /// What an append changes.
    List<Difference> differences(Collection<Change> changes) {
        return overTables((difference, table) -> {
            for (var each : tables.get(table).folds()) {
                for (var change : changes) {
                    if (change.concerned().get(each.number)) compare(difference, each.number, each.fold, change);
                }
            }
        });
    }

    private static <R> void compare(Difference difference, int number, Fold<R> fold, Change change) {
        compare(difference, change.after().timeline().subject().id(), change.before().rows(number, fold), change.after().rows(number, fold), row -> texts(fold, row));
    }

    private List<Difference> overTables(ObjIntConsumer<Difference> work) {
        var all = new ArrayList<Difference>();
        for (int i = 0; i < tables.size(); i++) {
            var difference = new Difference(i, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            work.accept(difference, i);
            if (!difference.empty()) {
                all.add(difference);
            }
        }
        return all;
    }

    private static <K, V> void compare(Difference difference, UUID subject, Map<K, V> before, Map<K, V> after,
                                       Function<V, List<@Nullable String>> texts) {
        before.keySet().forEach(key -> {
            if (!after.containsKey(key)) {
                difference.subjects().add(subject);
                difference.gone().add(key.toString());
            }
        });
        after.forEach((key, row) -> {
            if (!row.equals(before.get(key))) {
                difference.comeSubjects().add(subject);
                difference.come().add(texts.apply(row));
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
            var arguments = new ArrayList<Object>();
            arguments.add(holder);
            arguments.add(difference.comeSubjects().toArray(new UUID[0]));
            for (int c = 0; c < table.columns().size(); c++) {
                int column = c;
                arguments.add(difference.come().stream().map(row -> row.get(column)).toArray(String[]::new));
            }
            statements.add(table.upsert(), arguments.toArray());
        }
    }

    private static Table table(List<Numbered> folds) {
        var name = folds.getFirst().fold.table();
        var columns = folds.getFirst().fold.columns();
        var names = columns.stream().map(Fold.Column::name).collect(Collectors.joining(", "));
        var arrays = columns.stream().map(column -> "cast(? as " + column.type() + "[])").collect(Collectors.joining(", "));
        var key = columns.getFirst().name();
        var set = columns.stream().skip(1).map(column -> column.name() + " = excluded." + column.name()).collect(Collectors.joining(", "));
        return new Table(folds,
                "select subject, " + names + " from " + name
                        + " where subject = any(?) and holder = (select current_setting('goldthread.holder')::int)",
                "delete from " + name + " t using unnest(cast(? as uuid[]), cast(? as text[])) as gone(s, k)"
                        + " where t.subject = gone.s and t." + key + " = gone.k"
                        + " and t.holder = (select current_setting('goldthread.holder')::int)",
                "insert into " + name + " (holder, subject, " + names + ") select ?, * from unnest(cast(? as uuid[]), "
                        + arrays + ") on conflict (holder, subject, " + key + ") do " + (set.isEmpty() ? "nothing" : "update set " + set));
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
