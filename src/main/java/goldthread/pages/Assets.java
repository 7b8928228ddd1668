package goldthread.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Style sheets and scripts, named with a hash of their content so that browsers may keep them for ever.
public final class Assets {
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /// "goldthread.css" becomes "/assets/goldthread.css?v=1f2e3d4c5b".
    public String of(String name) {
        return addresses.computeIfAbsent(name, _ -> "/assets/" + name + "?v=" + hash(name));
    }

    private static String hash(String name) {
        try (var file = Assets.class.getResourceAsStream("/static/assets/" + name)) {
            if (file == null) throw new IllegalArgumentException("there is no asset " + name);
            var digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
