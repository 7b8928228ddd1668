package goldthread.casefile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Timelines and their rows as last folded, kept in memory so that an append need not read them again.
/// One is good only while its head is still the head in the log, which each append asks under the subject's lock.
final class Kept {

    record Key(int holder, Subject subject) {}

    record Folded(Timeline timeline, Folds.Rows rows) {}

    private final Cache<Key, Folded> kept;
    private final AtomicLong forgotten = new AtomicLong();

    /// @param lines how many lines of timelines to keep at most; the least used go first
    Kept(long lines) {
        kept = Caffeine.newBuilder().maximumWeight(lines)
                .weigher((Key key, Folded folded) -> 1 + folded.timeline().lines().size()).build();
    }

    @Nullable Folded at(Key key, long head) {
        var folded = kept.getIfPresent(key);
        return folded != null && folded.timeline().head() == head ? folded : null;
    }

    /// Changes whenever all is forgotten. What was folded in an earlier age is not kept: its rows may have been folded
    /// afresh since.
    long age() {
        return forgotten.get();
    }

    /// @param age when the rows were read
    void keep(Key key, Folded folded, long age) {
        kept.put(key, folded);
        if (age != age()) {
            kept.invalidate(key);
        }
    }

    void forget() {
        forgotten.incrementAndGet();
        kept.invalidateAll();
    }
}
