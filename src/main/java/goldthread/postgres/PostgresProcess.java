package goldthread.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A process that may be a server on a cluster of ours. It is signalled only while its command line says that it is:
/// a process id alone may have passed on to a stranger.
record PostgresProcess(long pid, Path cluster) {
    private static final Duration PATIENCE = Duration.ofSeconds(60), POLL = Duration.ofMillis(20);

    boolean isServer() {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1);
            var parts = List.of(line.split("\0"));
            return parts.contains(latin1(cluster)) && parts.stream().anyMatch(part -> part.endsWith("/bin/postgres"));
        } catch (IOException gone) {
            return false;
        }
    }

    /// Sends a signal by its name, and does nothing to a stranger.
    void signal(String name) throws IOException {
        if (isServer()) Finished.of(List.of("sh", "-c", "kill -" + name + " " + pid));
    }

    /// Ends it, first in order (SIGINT: fast shutdown), then at once (SIGQUIT: recovery at the next start).
    ///
    /// @throws CannotStart if it stays
    void stop() throws IOException {
        for (var signal : List.of("INT", "QUIT")) {
            signal(signal);
            for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(POLL)) {
                if (!isServer()) return;
                pause();
            }
        }
        throw new CannotStart("An earlier PostgreSQL (process %d) still uses %s and does not end. End it, then start again."
                .formatted(pid, cluster));
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static String latin1(Path path) {
        return new String(path.toString().getBytes(), StandardCharsets.ISO_8859_1);
    }
}
