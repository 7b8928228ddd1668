package goldthread.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/// An application that does nothing but keep its own PostgreSQL running, in a process that can be killed.
final class ApplicationInItsOwnProcess implements AutoCloseable {
    private final Process process;
    private final String url, user, password;
    private final long server;

    static ApplicationInItsOwnProcess start(Path dataFolder) throws IOException {
        return new ApplicationInItsOwnProcess(new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java", "-cp", System.getProperty("java.class.path"),
                "-XX:TieredStopAtLevel=1", ApplicationInItsOwnProcess.class.getName(), dataFolder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    private ApplicationInItsOwnProcess(Process process) throws IOException {
        this.process = process;
        var said = new BufferedReader(new InputStreamReader(process.getInputStream()));
        url = said.readLine();
        user = said.readLine();
        password = said.readLine();
        server = Long.parseLong(said.readLine());
    }

    String url() {
        return url;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    long pid() {
        return process.pid();
    }

    long server() {
        return server;
    }

    void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// As the kernel or an impatient administrator does: no hook runs.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void killWithItsServer() throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -9 %d %d".formatted(server, pid())).start().waitFor();
        process.waitFor();
    }

    /// Returns when application and server are gone.
    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
        for (var ending : ProcessHandle.of(server).stream().toList()) ending.onExit().get(1, TimeUnit.MINUTES);
    }

    public static void main(String[] arguments) throws InterruptedException {
        var postgres = OwnPostgres.start(Path.of(arguments[0]));
        System.out.printf("%s%n%s%n%s%n%d%n", postgres.url(), postgres.user(), postgres.password(), postgres.pid());
        Thread.sleep(Long.MAX_VALUE);
    }
}
