package goldthread.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// The database as files: made once, configured at every start.
record PostgresCluster(PostgresFolder folder, PostgresPrograms programs, PostgresAccount account) {
    /// Below the range from which Linux lends ports to outgoing connections (32768 on, ip(7)).
    private static final int FIRST_PORT = 20_000, LAST_PORT = 29_999;

    private static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

    /// Durable first: fsync, synchronous_commit and full_page_writes are what makes an acknowledged write survive.
    /// Fewer checkpoints mean fewer whole pages in the log; its only compression (pglz) costs more than an append does.
    /// Values that a statement carried would be personal data, so neither errors (the application is told them)
    /// nor statements are logged: only the server's own doings and its deaths.
    private static final String SETTINGS = """
            # Written by Goldthread at every start. Your own settings go into postgres.conf in the data folder and win.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 100
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            checkpoint_timeout = '15min'
            max_wal_size = '2GB'
            shared_buffers = '128MB'
            random_page_cost = 1.1
            jit = off
            timezone = 'UTC'
            lc_messages = 'C'
            default_text_search_config = 'pg_catalog.english'
            logging_collector = off
            log_timezone = 'UTC'
            log_min_messages = 'log'
            log_min_error_statement = 'panic'
            log_error_verbosity = 'terse'
            """;
    private static final String OPERATORS_OWN = "include = '../postgres.conf'\n";

    /// The cluster in this folder, made if there is none.
    static PostgresCluster in(
            PostgresFolder folder, PostgresPrograms programs, PostgresAccount account, PostgresKeys keys)
            throws IOException {
        var cluster = new PostgresCluster(folder, programs, account);
        if (!Files.exists(folder.cluster())) cluster.make(keys);
        return cluster;
    }

    /// Writes the settings, and answers the port: the one of last time if it is free.
    int configure() throws IOException {
        var port = port();
        write(folder.cluster().resolve("pg_hba.conf"), ACCESS);
        write(folder.cluster().resolve("postgresql.conf"), SETTINGS.formatted(port) + (Files.exists(folder.settings()) ? OPERATORS_OWN : ""));
        Files.writeString(folder.port(), port + "\n");
        return port;
    }

    /// A server of ours that outlived its application is stopped: its sessions belonged to the dead. Then the note of
    /// its process id is made harmless. It may by now be the id of a stranger, which PostgreSQL would wait for; under
    /// our own id, PostgreSQL (its child) ignores it, and still checks the rest: that no old session is writing.
    void endWhatAnEarlierServerLeft() throws IOException {
        var note = processNote();
        var lines = lines(note);
        if (!lines.isEmpty() && lines.getFirst().matches("-?\\d+")) {
            new PostgresProcess(Math.abs(Long.parseLong(lines.getFirst())), folder.cluster()).stop();
        }
        lines = lines(note);
        if (lines.isEmpty()) {
            Files.deleteIfExists(note);
        } else {
            lines.set(0, Long.toString(ProcessHandle.current().pid()));
            Files.write(note, lines);
        }
    }

    /// The command that is the server. If we die it is told to stop; a Ctrl-C meant for us does not reach it.
    List<String> server() {
        return account.command("INT",
                List.of("setsid", programs.program("postgres"), "-D", folder.cluster().toString()));
    }

    /// Whether the server with this process id takes connections: it says so on the eighth line of its note.
    boolean answers(long pid) throws IOException {
        var lines = lines(processNote());
        return lines.size() >= 8
                && lines.getFirst().equals(Long.toString(pid))
                && lines.get(7).strip().equals("ready");
    }

    private Path processNote() {
        return folder.cluster().resolve("postmaster.pid");
    }

    /// A server that ends takes its note away, at any moment.
    private static List<String> lines(Path note) throws IOException {
        try {
            return Files.readAllLines(note);
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private void make(PostgresKeys keys) throws IOException {
        var making = folder.data().resolve("postgres.making");
        var password = folder.data().resolve("postgres.making.key");
        PostgresFolder.delete(making);
        Files.deleteIfExists(password);
        account.own(Files.createDirectory(making, permissions("rwx------")));
        account.own(Files.writeString(Files.createFile(password, permissions("rw-------")), keys.superuser()));
        try {
            var initdb = Finished.of(account.command("KILL", List.of(
                    programs.program("initdb"), "--pgdata=" + making, "--username=" + PostgresRoles.SUPERUSER,
                    "--pwfile=" + password, "--auth=scram-sha-256", "--data-checksums", "--encoding=UTF8",
                    "--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions")));
            if (!initdb.well()) throw CannotStart.because(initdb.lines(), folder);
            PostgresFolder.appear(making, folder.cluster());
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private int port() throws IOException {
        if (Files.exists(folder.port())) {
            var remembered = Files.readString(folder.port()).strip();
            if (remembered.matches("\\d{1,5}") && isFree(Integer.parseInt(remembered))) return Integer.parseInt(remembered);
        }
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT + 1);
            if (isFree(port)) return port;
        }
    }

    private static boolean isFree(int port) {
        try (var ignored = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private void write(Path file, String text) throws IOException {
        var writing = file.resolveSibling(file.getFileName() + ".writing");
        Files.writeString(writing, text);
        account.own(writing);
        PostgresFolder.appear(writing, file);
    }

    private static FileAttribute<?> permissions(String symbols) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(symbols));
    }
}
