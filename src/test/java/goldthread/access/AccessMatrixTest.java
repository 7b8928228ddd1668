package goldthread.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import goldthread.RealApplication;
import goldthread.access.Matrix.About;
import goldthread.access.Matrix.Row;
import goldthread.app.Goldthread;
import goldthread.casefile.CaseFile;
import goldthread.signin.ApiTokens;
import goldthread.signin.Sessions;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Every route of the real application, asked by everyone, in every situation, of both authorities.
@Timeout(120)
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessMatrixTest {
    private static final Matrix MATRIX = Matrix.read();

    @Autowired
    MockMvc site;
    @Autowired
    Collection<RequestMappingInfoHandlerMapping> mappings;

    MatrixTown town;
    /// What each person gets for a page, and for data, that does not exist.
    final Map<String, String> missing = new HashMap<>();
    final Map<About, Map<Character, Map<String, String>>> reading = new EnumMap<>(About.class);

    @BeforeAll
    void settle(@Autowired JdbcClient db, @Autowired PlatformTransactionManager transactions, @Autowired CaseFile caseFile,
                @Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired Guard guard, @Autowired Sessions sessions,
                @Autowired ApiTokens tokens) {
        town = new MatrixTown(db, transactions, caseFile, authorities, accounts, guard, sessions, tokens);
    }

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        var routes = mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessMatrixTest::routes).collect(Collectors.toSet());
        assertThat(MATRIX.rows().stream().map(Row::route).map(AccessMatrixTest::unnamed)).as("rows of access-matrix.csv")
                .containsExactlyInAnyOrderElementsOf(routes);
    }

    private static Stream<String> routes(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream().flatMap(pattern -> (methods.isEmpty() ? Stream.of("*")
                : methods.stream().map(Enum::name)).map(method -> unnamed(method + " " + pattern)));
    }

    /// What a part of an address is called is nobody's business but the handler's.
    private static String unnamed(String route) {
        return route.replaceAll("\\{[^}]+}", "{}");
    }

    @TestFactory
    Stream<DynamicTest> every_route_opens_to_those_in_the_matrix_and_to_nobody_else() {
        return MATRIX.rows().stream().map(row -> DynamicTest.dynamicTest(row.route(), () -> {
            var wrong = new ArrayList<String>();
            // what only reads changes nothing, and may be asked of the same children as the last
            var standIns = row.reads() ? reading.computeIfAbsent(row.about(), town::standIns) : town.standIns(row.about());
            town.signInAnew();
            for (var situation : row.about().situations) {
                var asked = new ArrayList<@Nullable Role>(List.of(Role.values()));
                asked.add(null);
                for (var role : asked) {
                    check(row, role, situation, standIns.get(situation)).ifPresent(wrong::add);
                }
            }
            assertThat(wrong).as(row.route()).isEmpty();
        }));
    }

    private Optional<String> check(Row row, @Nullable Role role, char situation, Map<String, String> standIns) throws Exception {
        long before = town.lastLogged();
        return asked(row, role, situation, standIns)
                .or(() -> unlogged(row, role, situation, standIns, before))
                .map(("%s in situation %s: ".formatted(role == null ? "nobody" : role, situation))::concat);
    }

    private Optional<String> asked(Row row, @Nullable Role role, char situation, Map<String, String> standIns) throws Exception {
        var words = new HashMap<>(standIns);
        if (row.sending().contains("{key}")) {
            words.putAll(role == null ? Map.of("key", "none") : town.own(role));
        }
        var response = send(row, role, words);
        var seen = Outcome.of(response);
        var expected = row.opens(role, situation);
        if (seen == Outcome.BROKEN || expected != (seen == Outcome.OPENED)) {
            return Optional.of("expected " + (expected ? "to open" : "to be refused") + ", but got "
                    + response.getStatus() + " " + response.getRedirectedUrl());
        }
        return expected || refusedWell(row, role, response) ? Optional.empty()
                : Optional.of("refused in other words than what is missing: " + body(response) + " and not " + missing);
    }

    /// Whoever opened a part of a child's record stands in the access log as one who viewed it; who was refused does not.
    private Optional<String> unlogged(Row row, @Nullable Role role, char situation, Map<String, String> standIns, long before) {
        if (row.about() != About.CHILD) {
            return Optional.empty();
        }
        var written = town.logged(before);
        boolean viewed = role != null && row.opens(role, situation);
        return viewed == written.contains("view " + standIns.get("child") + " by " + role)
                && (viewed || written.stream().allMatch(line -> line.startsWith("denied "))) ? Optional.empty()
                : Optional.of((viewed ? "opened" : "refused") + ", but the access log has " + written);
    }

    private enum Outcome {
        OPENED, REFUSED, BROKEN;

        static Outcome of(MockHttpServletResponse response) {
            var to = response.getRedirectedUrl();
            boolean toSignIn = to != null && (to.equals("/sign-in") || to.startsWith("/sign-in?then"));
            return response.getStatus() >= 500 ? BROKEN
                    : toSignIn || response.getStatus() == 404 || response.getStatus() == 401 ? REFUSED : OPENED;
        }
    }

    /// Nobody is asked to sign in, or for a key; somebody gets what is missing.
    private boolean refusedWell(Row row, @Nullable Role role, MockHttpServletResponse response) throws Exception {
        if (role == null) {
            return response.getStatus() == (forPrograms(row.pattern()) ? 401 : 302) || row.pattern().equals("/error");
        }
        var root = row.pattern().startsWith("/api/") ? "/api/v1" : row.pattern().startsWith("/actuator") ? "/actuator" : "";
        var address = root + "/no-such-thing";
        if (!missing.containsKey(role + root)) {
            missing.put(role + root, body(perform(get(address), root.isEmpty() ? "" : "/api", role)));
        }
        return root.equals("/actuator") || body(response).equals(missing.get(role + root));
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getStatus() + response.getContentAsString()
                .replaceAll("value=\"[^\"]+\"", "") // form tokens
                .replaceAll("Printed by [^<]+", "");
    }

    private MockHttpServletResponse send(Row row, @Nullable Role role, Map<String, String> words) throws Exception {
        var request = request(HttpMethod.valueOf(row.method().equals("*") ? "GET" : row.method()), fill(row.pattern(), words));
        if (row.sending().startsWith("{\"")) {
            request.contentType(MediaType.APPLICATION_JSON).content(fill(row.sending(), words))
                    .header("Idempotency-Key", UUID.randomUUID().toString());
        } else if (!row.sending().isEmpty()) {
            Arrays.stream(row.sending().split("&")).map(field -> field.split("=", 2))
                    .forEach(field -> request.param(field[0], fill(field[1], words)));
        }
        return perform(request, row.pattern(), role);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, String pattern, @Nullable Role role) throws Exception {
        if (forPrograms(pattern)) {
            if (role != null) {
                request.header("Authorization", "Bearer " + town.key(role));
            }
        } else {
            request.with(csrf()).header("Accept", "text/html");
            if (role != null) {
                request.cookie(new Cookie("goldthread", town.cookie(role)));
            }
        }
        return site.perform(request).andReturn().getResponse();
    }

    private static boolean forPrograms(String pattern) {
        return pattern.startsWith("/api") || pattern.startsWith("/actuator");
    }

    private static String fill(String text, Map<String, String> words) {
        for (var word : words.entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        var left = text.startsWith("{\"") ? "" : text;
        assertThat(left).as("every name in braces has something to stand in its place").doesNotContain("{");
        return text.replace("**", "liveness");
    }
}
