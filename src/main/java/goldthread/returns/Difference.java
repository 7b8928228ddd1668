package goldthread.returns;

import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Kinds;
import goldthread.casefile.Line;
import goldthread.casefile.Timeline;
import goldthread.returns.Change.Behind;
import goldthread.returns.ReturnsEntry.Returned;
import goldthread.returns.mapping.YieldedRow;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
            behind = between.stream().filter(line -> line.entry() instanceof Returned).toList();
        }
        return new Change(timeline.subject(), before, after, behind.stream().map(this::behind).toList());
    }

    private static boolean changes(Line line, Set<UUID> entries) {
        return switch (line.entry()) {
            case Corrected corrected -> entries.contains(corrected.entry());
            case Withdrawn withdrawn -> entries.contains(withdrawn.entry());
            default -> false;
        };
    }

    private Behind behind(Line line) {
        var why = switch (line.entry()) {
            case Corrected corrected -> corrected.why();
            case Withdrawn withdrawn -> withdrawn.why();
            default -> "";
        };
        var envelope = line.envelope();
        return new Behind(envelope.id(), kinds.named(envelope.kind()).title(), envelope.recorded(), envelope.author(), envelope.source(), why);
    }
}
