package goldthread.crash;

import goldthread.postgres.OwnPostgres;
import goldthread.postgres.WayIn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A [WritingApplication] in a process of its own, which can be killed, alone or with its PostgreSQL.
final class Running implements AutoCloseable {
    private final Path home;
    private final Process process;
    private final int port;

    /// @param options for its Java machine
    static Running start(Path home, List<String> options) throws IOException {
        return new Running(home, launched(home, options));
    }

    /// Starts one and kills it while it is starting.
    static void startInVain(Path home, long millis, List<String> options) throws IOException, InterruptedException {
        var process = launched(home, options);
        Thread.sleep(millis);
        process.destroyForcibly().waitFor();
    }

    private static Process launched(Path home, List<String> options) throws IOException {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-cp",
                System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        command.addAll(options);
        command.addAll(List.of(WritingApplication.class.getName(), home.toString()));
        if (!Files.exists(home.resolve("seals.witness"))) command.add("new");
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private Running(Path home, Process process) throws IOException {
        this.home = home;
        this.process = process;
        var said = new BufferedReader(new InputStreamReader(process.getInputStream())).readLine();
        if (said == null) throw new IOException("the application did not start");
        port = Integer.parseInt(said);
    }

    int port() {
        return port;
    }

    WayIn wayIn() {
        return Objects.requireNonNull(OwnPostgres.running(home), "the database does not answer");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// As the kernel or an impatient administrator does: no hook runs.
    void kill(Kill kill, int lot) throws IOException, InterruptedException {
        var server = server();
        var sessions = server.descendants().toList();
        switch (kill) {
            case APPLICATION -> signal("KILL", Stream.of(process.toHandle()));
            case SERVER -> signal("KILL", Stream.of(server));
            case SESSION -> signal("KILL", sessions.isEmpty() ? Stream.of(server) : Stream.of(sessions.get(lot % sessions.size())));
            case BOTH -> signal("KILL", Stream.of(process.toHandle(), server));
            case EVERYTHING -> signal("KILL", Stream.concat(Stream.of(process.toHandle(), server), sessions.stream()));
            case FROZEN_SERVER -> freeze(Stream.concat(Stream.of(server), sessions.stream()).toList(), 500 + lot % 1500, () -> false);
            case FROZEN_APPLICATION -> freeze(List.of(process.toHandle()), 500 + lot % 1500, () -> false);
        }
        if (kill.endsTheApplication() && !process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the application survives kill -9");
        }
    }

    /// The server and all its sessions stop until this is so, or for so long at most, and go on.
    void freezeTheServerUntil(BooleanSupplier so, long mostMillis) throws IOException, InterruptedException {
        var server = server();
        freeze(Stream.concat(Stream.of(server), server.descendants()).toList(), mostMillis, so);
    }

    private static void freeze(List<ProcessHandle> processes, long millis, BooleanSupplier enough) throws IOException, InterruptedException {
        signal("STOP", processes.stream());
        try {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            while (System.nanoTime() < end && !enough.getAsBoolean()) Thread.sleep(50);
        } finally {
            signal("CONT", processes.stream());
        }
    }

    /// What each of its threads is doing.
    void tellItsThreads(Path file) throws IOException, InterruptedException {
        new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", Long.toString(process.pid()), "Thread.print")
                .redirectOutput(file.toFile()).start().waitFor();
    }

    /// The first line of its note is the number of its process.
    private ProcessHandle server() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst())).orElseThrow();
    }

    private static void signal(String name, Stream<ProcessHandle> processes) throws IOException, InterruptedException {
        var numbers = processes.map(ProcessHandle::pid).map(String::valueOf).collect(Collectors.joining(" "));
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + numbers).start().waitFor();
    }

    /// Returns when application and server are gone.
    @Override
    public void close() throws Exception {
        if (process.isAlive()) {
            var server = server();
            process.destroy();
            process.waitFor();
            server.onExit().get(1, TimeUnit.MINUTES);
        }
    }
}
