package goldthread;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Permission;
import goldthread.access.Role;
import goldthread.app.Goldthread;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.signin.ApiTokens;
import goldthread.signin.Sessions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/// An odd child goes through the running product, by good doors and bad; then the log, the measures, the addresses and
/// the titles are searched for every word of theirs.
@SpringBootTest(classes = Goldthread.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "logging.file.name=target/nothing-personal.log", "management.prometheus.metrics.export.enabled=true", "management.defaults.metrics.export.enabled=true"})
@ContextConfiguration(initializers = RealApplication.class)
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NothingPersonalIsLoggedTest {
    private static final int HOLDER = 931;
    private static final Subject CHILD = Subject.unheardOf();
    private static final List<String> PERSONAL = List.of("Zyxgrimble", "Quaveltorn", "Wobblethorn", "ZY9 9QQ", "ZQ-CANARY-77",
            "2013-02-07", "7 February 2013", "07/02/2013", CHILD.toString());
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"([^\"]*)");
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;
    @Autowired
    Authorities authorities;
    @Autowired
    Accounts accounts;
    @Autowired
    Sessions sessions;
    @Autowired
    ApiTokens tokens;
    @Autowired
    CaseFile caseFile;

    private final HttpClient client = HttpClient.newHttpClient();
    private final StringBuilder seen = new StringBuilder();
    private String cookie;
    private String key;

    @BeforeEach
    void settle() {
        authorities.create(HOLDER, "Ashbourne");
        var worker = accounts.create(HOLDER, "canary" + System.nanoTime(), "Kit Marlow", Set.of(Role.DUTY)).who();
        cookie = sessions.open(worker, false);
        key = Acting.as(worker, () -> tokens.give("journey", EnumSet.allOf(Permission.class), true, Duration.ofDays(1)));
        var from = LocalDate.of(2026, 1, 5);
        Acting.as(worker, () -> List.<Entry>of(new Named(CHILD, "Zyxgrimble", "Quaveltorn", null, null, from),
                new Described(CHILD, "F", LocalDate.of(2013, 2, 7), null, null, null, null, from),
                new Located(CHILD, "77 Wobblethorn Row", "ZY9 9QQ", null, false, from),
                new Identified(CHILD, Identified.LA_CHILD_ID, "ZQ-CANARY-77", from))
                .forEach(entry -> caseFile.append(Append.observed(Ids.next(), entry, Instant.now(), "page"))));
    }

    @Test
    void no_word_of_a_child_stands_in_log_measures_addresses_or_titles() throws Exception {
        walk();
        stumble();
        LoggerFactory.getLogger(NothingPersonalIsLoggedTest.class).warn("the walk is over", new IllegalStateException("Quaveltorn, born 2013-02-07"));

        var log = Files.readString(Path.of("target/nothing-personal.log"));
        assertThat(log).contains("the walk is over", "IllegalStateException").doesNotContain(PERSONAL);
        assertThat(log.lines()).allSatisfy(line -> assertThat(new JsonMapper().readTree(line).has("@timestamp")).isTrue());
        assertThat(seen.toString()).as("titles, and addresses but for references").isNotEmpty()
                .doesNotContain(PERSONAL.subList(0, PERSONAL.size() - 1));
        var measures = get("/actuator/prometheus", key);
        assertThat(measures.statusCode()).isEqualTo(200);
        assertThat(measures.body()).contains("http_server_requests").doesNotContain(PERSONAL);
    }

    @Test
    void the_product_says_that_it_lives_and_is_ready_and_no_more() throws Exception {
        for (var part : List.of("", "/liveness", "/readiness")) {
            var health = get("/actuator/health" + part, null);
            assertThat(health.statusCode()).as(part).isEqualTo(200);
            assertThat(health.body()).as(part).contains("UP").doesNotContain("PostgreSQL", "diskSpace", "details");
        }
        assertThat(get("/actuator/prometheus", null).statusCode()).isEqualTo(401);
        assertThat(get("/actuator/env", key).statusCode()).as("nothing else is there").isNotEqualTo(200);
    }

    /// As a worker goes: search, open, read, write, draft.
    private void walk() throws Exception {
        assertThat(post("/search", "q=Zyxgrimble").body()).contains("Quaveltorn");
        for (var part : List.of("", "/story", "/duties", "/people", "/access", "/story?known=2026-02-01", "/record/people.noted", "/record/people.named")) {
            assertThat(page("/child/" + CHILD + part).statusCode()).as(part).isEqualTo(200);
        }
        post("/child/" + CHILD + "/record/people.noted", "text=Zyxgrimble+was+at+77+Wobblethorn+Row&category=Email");
        post("/drafts", "_draft=note&_title=Case+note&_resume=/&text=Zyxgrimble");
        assertThat(get("/api/v1/children/" + CHILD + "/timeline", key).body()).contains("Wobblethorn");
        send(program("/api/v1/search").POST(HttpRequest.BodyPublishers.ofString("{\"q\":\"Quaveltorn\"}")));
    }

    /// What nobody should send: each is refused, and none of it is repeated to the log.
    private void stumble() throws Exception {
        for (var address : List.of("/child/Zyxgrimble", "/child/" + CHILD + "?known=Quaveltorn", "/Zyxgrimble/Quaveltorn", "/law/Zyxgrimble",
                "/child/" + CHILD + "/story?page=Zyxgrimble", "/child/" + CHILD + "/entry/Zyxgrimble/correct", "/sign-in?then=/Zyxgrimble")) {
            page(address);
        }
        post("/search", "q=Zyxgrimble%00Quaveltorn");
        post("/child/" + CHILD + "/record/people.noted", "text=Zyxgrimble%00&category=Quaveltorn&on-day=Wobblethorn&children=Zyxgrimble");
        post("/sign-in", "login=Zyxgrimble&password=Quaveltorn");
        for (var body : List.of("{\"kind\":\"Zyxgrimble", "{\"kind\":\"people.named\",\"body\":{\"from\":\"Quaveltorn\"}}",
                "{\"kind\":\"people.named\",\"body\":{\"person\":\"" + CHILD + "\",\"given\":\"Zyxgrimble\\u0000\",\"from\":\"2026-01-05\"}}")) {
            send(program("/api/v1/children/" + CHILD + "/entries").header("Idempotency-Key", "k" + body.hashCode()).POST(HttpRequest.BodyPublishers.ofString(body)));
        }
    }

    private HttpResponse<String> page(String path) throws Exception {
        var response = send(HttpRequest.newBuilder(at(path)).header("Cookie", "goldthread=" + cookie).header("Accept", "text/html"));
        List.of(LINK, TITLE).forEach(pattern -> pattern.matcher(response.statusCode() == 200 ? response.body() : "").results()
                .forEach(found -> seen.append(found.group(1)).append('\n')));
        return response;
    }

    private HttpResponse<String> post(String path, String fields) throws Exception {
        var token = TOKEN.matcher(page("/").body()).results().findFirst().orElseThrow().group(1);
        return send(HttpRequest.newBuilder(at(path)).header("Cookie", "goldthread=" + cookie).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(fields + "&_csrf=" + token)));
    }

    private HttpResponse<String> get(String path, String key) throws Exception {
        return send(key == null ? HttpRequest.newBuilder(at(path)) : program(path));
    }

    private HttpRequest.Builder program(String path) {
        return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + key).header("Content-Type", "application/json");
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.uri().getPath()).isLessThan(500);
        return response;
    }
}
