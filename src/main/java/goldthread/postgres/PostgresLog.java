package goldthread.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What the server says, in a file that cannot fill the disk: at 10 MB it becomes `.1` and a new one begins.
final class PostgresLog {
    private static final long FULL = 10_000_000;
    private static final int TAIL = 20;

    private final Path file;
    private final Deque<String> tail = new ArrayDeque<>();

    PostgresLog(Path file) {
        this.file = file;
    }

    /// Copies until every process of the server has let go of the other end.
    void copy(InputStream said) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(said, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) add(line);
    }

    /// A line that cannot be written is let go: a server must not stop because the disk of its log is full.
    synchronized void add(String line) {
        tail.addLast(line);
        if (tail.size() > TAIL) tail.removeFirst();
        try {
            if (Files.exists(file) && Files.size(file) > FULL) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException diskFull) {
            // the tail in memory has it
        }
    }

    synchronized List<String> tail() {
        return List.copyOf(tail);
    }
}
