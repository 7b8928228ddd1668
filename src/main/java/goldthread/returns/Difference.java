package goldthread.returns;

import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Kinds;
import goldthread.casefile.Line;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Unlinked;
import goldthread.returns.Change.Behind;
import goldthread.returns.ReturnsEntry.Returned;
import goldthread.returns.annexa.AnnexA;
import goldthread.returns.annexa.AsListed;
import goldthread.returns.annexa.ListRow;
import goldthread.returns.mapping.YieldedRow;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What changed between two states of one child's rows, and the entries that changed it.
final class Difference {
    private final Kinds kinds;
    private final Timeline timeline;
    private final List<Line> between;

    /// @param from exclusive     @param to inclusive
    Difference(Kinds kinds, Timeline timeline, Instant from, Instant to) {
        this.kinds = kinds;
        this.timeline = timeline;
        this.between = timeline.lines().stream().filter(line -> line.envelope().recorded().isAfter(from)
                && !line.envelope().recorded().isAfter(to)).toList();
    }

    List<Change> of(List<YieldedRow> before, List<YieldedRow> after) {
        var gone = without(before, after);
        var come = without(after, before);
        Map<String, Deque<YieldedRow>> byRoot = new HashMap<>();
        come.forEach(row -> byRoot.computeIfAbsent(place(row), place -> new ArrayDeque<>()).add(row));
        var changes = new ArrayList<Change>();
        for (var row : gone) {
            var same = byRoot.getOrDefault(place(row), new ArrayDeque<>()).poll();
            changes.add(change(row, same));
            come.remove(same);
        }
        come.forEach(row -> changes.add(change(null, row)));
        return changes;
    }

    /// What a row is about: rows about the same thing are one row that changed.
    private static String place(YieldedRow row) {
        return row.table().name() + (row.table().hasOne() ? "" : row.root());
    }

    /// The rows of one that the other does not have as they are.
    private static List<YieldedRow> without(List<YieldedRow> rows, List<YieldedRow> others) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        others.forEach(row -> counts.merge(row.said(), 1, Integer::sum));
        var left = new ArrayList<YieldedRow>();
        for (var row : rows) {
            if (counts.merge(row.said(), -1, Integer::sum) < 0) {
                left.add(row);
            }
        }
        return left;
    }

    private Change change(@Nullable YieldedRow before, @Nullable YieldedRow after) {
        Set<UUID> entries = new HashSet<>();
        if (before != null) {
            entries.addAll(before.entries());
        }
        if (after != null) {
            entries.addAll(after.entries());
        }
        var behind = between.stream().filter(line -> entries.contains(line.envelope().id()) || changes(line, entries)).toList();
        if (behind.isEmpty()) {
            behind = between.stream().filter(line -> line.entry() instanceof Returned || line.entry() instanceof Linked || line.entry() instanceof Unlinked).toList();
        }
        return new Change(timeline.subject(), before == null ? null : row(before), after == null ? null : row(after),
                before == null || after == null ? List.of() : before.differences(after), behind.stream().map(line -> Behind.of(kinds, line)).toList());
    }

    private static Change.Row row(YieldedRow of) {
        var filled = new LinkedHashMap<String, String>();
        of.table().columns().stream().filter(column -> !of.cells().get(column).isEmpty()).forEach(column -> filled.put(column, of.cells().get(column).replace('\u001f', ' ')));
        return new Change.Row(of.table().name(), of.child(), filled);
    }

    /// Rows of lists of the child: what is behind their difference is all that was recorded in between, for a list is of a day.
    List<Change> ofLists(List<ListRow> before, List<ListRow> after) {
        var changes = new ArrayList<Change>();
        var then = AsListed.byKey(before);
        var now = AsListed.byKey(after);
        var keys = new LinkedHashSet<>(then.keySet());
        keys.addAll(now.keySet());
        var behind = between.stream().map(line -> Behind.of(kinds, line)).toList();
        for (var key : keys) {
            var was = then.get(key);
            var is = now.get(key);
            if (was == null || is == null || !was.cells().equals(is.cells())) {
                changes.add(new Change(timeline.subject(), was == null ? null : row(was), is == null ? null : row(is),
                        was == null || is == null ? List.of() : differences(was, is), behind));
            }
        }
        return changes;
    }

    private static Change.Row row(ListRow of) {
        return new Change.Row(of.list().title(), of.value(of.list().who()), of.filled());
    }

    private static List<String> differences(ListRow before, ListRow after) {
        return before.list().columns().stream().map(AnnexA.Column::heading).filter(heading -> !before.value(heading).equals(after.value(heading)))
                .map(heading -> heading + ": " + Change.shown(before.value(heading)) + ", now " + Change.shown(after.value(heading))).toList();
    }

    private static boolean changes(Line line, Set<UUID> entries) {
        return switch (line.entry()) {
            case Corrected corrected -> entries.contains(corrected.entry());
            case Withdrawn withdrawn -> entries.contains(withdrawn.entry());
            default -> false;
        };
    }
}
