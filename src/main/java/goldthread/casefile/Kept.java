package goldthread.casefile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Timelines of what a holder holds, as last read or folded, kept in memory with their rows, so that neither an append nor a
/// page reads them again. One is good only while the log has the same lines: an append asks for the head, under the subject's
/// lock; a page for the place of each line, for it may see what others have disclosed too.
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

    @Nullable Folded at(Key key) {
        return kept.getIfPresent(key);
    }

    @Nullable Folded at(Key key, long head) {
        var folded = at(key);
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
