package goldthread.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Something that only its bearer knows, in a cookie or a header. The database keeps its SHA-256 alone.
record Secret(String text) {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    /// 256 bits of chance.
    static Secret fresh() {
        var bytes = new byte[32];
        CHANCE.nextBytes(bytes);
        return new Secret(TEXT.encodeToString(bytes));
    }

    byte[] hash() {
        return sha256(text);
    }

    /// Another secret for this one purpose, from which this one cannot be told.
    String derived(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return TEXT.encodeToString(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
