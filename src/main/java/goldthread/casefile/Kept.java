package goldthread.casefile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Timelines as last folded, kept in memory with their rows so that an append need neither read nor fold them again.
/// One is good only while its head is still the head in the log, which each append asks under the subject's lock.
final class Kept {

    record Key(int holder, Subject subject) {}

    private final Cache<Key, Folded> kept;
    /// How often all were forgotten: what was folded before then is not kept after.
    private final AtomicLong age = new AtomicLong();

    /// @param lines how many lines of timelines to keep at most; the least used go first
    Kept(long lines) {
        kept = Caffeine.newBuilder().maximumWeight(lines)
                .weigher((Key key, Folded folded) -> 1 + folded.timeline().lines().size()).build();
    }

    long age() {
        return age.get();
    }

    @Nullable Folded at(Key key, long head) {
        var folded = kept.getIfPresent(key);
        return folded != null && folded.timeline().head() == head ? folded : null;
    }

    /// @param age when it began to be folded
    void keep(Key key, Folded folded, long age) {
        if (age == age()) {
            kept.put(key, folded);
        }
    }

    void forget() {
        age.incrementAndGet();
        kept.invalidateAll();
    }
}
