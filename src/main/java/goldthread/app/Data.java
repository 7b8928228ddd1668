package goldthread.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The data folder: the product's own PostgreSQL lies in it, and what must lie outside of any database.
public record Data(Path folder) {

    /// The folder that `GOLDTHREAD_DATA` names; without it, `data` where the program was started.
    static Data ofTheEnvironment() {
        var named = System.getenv("GOLDTHREAD_DATA");
        return new Data(Path.of(named == null || named.isBlank() ? "data" : named).toAbsolutePath().normalize());
    }

    /// Bears witness to the seals outside the database.
    Path witness() {
        return folder.resolve("seals.witness");
    }

    /// Where files that somebody sent lie until they have been taken in.
    Path uploads() {
        return folder.resolve("uploads");
    }

    /// Where a file lies while it arrives; on the same disk, so that it is not copied afterwards. Nobody else may look.
    Path arriving() {
        try {
            return Files.createDirectories(uploads().resolve("arriving"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
