package goldthread.recording.amending;

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
import goldthread.agency.reference.ReferenceEntry.ReferenceAsked;
import goldthread.agency.scale.ScaleEntry;
import goldthread.agency.scale.ScaleEntry.Point;
import goldthread.agency.scale.ScaleEntry.ScaleTold;
import goldthread.app.Goldthread;
import goldthread.app.Rooms;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.signin.Sessions;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.career.CareerEntry.RotaAgreed;
import goldthread.workforce.career.LevyEntry;
import goldthread.workforce.career.LevyEntry.LevyHeld;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What was told of a worker, a route, the levy, pay, a reference or an agency was wrong: it is corrected or withdrawn with a
/// reason, and what stood before stays visible.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(90)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhatWasRecordedIsPutRightTest {
    private static final int HERE = 917;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvc site;
    @Autowired
    CaseFile caseFile;
    @Autowired
    List<Amendings> rooms;
    @Autowired
    JdbcClient database;
    @Autowired
    PlatformTransactionManager transactions;

    private String manager = "";
    private String director = "";
    private String elsewhere = "";

    @BeforeAll
    void people(@Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired Sessions sessions) {
        authorities.create(HERE, "Mendham");
        authorities.create(HERE + 1, "Otherham");
        manager = sessions.open(accounts.create(HERE, "mend.manager", "Helen Mender", Set.of(Role.TEAM_MANAGER)).who(), false);
        director = sessions.open(accounts.create(HERE, "mend.director", "Elaine Director", Set.of(Role.DIRECTOR)).who(), false);
        elsewhere = sessions.open(accounts.create(HERE + 1, "mend.other", "Otto Elsewhere", Set.of(Role.TEAM_MANAGER)).who(), false);
    }

    /// Golden bodies are as they were first written to a log.
    @Test
    void whatever_can_be_corrected_comes_out_of_its_form_as_it_went_in() throws IOException {
        for (var amending : rooms.stream().flatMap(room -> room.all().stream()).toList()) {
            var kind = Rooms.kinds().all().stream().filter(each -> each.type() == amending.type()).findFirst().orElseThrow();
            var entry = Rooms.kinds().read(kind.name(), Files.readString(Path.of("src/test/resources/golden", kind.name() + ".json")));
            var held = amending.filled(entry);
            var about = amending.about().apply(LocalDate.of(2027, 1, 4));
            var checked = amending.form().holding(held, about).check(held, about);
            assertThat(checked).as("%s %s", kind.name(), held).isInstanceOf(Checked.Filled.class);
            assertThat(amending.made(entry, ((Checked.Filled<goldthread.pages.Answers>) checked).answers())).as(kind.name()).isEqualTo(entry);
            assertThat(amending.back(entry)).startsWith("/");
        }
    }

    @Test
    void a_rota_is_corrected_and_then_withdrawn_and_what_stood_stays_visible() throws Exception {
        var worker = Subject.unheardOf();
        told(new Joined(worker, "Nour Mended", null, null, "Team", "social-worker", DAY, List.of(), List.of()));
        var rota = told(new RotaAgreed(worker, DAY, null, "Four days", "Caring", null, Map.of("MONDAY", "09:00-17:00"), null));
        var address = "/recorded/" + worker;
        assertThat(answer(manager, get(address)).getContentAsString()).contains("Nour Mended").contains("Four days").contains("Flexible rota agreed").contains("As recorded");

        var form = answer(manager, get(address + "/" + rota + "/correct")).getContentAsString();
        assertThat(form).contains("Nour Mended").contains("value=\"09:00 to 17:00\"").contains("Why is it corrected?");
        assertThat(answer(manager, rota(address, rota, form)).getContentAsString()).as("a reason is needed").contains("Enter why it is corrected").contains("Tuesdays only");
        assertThat(answer(manager, rota(address, rota, form).param("why-corrected", "Monday was never agreed")).getStatus()).isEqualTo(303);
        assertThat(answer(manager, get(address)).getContentAsString()).contains("Tuesdays only").contains("Four days").contains("Monday was never agreed").contains("Before the correction of").contains("Helen Mender");
        assertThat(hours(worker)).containsExactly("TUESDAY 09:00-13:00");
        var moved = answer(manager, rota(address, rota, form).param("why-corrected", "A second time, from the old page"));
        assertThat(moved.getStatus()).as("it was corrected meanwhile").isEqualTo(409);
        assertThat(moved.getContentAsString()).as("nothing typed is lost").contains("A second time, from the old page").contains("Tuesdays only");

        assertThat(answer(manager, post(address + "/" + rota + "/withdraw").param(Form.ONCE, UUID.randomUUID().toString())).getContentAsString()).contains("Enter why it is withdrawn");
        assertThat(answer(manager, post(address + "/" + rota + "/withdraw").param(Form.ONCE, UUID.randomUUID().toString()).param("why", "It was of somebody else")).getStatus()).isEqualTo(303);
        assertThat(answer(manager, get(address)).getContentAsString()).contains("Withdrawn").contains("It was of somebody else").contains("Four days").doesNotContain("/correct");
        assertThat(hours(worker)).isEmpty();
        assertThat(answer(manager, get(address + "/" + rota + "/correct")).getStatus()).as("what is withdrawn is not corrected").isEqualTo(404);
    }

    private static MockHttpServletRequestBuilder rota(String address, UUID rota, String form) {
        var stood = Pattern.compile("name=\"stood-at\" value=\"(\\d+)\"").matcher(form);
        assertThat(stood.find()).as(form).isTrue();
        return post(address + "/" + rota + "/correct").param(Form.ONCE, UUID.randomUUID().toString()).param("stood-at", stood.group(1)).param("pattern", "Tuesdays only").param("rota-from-day", "2").param("rota-from-month", "3").param("rota-from-year", "2026")
                .param("rota-why", "Caring").param("hours-tuesday", "9:00 to 13:00");
    }

    @Test
    void the_levy_of_a_year_is_corrected_in_pence_and_both_sums_are_shown() throws Exception {
        var levy = LevyEntry.levy(HERE);
        var held = told(new LevyHeld(levy, 2026, 4_800_000, DAY, "Account"));
        assertThat(answer(manager, get("/team/careers/levy")).getContentAsString()).contains("/recorded/" + levy);
        assertThat(answer(manager, post("/recorded/" + levy + "/" + held + "/correct").param(Form.ONCE, UUID.randomUUID().toString()).param("year", "2026").param("sum", "84,000.00").param("source", "Account").param("why-corrected", "Figures were turned round")).getStatus()).isEqualTo(303);
        assertThat(answer(manager, get("/recorded/" + levy)).getContentAsString()).contains("84000.00").contains("48000.00").contains("Figures were turned round");
        assertThat(answer(manager, get("/team/careers/levy")).getContentAsString()).contains("£84,000.00").doesNotContain("£48,000.00");
    }

    @Test
    void pay_is_put_right_by_those_who_see_it_and_is_not_there_for_others() throws Exception {
        var scales = ScaleEntry.scales(HERE);
        var scale = told(new ScaleTold(scales, DAY, "Our own scale", true, 3700, "Pay policy", List.of(new Point("social-worker", "Grade 9", "28", 3_862_600))));
        assertThat(answer(manager, get("/recorded/" + scales)).getStatus()).isEqualTo(404);
        assertThat(answer(manager, get("/recorded/" + scales + "/" + scale + "/correct")).getStatus()).isEqualTo(404);
        assertThat(answer(director, get("/agency/scales")).getContentAsString()).contains("/recorded/" + scales);
        assertThat(answer(director, scale(scales, scale).param("points", "social-worker, Grade 9, 28, lots")).getContentAsString()).contains("Each line must be a kind of job").contains("lots");
        assertThat(answer(director, scale(scales, scale).param("points", "social-worker, Grade 9, 28, 39,626.00")).getStatus()).isEqualTo(303);
        assertThat(answer(director, get("/recorded/" + scales)).getContentAsString()).contains("39626.00").contains("38626.00");
    }

    private static MockHttpServletRequestBuilder scale(Subject scales, UUID scale) {
        return post("/recorded/" + scales + "/" + scale + "/correct").param(Form.ONCE, UUID.randomUUID().toString()).param("whose", "ours").param("hours", "37").param("source", "Pay policy").param("from-day", "2").param("from-month", "3").param("from-year", "2026")
                .param("why-corrected", "One digit");
    }

    @Test
    void a_reference_that_is_withdrawn_is_no_fact_of_its_assignment_and_nobody_of_another_authority_finds_it() throws Exception {
        var assignment = Subject.unheardOf();
        told(new AssignmentAsked(assignment, DAY, "Leave", Map.of("worker", "Jo Field", "job", "social-worker", "region", "Northern", "from", "2026-03-09")));
        var asked = told(new ReferenceAsked(assignment, DAY, "Ann Lead", "Helen"));
        assertThat(answer(elsewhere, get("/recorded/" + assignment)).getStatus()).isEqualTo(404);
        assertThat(answer(manager, get("/agency/" + assignment + "/references")).getContentAsString()).contains("/recorded/" + assignment);
        assertThat(facts(assignment)).contains("reference_requested");
        assertThat(answer(manager, post("/recorded/" + assignment + "/" + asked + "/withdraw").param(Form.ONCE, UUID.randomUUID().toString()).param("why", "It was for another worker")).getStatus()).isEqualTo(303);
        assertThat(facts(assignment)).doesNotContain("reference_requested");
        assertThat(answer(manager, get("/recorded/" + assignment)).getContentAsString()).contains("Jo Field").contains("Ann Lead").contains("It was for another worker");
    }

    private UUID told(Entry entry) {
        var id = Ids.next();
        Acting.as(Who.product(HERE), () -> caseFile.append(Append.observed(id, entry, Instant.now(), "page")));
        return id;
    }

    private List<String> hours(Subject worker) {
        return read("select hours from worker_rota where subject = :subject", worker);
    }

    private String facts(Subject assignment) {
        return String.join("", read("select facts::text from agency_assignment where subject = :subject", assignment));
    }

    private List<String> read(String sql, Subject subject) {
        return Acting.as(Who.product(HERE), () -> new TransactionTemplate(transactions).execute(status -> database.sql(sql).param("subject", subject.id()).query(String.class).list()));
    }

    private MockHttpServletResponse answer(String session, MockHttpServletRequestBuilder request) throws Exception {
        return site.perform(request.cookie(new Cookie("goldthread", session)).header("Accept", "text/html").with(csrf())).andReturn().getResponse();
    }
}
