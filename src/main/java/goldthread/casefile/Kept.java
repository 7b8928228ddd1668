package goldthread.casefile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/// Timelines as last folded, kept in memory so that an append need not read them again.
/// One is good only while its head is still the head in the log, which each append asks under the subject's lock.
final class Kept {

    record Key(int holder, Subject subject) {}

    private final Cache<Key, Timeline> kept;

    /// @param lines how many lines of timelines to keep at most; the least used go first
    Kept(long lines) {
        kept = Caffeine.newBuilder().maximumWeight(lines)
                .weigher((Key key, Timeline timeline) -> 1 + timeline.lines().size()).build();
    }

    @Nullable Timeline at(Key key, long head) {
        var timeline = kept.getIfPresent(key);
        return timeline != null && timeline.head() == head ? timeline : null;
    }

    void keep(Key key, Timeline timeline) {
        kept.put(key, timeline);
    }

    void forget() {
        kept.invalidateAll();
    }
}
