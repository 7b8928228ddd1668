package goldthread.app;

import goldthread.postgres.CannotStart;
import goldthread.postgres.OwnPostgres;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.io.IOException;
import java.io.UncheckedIOException;

/// A database that has been found, started where it is ours to start, and migrated.
record Opened(Database database, Data data, AutoCloseable server) implements AutoCloseable {

    /// The database of the environment: the one that `GOLDTHREAD_DB` names, or our own in the data folder. When another
    /// Goldthread already runs on the folder and `join` is set, its server is used.
    /// @throws CannotStart with a sentence for the person at the console
    static Opened ofTheEnvironment(boolean join) {
        var data = Data.ofTheEnvironment();
        var named = System.getenv("GOLDTHREAD_DB");
        var opened = named != null && !named.isBlank() ? new Opened(named(named), data, () -> { }) : own(data, join);
        try {
            Files.createDirectories(data.folder());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        opened.database().migrate();
        return opened;
    }

    private static Opened own(Data data, boolean join) {
        try {
            var server = OwnPostgres.start(data.folder());
            return new Opened(Database.of(server.wayIn()), data, server);
        } catch (CannotStart taken) {
            var running = join ? OwnPostgres.running(data.folder()) : null;
            if (running == null) {
                throw taken;
            }
            return new Opened(Database.of(running), data, () -> { });
        }
    }

    /// `jdbc:postgresql://host/name?user=..&password=..`; user and password may also stand in `GOLDTHREAD_DB_USER` and
    /// `GOLDTHREAD_DB_PASSWORD`, where nobody sees them in a list of processes.
    private static Database named(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart("GOLDTHREAD_DB must begin with jdbc:postgresql: and name a server, such as jdbc:postgresql://host/goldthread");
        }
        var query = URI.create(url.substring("jdbc:".length())).getRawQuery();
        var given = query == null ? java.util.Map.<String, String>of() : Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> java.net.URLDecoder.decode(pair[1], java.nio.charset.StandardCharsets.UTF_8)));
        return new Database(url, orElse(System.getenv("GOLDTHREAD_DB_USER"), given.getOrDefault("user", "goldthread")),
                orElse(System.getenv("GOLDTHREAD_DB_PASSWORD"), given.getOrDefault("password", "")));
    }

    private static String orElse(String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
