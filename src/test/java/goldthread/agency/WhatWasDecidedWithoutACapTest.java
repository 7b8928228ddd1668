package goldthread.agency;

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
import goldthread.agency.AgencyEntry.AssignmentDecided;
import goldthread.app.Goldthread;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.pages.Form;
import goldthread.signin.Sessions;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Assignments came before the caps of their region: by page, from *decided without a cap* to an answer.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhatWasDecidedWithoutACapTest {
    private static final int HERE = 936;

    @Autowired
    MockMvc site;

    @Test
    void a_manager_sees_which_were_decided_without_a_cap_and_checks_them_again(@Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired Sessions sessions, @Autowired CaseFile caseFile, @Autowired Agency agency) throws Exception {
        authorities.create(HERE, "Caplesston");
        var manager = sessions.open(accounts.create(HERE, "caps.manager", "Helen Caps", Set.of(Role.TEAM_MANAGER)).who(), false);
        var assignment = new Subject(Ids.next());
        Acting.as(Who.product(HERE), () -> {
            caseFile.append(Append.observed(Ids.next(), new AssignmentAsked(assignment, LocalDate.of(2026, 5, 1), "Leave", Facts.told("pay=45.00")), Instant.now(), "page"));
            caseFile.append(Append.observed(Ids.next(), new AssignmentDecided(assignment, true, LocalDate.of(2026, 5, 4), "From the old system", "2024", "undecided", List.of()), Instant.now(), "page"));
            return null;
        });
        assertThat(answer(manager, get("/agency/again")).getContentAsString()).contains("Decided without a cap, and none is known yet").contains("Ola Example").contains("No cap has been entered since");
        assertThat(answer(manager, get("/agency")).getContentAsString()).doesNotContain("check them again");

        Acting.as(Who.product(HERE), () -> agency.cap("Middle Region", "social-worker", LocalDate.of(2025, 4, 1), "40.00", "Entered late", Instant.now()));
        assertThat(answer(manager, get("/agency")).getContentAsString()).contains("check them again");
        assertThat(answer(manager, get("/agency/" + assignment)).getContentAsString()).contains("Check it again with the cap that was entered since").contains("Decided without a cap");
        assertThat(answer(manager, again(assignment)).getContentAsString()).contains("Say why they are checked again");
        assertThat(answer(manager, again(assignment).param("why", "The region's caps were entered late")).getStatus()).isEqualTo(303);
        assertThat(answer(manager, get("/agency/" + assignment)).getContentAsString()).contains("The price is above the cap.").contains("Checked again by the rules of 2024: approval").contains("entered late").doesNotContain("45.00").doesNotContain("/agency/again");
        assertThat(answer(manager, get("/agency/breaches")).getContentAsString()).contains("The price is above the cap.");
        var director = sessions.open(accounts.create(HERE, "caps.director", "Elaine Caps", Set.of(Role.DIRECTOR)).who(), false);
        var chief = sessions.open(accounts.create(HERE, "caps.chief", "Robert Caps", Set.of(Role.DIRECTOR)).who(), false);
        assertThat(answer(director, sign(assignment, "director")).getStatus()).isEqualTo(303);
        assertThat(answer(chief, sign(assignment, "chief-executive")).getStatus()).isEqualTo(303);
        assertThat(answer(director, get("/agency/" + assignment)).getContentAsString()).contains("after the start: a breach, to be reported");
    }

    @Test
    void a_cap_that_nobody_is_paid_is_refused_with_a_sentence(@Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired Sessions sessions) throws Exception {
        authorities.create(HERE + 1, "Absurdham");
        var admin = sessions.open(accounts.create(HERE + 1, "absurd.admin", "Tom Caps", Set.of(Role.ADMINISTRATOR)).who(), false);
        assertThat(answer(admin, cap("500.01")).getContentAsString()).contains("The cap is £500.01 an hour, which nobody is paid").contains("Typed source");
        assertThat(answer(admin, cap("-4")).getContentAsString()).contains("The cap must be above nought");
        assertThat(answer(admin, cap("500")).getStatus()).isEqualTo(303);
    }

    private static MockHttpServletRequestBuilder cap(String pounds) {
        return post("/agency/caps").param(Form.ONCE, UUID.randomUUID().toString()).param("region", "Middle Region").param("job", "SOCIAL_WORKER").param("from-day", "1").param("from-month", "4").param("from-year", "2026").param("cap", pounds).param("source", "Typed source");
    }

    private static MockHttpServletRequestBuilder again(Subject assignment) {
        return post("/agency/again").param(Form.ONCE, UUID.randomUUID().toString()).param("assignments", assignment.toString());
    }

    private static MockHttpServletRequestBuilder sign(Subject assignment, String as) {
        return post("/agency/" + assignment + "/sign").param(Form.ONCE, UUID.randomUUID().toString()).param("as", as).param("why", "Nobody else can take court work");
    }

    private MockHttpServletResponse answer(String session, MockHttpServletRequestBuilder request) throws Exception {
        return site.perform(request.cookie(new Cookie("goldthread", session)).header("Accept", "text/html").with(csrf())).andReturn().getResponse();
    }
}
