package goldthread.casefile;

import goldthread.access.Acting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Folds records afresh from the log; records that are or were read as one are folded together.
final class Refolding {
    private final Log log;
    private final Folds folds;
    private final AsOne asOne;

    Refolding(Log log, Folds folds, AsOne asOne) {
        this.log = log;
        this.folds = folds;
        this.asOne = asOne;
    }

    /// @param write whether to make the rows what they ought to be
    /// @return how many rows were not as they ought to be
    int refold(Connection connection, Collection<Subject> subjects, boolean write) throws SQLException {
        var own = write ? locked(connection, subjects) : withTheirs(connection, log.timelines(connection, subjects));
        var whose = write ? own.keySet() : subjects;
        var before = folds.standing(connection, whose.stream().map(Subject::id).toList());
        var folded = asOne.folded(own);
        var after = new HashMap<UUID, Folds.Rows>();
        whose.forEach(subject -> after.put(subject.id(), folds.rows(own.get(subject), folded.get(subject))));
        var differences = folds.differences(before, after);
        if (write && !differences.isEmpty()) {
            var statements = new Statements();
            differences.forEach(difference -> folds.write(statements, Acting.who().holder(), difference));
            statements.execute(connection);
        }
        return differences.stream().mapToInt(difference -> difference.gone().size() + difference.come().size()).sum();
    }

    /// The records with those that are read with them, under the lock of all: who was not read with them when the lock was
    /// asked for, and is when it was given, is locked too.
    private Map<Subject, Timeline> locked(Connection connection, Collection<Subject> subjects) throws SQLException {
        var locked = Set.<Subject>of();
        while (true) {
            var own = withTheirs(connection, log.timelines(connection, subjects));
            var together = together(own.values());
            if (locked.containsAll(together)) {
                return own;
            }
            Opening.lockTogether(connection, Acting.who().holder(), together);
            locked = together;
        }
    }

    /// The timelines, and those of all records that are or were read with them.
    Map<Subject, Timeline> withTheirs(Connection connection, Map<Subject, Timeline> some) throws SQLException {
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
    Set<Subject> together(Collection<Timeline> timelines) {
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
}
