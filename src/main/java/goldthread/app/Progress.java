package goldthread.app;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/// Tells the console how far long work has come, at most once a second.
final class Progress {
    private static final long BETWEEN = 1_000_000_000L;

    private final AtomicLong last = new AtomicLong(System.nanoTime());

    static LongConsumer of(String what) {
        var progress = new Progress();
        return done -> {
            if (progress.isDue()) {
                System.err.printf("  %,d %s%n", done, what);
            }
        };
    }

    /// Whether the last word is a second old. Then this is the next.
    boolean isDue() {
        long now = System.nanoTime();
        long before = last.get();
        return now - before > BETWEEN && last.compareAndSet(before, now);
    }
}
