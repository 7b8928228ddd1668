package goldthread.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Guessing takes ever longer. A try is counted before its password is looked at, so that many at once gain nothing,
/// and is taken back when the password is right. The counts know logins and addresses as hashes only.
@Component
final class Throttle {

    /// So many failures in a window cost nothing; each one more doubles the wait before the next try is looked at.
    record Limit(int free, Duration first, Duration most, Duration window) {

        /// How long the next try must wait after the last.
        Duration waitAfter(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            var wait = first.multipliedBy(1L << Math.min(failures - free, 30));
            return wait.compareTo(most) > 0 ? most : wait;
        }
    }

    /// What has failed so far.
    record Failures(int count, Instant since, Instant lastAt) {

        /// Free tries ask no clock: the database rounds to microseconds, and who is counted first may have come last.
        boolean mayTry(Limit limit, Instant now) {
            return over(limit, now) || count < limit.free || !now.isBefore(lastAt.plus(limit.waitAfter(count)));
        }

        Failures oneMore(Limit limit, Instant now) {
            return over(limit, now) ? new Failures(1, now, now) : new Failures(count + 1, since, now.isBefore(lastAt) ? lastAt : now);
        }

        private boolean over(Limit limit, Instant now) {
            return !now.isBefore(since.plus(limit.window));
        }
    }

    // Our own settings. NIST SP 800-63B, 5.2.2 allows 100 failures in a row for an account; a day of guessing here stays
    // near that. An address may be a whole council behind one gateway: it is slowed late, and never for long.
    static final Limit LOGIN = new Limit(5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofDays(1));
    static final Limit ADDRESS = new Limit(100, Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofHours(1));

    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Throttle(JdbcClient db, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Counts a try; false when it is too early for one, and then the password must not be looked at.
    boolean mayTry(String login, String address) {
        var now = clock.instant();
        return transaction.execute(status -> {
            var limits = limits(login, address);
            // always in the same order, so that two tries never wait for each other
            var failures = limits.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                    .map(limit -> Map.entry(limit.getKey(), failures(limit.getKey(), now))).toList();
            boolean may = failures.stream().allMatch(one -> one.getValue().mayTry(limits.get(one.getKey()), now));
            if (may) {
                failures.forEach(one -> write(one.getKey(), one.getValue().oneMore(limits.get(one.getKey()), now)));
            }
            return may;
        });
    }

    /// The password was right.
    void succeeded(String login, String address) {
        transaction.executeWithoutResult(status -> {
            db.sql("delete from sign_in_failure where key = :key").param("key", bytes(key("login", login))).update();
            db.sql("update sign_in_failure set failures = failures - 1 where key = :key and failures > 0")
                    .param("key", bytes(key("address", address))).update();
            db.sql("delete from sign_in_failure where last_at < :old")
                    .param("old", clock.instant().minus(LOGIN.window).atOffset(ZoneOffset.UTC)).update();
        });
    }

    private static Map<String, Limit> limits(String login, String address) {
        return Map.of(key("login", login), LOGIN, key("address", address), ADDRESS);
    }

    private Failures failures(String key, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        db.sql("insert into sign_in_failure values (:key, 0, :now, :now) on conflict do nothing")
                .param("key", bytes(key)).param("now", at).update();
        return db.sql("select * from sign_in_failure where key = :key for update").param("key", bytes(key))
                .query((row, number) -> new Failures(row.getInt("failures"), Sessions.instant(row, "since"),
                        Sessions.instant(row, "last_at"))).single();
    }

    private void write(String key, Failures failures) {
        db.sql("update sign_in_failure set failures = :count, since = :since, last_at = :last where key = :key")
                .param("key", bytes(key)).param("count", failures.count)
                .param("since", failures.since.atOffset(ZoneOffset.UTC))
                .param("last", failures.lastAt.atOffset(ZoneOffset.UTC)).update();
    }

    private static String key(String of, String value) {
        return HexFormat.of().formatHex(Secret.sha256(of + ":" + value.strip().toLowerCase(Locale.ROOT)));
    }

    private static byte[] bytes(String key) {
        return HexFormat.of().parseHex(key);
    }
}
