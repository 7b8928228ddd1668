package goldthread;

import com.zaxxer.hikari.HikariDataSource;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.app.Database;
import goldthread.app.Rooms;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Outcome;
import goldthread.casefile.Rebuild;
import goldthread.casefile.Seals;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.casefile.Verify;
import goldthread.duties.Duties;
import goldthread.law.Laws;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A whole authority for a test, on an empty database: the case file with all its rooms, and somebody to act.
public final class Office {
    public final TestDatabase place = TestDatabase.fresh();
    public final Database database = new Database(place.url(), place.user(), place.password());
    public final DataSource application = resting(database.forTheApplication(12));
    public final DataSource keeper = resting(database.forTheKeeper());
    public final PlatformTransactionManager transactions = Rooms.transactions(application);
    public final JdbcClient sql = JdbcClient.create(application);
    public final Laws laws = new Laws(sql, transactions);
    public final CaseFile caseFile = Rooms.caseFile(application, transactions, laws::of);
    public final Duties duties = new Duties(Rooms.DUTIES, sql);
    public final Seals seals = new Seals(keeper, null);
    public final Verify verify = new Verify(keeper, null);
    public final Rebuild rebuild = new Rebuild(caseFile, keeper);

    public static final Who SAM = worker(201, Role.SOCIAL_WORKER);
    public static final Who ELSEWHERE = worker(202, Role.SOCIAL_WORKER);

    /// A pool that gives its connections back when idle: a class of tests may open an office for each of them.
    private static DataSource resting(HikariDataSource pool) {
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return pool;
    }

    public static Who worker(int holder, Role... roles) {
        return new Who(new UUID(holder, 7), holder, "Sam Okafor", Set.of(roles));
    }

    /// Does something in somebody's name, in one transaction.
    public <T> T as(Who who, Supplier<T> work) {
        return Acting.as(who, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    /// Records entries as Sam, one by one, now.
    public void record(Entry... entries) {
        for (var entry : entries) {
            record(Instant.now(), entry);
        }
    }

    /// Records an entry as Sam, told at an instant. @return its id
    public UUID record(Instant told, Entry entry) {
        var id = Ids.next();
        var outcome = Acting.as(SAM, () -> caseFile.append(Append.observed(id, entry, told, "page")));
        if (!(outcome instanceof Outcome.Appended)) {
            throw new AssertionError(outcome);
        }
        return id;
    }

    public Timeline timeline(Subject subject) {
        return Acting.as(SAM, () -> caseFile.timeline(subject));
    }

    /// Seals all that has been written; a later look settles what the first one saw.
    public void seal() {
        seals.seal();
        seals.seal();
    }
}
