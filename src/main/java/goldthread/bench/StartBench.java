package goldthread.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// From the built jar to the sign-in page, and the memory it takes with the demonstration loaded.
public final class StartBench {
    private final Path launcher;
    private final Path data;
    private final int port;

    public StartBench(Path launcher, Path data, int port) {
        this.launcher = launcher;
        this.data = data;
        this.port = port;
    }

    /// Starts the demonstration on an empty folder, waits until it is loaded, and starts it again.
    public void measure(Figures figures) throws Exception {
        var log = data.resolve("start.log");
        Files.createDirectories(data);
        var first = start(log);
        try {
            figures.atMost(0, "from the jar to the sign-in page, fresh database", untilSignIn(first), "s", null, 20);
            while (!Files.readString(log).contains("is complete.") && first.isAlive()) {
                Thread.sleep(500);
            }
            Thread.sleep(5_000);
            figures.atMost(0, "memory of application and PostgreSQL, demonstration loaded", memory(first) / 1024.0 / 1024, "MB", null, 700);
        } finally {
            stop(first);
        }
        var second = start(log);
        try {
            figures.atMost(0, "from the jar to the sign-in page, restart", untilSignIn(second), "s", null, 8);
        } finally {
            stop(second);
        }
    }

    private Process start(Path log) throws IOException {
        var builder = new ProcessBuilder(launcher.toString(), "demo", "--port", Integer.toString(port)).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("GOLDTHREAD_DATA", data.resolve("data").toString());
        builder.environment().remove("GOLDTHREAD_DB");
        return builder.start();
    }

    private double untilSignIn(Process process) throws Exception {
        long start = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            while (process.isAlive()) {
                try {
                    var answer = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in")).build(),
                            HttpResponse.BodyHandlers.discarding());
                    if (answer.statusCode() == 200) {
                        return (System.nanoTime() - start) / 1e9;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(50);
                }
            }
        }
        throw new IOException("the product ended before it answered");
    }

    /// Memory that belongs to the process and all that it started; what several share is counted once (PSS).
    private static long memory(Process process) throws IOException {
        long all = 0;
        for (var each : Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList()) {
            var rollup = Path.of("/proc", Long.toString(each.pid()), "smaps_rollup");
            if (Files.isReadable(rollup)) {
                all += lines(rollup).stream().filter(line -> line.startsWith("Pss:")).mapToLong(line ->
                        Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024).sum();
            }
        }
        return all;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static void stop(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor();
        Thread.sleep(2_000);
    }
}
