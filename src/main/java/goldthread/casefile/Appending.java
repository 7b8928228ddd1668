package goldthread.casefile;

import goldthread.access.Who;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.Outcome.Appended;
import goldthread.casefile.Outcome.Conflict;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes appends: the lock of each subject, the condition, the entries, the difference in
/// the rows of every fold, and in the access log who wrote.
final class Appending {
    /// From this many entries on, a writing goes through COPY.
    private static final int MANY = 64;

    private final Kinds kinds;
    private final Log log;
    private final Folds folds;
    private final Kept kept;
    private final Refolding refolding;

    Appending(Kinds kinds, Log log, Folds folds, Kept kept, Refolding refolding) {
        this.kinds = kinds;
        this.log = log;
        this.folds = folds;
        this.kept = kept;
        this.refolding = refolding;
    }

    /// In the transaction that is open. @param alone whether it is its own, and over with it
    Outcome one(Connection connection, Waiting waiting, boolean alone) throws SQLException {
        var append = waiting.append();
        var opening = Opening.waiting(connection, waiting.who().holder(), subjects(append), append.writings());
        if (opening.known().size() == append.writings().size()) {
            return new Appended(log.byId(connection, opening.known()), true);
        }
        var moved = moved(append, opening);
        if (!moved.isEmpty()) {
            return new Conflict(moved, log.since(connection, moved, append.seen()));
        }
        var lines = number(waiting, opening.positions(), opening.known());
        long age = kept.age();
        var changes = changes(connection, waiting.who().holder(), bySubject(lines), opening.heads());
        var together = together(changes);
        var apart = together.isEmpty() ? changes : changes.stream().filter(change -> !together.contains(change.after().timeline().subject())).toList();
        write(connection, List.of(new Written(waiting, lines)), apart, alone && together.isEmpty());
        if (!together.isEmpty()) {
            refolding.refold(connection, together, true);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keep(waiting.who().holder(), changes, age);
            }
        });
        return new Appended(lines, false);
    }

    /// Several of one holder, in a transaction that is begun for them and over with it: two round trips, and no locks waited
    /// for. One that cannot simply be written is left without an outcome: when somebody else holds the lock of its subject,
    /// when it was written before, when what it was decided on has moved, or when it is about a record that is read with another.
    void several(Connection connection, List<Waiting> batch) throws SQLException {
        var subjects = new TreeSet<Subject>();
        batch.forEach(waiting -> subjects.addAll(subjects(waiting.append())));
        var writings = batch.stream().flatMap(waiting -> waiting.append().writings().stream()).toList();
        int holder = batch.getFirst().who().holder();
        var opening = Opening.notWaiting(connection, holder, subjects, writings);
        var written = new ArrayList<Written>(batch.size());
        var ids = new HashSet<>(opening.known());
        var touched = new HashSet<Subject>();
        int place = 0;
        for (var waiting : batch) {
            int many = waiting.append().writings().size();
            if (isPlain(waiting.append(), opening, touched, ids)) {
                written.add(new Written(waiting, number(waiting, opening.positions().subList(place, place + many), Set.of())));
                waiting.append().writings().forEach(writing -> writing.entry().tags().forEach(tag -> touched.add(tag.subject())));
            }
            place += many;
        }
        long age = kept.age();
        var changes = changes(connection, holder, bySubject(lines(written)), opening.heads());
        var together = together(changes);
        if (!together.isEmpty()) {
            written.removeIf(each -> bySubject(each.lines).keySet().stream().anyMatch(together::contains));
            changes = changes(connection, holder, bySubject(lines(written)), opening.heads());
        }
        if (!written.isEmpty()) {
            write(connection, written, changes, true);
            keep(holder, changes, age);
            written.forEach(each -> each.waiting.outcome(new Appended(each.lines, false)));
        }
    }

    private static boolean isPlain(Append append, Opening opening, Set<Subject> touched, Set<UUID> ids) {
        return subjects(append).stream().noneMatch(opening.locked()::contains) && append.read().stream().noneMatch(touched::contains)
                && moved(append, opening).isEmpty() && append.writings().stream().allMatch(writing -> ids.add(writing.id()));
    }

    private static Set<Subject> moved(Append append, Opening opening) {
        return append.read().stream().filter(subject -> opening.heads().get(subject) > append.seen()).collect(Collectors.toSet());
    }

    private static TreeSet<Subject> subjects(Append append) {
        var subjects = new TreeSet<>(append.read());
        append.writings().forEach(writing -> writing.entry().tags().forEach(tag -> subjects.add(tag.subject())));
        return subjects;
    }

    private record Written(Waiting waiting, List<Line> lines) {}

    private List<Line> number(Waiting waiting, List<Long> positions, Set<UUID> known) {
        var who = waiting.who();
        var writings = waiting.append().writings();
        var lines = new ArrayList<Line>(writings.size());
        for (int i = 0; i < writings.size(); i++) {
            var writing = writings.get(i);
            if (!known.contains(writing.id())) {
                lines.add(new Line(new Envelope(positions.get(i), writing.id(), who.holder(),
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

    private void write(Connection connection, List<Written> written, List<Folds.Change> changes, boolean alone) throws SQLException {
        int holder = written.getFirst().waiting.who().holder();
        var lines = lines(written);
        var statements = new Statements();
        if (lines.size() < MANY) {
            Writings.add(statements, kinds, holder, lines);
        } else {
            Writings.copy(connection, statements, kinds, lines);
        }
        audit(statements, holder, written);
        folds.differences(changes).forEach(difference -> folds.write(statements, holder, difference));
        if (alone) {
            statements.add("commit"); // in the same round trip; to commit again is nothing
        }
        statements.execute(connection);
    }

    private Set<Subject> together(List<Folds.Change> changes) {
        return refolding.together(changes.stream().map(change -> change.after().timeline()).toList());
    }

    private static List<Line> lines(List<Written> written) {
        return written.stream().flatMap(each -> each.lines.stream()).toList();
    }

    private static void audit(Statements statements, int holder, List<Written> written) {
        var accounts = new ArrayList<UUID>();
        var subjects = new ArrayList<UUID>();
        var parts = new ArrayList<String>();
        var origins = new ArrayList<String>();
        for (var each : written) {
            for (var subject : bySubject(each.lines).keySet()) {
                accounts.add(each.waiting.who().account());
                subjects.add(subject.id());
                parts.add(each.lines.size() == 1 ? each.lines.getFirst().envelope().kind() : "entries");
                origins.add(each.waiting.origin());
            }
        }
        statements.add("""
                insert into access_log (holder, account, subject, part, action, origin)
                select ?, a, s, p, 'append', nullif(o, '')
                  from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as text[])) as each(a, s, p, o)""",
                holder, accounts.toArray(new UUID[0]), subjects.toArray(new UUID[0]), parts.toArray(new String[0]), origins.toArray(new String[0]));
    }

    private static Map<Subject, List<Line>> bySubject(List<Line> lines) {
        var bySubject = new HashMap<Subject, List<Line>>();
        for (var line : lines) {
            line.entry().tags().stream().map(Tag::subject).distinct()
                    .forEach(subject -> bySubject.computeIfAbsent(subject, s -> new ArrayList<>()).add(line));
        }
        return bySubject;
    }

    private List<Folds.Change> changes(Connection connection, int holder, Map<Subject, List<Line>> bySubject, Map<Subject, Long> heads)
            throws SQLException {
        var before = standing(connection, holder, bySubject.keySet(), heads);
        return bySubject.entrySet().stream().map(each -> folds.change(before.get(each.getKey()), each.getValue())).toList();
    }

    private Map<Subject, Folded> standing(Connection connection, int holder, Set<Subject> subjects, Map<Subject, Long> heads)
            throws SQLException {
        var standing = new HashMap<Subject, Folded>();
        var absent = new ArrayList<Subject>();
        for (var subject : subjects) {
            var known = heads.get(subject) == 0 ? folds.unfolded(Timeline.empty(subject)) : kept.at(new Kept.Key(holder, subject), heads.get(subject));
            if (known != null) {
                standing.put(subject, known);
            } else {
                absent.add(subject);
            }
        }
        if (!absent.isEmpty()) {
            log.timelines(connection, absent).forEach((subject, timeline) -> standing.put(subject, folds.unfolded(timeline)));
        }
        return standing;
    }

    private void keep(int holder, List<Folds.Change> changes, long age) {
        changes.forEach(change -> kept.keep(new Kept.Key(holder, change.after().timeline().subject()), change.after(), age));
    }
}
