package goldthread.casefile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/// Timelines and their rows as last folded, kept in memory so that an append need not read them again.
/// One is good only while its head is still the head in the log, which each append asks under the subject's lock.
final class Kept {

    record Key(int holder, Subject subject) {}

    record Folded(Timeline timeline, Folds.Rows rows) {}

    private final Cache<Key, Folded> kept;

    /// @param lines how many lines of timelines to keep at most; the least used go first
    Kept(long lines) {
        kept = Caffeine.newBuilder().maximumWeight(lines)
                .weigher((Key key, Folded folded) -> 1 + folded.timeline().lines().size()).build();
    }

    @Nullable Folded at(Key key, long head) {
        var folded = kept.getIfPresent(key);
        return folded != null && folded.timeline().head() == head ? folded : null;
    }

    void keep(Key key, Folded folded) {
        kept.put(key, folded);
    }

    void forget() {
        kept.invalidateAll();
    }
}
