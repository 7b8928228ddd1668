package goldthread.casefile;

import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Outcome.Appended;
import goldthread.casefile.Outcome.Conflict;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The case file: the one log of all that is known, and the rows that the rooms keep of it.
///
/// Everything here is done in the name of whoever acts ([Acting]), in the transaction that is open or in one of its own.
public final class CaseFile {
    /// From this many entries on, a writing goes through COPY.
    private static final int MANY = 64;

    private final DataSource source;
    private final TransactionTemplate transaction;
    private final Kinds kinds;
    private final Log log;
    private final Folds folds;
    private final Kept kept;
    private final AsOne asOne;

    /// @param asOne     which records are one person's     @param keptLines how many lines of timelines to keep in memory
    public CaseFile(DataSource source, PlatformTransactionManager transactions, Kinds kinds, Collection<Fold<?>> folds,
                    AsOne asOne, long keptLines) {
        this.source = source;
        this.transaction = new TransactionTemplate(transactions);
        this.kinds = kinds;
        this.log = new Log(kinds);
        this.folds = new Folds(folds);
        this.kept = new Kept(keptLines);
        this.asOne = asOne;
    }

    public Kinds kinds() {
        return kinds;
    }

    /// Writes entries: all of them or none. In the same transaction every fold of each subject is written as a
    /// difference, and the access log says who wrote. When this returns, it is durable.
    public Outcome append(Append append) {
        return inTransaction((connection, alone) -> append(connection, append, alone));
    }

    /// All that may be seen of one subject, whoever holds it; empty when nothing is known, or may be seen.
    public Timeline timeline(Subject subject) {
        var key = new Kept.Key(Acting.who().holder(), subject);
        return inTransaction(connection -> {
            var known = kept.at(key);
            return known != null && log.stands(connection, known.timeline()) ? known.timeline() : read(connection, key);
        });
    }

    private Timeline read(Connection connection, Kept.Key key) throws SQLException {
        long age = kept.age();
        var timeline = log.timeline(connection, key.subject());
        if (timeline.heldBy(key.holder()) == timeline) {
            kept.keep(key, new Folded(timeline), age);
        }
        return timeline;
    }

    /// The timelines of several subjects, read together; only what the acting holder holds.
    public Map<Subject, Timeline> timelines(Collection<Subject> subjects) {
        return subjects.isEmpty() ? Map.of() : inTransaction(connection -> log.timelines(connection, subjects));
    }

    /// The same, with those of all records that are or were read with them.
    public Map<Subject, Timeline> withTheirs(Collection<Subject> subjects) {
        return subjects.isEmpty() ? Map.of() : inTransaction(connection -> withTheirs(connection, log.timelines(connection, subjects)));
    }

    /// What the acting holder's records tell in entries of some kinds, with their corrections and withdrawals; one after the
    /// other, so that memory does not grow with them. A record without such an entry may come too, with nothing that stands.
    /// @param entries kinds, or families of kinds   @param asKnown inclusive; null: as known now
    public void each(Set<Class<? extends Entry>> entries, @Nullable Instant asKnown, Consumer<Timeline> reader) {
        var names = kinds.all().stream().filter(kind -> kind.type() == Corrected.class || kind.type() == Withdrawn.class
                || entries.stream().anyMatch(entry -> entry.isAssignableFrom(kind.type()))).map(Kind::name).toList();
        inTransaction(connection -> {
            log.each(connection, names, asKnown, reader);
            return names;
        });
    }

    /// The lines with these ids, as far as they may be seen.
    public List<Line> lines(Collection<UUID> ids) {
        return inTransaction(connection -> log.byId(connection, ids));
    }

    /// Folds these subjects afresh from the log and writes the difference.
    /// @return how many rows were not as they ought to be
    public int refold(Collection<Subject> subjects) {
        return inTransaction(connection -> {
            lock(connection, new TreeSet<>(subjects));
            int stray = refold(connection, subjects, true);
            kept.forget();
            return stray;
        });
    }

    /// How many rows of these subjects are not what their timelines fold to. Changes nothing.
    public int strayRows(Collection<Subject> subjects) {
        return inTransaction(connection -> refold(connection, subjects, false));
    }

    private int refold(Connection connection, Collection<Subject> subjects, boolean write) throws SQLException {
        var own = withTheirs(connection, log.timelines(connection, subjects));
        if (write && !together(own.values()).isEmpty()) {
            lockTogether(connection, together(own.values()));
            own = withTheirs(connection, log.timelines(connection, subjects));
        }
        var before = folds.standing(connection, own.keySet().stream().map(Subject::id).toList());
        var after = new HashMap<UUID, Folds.Rows>();
        asOne.folded(own).forEach((subject, timeline) -> after.put(subject.id(), folds.rows(timeline)));
        var differences = folds.differences(before, after);
        if (write && !differences.isEmpty()) {
            var statements = new Statements();
            differences.forEach(difference -> folds.write(statements, Acting.who().holder(), difference));
            statements.execute(connection);
        }
        return differences.stream().mapToInt(difference -> difference.gone().size() + difference.come().size()).sum();
    }

