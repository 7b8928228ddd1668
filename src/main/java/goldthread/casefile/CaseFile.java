package goldthread.casefile;

import goldthread.access.Acting;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The case file: the one log of all that is known, and the rows that the rooms keep of it.
///
/// Everything here is done in the name of whoever acts ([Acting]), in the transaction that is open or in one of its own.
public final class CaseFile {
    private final DataSource source;
    private final TransactionTemplate transaction;
    private final Kinds kinds;
    private final Log log;
    private final Folds folds;
    private final Kept kept;
    private final Refolding refolding;
    private final Appending appending;
    private final Queue queue = new Queue(this::together);

    /// @param asOne     which records are one person's     @param keptLines how many lines of timelines to keep in memory
    public CaseFile(DataSource source, PlatformTransactionManager transactions, Kinds kinds, Collection<Fold<?>> folds,
                    AsOne asOne, long keptLines) {
        this.source = source;
        this.transaction = new TransactionTemplate(transactions);
        this.kinds = kinds;
        this.log = new Log(kinds);
        this.folds = new Folds(folds);
        this.kept = new Kept(keptLines);
        this.refolding = new Refolding(log, this.folds, asOne);
        this.appending = new Appending(kinds, log, this.folds, kept, refolding);
    }

    public Kinds kinds() {
        return kinds;
    }

    /// Writes entries: all of them or none. In the same transaction every fold of each subject is written as a
    /// difference, and the access log says who wrote. When this returns, it is durable.
    public Outcome append(Append append) {
        var waiting = new Waiting(append);
        if (TransactionSynchronizationManager.isActualTransactionActive() || append.writings().size() > Queue.MOST) {
            return byItself(waiting);
        }
        queue.hand(waiting);
        if (waiting.away() != null) {
            throw new CannotCreateTransactionException("no connection was to be had", waiting.away());
        }
        return waiting.outcome() == null ? byItself(waiting) : shown(waiting.outcome());
    }

    /// What came meanwhile is told as far as it may be seen.
    private Outcome shown(Outcome outcome) {
        return outcome instanceof Outcome.Conflict conflict ? new Outcome.Conflict(conflict.moved(), inTransaction(connection -> log.shown(connection, conflict.since()))) : outcome;
    }

    private Outcome byItself(Waiting waiting) {
        return shown(inTransaction((connection, alone) -> appending.one(connection, waiting, alone)));
    }

    /// What came at the same time. If anything goes wrong nothing is written, and each is tried by itself, so that each
    /// learns of its own fault alone; but where no connection was to be had, all have waited for one, and are told at once.
    private void together(List<Waiting> batch) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            appending.several(connection, batch);
        } catch (SQLTransientConnectionException away) {
            batch.forEach(waiting -> waiting.away(away));
        } catch (SQLException | RuntimeException broken) {
            batch.forEach(waiting -> waiting.outcome(null));
        }
    }

    /// All that may be seen of one subject, whoever holds it; empty when nothing is known, or may be seen. What is sealed is there
    /// only for those whom its seal names. Decision 0029.
    public Timeline timeline(Subject subject) {
        var key = new Kept.Key(Acting.who().holder(), subject);
        var timeline = inTransaction(connection -> {
            var known = kept.at(key);
            return known != null && log.stands(connection, known.timeline()) ? known.timeline() : read(connection, key);
        });
        return timeline.openTo(Acting.who().account());
    }

    private Timeline read(Connection connection, Kept.Key key) throws SQLException {
        long age = kept.age();
        var timeline = log.timeline(connection, key.subject());
        if (timeline.heldBy(key.holder()) == timeline) {
            kept.keep(key, folds.unfolded(timeline), age);
        }
        return timeline;
    }

    /// The timelines of several subjects, read together; only what the acting holder holds, and nothing that is sealed: they are
    /// for lists, counts and returns, which are the same whoever asks.
    public Map<Subject, Timeline> timelines(Collection<Subject> subjects) {
        return subjects.isEmpty() ? Map.of() : closed(inTransaction(connection -> log.timelines(connection, subjects)));
    }

    private static Map<Subject, Timeline> closed(Map<Subject, Timeline> timelines) {
        timelines.replaceAll((subject, timeline) -> timeline.closed());
        return timelines;
    }

    /// The same, with those of all records that are or were read with them.
    public Map<Subject, Timeline> withTheirs(Collection<Subject> subjects) {
        return subjects.isEmpty() ? Map.of() : closed(inTransaction(connection -> refolding.withTheirs(connection, log.timelines(connection, subjects))));
    }

    /// What the acting holder's records tell in entries of some kinds, with their corrections and withdrawals; one after the
    /// other, so that memory does not grow with them, and without what is sealed. A record without such an entry may come too, with nothing that stands.
    /// @param entries kinds, or families of kinds   @param asKnown inclusive; null: as known now
    public void each(Set<Class<? extends Entry>> entries, @Nullable Instant asKnown, Consumer<Timeline> reader) {
        var names = kinds.all().stream().filter(kind -> CaseFileEntry.class.isAssignableFrom(kind.type())
                || entries.stream().anyMatch(entry -> entry.isAssignableFrom(kind.type()))).map(Kind::name).toList();
        inTransaction(connection -> {
            log.each(connection, names, asKnown, timeline -> reader.accept(timeline.closed()));
            return names;
        });
    }

    /// The lines with these ids, as far as they may be seen.
    public List<Line> lines(Collection<UUID> ids) {
        return inTransaction(connection -> log.shown(connection, log.byId(connection, ids)));
    }

    /// Folds these subjects afresh from the log and writes the difference.
    /// @return how many rows were not as they ought to be
    public int refold(Collection<Subject> subjects) {
        return inTransaction(connection -> {
            Opening.lock(connection, Acting.who().holder(), subjects);
            int stray = refolding.refold(connection, subjects, true);
            kept.forget();
            return stray;
        });
    }

    /// What tells the folds of this version from those of another.
    String foldsPrint() {
        return folds.print();
    }

    /// How many rows of these subjects are not what their timelines fold to. Changes nothing.
    public int strayRows(Collection<Subject> subjects) {
        return inTransaction(connection -> refolding.refold(connection, subjects, false));
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
