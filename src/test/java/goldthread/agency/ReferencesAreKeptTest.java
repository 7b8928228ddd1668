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
import goldthread.agency.quarter.Quarter;
import goldthread.agency.reference.Reference;
import goldthread.agency.reference.ReferenceEntry.ReferenceAsked;
import goldthread.agency.reference.ReferenceEntry.ReferenceCame;
import goldthread.app.Goldthread;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Envelope;
import goldthread.casefile.Ids;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.Form;
import goldthread.signin.Sessions;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

/// References are asked for, kept as they came and read by the rules; what agencies did goes into the return of the quarter.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Timeout(90)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReferencesAreKeptTest {
    private static final Subject ONE = new Subject(new UUID(5, 5));
    private static final LocalDate START = LocalDate.of(2026, 9, 7);

    @Autowired
    MockMvc site;
    @Autowired
    CaseFile caseFile;
    @Autowired
    Agency agency;

    private String session = "";

    private static Map<String, String> every() {
        var all = new TreeMap<String, String>();
        Reference.QUESTIONS.forEach(each -> all.put(each.key(), "Said"));
        return all;
    }

    private static Map<String, String> facts(Map<String, String> told, Entry... entries) {
        var all = new ArrayList<Entry>(List.of(new AssignmentAsked(ONE, START.minusDays(20), "Leave", told)));
        all.addAll(List.of(entries));
        var lines = new ArrayList<Line>();
        for (int i = 0; i < all.size(); i++) lines.add(new Line(new Envelope(i + 1, new UUID(2, i), 201, "agency.x", all.get(i).happened(), Instant.EPOCH, new UUID(3, 3), null, "page"), all.get(i)));
        return AssignmentNow.FOLD.rows(new Timeline(ONE, lines)).getFirst().facts();
    }

    @Test
    void the_rules_read_the_first_reference_that_was_asked_for_and_came_and_whether_one_is_about_practice() {
        var asked = new ReferenceAsked(ONE, START.minusDays(9), "Ann Lead", "Helen");
        assertThat(facts(Map.of(), asked)).containsEntry("reference_requested", "2026-08-29").doesNotContainKey("reference_received");
        var came = new ReferenceCame(ONE, START.minusDays(1), "Ann Lead", Map.of("role", "2020 to 2024"));
        assertThat(facts(Map.of("reference_practice", "no"), asked, came)).containsEntry("reference_received", "2026-09-06").containsEntry("reference_practice", "no");
        assertThat(facts(Map.of("reference_practice", "no"), came, new ReferenceCame(ONE, START.plusDays(3), "Bo Head", every()))).as("a second, about practice, that came after the start")
                .containsEntry("reference_received", "2026-09-06").containsEntry("reference_practice", "yes");
        assertThat(facts(Map.of("reference_received", "2026-09-01"), came)).as("told when the worker was asked for, and earlier").containsEntry("reference_received", "2026-09-01");
        assertThat(facts(Map.of("reference_received", "no"), came)).containsEntry("reference_received", "2026-09-06");
        var almost = every();
        almost.put("supervision", " ");
        assertThat(Reference.practiceBased(new ReferenceCame(ONE, START, "Ann", almost))).isFalse();
        assertThat(Reference.practiceBased(new ReferenceCame(ONE, START, "Ann", every()))).isTrue();
        assertThat(Reference.QUESTIONS).allSatisfy(each -> assertThat(each.source()).isNotBlank()).filteredOn(Reference.Asking::practice).hasSizeGreaterThan(2);
    }

    @Test
    void a_reference_is_kept_on_the_page_and_an_agencys_conduct_is_in_the_return_of_its_quarter(@Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired Sessions sessions) throws Exception {
        authorities.create(909, "Refton");
        var manager = accounts.create(UUID.randomUUID(), 909, "ref.manager", "Helen Marsh", null, Set.of(Role.TEAM_MANAGER)).who();
        session = sessions.open(manager, false);
        var assignment = new Subject(Ids.next());
        Acting.as(Who.product(909), () -> caseFile.append(Append.observed(Ids.next(), new AssignmentAsked(assignment, LocalDate.now(), "Leave", Map.of("worker", "Jo Field", "job", "social-worker", "region", "Northern", "from", LocalDate.now().toString())), Instant.now(), "page")));
        var address = "/agency/" + assignment + "/references";
        assertThat(answer(get("/agency/" + assignment)).getContentAsString()).contains(address);
        assertThat(answer(day(form(address + "/asked"), "asked-on").param("of", "Ann Lead, Northshire")).getStatus()).isEqualTo(303);
        assertThat(answer(day(form(address), "came-on").param("from", "Ann Lead")).getContentAsString()).as("an empty reference is none").contains("Write what the reference says");
        var came = day(form(address), "came-on").param("from", "Ann Lead");
        every().forEach((key, said) -> came.param(key, "Plans with families"));
        assertThat(answer(came).getStatus()).isEqualTo(303);
        assertThat(answer(get(address)).getContentAsString()).contains("Ann Lead, Northshire").contains("Helen Marsh").contains("Plans with families").contains("To be confirmed");
        assertThat(answer(get("/agency/" + UUID.randomUUID() + "/references")).getStatus()).isEqualTo(404);
        assertThat(Acting.as(manager, () -> agency.one(assignment.id())).facts()).containsEntry("reference_practice", "yes").containsEntry("reference_received", "2026-03-04");

        assertThat(answer(day(form("/agency/conduct"), "on").param("agency", "Invented Staffing").param("rule", "notice").param("what", "Withdrew a worker within a week")).getStatus()).isEqualTo(303);
        assertThat(answer(get("/agency/conduct")).getContentAsString()).contains("Invented Staffing").contains("Withdrew a worker").contains("Notice");
        assertThat(Acting.as(manager, () -> agency.quarter(new Quarter(2026, 1), null)).tables().get("agencies")).contains(List.of("Invented Staffing", "Notice", "2026-03-04", "Withdrew a worker within a week"));
        assertThat(Acting.as(manager, () -> agency.quarter(new Quarter(2026, 2), null)).tables().get("agencies")).hasSize(1);
    }

    private static MockHttpServletRequestBuilder form(String address) {
        return post(address).param(Form.ONCE, UUID.randomUUID().toString());
    }

    private static MockHttpServletRequestBuilder day(MockHttpServletRequestBuilder request, String key) {
        return request.param(key + "-day", "4").param(key + "-month", "3").param(key + "-year", "2026");
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return site.perform(request.cookie(new Cookie("goldthread", session)).header("Accept", "text/html").with(csrf())).andReturn().getResponse();
    }
}
