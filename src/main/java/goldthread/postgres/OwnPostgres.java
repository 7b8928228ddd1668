package goldthread.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/// The product's own PostgreSQL: a whole server that lives in the data folder and runs while the application runs.
///
/// [#start(Path)] unpacks the programs and makes the database on first use, recovers after a crash of either side,
/// and returns when the database answers. The server is started again if it dies under the application, at the same
/// address. What a commit acknowledged is on disk. Only this machine can reach it, with a password made here.
///
/// It stops with [#close()], after the last Spring context where there was one, and at the latest when this process
/// ends in whatever way: the kernel tells it to (see [PostgresSupervisor]).
///
/// Deliberately left out: any platform but Linux on Intel or ARM, taking over a running server, upgrades from an
/// older major version.
public final class OwnPostgres implements AutoCloseable {
    private static final int TIMES_TO_MOVE_FROM_A_TAKEN_PORT = 3;

    private final PostgresLock lock;
    private final PostgresSupervisor supervisor;
    private final PostgresKeys keys;
    private final int port;

    /// The product's own PostgreSQL in this data folder, answering.
    ///
    /// @throws CannotStart with a sentence for the person at the console
    public static OwnPostgres start(Path dataFolder) {
        var folder = new PostgresFolder(dataFolder.toAbsolutePath().normalize());
        try {
            var us = PostgresAccount.ofThisProcess();
            folder.create(us.isRoot());
            var lock = PostgresLock.take(folder);
            try {
                return startLocked(folder, us, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw CannotStart.because(e, folder);
        }
    }

    /// The way in to the server that another Goldthread runs in this data folder; null when none answers.
    public static @Nullable WayIn running(Path dataFolder) {
        var folder = new PostgresFolder(dataFolder.toAbsolutePath().normalize());
        try {
            var port = Integer.parseInt(Files.readString(folder.port()).strip());
            var running = new WayIn(PostgresRoles.url(port, PostgresRoles.OWNER), PostgresRoles.OWNER,
                    PostgresKeys.in(folder).owner());
            DriverManager.getConnection(running.url(), running.user(), running.password()).close();
            return running;
        } catch (IOException | NumberFormatException | SQLException nobody) {
            return null;
        }
    }

    private static OwnPostgres startLocked(PostgresFolder folder, PostgresAccount us, PostgresLock lock)
            throws IOException {
        var programs = PostgresPrograms.unpackedIn(folder);
        var keys = PostgresKeys.in(folder);
        var account = us.forServerIn(folder);
        var cluster = PostgresCluster.in(folder, programs, account, keys);
        cluster.endWhatAnEarlierServerLeft();
        for (var attempt = 1; ; attempt++) {
            var port = cluster.configure();
            try {
                return answering(new OwnPostgres(lock, PostgresSupervisor.start(cluster), keys, port));
            } catch (CannotStart.PortTaken e) {
                if (attempt == TIMES_TO_MOVE_FROM_A_TAKEN_PORT) throw e;
            }
        }
    }

    private static OwnPostgres answering(OwnPostgres server) {
        try {
            new PostgresRoles(server.port, server.keys).create();
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        SpringApplication.getShutdownHandlers().add(server::close);
        return server;
    }

    private OwnPostgres(PostgresLock lock, PostgresSupervisor supervisor, PostgresKeys keys, int port) {
        this.lock = lock;
        this.supervisor = supervisor;
        this.keys = keys;
        this.port = port;
    }

    /// The address of the database `goldthread`; the same for as long as this server is open.
    public String url() {
        return PostgresRoles.url(port, PostgresRoles.OWNER);
    }

    /// The role that owns the database and signs in to it: no superuser, bound by row-level security.
    public String user() {
        return PostgresRoles.OWNER;
    }

    public String password() {
        return keys.owner();
    }

    public WayIn wayIn() {
        return new WayIn(url(), user(), password());
    }

    /// Ends every session, writes a checkpoint and stops the server. A second call does nothing.
    @Override
    public void close() {
        supervisor.close();
        lock.close();
    }

    /// Process id of the server, for tests that kill it.
    long pid() {
        return supervisor.pid();
    }
}