    /// The timelines, and those of all records that are or were read with them.
    private Map<Subject, Timeline> withTheirs(Connection connection, Map<Subject, Timeline> some) throws SQLException {
        var all = new HashMap<>(some);
        for (var more = more(all); !more.isEmpty(); more = more(all)) {
            all.putAll(log.timelines(connection, more));
        }
        return all;
    }

    private Set<Subject> more(Map<Subject, Timeline> known) {
        var more = together(known.values());
        more.removeAll(known.keySet());
        return more;
    }

    /// Those of the records that are or were read with another, and the others; for nearly all none.
    private Set<Subject> together(Collection<Timeline> timelines) {
        var together = new TreeSet<Subject>();
        for (var timeline : timelines) {
            var with = asOne.with(timeline);
            if (!with.isEmpty()) {
                together.add(timeline.subject());
                together.addAll(with);
            }
        }
        return together;
    }

    private Outcome append(Connection connection, Append append, boolean alone) throws SQLException {
        var who = Acting.who();
        var subjects = new TreeSet<>(append.read());
        append.writings().forEach(writing -> writing.entry().tags().forEach(tag -> subjects.add(tag.subject())));

        var opening = open(connection, subjects, append.writings());
        var moved = append.read().stream().filter(subject -> opening.heads.get(subject) > append.seen())
                .collect(Collectors.toSet());
        if (opening.known.size() == append.writings().size()) {
            return new Appended(log.byId(connection, opening.known), true);
        }
        if (!moved.isEmpty()) {
            return new Conflict(moved, log.since(connection, moved, append.seen()));
        }
        var lines = number(who, append.writings(), opening);
        var bySubject = bySubject(lines);
        long age = kept.age();
        var changes = changes(connection, who, bySubject, opening.heads);
        var together = together(changes.stream().map(change -> change.after().timeline()).toList());
        var apart = together.isEmpty() ? changes : changes.stream().filter(change -> !together.contains(change.after().timeline().subject())).toList();
        write(connection, who, lines, bySubject.keySet(), folds.differences(apart), alone && together.isEmpty());
        if (!together.isEmpty()) {
            refold(connection, together, true);
        }
        keepAfterCommit(who, changes, age);
        return new Appended(lines, false);
    }

    private record Opening(Map<Subject, Long> heads, Set<UUID> known, List<Long> positions) {}

    /// Takes the lock of each subject, in the order of subjects; then the transaction's number and places in the log,
    /// in that order, so that followers can tell which places are settled; then where each subject's record stands.
    private Opening open(Connection connection, TreeSet<Subject> subjects, List<Writing> writings) throws SQLException {
        var opening = new Opening(new HashMap<>(), new HashSet<>(), new ArrayList<>(writings.size()));
        try (var statement = connection.prepareStatement("""
                select pg_advisory_xact_lock(key) from unnest(cast(? as bigint[])) key;
                select pg_current_xact_id()::text;
                select nextval('entry_position') from generate_series(1, ?);
                select s, coalesce((select t.position from entry_tag t
                                     where t.tag = s and t.holder = (select current_setting('goldthread.holder')::int)
                                     order by t.position desc limit 1), 0)
                  from unnest(cast(? as uuid[])) s;
                select id from entry where id = any(cast(? as uuid[]))""")) {
            Statements.set(connection, statement, 1, keys(subjects));
            statement.setInt(2, writings.size());
            Statements.set(connection, statement, 3, subjects.stream().map(Subject::id).toArray(UUID[]::new));
            Statements.set(connection, statement, 4, writings.stream().map(Writing::id).toArray(UUID[]::new));
            statement.execute();
            statement.getMoreResults();
            each(statement, row -> opening.positions.add(row.getLong(1)));
            each(statement, row -> opening.heads.put(new Subject(row.getObject(1, UUID.class)), row.getLong(2)));
            each(statement, row -> opening.known.add(row.getObject(1, UUID.class)));
        }
        return opening;
    }

    private static void lock(Connection connection, TreeSet<Subject> subjects) throws SQLException {
        lock(connection, keys(subjects));
    }

    /// Taken behind those of the subjects: rows of each are made of the lines of all.
    private static void lockTogether(Connection connection, Set<Subject> together) throws SQLException {
        lock(connection, Stream.of(keys(new TreeSet<>(together))).map(key -> ~key).sorted().toArray(Long[]::new));
    }

    private static void lock(Connection connection, Long[] keys) throws SQLException {
        new Statements().add("select pg_advisory_xact_lock(key) from unnest(cast(? as bigint[])) key", (Object) keys)
                .execute(connection);
    }

