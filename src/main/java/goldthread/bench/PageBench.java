package goldthread.bench;

import goldthread.casefile.Subject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Readers who sign in and open one child after another. Times are taken at the reader, so they are a little more than
/// the server's own.
public final class PageBench {
    public static final String OVERVIEW = "child overview page, 8 readers, p95";
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]*)\"|value=\"([^\"]*)\" name=\"(_csrf)\"");

    private static final int READERS = 8;

    private final String base;
    private final String login;
    private final String password;

    /// @param base such as `http://127.0.0.1:8080`
    public PageBench(String base, String login, String password) {
        this.base = base;
        this.login = login;
        this.password = password;
    }

    /// Eight readers open the overview of these children for so long.
    public void overview(double seconds, List<Subject> children, long entries, Figures figures) throws Exception {
        var clients = new ArrayList<HttpClient>();
        for (int i = 0; i < READERS; i++) {
            clients.add(signIn());
        }
        Measured.Task open = (worker, turn) -> {
            var child = children.get(ThreadLocalRandom.current().nextInt(children.size()));
            var answer = get(clients.get(worker), "/child/" + child);
            if (answer.statusCode() != 200) {
                throw new IOException("the overview answered " + answer.statusCode());
            }
        };
        Measured.during(READERS, seconds, open);
        var read = Measured.during(READERS, seconds, open);
        figures.atMost(entries, OVERVIEW, read.p95(), "ms", null, 40);
        figures.told(entries, "child overview page, processor time each, the reader's too", read.processorEach(), "ms", null);
    }

    private HttpClient signIn() throws Exception {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
        var page = get(client, "/sign-in").body();
        var hidden = HIDDEN.matcher(page);
        var fields = new java.util.HashMap<>(Map.of("login", login, "password", password));
        if (hidden.find()) {
            fields.put("_csrf", hidden.group(2) == null ? hidden.group(3) : hidden.group(2));
        }
        var sent = client.send(HttpRequest.newBuilder(URI.create(base + "/sign-in")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream().map(field -> field.getKey() + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")))).build(),
                HttpResponse.BodyHandlers.ofString());
        if (sent.statusCode() != 200) {
            throw new IOException("signing in answered " + sent.statusCode());
        }
        return client;
    }

    private HttpResponse<String> get(HttpClient client, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
