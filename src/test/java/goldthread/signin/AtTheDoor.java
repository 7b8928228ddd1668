package goldthread.signin;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.access.Account;
import goldthread.access.Role;
import goldthread.access.Town;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What tests at the door share: one running application, people, and a browser that keeps its cookie.
@SpringBootTest(classes = Porch.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.flyway.enabled=false", "goldthread.local-accounts=true", "goldthread.oidc.client-id=" + StandInProvider.CLIENT,
        "goldthread.oidc.client-secret=s", "management.endpoints.web.exposure.include=health,prometheus,info",
        "goldthread.oidc.mfa=amr=mfa", "goldthread.security-contact=mailto:security@ashbourne.example"})
@AutoConfigureMockMvc
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class AtTheDoor {
    static final Town TOWN = Porch.TOWN;
    static final StandInProvider PROVIDER = new StandInProvider();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    MockMvc site;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("goldthread.oidc.issuer", PROVIDER::issuer);
    }

    static Account person(Role... roles) {
        var login = "door" + NUMBER.incrementAndGet();
        return TOWN.accounts().create(Town.OURS, login, "Kit Person " + login, Porch.PASSWORD, Set.of(roles));
    }

    /// One browser: it keeps the cookie that it was last given, and fills in forms with their token.
    final class Browser {
        Cookie cookie;
        boolean tls;
        String address = "192.0.2." + (NUMBER.incrementAndGet() % 250 + 1); // TEST-NET-1

        MockHttpServletResponse open(String path) throws Exception {
            return send(get(path).header("Accept", "text/html"));
        }

        /// Takes the token of a form that this browser may open, then posts.
        MockHttpServletResponse submit(String path, String... fields) throws Exception {
            var request = post(path).param("_csrf", token());
            for (int i = 0; i < fields.length; i += 2) {
                request.param(fields[i], fields[i + 1]);
            }
            return send(request);
        }

        String token() throws Exception {
            for (var path : java.util.List.of("/account/password", "/sign-in")) {
                var form = TOKEN.matcher(open(path).getContentAsString());
                if (form.find()) {
                    return form.group(1);
                }
            }
            throw new AssertionError("no form to take a token from");
        }

        MockHttpServletResponse signIn(Account account, String... more) throws Exception {
            var fields = new String[4 + more.length];
            System.arraycopy(new String[] {"login", account.login(), "password", Porch.PASSWORD}, 0, fields, 0, 4);
            System.arraycopy(more, 0, fields, 4, more.length);
            return submit("/sign-in", fields);
        }

        MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
            request.secure(tls).with(sent -> {
                sent.setRemoteAddr(address);
                return sent;
            });
            if (cookie != null) {
                request.cookie(cookie);
            }
            var response = site.perform(request).andReturn().getResponse();
            Optional.ofNullable(response.getCookie(name())).ifPresent(given -> cookie = given.getMaxAge() == 0 ? null : given);
            return response;
        }

        String name() {
            return tls ? "__Host-goldthread" : "goldthread";
        }
    }
}
