package goldthread.postgres;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A short command of the operating system that has ended, and what it said.
record Finished(boolean well, List<String> lines) {
    static Finished of(List<String> command) throws IOException {
        var process = prepared(command).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Finished(ended(process) == 0, said.lines().toList());
    }

    /// The command as all of ours are run: English messages, nothing of PostgreSQL's own from our environment.
    static ProcessBuilder prepared(List<String> command) {
        var prepared = new ProcessBuilder(command).redirectErrorStream(true);
        prepared.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        prepared.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        prepared.environment().put("LC_ALL", "C.UTF-8");
        return prepared;
    }

    static int ended(Process process) throws InterruptedIOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("while waiting for process " + process.pid());
        }
    }
}