    private static Long[] keys(TreeSet<Subject> subjects) {
        int holder = Acting.who().holder();
        return subjects.stream().map(subject -> (subject.id().getMostSignificantBits() * 31
                + subject.id().getLeastSignificantBits()) * 31 + holder).sorted().toArray(Long[]::new);
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(java.sql.PreparedStatement statement, Row row) throws SQLException {
        statement.getMoreResults();
        var rows = statement.getResultSet();
        while (rows.next()) {
            row.read(rows);
        }
    }

    private List<Line> number(Who who, List<Writing> writings, Opening opening) {
        var lines = new ArrayList<Line>(writings.size());
        for (int i = 0; i < writings.size(); i++) {
            var writing = writings.get(i);
            if (!opening.known.contains(writing.id())) {
                lines.add(new Line(new Envelope(opening.positions.get(i), writing.id(), who.holder(),
                        kinds.of(writing.entry()).name(), writing.entry().happened(),
                        writing.recorded().truncatedTo(ChronoUnit.MICROS), author(who, writing), writing.forWhom(),
                        writing.source()), writing.entry()));
            }
        }
        return lines;
    }

    private static UUID author(Who who, Writing writing) {
        if (writing.author() != null && !who.account().equals(Who.PRODUCT)) {
            throw new IllegalArgumentException("only the product itself writes in another's name");
        }
        return writing.author() == null ? who.account() : writing.author();
    }

    private static Map<Subject, List<Line>> bySubject(List<Line> lines) {
        var bySubject = new HashMap<Subject, List<Line>>();
        for (var line : lines) {
            line.entry().tags().stream().map(Tag::subject).distinct()
                    .forEach(subject -> bySubject.computeIfAbsent(subject, s -> new ArrayList<>()).add(line));
        }
        return bySubject;
    }

    private List<Folds.Change> changes(Connection connection, Who who, Map<Subject, List<Line>> bySubject, Map<Subject, Long> heads)
            throws SQLException {
        var before = standing(connection, who, bySubject.keySet(), heads);
        return bySubject.entrySet().stream().map(each -> Folds.Change.of(before.get(each.getKey()), each.getValue())).toList();
    }

    private Map<Subject, Folded> standing(Connection connection, Who who, Set<Subject> subjects, Map<Subject, Long> heads)
            throws SQLException {
        var standing = new HashMap<Subject, Folded>();
        var absent = new ArrayList<Subject>();
        for (var subject : subjects) {
            var known = heads.get(subject) == 0 ? new Folded(Timeline.empty(subject)) : kept.at(new Kept.Key(who.holder(), subject), heads.get(subject));
            if (known != null) {
                standing.put(subject, known);
            } else {
                absent.add(subject);
            }
        }
        if (!absent.isEmpty()) {
            log.timelines(connection, absent).forEach((subject, timeline) -> standing.put(subject, new Folded(timeline)));
        }
        return standing;
    }

    private void write(Connection connection, Who who, List<Line> lines, Set<Subject> subjects,
                       List<Folds.Difference> differences, boolean alone) throws SQLException {
        var statements = new Statements();
        if (lines.size() < MANY) {
            Writings.add(statements, kinds, who.holder(), lines);
        } else {
            Writings.copy(connection, statements, kinds, lines);
        }
        statements.add("""
                insert into access_log (holder, account, subject, part, action)
                select ?, ?, s, ?, 'append' from unnest(cast(? as uuid[])) s""", who.holder(), who.account(),
                lines.size() == 1 ? lines.getFirst().envelope().kind() : "entries",
                subjects.stream().map(Subject::id).toArray(UUID[]::new));
        differences.forEach(difference -> folds.write(statements, who.holder(), difference));
        if (alone) {
            statements.add("commit"); // in the same round trip; to commit again is nothing
        }
        statements.execute(connection);
    }

    private void keepAfterCommit(Who who, List<Folds.Change> changes, long age) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changes.forEach(change -> kept.keep(new Kept.Key(who.holder(), change.after().timeline().subject()), change.after(), age));
            }
        });
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        return inTransaction((connection, alone) -> work.with(connection));
    }

    /// Some work, and whether the transaction is its own: begun for it, and over with it.
    private interface OwnWork<T> {
        T with(Connection connection, boolean alone) throws SQLException;
    }

    private <T> T inTransaction(OwnWork<T> work) {
        return transaction.execute(status -> {
            var connection = DataSourceUtils.getConnection(source);
            try {
                return work.with(connection, status.isNewTransaction());
            } catch (SQLException broken) {
                var known = new SQLExceptionSubclassTranslator().translate("case file", null, broken);
                throw known == null ? new UncategorizedSQLException("case file", null, broken) : known;
            } finally {
                DataSourceUtils.releaseConnection(connection, source);
            }
        });
    }
}
