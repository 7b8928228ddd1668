package goldthread.access;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import goldthread.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/// Two invented authorities on a real database, with the doors of access and a clock that a test can move.
public final class Town {
    public static final int OURS = 901, THEIRS = 902;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final MovableClock clock = new MovableClock();
    final DataSource source;
    final JdbcClient db;
    final HolderTransactions transactions;
    final PasswordEncoder encoder = quick();
    final Access access;
    final SecondPerson second;
    final Guard guard;
    final Accounts accounts;
    final Authorities authorities;

    public Town(TestDatabase database) {
        source = asTheApplication(database, 10);
        db = JdbcClient.create(source);
        transactions = new HolderTransactions(source);
        var standings = new Standings(db, clock);
        var log = new AccessLog(db);
        access = new Access(db, standings, log, clock, transactions);
        second = new SecondPerson(db, log, clock, transactions);
        guard = new Guard(db, standings, log, second, new org.springframework.beans.factory.support.StaticListableBeanFactory().getBeanProvider(OpensParts.class), clock, transactions);
        accounts = new Accounts(db, log, second, encoder, clock, transactions);
        authorities = new Authorities(db, transactions);
        authorities.create(OURS, "Ashbourne");
        authorities.create(THEIRS, "Brindle");
    }

    /// Signs in as the owner, and is the application from then on.
    public static DataSource asTheApplication(TestDatabase database, int connections) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        pool.setConnectionInitSql("set role goldthread_app");
        return new HikariDataSource(pool);
    }

    public DataSource source() {
        return source;
    }

    public Access access() {
        return access;
    }

    public Guard guard() {
        return guard;
    }

    public JdbcClient db() {
        return db;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Who someone(int holder, Role... roles) {
        var login = "person" + NUMBER.incrementAndGet();
        return accounts.create(holder, login, "Person " + login, "correct horse battery", Set.of(roles)).who();
    }

    public Who guardian() {
        return someone(OURS, Role.GUARDIAN);
    }

    /// One of them asks, another agrees to all that waits.
    public void agreed(Who by, java.util.function.Consumer<UUID> agreeing) {
        Acting.as(by, () -> second.all().stream().filter(one -> one.state() == SecondPerson.State.ASKED && !one.mine()).forEach(one -> agreeing.accept(one.id())));
    }

    public void relate(Who who, UUID subject, LocalDate from, LocalDate until) {
        as(who, () -> db.sql("""
                insert into relationship (holder, account, subject, kind, from_day, until)
                values (:holder, :account, :subject, 'allocated', :from, :until)
                """).param("holder", who.holder()).param("account", who.account()).param("subject", subject)
                .param("from", from).param("until", until, java.sql.Types.DATE).update());
    }

    public void allocate(Who who, UUID subject) {
        relate(who, subject, LocalDate.of(2026, 1, 1), null);
    }

    /// In the name of this person, in one transaction.
    public <T> T as(Who who, Supplier<T> work) {
        return Acting.as(who, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    /// The access log about a subject as its authority's superuser would find it: `action part`.
    public java.util.List<String> logged(UUID subject, Who who) {
        return as(who, () -> db.sql("""
                select action || ' ' || part || coalesce(': ' || reason, '') from access_log
                 where subject = :subject order by position
                """).param("subject", subject).query(String.class).list());
    }

    private static PasswordEncoder quick() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
    }

    /// Stands still until it is moved. It begins at noon on 2 March 2026.
    public static final class MovableClock extends Clock {
        private volatile Instant now = Instant.parse("2026-03-02T12:00:00Z");

        public void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
