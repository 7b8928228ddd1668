package goldthread.crash;

import ch.qos.logback.classic.Level;
import goldthread.access.Acting;
import goldthread.access.DatabaseAway;
import goldthread.app.Database;
import goldthread.app.Rooms;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Kinds;
import goldthread.casefile.Outcome.Appended;
import goldthread.casefile.Seals;
import goldthread.law.Laws;
import goldthread.pages.Answers;
import goldthread.pages.Drafts;
import goldthread.postgres.OwnPostgres;
import goldthread.postgres.WayIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The product's writing path with all rooms, its own PostgreSQL and its seals, without pages: what is killed.
final class WritingApplication {
    private static final int CONNECTIONS = 12, WAITING = 50;
    private static final long BETWEEN_SEALS_MILLIS = 150;

    private final Kinds kinds = Rooms.kinds();
    private final CaseFile caseFile;
    private final Drafts drafts;

    private WritingApplication(Database database) {
        var application = database.forTheApplication(CONNECTIONS);
        var transactions = Rooms.transactions(application);
        var sql = JdbcClient.create(application);
        caseFile = Rooms.caseFile(application, transactions, new Laws(sql, transactions)::of);
        drafts = new Drafts(sql, new TransactionTemplate(transactions));
    }

    /// @param arguments the data folder; and `new` when it is
    public static void main(String[] arguments) throws IOException {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        var folder = Path.of(arguments[0]);
        var database = database(OwnPostgres.start(folder).wayIn());
        if (arguments.length > 1) database.migrate();
        var application = new WritingApplication(database);
        var seals = new Seals(database.forTheKeeper(), folder.resolve("seals.witness"));
        Thread.ofPlatform().daemon().start(() -> seal(seals));
        try (var door = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress())) {
            System.out.println(door.getLocalPort());
            while (true) {
                var client = door.accept();
                Thread.ofPlatform().daemon().start(() -> application.serve(client));
            }
        }
    }

    private static Database database(WayIn way) {
        var silence = Integer.getInteger("silence");
        return silence == null ? Database.of(way)
                : new Database(way.url() + (way.url().contains("?") ? "&" : "?") + "socketTimeout=" + silence, way.user(), way.password());
    }

    private static void seal(Seals seals) {
        while (true) {
            try {
                Thread.sleep(BETWEEN_SEALS_MILLIS);
                seals.seal();
            } catch (InterruptedException | RuntimeException databaseIsDown) {
                // the next turn tries again, as the schedule does
            }
        }
    }

    private void serve(Socket client) {
        try (var line = new Line(client)) {
            while (true) line.send(answer(line.answer()));
        } catch (IOException left) {
            // the client has gone
        }
    }

    private String answer(String line) {
        var deed = Deed.of(line, kinds);
        try {
            return Acting.as(deed.who(), () -> switch (deed) {
                case Deed.Written written -> append(written);
                case Deed.Typed typed -> save(typed);
            });
        } catch (RuntimeException broken) {
            return "failed: " + (DatabaseAway.isBehind(broken) ? "away " : "") + broken.toString().replaceAll("\\s+", " ");
        }
    }

    private String append(Deed.Written written) {
        var outcome = caseFile.append(Append.observed(written.writings()));
        return outcome instanceof Appended appended ? appended.before() ? "before" : "new" : "failed: " + outcome;
    }

    private String save(Deed.Typed typed) {
        drafts.save("visit", "Visit", "/visit", Answers.of(Map.of("version", Integer.toString(typed.version()))));
        return "new";
    }
}
