package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.RealApplication;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.agency.AgencyEntry.AssignmentAsked;
import goldthread.app.Goldthread;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.ContactEntry.Referrer;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhatWaitsForWhomTest {
    private static final int OURS = 895;

    @Autowired
    MockMvc site;
    @Autowired
    CaseFile caseFile;
    @Autowired
    Authorities authorities;
    @Autowired
    Accounts accounts;

    @Test
    void each_is_told_on_their_own_page_what_waits_in_the_rooms_that_their_role_opens() throws Exception {
        authorities.create(OURS, "Ashbourne");
        assertThat(home(Role.DUTY)).doesNotContain("Waiting for you");
        var contact = new Subject(Ids.next());
        write(new ContactReceived(contact, "K7RM-3WQP", Instant.now(), "form", new Referrer("2A", "Dee Marsh", null, null, null, null, null, null, null), List.of(), "She came without a coat again.", "no", null));
        write(new AssignmentAsked(new Subject(Ids.next()), LocalDate.now(), "A post is vacant", Map.of("worker", "Jo Field", "from", "2026-03-02", "to", "2026-09-01")));

        assertThat(home(Role.DUTY)).contains("Waiting for you", "1 contact waits for a decision at the front door").doesNotContain("agency worker");
        assertThat(home(Role.DIRECTOR)).contains("1 agency worker is asked for and not decided").doesNotContain("1 contact");
        assertThat(home(Role.SOCIAL_WORKER)).doesNotContain("Waiting for you");

        var tom = accounts.create(UUID.randomUUID(), OURS, "tom" + UUID.randomUUID(), "Tom", null, Set.of(Role.ADMINISTRATOR)).who();
        Acting.as(tom, () -> accounts.setRoles(tom.account(), Set.of(Role.ADMINISTRATOR, Role.GUARDIAN), "nobody else is left"));
        assertThat(home(Role.ADMINISTRATOR)).contains("1 act waits until a second person agrees", "href=\"/second-person\"");
        assertThat(home(Role.GUARDIAN)).doesNotContain("Waiting for you");
    }

    private void write(Entry entry) {
        Acting.as(Who.product(OURS), () -> caseFile.append(Append.observed(Ids.next(), entry, Instant.now(), "page")));
    }

    private String home(Role role) throws Exception {
        var login = "home" + UUID.randomUUID();
        accounts.create(UUID.randomUUID(), OURS, login, role.title(), accounts.encode(login), Set.of(role));
        Cookie cookie = site.perform(post("/sign-in").param("login", login).param("password", login).with(csrf())).andReturn().getResponse().getCookie("goldthread");
        return site.perform(get("/").header("Accept", "text/html").cookie(cookie)).andReturn().getResponse().getContentAsString();
    }
}
