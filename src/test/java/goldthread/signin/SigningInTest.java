package goldthread.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.access.Account;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInTest extends AtTheDoor {
    private final Browser browser = new Browser();

    @Test
    void whoever_is_not_signed_in_is_sent_to_do_so_and_comes_back_to_where_they_were() throws Exception {
        var account = person(Role.SOCIAL_WORKER);
        assertThat(browser.open("/account").getRedirectedUrl()).isEqualTo("/sign-in?then=%2Faccount");
        assertThat(browser.signIn(account, "then", "/account").getRedirectedUrl()).isEqualTo("/account");
        assertThat(browser.open("/").getContentAsString()).isEqualTo("home of " + account.name());
        assertThat(TOWN.logged(account.id(), account.who())).contains("signed in session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a\r\nb: c"})
    void nobody_is_sent_on_to_another_site(String then) throws Exception {
        assertThat(browser.signIn(person(), "then", then).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void a_new_secret_comes_with_each_sign_in_so_one_planted_before_opens_nothing() throws Exception {
        var planted = new Cookie("goldthread", "planted-by-somebody-who-waits");
        browser.cookie = planted;
        browser.signIn(person());
        assertThat(browser.cookie.getValue()).isNotEqualTo(planted.getValue());
        var attacker = new Browser();
        attacker.cookie = planted;
        assertThat(attacker.open("/").getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void the_old_session_of_a_browser_ends_when_it_signs_in_again() throws Exception {
        var account = person();
        browser.signIn(account);
        var old = new Browser();
        old.cookie = browser.cookie;
        browser.send(post("/sign-in").param("_csrf", browser.token()).param("login", account.login())
                .param("password", Porch.PASSWORD));
        assertThat(old.open("/").getRedirectedUrl()).isEqualTo("/sign-in");
        assertThat(browser.open("/").getStatus()).isEqualTo(200);
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_over_tls_bound_to_this_host() throws Exception {
        browser.signIn(person());
        assertThat(browser.cookie.isHttpOnly()).isTrue();
        assertThat(browser.cookie.getAttribute("SameSite")).isEqualTo("Lax");
        var secure = new Browser();
        secure.tls = true;
        secure.signIn(person());
        assertThat(secure.cookie.getName()).isEqualTo("__Host-goldthread");
        assertThat(secure.cookie.getSecure()).isTrue();
        assertThat(secure.cookie.getPath()).isEqualTo("/");
        assertThat(secure.cookie.getDomain()).isNull();
    }

    @Test
    void the_database_does_not_hold_what_the_cookie_holds() throws Exception {
        var account = person();
        browser.signIn(account);
        var kept = TOWN.as(account.who(), () -> TOWN.db().sql("select s::text from session s where account = :me")
                .param("me", account.id()).query(String.class).list());
        assertThat(kept).hasSize(1).first().asString().doesNotContain(browser.cookie.getValue());
    }

    @Test
    void a_session_ends_after_an_hour_unused_and_after_twelve_in_any_case() throws Exception {
        var account = person();
        browser.signIn(account);
        for (int hours = 0; hours < 12; hours++) {
            assertThat(browser.open("/").getStatus()).as("after %d hours of use", hours).isEqualTo(200);
            TOWN.clock.forward(Duration.ofMinutes(59));
        }
        TOWN.clock.forward(Duration.ofMinutes(12));
        assertThat(browser.open("/").getRedirectedUrl()).isEqualTo("/sign-in");
        browser.signIn(account);
        TOWN.clock.forward(Duration.ofMinutes(60));
        assertThat(browser.open("/").getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void on_a_shared_device_a_session_ends_after_a_quarter_of_an_hour_unused() throws Exception {
        browser.signIn(person(), "shared", "yes");
        TOWN.clock.forward(Duration.ofMinutes(14));
        assertThat(browser.open("/").getStatus()).isEqualTo(200);
        TOWN.clock.forward(Duration.ofMinutes(15));
        assertThat(browser.open("/").getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void after_sign_out_the_session_is_over_everywhere_and_nothing_was_kept() throws Exception {
        browser.signIn(person());
        var kept = browser.cookie;
        assertThat(browser.open("/").getHeader("Cache-Control")).contains("no-store");
        var left = browser.submit("/sign-out");
        assertThat(left.getRedirectedUrl()).isEqualTo("/sign-in?left");
        assertThat(left.getHeader("Clear-Site-Data")).isEqualTo("\"cache\", \"cookies\", \"storage\"");
        assertThat(browser.cookie).isNull();
        browser.cookie = kept; // Back, or a copy of the cookie
        assertThat(browser.open("/").getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void an_ended_account_is_out_at_the_next_request_and_stays_out() throws Exception {
        var account = person(Role.SOCIAL_WORKER);
        browser.signIn(account);
        assertThat(browser.open("/").getStatus()).isEqualTo(200);
        Acting.as(administrator(), () -> TOWN.accounts().disable(account.id()));
        assertThat(browser.open("/").getRedirectedUrl()).isEqualTo("/sign-in");
        assertThat(new Browser().signIn(account).getRedirectedUrl()).isEqualTo("/sign-in?failed");
    }

    @Test
    void who_leaves_is_out_with_the_end_of_the_last_day_of_work() throws Exception {
        var account = person(Role.SOCIAL_WORKER);
        var manager = person(Role.TEAM_MANAGER);
        var today = LocalDate.ofInstant(TOWN.clock.instant(), ZoneId.of("Europe/London"));
        browser.signIn(account);
        for (var told : java.util.List.of(today.plusDays(3), today.plusDays(9), today)) {
            assertThat(Acting.as(manager.who(), () -> TOWN.accounts().leaves(account.id(), told))).isTrue();
            assertThat(Acting.as(administrator(), () -> TOWN.accounts().account(account.id()).disabledAt())).as("an end that lies ahead moves, later too").isEqualTo(told.plusDays(1).atStartOfDay(ZoneId.of("Europe/London")).toInstant());
        }
        assertThat(browser.open("/").getStatus()).as("on the last day").isEqualTo(200);
        TOWN.clock.forward(Duration.between(TOWN.clock.instant(), today.plusDays(1).atStartOfDay(ZoneId.of("Europe/London")).toInstant()));
        assertThat(browser.open("/").getRedirectedUrl()).as("the day after").isEqualTo("/sign-in");
        Acting.as(manager.who(), () -> TOWN.accounts().leaves(account.id(), today.plusDays(20)));
        assertThat(browser.open("/").getRedirectedUrl()).as("who left comes not back by it").isEqualTo("/sign-in");
        assertThat(new Browser().signIn(account).getRedirectedUrl()).isEqualTo("/sign-in?failed");
    }

    @Test
    void a_manager_ends_neither_their_own_account_nor_that_of_an_administrator_by_it() {
        var manager = person(Role.TEAM_MANAGER);
        var administrator = person(Role.ADMINISTRATOR);
        var worker = person(Role.SOCIAL_WORKER);
        var yesterday = LocalDate.ofInstant(TOWN.clock.instant(), ZoneId.of("Europe/London")).minusDays(1);
        assertThat(Acting.as(manager.who(), () -> TOWN.accounts().leaves(manager.id(), yesterday))).isFalse();
        assertThat(Acting.as(manager.who(), () -> TOWN.accounts().leaves(administrator.id(), yesterday))).isFalse();
        assertThat(Acting.as(worker.who(), () -> TOWN.accounts().leaves(manager.id(), yesterday))).as("who leads no team").isFalse();
        assertThat(Acting.as(administrator(), () -> TOWN.accounts().account(manager.id()).disabled())).isFalse();
    }

    @Test
    void a_role_that_was_taken_away_counts_from_the_next_request() throws Exception {
        var account = person(Role.DUTY);
        var child = "/children/" + java.util.UUID.randomUUID();
        browser.signIn(account);
        assertThat(browser.open(child).getStatus()).isEqualTo(200);
        Acting.as(administrator(), () -> TOWN.accounts().setRoles(account.id(), Set.of(Role.DIRECTOR), ""));
        assertThat(browser.open(child).getStatus()).isEqualTo(404);
    }

    @Test
    void a_form_without_its_token_changes_nothing() throws Exception {
        var account = person(Role.DUTY);
        browser.signIn(account);
        var child = "/children/" + java.util.UUID.randomUUID() + "/visits";
        assertThat(browser.send(post(child)).getStatus()).isEqualTo(403);
        assertThat(browser.send(post(child).param("_csrf", "guessed")).getStatus()).isEqualTo(403);
        var stranger = new Browser();
        assertThat(browser.send(post(child).param("_csrf", stranger.token())).getStatus()).as("another browser's token")
                .isEqualTo(403);
        assertThat(browser.submit(child).getContentAsString()).isEqualTo("recorded by " + account.name());
    }

    @Test
    void the_sixth_try_waits_and_each_one_more_waits_longer() throws Exception {
        var account = person();
        for (int tries = 1; tries <= 5; tries++) {
            assertThat(wrong(account)).isEqualTo("/sign-in?failed");
        }
        assertThat(browser.signIn(account).getRedirectedUrl()).as("right, but too early").isEqualTo("/sign-in?failed");
        TOWN.clock.forward(Duration.ofSeconds(30));
        assertThat(wrong(account)).isEqualTo("/sign-in?failed");
        TOWN.clock.forward(Duration.ofSeconds(30));
        assertThat(browser.signIn(account).getRedirectedUrl()).as("a minute now").isEqualTo("/sign-in?failed");
        TOWN.clock.forward(Duration.ofSeconds(30));
        assertThat(browser.signIn(account).getRedirectedUrl()).isEqualTo("/");
        assertThat(TOWN.logged(account.id(), account.who())).contains("sign-in refused session");
    }

    @Test
    void a_wrong_password_counts_once_and_is_in_the_access_log_once() throws Exception {
        var account = person();
        for (int tries = 1; tries <= 4; tries++) {
            assertThat(wrong(account)).isEqualTo("/sign-in?failed");
        }
        assertThat(TOWN.logged(account.id(), account.who())).filteredOn("sign-in refused session"::equals).hasSize(4);
        assertThat(browser.signIn(account).getRedirectedUrl()).as("the fifth try").isEqualTo("/");
    }

    @Test
    void whoever_sits_down_at_an_open_screen_guesses_the_password_no_faster_than_at_the_door() throws Exception {
        var account = person(Role.SOCIAL_WORKER);
        browser.signIn(account);
        for (int tries = 1; tries <= 5; tries++) {
            assertThat(changed("guessed")).isNull();
        }
        assertThat(changed(Porch.PASSWORD)).as("right, but too early").isNull();
        TOWN.clock.forward(Duration.ofSeconds(30));
        var answer = browser.submit("/account/password", "current", Porch.PASSWORD, "chosen", "four odd blue ladders", "again", "four odd blue ladders");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?changed");
        assertThat(answer.getHeader("Clear-Site-Data")).contains("cache");
        assertThat(TOWN.logged(account.id(), account.who())).contains("password refused password");
        browser.submit("/sign-in", "login", account.login(), "password", "four odd blue ladders");
        assertThat(browser.submit("/account/sign-out-everywhere").getHeader("Clear-Site-Data")).as("on every device, this one too").contains("cache");
    }

    private String changed(String current) throws Exception {
        return browser.submit("/account/password", "current", current, "chosen", "four odd blue ladders", "again", "four odd blue ladders").getRedirectedUrl();
    }

    @Test
    void a_login_that_nobody_has_is_refused_in_the_same_words() throws Exception {
        var nobody = new Account(java.util.UUID.randomUUID(), 901, "nobody", "Nobody", Set.of(), null, TOWN.clock.instant(), null, false);
        assertThat(browser.signIn(nobody).getRedirectedUrl()).isEqualTo("/sign-in?failed");
        assertThat(wrong(person())).isEqualTo("/sign-in?failed");
        assertThat(browser.submit("/sign-in", "login", "a\0b", "password", "x").getRedirectedUrl()).isEqualTo("/sign-in?failed");
    }

    @Test
    void a_one_time_password_opens_only_the_page_to_choose_another() throws Exception {
        var account = person(Role.DUTY);
        var once = Acting.as(administrator(), () -> TOWN.accounts().oneTimePassword(account.id(), "").orElseThrow());
        browser.submit("/sign-in", "login", account.login(), "password", once);
        assertThat(browser.open("/").getRedirectedUrl()).isEqualTo("/account/password");
        assertThat(browser.open("/children/" + java.util.UUID.randomUUID()).getRedirectedUrl()).isEqualTo("/account/password");
        assertThat(browser.submit("/account/password", "current", once, "chosen", "four odd blue ladders", "again",
                "four odd blue ladders").getRedirectedUrl()).isEqualTo("/sign-in?changed");
        browser.submit("/sign-in", "login", account.login(), "password", "four odd blue ladders");
        assertThat(browser.open("/").getContentAsString()).isEqualTo("home of " + account.name());
    }

    private String wrong(Account account) throws Exception {
        return browser.submit("/sign-in", "login", account.login(), "password", "wrong").getRedirectedUrl();
    }

    private static Who administrator() {
        return TOWN.someone(901, Role.ADMINISTRATOR);
    }
}
