package goldthread.frontdoor.worry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How often one network address may use the public form in an hour. A school, or a whole council, may be behind one
/// address, so that the limits are far above what people do; whoever meets them is told to telephone.
@Component
public final class Turnstile {
    private static final Duration WINDOW = Duration.ofHours(1);

    /// Our own settings.
    public enum Use {
        /// Steps of the form, each of which is kept.
        STEP(600),
        /// Forms begun.
        BEGIN(60),
        SEND(40),
        /// Codes tried, right or wrong: one in 2^75 would be right by chance.
        RETURN(30);

        private final int most;

        Use(int most) {
            this.most = most;
        }
    }

    private final JdbcClient database;
    private final Clock clock;

    Turnstile(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Counts a use; false when there were too many.
    public boolean lets(Use use, @Nullable String address) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.sql("delete from worry_use where since < :old").param("old", now.minus(WINDOW)).update();
        return database.sql("""
                insert into worry_use (key, since, times) values (:key, :now, 1)
                on conflict (key) do update set times = worry_use.times + 1 returning times""")
                .param("key", key(use.name() + " " + address)).param("now", now).query(Integer.class).single() <= use.most;
    }

    private static byte[] key(String of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
