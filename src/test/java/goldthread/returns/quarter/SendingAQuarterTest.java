package goldthread.returns.quarter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.RealApplication;
import goldthread.access.Accounts;
import goldthread.access.Authorities;
import goldthread.access.Role;
import goldthread.app.Goldthread;
import goldthread.pages.Form;
import goldthread.signin.Sessions;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/// A director sends the return of a quarter, reads what became of each row, and takes it back.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Timeout(90)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SendingAQuarterTest {
    private static final String HEADINGS = "role_category,hourly_pay_rate,start_date,end_date,social_work_england_number,project_team\n";
    @Autowired
    MockMvc site;

    private String session = "";

    @Test
    void a_return_is_sent_told_row_by_row_and_taken_back_with_a_reason(@Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired Sessions sessions) throws Exception {
        authorities.create(397, "Quartermouth, invented");
        session = sessions.open(accounts.create(397, "analyst.no-pay", "Mei Chen", Set.of(Role.ANALYST)).who(), false);
        assertThat(sent(HEADINGS).getStatus()).as("who does not see pay sends none").isEqualTo(404);
        session = sessions.open(accounts.create(397, "director.quarter", "Elaine Foster", Set.of(Role.DIRECTOR)).who(), false);
        assertThat(answer(get("/agency/return")).getContentAsString()).contains(QuarterGivenPages.GIVEN);
        assertThat(answer(get(QuarterGivenPages.GIVEN)).getContentAsString()).contains("No return was taken in");
        assertThat(sent("soup").getContentAsString()).contains("There is no table of assignments");

        var there = sent(HEADINGS + "Social worker,31.37,2026-01-05,,SW9,no\nAstronaut,31.00,2026-01-05,,SW91,no\n").getHeader("Location");
        assertThat(there).contains(QuarterGivenPages.GIVEN + "?quarter=2026-Q1");
        assertThat(answer(get(QuarterGivenPages.GIVEN).param("quarter", "2026-Q1")).getContentAsString()).contains("SW9, social worker from 2026-01-05", "Not on our record: told by this return", "which is none of the five kinds", "Take it back");
        assertThat(answer(get("/agency/return").param("quarter", "2026-Q1")).getContentAsString()).contains("1 assignment in the quarter", "told by the return as it was given in", "31.37");
        assertThat(answer(get(QuarterGivenPages.GIVEN).param("quarter", "2025-Q1")).getStatus()).isEqualTo(404);

        assertThat(undone("").getContentAsString()).contains("Enter why it is taken back");
        assertThat(undone("The return of another authority").getStatus()).isEqualTo(303);
        assertThat(answer(get("/agency/return").param("quarter", "2026-Q1")).getContentAsString()).contains("0 assignments in the quarter").doesNotContain("31.37");
        assertThat(undone("Again").getStatus()).as("pressed twice").isEqualTo(303);
    }

    private MockHttpServletResponse sent(String text) throws Exception {
        return answer(multipart(QuarterGivenPages.GIVEN + "/file").file(new MockMultipartFile("files", "agency-2026-Q1-assignments.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8))).content(new byte[text.length()]));
    }

    private MockHttpServletResponse undone(String why) throws Exception {
        return answer(post(QuarterGivenPages.GIVEN + "/undo").param(Form.ONCE, UUID.randomUUID().toString()).param("quarter", "2026-Q1").param("why", why));
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return site.perform(request.header("Accept", "text/html").with(csrf()).cookie(new Cookie("goldthread", session))).andReturn().getResponse();
    }
}
