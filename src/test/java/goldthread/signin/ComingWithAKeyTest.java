package goldthread.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.access.Acting;
import goldthread.access.Permission;
import goldthread.access.Role;
import goldthread.access.Town;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class ComingWithAKeyTest extends AtTheDoor {
    private static final Set<Permission> SEEING = Set.of(Permission.SEE_CHILDREN, Permission.WHOLE_RECORD, Permission.SEE_ALL_CHILDREN);

    private final String child = "/api/children/" + UUID.randomUUID();

    @Autowired
    ApiTokens tokens;

    @Test
    void a_key_acts_for_its_owner() throws Exception {
        var account = person(Role.DUTY);
        var key = Acting.as(account.who(), () -> tokens.give("reports", SEEING, false, Duration.ofDays(1)));
        assertThat(send(get(child), key).getStatus()).isEqualTo(200);
        assertThat(TOWN.logged(UUID.fromString(child.substring(14)), account.who())).containsExactly("view overview");
    }

    @Test
    void a_key_does_no_more_than_its_scopes_nor_than_its_owner_may() throws Exception {
        var duty = person(Role.DUTY);
        var reading = Acting.as(duty.who(), () -> tokens.give("r", SEEING, false, Duration.ofDays(1)));
        assertThat(send(post(child + "/visits"), reading).getStatus()).isEqualTo(404);
        var recording = Acting.as(duty.who(), () -> tokens.give("w", Set.of(Permission.RECORD), false, Duration.ofDays(1)));
        assertThat(send(post(child + "/visits"), recording).getStatus()).isEqualTo(200);
        Acting.as(TOWN.someone(Town.OURS, Role.ADMINISTRATOR), () -> TOWN.accounts().setRoles(duty.id(), Set.of(Role.ANALYST), ""));
        assertThat(send(post(child + "/visits"), recording).getStatus()).isEqualTo(404);
    }

    @Test
    void a_key_for_ones_own_children_opens_no_other_whatever_its_owner_may() throws Exception {
        var duty = person(Role.DUTY);
        var narrow = Acting.as(duty.who(), () -> tokens.give("n", Set.of(Permission.SEE_CHILDREN, Permission.WHOLE_RECORD), false, Duration.ofDays(1)));
        assertThat(send(get(child), narrow).getStatus()).isEqualTo(404);
        TOWN.allocate(duty.who(), UUID.fromString(child.substring(14)));
        assertThat(send(get(child), narrow).getStatus()).isEqualTo(200);
    }

    @Test
    void the_access_log_has_where_from_and_what_was_refused_for_want_of_permission() throws Exception {
        var administrator = person(Role.ADMINISTRATOR);
        var browser = new Browser();
        browser.signIn(administrator);
        assertThat(browser.open("/children/" + child.substring(14)).getStatus()).isEqualTo(404);
        assertThat(TOWN.as(administrator.who(), () -> TOWN.db().sql("select action || ' ' || part || ' from ' || origin from access_log where account = :me order by position")
                .param("me", administrator.id()).query(String.class).list()))
                .contains("signed in session from " + browser.address, "denied GET /children/{child} from " + browser.address);
    }

    @Test
    void a_key_that_ended_or_was_made_up_opens_nothing() throws Exception {
        var account = person(Role.DUTY);
        var key = Acting.as(account.who(), () -> tokens.give("r", SEEING, false, Duration.ofDays(1)));
        var other = Acting.as(account.who(), () -> tokens.give("s", SEEING, false, Duration.ofDays(1)));
        Acting.as(account.who(), () -> tokens.mine().stream().filter(token -> token.name().equals("r"))
                .forEach(token -> tokens.end(token.id())));
        assertThat(send(get(child), key).getStatus()).isEqualTo(401);
        assertThat(send(get(child), "gt_made-up").getStatus()).isEqualTo(401);
        assertThat(send(get(child), other).getStatus()).isEqualTo(200);
        TOWN.clock.forward(Duration.ofDays(1));
        assertThat(send(get(child), other).getStatus()).isEqualTo(401);
    }

    @Test
    void nobody_ends_the_key_of_another() {
        var account = person(Role.DUTY);
        Acting.as(account.who(), () -> tokens.give("r", Set.of(), true, Duration.ofDays(1)));
        var id = Acting.as(account.who(), () -> tokens.mine().getFirst().id());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Acting.as(person().who(), () -> tokens.end(id)))
                .isInstanceOf(goldthread.access.NotThere.class);
    }

    @Test
    void a_session_opens_no_programs_door_and_a_password_neither() throws Exception {
        var browser = new Browser();
        var account = person(Role.DUTY);
        browser.signIn(account);
        assertThat(browser.send(get(child)).getStatus()).isEqualTo(401);
        assertThat(browser.send(get(child).header("Authorization", "Basic " + java.util.Base64.getEncoder().encodeToString(
                (account.login() + ":" + Porch.PASSWORD).getBytes()))).getStatus()).isEqualTo(401);
        assertThat(browser.send(get(child)).getHeader("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void health_is_for_all_and_measures_are_for_keys_that_may_read_them() throws Exception {
        var account = person();
        var key = Acting.as(account.who(), () -> tokens.give("m", Set.of(), true, Duration.ofDays(1)));
        assertThat(site.perform(get("/actuator/health")).andReturn().getResponse().getStatus()).isEqualTo(200);
        assertThat(site.perform(get("/actuator/info")).andReturn().getResponse().getStatus()).isEqualTo(401);
        assertThat(send(get("/actuator/info"), key).getStatus()).isEqualTo(200);
        assertThat(send(get(child), key).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String key) throws Exception {
        return site.perform(request.header("Authorization", "Bearer " + key)).andReturn().getResponse();
    }
}
