package goldthread.casefile;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// A timeline, and the rows that folds made of it, so that none is folded twice. Used by one append at a time: the lock of
/// its subject is held.
final class Folded {
    private final Timeline timeline;
    /// By the fold's number in [Folds].
    private final AtomicReferenceArray<@Nullable Map<Object, ?>> rows;

    /// @param folds how many there are
    Folded(Timeline timeline, int folds) {
        this(timeline, new AtomicReferenceArray<>(folds));
    }

    private Folded(Timeline timeline, AtomicReferenceArray<@Nullable Map<Object, ?>> rows) {
        this.timeline = timeline;
        this.rows = rows;
    }

    Timeline timeline() {
        return timeline;
    }

    /// With later lines: the rows of folds that these do not concern are as they were.
    Folded with(List<Line> later, BitSet concerned) {
        var same = new AtomicReferenceArray<@Nullable Map<Object, ?>>(rows.length());
        for (int number = concerned.nextClearBit(0); number < rows.length(); number = concerned.nextClearBit(number + 1)) {
            same.setPlain(number, rows.get(number));
        }
        return new Folded(timeline.with(later), same);
    }

    /// By the value of their key. @param number the fold's
    @SuppressWarnings("unchecked")
    <R> Map<Object, R> rows(int number, Fold<R> fold) {
        var known = (Map<Object, R>) rows.get(number);
        if (known == null) {
            known = byKey(fold, timeline);
            rows.set(number, known);
        }
        return known;
    }

    static <R> Map<Object, R> byKey(Fold<R> fold, Timeline timeline) {
        var found = timeline.lines().isEmpty() ? List.<R>of() : fold.rows(fold.ofWhatIsSealed() ? timeline : timeline.closed());
        if (found.isEmpty()) {
            return Map.of();
        }
        var rows = LinkedHashMap.<Object, R>newLinkedHashMap(found.size());
        var key = fold.columns().getFirst();
        for (var row : found) {
            var value = Objects.requireNonNull(key.value().apply(row));
            if (rows.put(value, row) != null) {
                throw new IllegalStateException(fold.table() + " folds two rows with the key " + value);
            }
        }
        return rows;
    }
}
