package goldthread.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Keeps the server running until closed. One thread starts it, writes down what it says, and starts it again when it
/// has died and its last session is gone.
///
/// The same thread lives as long as the server, because the kernel tells a child of its parent's death when the
/// *thread* that made it ends.
final class PostgresSupervisor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long FIRST_PAUSE_MILLIS = 200, LONGEST_PAUSE_MILLIS = 5_000;

    private final PostgresCluster cluster;
    private final PostgresLog log;
    private final Thread thread = Thread.ofPlatform().name("postgres").daemon().unstarted(this::watch);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile int runsOver;
    private volatile long pid;

    /// Returns when the server takes connections, which after a crash is when it has recovered. While something of a killed server
    /// still dies it is started again, for a while.
    ///
    /// @throws CannotStart if it ends before
    static PostgresSupervisor start(PostgresCluster cluster) throws IOException {
        var supervisor = new PostgresSupervisor(cluster);
        supervisor.thread.start();
        long began = System.nanoTime();
        for (int over = 0; !cluster.answers(supervisor.pid);) {
            if (supervisor.runsOver == over) {
                awaited(supervisor.closing, 10);
                continue;
            }
            over = supervisor.runsOver;
            var told = supervisor.log.tail();
            if (!CannotStart.busyFromBefore(told) || began + PATIENCE.toNanos() < System.nanoTime()) {
                supervisor.close();
                throw CannotStart.because(told, cluster.folder());
            }
        }
        return supervisor;
    }

    private PostgresSupervisor(PostgresCluster cluster) {
        this.cluster = cluster;
        this.log = new PostgresLog(cluster.folder().log());
    }

    long pid() {
        return pid;
    }

    @Override
    public void close() {
        synchronized (this) {
            closing.countDown();
        }
        try {
            for (var signal : List.of("INT", "QUIT")) {
                new PostgresProcess(pid, cluster.folder().cluster()).signal(signal);
                if (thread.join(PATIENCE)) return;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        var pause = FIRST_PAUSE_MILLIS;
        while (true) {
            var from = System.nanoTime();
            run();
            runsOver++;
            if (awaited(closing, pause)) return;
            log.add("goldthread: the server has ended and is started again");
            pause = lived(from) ? FIRST_PAUSE_MILLIS : Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    /// A server that ran for longer than a start takes was well, and the next one need not wait.
    private static boolean lived(long from) {
        return System.nanoTime() - from > TimeUnit.MILLISECONDS.toNanos(LONGEST_PAUSE_MILLIS);
    }

    private void run() {
        try {
            var server = launched();
            if (server == null) return;
            log.copy(server.getInputStream());
            Finished.ended(server);
        } catch (IOException e) {
            log.add("goldthread: error: " + e.getMessage());
        }
    }

    /// Null once we are closing: whoever closes must not miss a server that starts at the same moment.
    private synchronized @Nullable Process launched() throws IOException {
        if (closing.getCount() == 0) return null;
        var server = Finished.prepared(cluster.server()).start();
        pid = server.pid();
        return server;
    }

    private static boolean awaited(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
