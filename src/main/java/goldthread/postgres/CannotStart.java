package goldthread.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;

/// Why the product has no database to start on: a sentence that says what to do, fit to be printed as it is.
public class CannotStart extends RuntimeException {
    public CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /// The port was free when it was chosen, and another program has taken it since.
    static final class PortTaken extends CannotStart {
        PortTaken(PostgresFolder folder) {
            super("Other programs keep taking the port chosen for the database. Name a free one in %s, then start again."
                    .formatted(folder.port()));
        }
    }

    static CannotStart because(IOException e, PostgresFolder folder) {
        var told = String.valueOf(e.getMessage());
        if (fullDisk(told)) return full(folder, e);
        if (e instanceof AccessDeniedException || e instanceof FileSystemException && told.contains("Read-only")) {
            return new CannotStart(
                    "%s cannot write to the data folder %s (%s). Change its owner, or name another folder in GOLDTHREAD_DATA."
                            .formatted(System.getProperty("user.name"), folder.data(), told), e);
        }
        if (told.startsWith("Cannot run program \"setpriv\"") || told.startsWith("Cannot run program \"setsid\"")) {
            return new CannotStart("The programs setpriv and setsid are missing: install the package util-linux.", e);
        }
        return new CannotStart("The database in %s could not be made ready: %s".formatted(folder.data(), e), e);
    }

    /// `lines`: the last that the server or `initdb` said.
    static CannotStart because(List<String> lines, PostgresFolder folder) {
        var told = String.join("\n", lines);
        if (fullDisk(told)) return full(folder, null);
        if (told.contains("Address already in use")) return new PortTaken(folder);
        if (busyFromBefore(lines)) {
            return new CannotStart(
                    "The database in %s is still busy with work from before a crash. Wait a minute, then start again."
                            .formatted(folder.data()));
        }
        return new CannotStart("PostgreSQL did not start in %s. It said: %s (all of it: %s)"
                .formatted(folder.data(), lastComplaint(lines), folder.log()));
    }

    /// Whether the last start failed because something of a server that was killed has not ended yet.
    static boolean busyFromBefore(List<String> lines) {
        return lastComplaint(lines).contains("pre-existing shared memory block");
    }

    private static CannotStart full(PostgresFolder folder, Throwable cause) {
        return new CannotStart("The disk that holds %s is full. Free some space, then start again; nothing was lost."
                .formatted(folder.data()), cause);
    }

    private static boolean fullDisk(String told) {
        return told.contains("No space left on device") || told.contains("Disk quota exceeded");
    }

    private static String lastComplaint(List<String> lines) {
        return lines.reversed().stream()
                .filter(line -> line.matches(".*(FATAL|PANIC|error|setpriv|setsid):.*"))
                .findFirst()
                .orElse(lines.isEmpty() ? "nothing" : lines.getLast());
    }
}
