package goldthread.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.nimbusds.jwt.JWTClaimsSet;
import goldthread.access.Account;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Town;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.util.UriComponentsBuilder;

/// Sign-in through an identity provider, told the truth and lied to.
class WorkAccountsTest extends AtTheDoor {
    private static final UnaryOperator<JWTClaimsSet.Builder> TRUE = claims -> claims.claim("amr", List.of("pwd", "mfa"));

    private final Browser browser = new Browser();
    private MockHttpSession way = new MockHttpSession();
    private final String subject = UUID.randomUUID().toString();
    private String state, nonce, challenge;

    @Test
    void whoever_the_provider_names_signs_in_to_the_account_that_they_have() throws Exception {
        var account = known();
        start();
        PROVIDER.say("code", challenge, subject, nonce, TRUE);
        assertThat(back("code", state).getRedirectedUrl()).isEqualTo("/");
        assertThat(browser.open("/").getContentAsString()).isEqualTo("home of " + account.name());
        assertThat(way.isInvalid()).isTrue();
    }

    @Test
    void nobody_gets_an_account_by_signing_in() throws Exception {
        start();
        PROVIDER.say("code", challenge, subject, nonce, TRUE);
        refused(back("code", state));
    }

    @Test
    void an_ended_account_stays_ended() throws Exception {
        var account = known();
        Acting.as(TOWN.someone(Town.OURS, Role.ADMINISTRATOR), () -> TOWN.accounts().disable(account.id()));
        start();
        PROVIDER.say("code", challenge, subject, nonce, TRUE);
        refused(back("code", state));
    }

    @Test
    void a_token_of_another_issuer_is_refused() throws Exception {
        tampered(claims -> TRUE.apply(claims).issuer(PROVIDER.issuer() + "/"));
    }

    @Test
    void a_token_for_another_client_is_refused() throws Exception {
        tampered(claims -> TRUE.apply(claims).audience("somebody-else"));
    }

    @Test
    void a_token_with_another_nonce_is_refused() throws Exception {
        tampered(claims -> TRUE.apply(claims).claim("nonce", "replayed"));
    }

    @Test
    void a_token_that_is_over_is_refused() throws Exception {
        tampered(claims -> TRUE.apply(claims).issueTime(StandInProvider.in(-7200)).expirationTime(StandInProvider.in(-3600)));
    }

    @Test
    void a_token_without_the_second_factor_is_refused() throws Exception {
        tampered(claims -> claims.claim("amr", List.of("pwd")));
    }

    @Test
    void a_token_signed_by_somebody_else_is_refused() throws Exception {
        known();
        start();
        PROVIDER.say("code", challenge, subject, nonce, TRUE);
        PROVIDER.forge();
        refused(back("code", state));
    }

    @Test
    void a_code_that_another_browser_asked_for_is_refused() throws Exception {
        known();
        start();
        PROVIDER.say("code", "the challenge of another browser", subject, nonce, TRUE);
        refused(back("code", state));
    }

    @Test
    void an_answer_to_no_question_is_refused() throws Exception {
        known();
        start();
        PROVIDER.say("code", challenge, subject, nonce, TRUE);
        refused(back("code", "invented"));
    }

    @Test
    void an_answer_counts_once() throws Exception {
        known();
        start();
        PROVIDER.say("code", challenge, subject, nonce, TRUE);
        assertThat(back("code", state).getRedirectedUrl()).isEqualTo("/");
        browser.cookie = null;
        PROVIDER.say("code", challenge, subject, nonce, TRUE);
        way = new MockHttpSession();
        refused(back("code", state));
    }

    @Test
    void the_way_there_asks_for_a_code_with_pkce_and_nothing_but_who_it_is() throws Exception {
        var sent = start();
        assertThat(sent).containsEntry("response_type", List.of("code")).containsEntry("code_challenge_method", List.of("S256"))
                .containsEntry("scope", List.of("openid"));
        assertThat(nonce).isNotBlank();
    }

    private void tampered(UnaryOperator<JWTClaimsSet.Builder> claims) throws Exception {
        known();
        start();
        PROVIDER.say("code", challenge, subject, nonce, claims);
        refused(back("code", state));
    }

    private Account known() {
        var account = person(Role.SOCIAL_WORKER);
        Acting.as(TOWN.someone(Town.OURS, Role.ADMINISTRATOR), () -> TOWN.accounts().setOidcSubject(account.id(), subject, ""));
        return account;
    }

    private java.util.Map<String, List<String>> start() throws Exception {
        var sent = browser.send(get("/oauth2/authorization/goldthread").session(way)).getRedirectedUrl();
        var query = UriComponentsBuilder.fromUriString(sent).build().getQueryParams();
        state = java.net.URLDecoder.decode(query.getFirst("state"), java.nio.charset.StandardCharsets.UTF_8);
        nonce = query.getFirst("nonce");
        challenge = query.getFirst("code_challenge");
        return query;
    }

    private MockHttpServletResponse back(String code, String state) throws Exception {
        return browser.send(get("/login/oauth2/code/goldthread").session(way).param("code", code).param("state", state));
    }

    private void refused(MockHttpServletResponse response) throws Exception {
        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in?failed");
        assertThat(browser.open("/").getRedirectedUrl()).isEqualTo("/sign-in");
    }
}
