package goldthread.returns.feed;

import goldthread.returns.feed.FeedAnswer.Accepted;
import goldthread.returns.feed.FeedAnswer.Refused;
import goldthread.returns.feed.FeedAnswer.Stopped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Sends batches. Asks for a token, keeps it while it is good, and waits longer each time it is told to.
final class FeedClient implements AutoCloseable {
    /// No more of their words than anyone will read.
    private static final int MOST_WORDS = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FeedSettings settings;
    private final URI children;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    private @Nullable String token;
    private Instant goodUntil = Instant.MIN;

    FeedClient(FeedSettings settings, int authority) {
        this.settings = settings;
        this.children = URI.create(settings.base() + "/children_social_care_data/%03d/children".formatted(authority));
    }

    /// @param batch at most 100 children
    FeedAnswer send(List<ObjectNode> batch) throws InterruptedException {
        var body = JSON.writeValueAsString(batch);
        var answer = once(body);
        for (var pause : settings.pauses()) {
            if (!(answer instanceof Stopped)) {
                break;
            }
            Thread.sleep(pause);
            answer = once(body);
        }
        return answer;
    }

    private FeedAnswer once(String body) throws InterruptedException {
        try {
            if (token == null || Instant.now().isAfter(goodUntil)) {
                var refused = fetchToken();
                if (refused != null) {
                    return refused;
                }
            }
            var request = HttpRequest.newBuilder(children).timeout(Duration.ofMinutes(2)).header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + token).POST(BodyPublishers.ofString(body));
            if (settings.key() != null) {
                request.header(settings.keyHeader(), settings.key());
            }
            return answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            return new Stopped("The Department's address could not be reached: " + words(String.valueOf(unreachable.getMessage())));
        }
    }

    private FeedAnswer answer(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 200, 201, 202, 204 -> new Accepted(words(response.body()).replace("\"", ""));
            case 400, 413, 422 -> new Refused(response.statusCode() + ": " + words(response.body()));
            default -> {
                token = response.statusCode() == 401 ? null : token;
                yield new Stopped("The Department answered " + response.statusCode() + meaning(response.statusCode()));
            }
        };
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401 -> ": it does not know our credentials.";
            case 403 -> ": we may not send for this authority.";
            case 404 -> ": there is nothing at the address; look at GOLDTHREAD_FEED_URL.";
            case 429 -> ": too many requests.";
            default -> ".";
        };
    }

    private @Nullable Stopped fetchToken() throws IOException, InterruptedException {
        var form = Stream.of("grant_type", "client_credentials", "client_id", settings.clientId(), "client_secret", settings.clientSecret(),
                "scope", settings.scope()).map(each -> URLEncoder.encode(each == null ? "" : each, StandardCharsets.UTF_8)).toList();
        var body = Stream.iterate(0, at -> at < form.size(), at -> at + 2).filter(at -> !form.get(at + 1).isEmpty())
                .map(at -> form.get(at) + "=" + form.get(at + 1)).collect(Collectors.joining("&"));
        var response = http.send(HttpRequest.newBuilder(settings.token()).timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            return new Stopped("No token was given, but the answer " + response.statusCode() + ": look at the client and its secret.");
        }
        try {
            var given = JSON.readTree(response.body());
            token = given.path("access_token").asString();
            goodUntil = Instant.now().plusSeconds(given.path("expires_in").asLong(300) - 30);
            return null;
        } catch (tools.jackson.core.JacksonException unreadable) {
            return new Stopped("The token address did not answer with a token.");
        }
    }

    private static String words(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() > MOST_WORDS ? line.substring(0, MOST_WORDS) + " ..." : line;
    }

    @Override
    public void close() {
        http.close();
    }
}
