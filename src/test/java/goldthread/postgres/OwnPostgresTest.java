package goldthread.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnPostgresTest {
    @TempDir
    static Path made;

    /// As closed as a home of root, so that the way through is tested wherever root runs this.
    @TempDir
    Path home;

    @BeforeAll
    static void a_fresh_data_folder_is_made() {
        OwnPostgres.start(made).close();
    }

    @BeforeEach
    void and_each_test_has_a_copy() throws Exception {
        copy(made, home);
    }

    @Test
    void what_was_committed_is_there_after_a_stop_and_a_start() throws Exception {
        try (var postgres = OwnPostgres.start(home)) {
            run(postgres, "create table kept as select 7 as seven");
        }
        try (var postgres = OwnPostgres.start(home)) {
            assertThat(ask(postgres, "select seven from kept")).isEqualTo("7");
        }
    }

    @Test
    void it_is_durable_checksummed_and_speaks_unicode() throws Exception {
        try (var postgres = OwnPostgres.start(home)) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(ask(postgres, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(postgres, "select upper(unaccent('Zoë')) || upper('ŵ')")).isEqualTo("ZOEŴ");
            assertThat(ask(postgres, "select similarity('Siobhán', 'siobhan') > 0.4")).isEqualTo("t");
        }
    }

    @Test
    void the_application_signs_in_as_no_superuser_and_only_with_its_password() throws Exception {
        try (var postgres = OwnPostgres.start(home)) {
            assertThat(ask(postgres, """
                    select concat_ws(' ', rolname, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls)
                    from pg_roles where rolname = current_user""")).isEqualTo("goldthread f t f f");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), "guess"))
                    .isInstanceOf(SQLException.class);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("postgres.keys"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_server_killed_under_the_application_comes_back_at_the_same_address_with_all_that_was_committed()
            throws Exception {
        try (var postgres = OwnPostgres.start(home)) {
            run(postgres, "create table kept as select 7 as seven");
            kill(postgres.pid());
            assertThat(patiently(postgres, "select seven from kept")).isEqualTo("7");
        }
    }

    @Test
    void a_start_after_server_and_application_were_killed_recovers() throws Exception {
        try (var killed = ApplicationInItsOwnProcess.start(home)) {
            killed.run("create table kept as select 7 as seven");
            killed.killWithItsServer();
        }
        try (var postgres = OwnPostgres.start(home)) {
            assertThat(ask(postgres, "select seven from kept")).isEqualTo("7");
        }
    }

    @Test
    void a_start_waits_until_what_is_left_of_a_killed_server_has_ended() throws Exception {
        long left;
        try (var killed = ApplicationInItsOwnProcess.start(home)) {
            killed.run("create table kept as select 7 as seven");
            left = ProcessHandle.of(killed.server()).orElseThrow().children().findFirst().orElseThrow().pid();
            signal("STOP", left);
            killed.killWithItsServer();
        }
        var goesOn = new ProcessBuilder("sh", "-c", "sleep 3; kill -CONT " + left).start();
        try (var postgres = OwnPostgres.start(home)) {
            assertThat(ask(postgres, "select seven from kept")).isEqualTo("7");
            assertThat(Files.readString(home.resolve("postgres.log"))).contains("pre-existing shared memory block");
        }
        goesOn.waitFor();
    }

    @Test
    void a_server_ends_by_itself_when_its_application_was_killed() throws Exception {
        try (var killed = ApplicationInItsOwnProcess.start(home)) {
            killed.kill();
            for (var server : ProcessHandle.of(killed.server()).stream().toList()) {
                assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(20));
            }
        }
    }

    @Test
    void a_stranger_that_has_the_process_id_of_a_dead_server_is_left_alone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            var note = home.resolve("postgres/postmaster.pid");
            Files.writeString(note, """
                    %d
                    %s
                    1767225600
                    5432

                    127.0.0.1
                      1234567    999999
                    ready   \

                    """.formatted(stranger.pid(), home.resolve("postgres")));
            PostgresAccount.ofThisProcess().forServerIn(new PostgresFolder(home)).own(note);
            try (var postgres = OwnPostgres.start(home)) {
                assertThat(ask(postgres, "select 1")).isEqualTo("1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_second_application_on_the_folder_is_refused_with_a_sentence() throws Exception {
        try (var first = ApplicationInItsOwnProcess.start(home)) {
            assertThatThrownBy(() -> OwnPostgres.start(home))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("%s is in use by another Goldthread (process %d)".formatted(home, first.pid()));
        }
    }

    @Test
    void a_second_start_within_one_application_is_refused_and_does_not_loosen_the_first() throws Exception {
        try (var ignored = OwnPostgres.start(home)) {
            for (var attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> OwnPostgres.start(home)).isInstanceOf(CannotStart.class);
            }
        }
    }

    @Test
    void a_taken_port_is_left_to_its_taker() throws Exception {
        var port = Integer.parseInt(Files.readString(home.resolve("postgres.port")).strip());
        try (var taker = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                var postgres = OwnPostgres.start(home)) {
            assertThat(postgres.url()).doesNotContain(":" + taker.getLocalPort() + "/");
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_data_folder_that_is_a_file_is_refused_with_a_sentence() throws Exception {
        var file = Files.createFile(home.resolve("data"));
        assertThatThrownBy(() -> OwnPostgres.start(file)).isInstanceOf(CannotStart.class).hasMessageContaining("is a file");
    }

    @Test
    void a_start_that_the_server_refuses_says_why_and_lets_go_of_the_folder() throws Exception {
        var own = Files.writeString(home.resolve("postgres.conf"), "shared_buffers = 'plenty'\n");
        assertThatThrownBy(() -> OwnPostgres.start(home))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("It said: ")
                .hasMessageContaining(home.resolve("postgres.log").toString());
        Files.delete(own);
        OwnPostgres.start(home).close();
    }

    @Test
    void what_a_failed_statement_carried_is_not_in_the_log() throws Exception {
        try (var postgres = OwnPostgres.start(home)) {
            run(postgres, "create table child (name text primary key)");
            run(postgres, "insert into child values ('Quillonby')");
            assertThatThrownBy(() -> run(postgres, "insert into child values ('Quillonby')"));
            assertThatThrownBy(() -> run(postgres, "select 'Quillonby'::date"));
        }
        assertThat(home.resolve("postgres.log")).content().doesNotContain("Quillonby").contains("ready to accept");
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "cp -al \"$0\"/postgres-* \"$1\" && cp -a \"$0\"/postgres \"$0\"/postgres.* \"$1\"",
                from.toString(), to.toString()).start().waitFor();
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid).start().waitFor();
    }

    private static void kill(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -9 " + pid).start().waitFor();
    }

    private static String patiently(OwnPostgres postgres, String question) throws Exception {
        for (var attempt = 0; attempt < 100; attempt++) {
            try {
                return ask(postgres, question);
            } catch (SQLException stillDown) {
                Thread.sleep(100);
            }
        }
        return ask(postgres, question);
    }

    private static String ask(OwnPostgres postgres, String question) throws SQLException {
        try (var connection = connect(postgres); var answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void run(OwnPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(OwnPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }
}
