package goldthread.returns.feed;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the feed goes and who we are there.
/// @param base      address of the API, without `/children_social_care_data`
/// @param token     address that gives bearer tokens for client credentials (OAuth 2)
/// @param keyHeader name of the header that carries the supplier's key
/// @param pauses    how long to wait before each try after the first when told to wait (the Department's advice: 5 s,
///                  doubling to 30 s, three tries)
public record FeedSettings(URI base, URI token, String clientId, String clientSecret, @Nullable String scope, @Nullable String key,
                           String keyHeader, List<Duration> pauses) {

    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30));

    /// Some of the settings are not there.
    public static final class Missing extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Missing(String sentence) {
            super(sentence);
        }
    }

    /// From the environment: `GOLDTHREAD_FEED_URL`, `.._TOKEN_URL`, `.._CLIENT`, `.._SECRET`, and where wanted `.._SCOPE`,
    /// `.._KEY`, `.._KEY_HEADER`.
    /// @throws Missing with a sentence that names what is not set, or is no address
    public static FeedSettings of(Map<String, String> environment) {
        var missing = List.of("URL", "TOKEN_URL", "CLIENT", "SECRET").stream().map(name -> "GOLDTHREAD_FEED_" + name)
                .filter(name -> environment.getOrDefault(name, "").isBlank()).toList();
        if (!missing.isEmpty()) {
            throw new Missing("The feed is not set up: set " + String.join(", ", missing)
                    + ". Or look at what would be sent, with --dry-run.");
        }
        return new FeedSettings(address(environment, "GOLDTHREAD_FEED_URL"), address(environment, "GOLDTHREAD_FEED_TOKEN_URL"),
                environment.get("GOLDTHREAD_FEED_CLIENT"), environment.get("GOLDTHREAD_FEED_SECRET"), environment.get("GOLDTHREAD_FEED_SCOPE"),
                environment.get("GOLDTHREAD_FEED_KEY"), environment.getOrDefault("GOLDTHREAD_FEED_KEY_HEADER", "SupplierKey"), PAUSES);
    }

    /// Names and postcodes are sent, so nothing but https will do, save to this machine.
    private static URI address(Map<String, String> environment, String name) {
        var text = environment.get(name).strip().replaceAll("/+$", "");
        try {
            var address = URI.create(text);
            if ("https".equals(address.getScheme()) || List.of("localhost", "127.0.0.1").contains(address.getHost())) {
                return address;
            }
        } catch (IllegalArgumentException unreadable) {
            throw new Missing(name + " is not an address: give one that begins with https://");
        }
        throw new Missing(name + " must begin with https://, for names and postcodes are sent there.");
    }

    @Override
    public String toString() {
        return "FeedSettings[" + base + "]";
    }
}
