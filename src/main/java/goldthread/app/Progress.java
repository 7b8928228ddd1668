package goldthread.app;

import java.util.function.LongConsumer;

/// Tells the console how far long work has come, at most once a second.
final class Progress {

    static LongConsumer of(String what) {
        var last = new java.util.concurrent.atomic.AtomicLong(System.nanoTime());
        return done -> {
            long now = System.nanoTime();
            long before = last.get();
            if (now - before > 1_000_000_000L && last.compareAndSet(before, now)) {
                System.err.printf("  %,d %s%n", done, what);
            }
        };
    }

    private Progress() {}
}
