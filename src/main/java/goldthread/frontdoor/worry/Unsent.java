package goldthread.frontdoor.worry;

import goldthread.frontdoor.Reference;
import goldthread.pages.Answers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What has been typed on the public form and not sent: sealed under reference and code, so that whoever reads the table,
/// or guesses a reference, reads nothing. After some days it is gone.
@Component
public final class Unsent {
    /// Our own setting: long enough to come back after a weekend and a holiday.
    public static final Duration KEPT = Duration.ofDays(7);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST_BYTES = 200_000;
    private static final JsonMapper JSON = new JsonMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final Clock clock;

    Unsent(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Reference and code, by which it is found again.
    public record Key(String reference, String code) {
        public static Key fresh() {
            return new Key(Reference.fresh(), Reference.secret());
        }

        private SecretKeySpec secret() throws GeneralSecurityException {
            return new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(("worry " + reference + " " + code).getBytes(StandardCharsets.UTF_8)), "AES");
        }
    }

    /// Whether it is as much as a person types.
    public boolean fits(Answers answers) {
        return JSON.writeValueAsBytes(answers.json()).length <= MOST_BYTES;
    }

    public void keep(Key key, Answers answers) {
        var bytes = JSON.writeValueAsBytes(answers.json());
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("more than a person types");
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.sql("delete from worry_unsent where saved_at < :old").param("old", now.minus(KEPT)).update();
        database.sql("""
                insert into worry_unsent (reference, sealed, saved_at) values (:reference, :sealed, :now)
                on conflict (reference) do update set sealed = excluded.sealed, saved_at = excluded.saved_at
                 where worry_unsent.sealed is not null""")
                .param("reference", key.reference()).param("sealed", sealed(key, bytes)).param("now", now).update();
    }

    /// What was typed; empty where nothing is kept under this reference and code.
    public Optional<Answers> find(Key key) {
        return database.sql("select sealed from worry_unsent where reference = :reference and sealed is not null and saved_at >= :old")
                .param("reference", key.reference()).param("old", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query(byte[].class).optional().flatMap(sealed -> opened(key, sealed));
    }

    /// It was sent: what was typed is kept here no more, but that it was sent is, so that sending twice sends once.
    public void sent(Key key) {
        database.sql("update worry_unsent set sealed = null where reference = :reference").param("reference", key.reference()).update();
    }

    public boolean wasSent(Key key) {
        return database.sql("select exists (select from worry_unsent where reference = :reference and sealed is null)")
                .param("reference", key.reference()).query(Boolean.class).single();
    }

    public void forget(Key key) {
        database.sql("delete from worry_unsent where reference = :reference and sealed is not null").param("reference", key.reference()).update();
    }

    private static byte[] sealed(Key key, byte[] bytes) {
        try {
            var nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
            var text = cipher.doFinal(bytes);
            var all = Arrays.copyOf(nonce, NONCE + text.length);
            System.arraycopy(text, 0, all, NONCE, text.length);
            return all;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Answers> opened(Key key, byte[] sealed) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key.secret(), new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            return Optional.of(Answers.of(JSON.readTree(cipher.doFinal(sealed, NONCE, sealed.length - NONCE))));
        } catch (GeneralSecurityException wrongCode) {
            return Optional.empty();
        }
    }
}
