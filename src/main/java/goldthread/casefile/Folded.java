package goldthread.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// A timeline, and the rows that folds made of it, so that none is folded twice. Used by one append at a time: the lock of
/// its subject is held.
final class Folded {
    private final Timeline timeline;
    private final Map<Fold<?>, Map<String, ?>> rows;

    Folded(Timeline timeline) {
        this(timeline, new ConcurrentHashMap<>());
    }

    private Folded(Timeline timeline, Map<Fold<?>, Map<String, ?>> rows) {
        this.timeline = timeline;
        this.rows = rows;
    }

    Timeline timeline() {
        return timeline;
    }

    /// With later lines: the rows of folds that these do not concern are as they were.
    Folded with(List<Line> later, Predicate<Fold<?>> concerned) {
        var same = new ConcurrentHashMap<>(rows);
        same.keySet().removeIf(concerned);
        return new Folded(timeline.with(later), same);
    }

    /// By their key.
    @SuppressWarnings("unchecked")
    <R> Map<String, R> rows(Fold<R> fold) {
        return (Map<String, R>) rows.computeIfAbsent(fold, absent -> byKey(fold, timeline));
    }

    static <R> Map<String, R> byKey(Fold<R> fold, Timeline timeline) {
        var found = timeline.lines().isEmpty() ? List.<R>of() : fold.rows(timeline);
        if (found.isEmpty()) {
            return Map.of();
        }
        var rows = LinkedHashMap.<String, R>newLinkedHashMap(found.size());
        var key = fold.columns().getFirst();
        for (var row : found) {
            if (rows.put(String.valueOf(key.value().apply(row)), row) != null) {
                throw new IllegalStateException(fold.table() + " folds two rows with the key " + key.value().apply(row));
            }
        }
        return rows;
    }
}
