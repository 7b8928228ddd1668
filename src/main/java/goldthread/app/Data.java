package goldthread.app;

import java.nio.file.Path;

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
}
