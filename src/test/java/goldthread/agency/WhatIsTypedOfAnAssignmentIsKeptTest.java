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
import goldthread.app.Goldthread;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.pages.Form;
import goldthread.signin.Sessions;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What cannot be done stands beside what was typed; and a signature is of the price that was signed.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIsTypedOfAnAssignmentIsKeptTest {
    private static final int HERE = 938;
    private static final LocalDate TODAY = LocalDate.now(goldthread.time.England.ZONE), FROM = TODAY.plusDays(14);

    @Autowired
    MockMvc site;
    @Autowired
    CaseFile caseFile;
    @Autowired
    Agency agency;

    private String manager, director, chief, admin;

    @BeforeAll
    void an_authority(@Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired Sessions sessions) {
        authorities.create(HERE, "Typedham");
        manager = sessions.open(accounts.create(HERE, "typed.manager", "Helen Typed", Set.of(Role.TEAM_MANAGER)).who(), false);
        director = sessions.open(accounts.create(HERE, "typed.director", "Elaine Typed", Set.of(Role.DIRECTOR)).who(), false);
        chief = sessions.open(accounts.create(HERE, "typed.chief", "Robert Typed", Set.of(Role.DIRECTOR)).who(), false);
        admin = sessions.open(accounts.create(HERE, "typed.admin", "Tom Typed", Set.of(Role.ADMINISTRATOR)).who(), false);
        Acting.as(Who.product(HERE), () -> agency.cap("Middle Region", "social-worker", LocalDate.of(2025, 4, 1), "40.00", "First agreement", Instant.parse("2025-03-01T09:00:00Z")));
    }

    private AssignmentAsked asked(Subject assignment, String pay) {
        return new AssignmentAsked(assignment, TODAY, "Leave", Facts.told("from=" + FROM + ", pay=" + pay));
    }

    private Subject asked(UUID once, String pay) {
        var assignment = new Subject(Ids.next());
        Acting.as(Who.product(HERE), () -> caseFile.append(Append.observed(once, asked(assignment, pay), Instant.now(), "page")));
        return assignment;
    }

    @Test
    void the_reason_stays_where_the_last_day_comes_before_the_first_and_where_somebody_was_quicker() throws Exception {
        var assignment = asked(Ids.next(), "33.00");
        assertThat(answer(manager, decide(assignment, "agreed", "Until the post is filled")).getStatus()).isEqualTo(303);
        assertThat(answer(manager, get("/agency/" + assignment)).getContentAsString()).contains("What the rules of 2024 said when it was decided on");
        assertThat(answer(manager, end(assignment, FROM.minusDays(1), "The post is filled early")).getContentAsString()).contains("The last day cannot come before the first").contains("The post is filled early");
        var late = answer(manager, decide(assignment, "declined", "A typed reason to decline"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("decided already").contains("A typed reason to decline");
        assertThat(answer(manager, end(assignment, FROM.plusDays(9), "Done")).getStatus()).isEqualTo(303);
        assertThat(answer(manager, end(assignment, FROM.plusDays(8), "A second typed end")).getContentAsString()).contains("has not ended").contains("A second typed end");
        assertThat(answer(director, sign(assignment, "director", "Signed too late")).getContentAsString()).contains("nothing is signed off after that").contains("Signed too late");
    }

    @Test
    void the_reason_stays_where_one_person_would_sign_twice() throws Exception {
        var assignment = asked(Ids.next(), "45.00");
        assertThat(answer(director, sign(assignment, "director", "Court work cannot wait")).getStatus()).isEqualTo(303);
        assertThat(answer(director, sign(assignment, "chief-executive", "I may do this too")).getContentAsString()).contains("Two people must sign").contains("I may do this too");
    }

    @Test
    void a_price_that_is_put_right_to_more_asks_for_the_signatures_again() throws Exception {
        var once = Ids.next();
        var assignment = asked(once, "45.00");
        answer(director, sign(assignment, "director", "Court work cannot wait"));
        answer(chief, sign(assignment, "chief-executive", "As the director says"));
        assertThat(answer(manager, get("/agency/" + assignment)).getContentAsString()).contains("signed off before the start");

        correct(once, asked(assignment, "44.00"));
        assertThat(answer(manager, get("/agency/" + assignment)).getContentAsString()).as("less than was signed").contains("signed off before the start").doesNotContain("A signature is of a price");

        correct(once, asked(assignment, "52.00"));
        assertThat(answer(manager, get("/agency/" + assignment)).getContentAsString()).contains("The price was put right after it was signed off as director on").contains("and chief executive on").contains("it must be asked for again").contains("Needs approval")
                .doesNotContain("52.00");
        assertThat(answer(manager, decide(assignment, "agreed", "They signed, I thought")).getContentAsString()).contains("The worker cannot be agreed").contains("They signed, I thought");
        assertThat(answer(director, sign(assignment, "director", "Still cannot wait")).getStatus()).isEqualTo(303);
        assertThat(answer(chief, sign(assignment, "chief-executive", "Again as the director says")).getStatus()).isEqualTo(303);
        assertThat(answer(manager, get("/agency/" + assignment)).getContentAsString()).contains("signed off before the start").doesNotContain("A signature is of a price");
        assertThat(answer(manager, decide(assignment, "agreed", "Until the post is filled")).getStatus()).isEqualTo(303);

        correct(once, asked(assignment, "60.00"));
        assertThat(answer(director, get("/agency/" + assignment)).getContentAsString()).as("also after it was agreed").contains("it must be asked for again").contains("name=\"as\"");
        assertThat(answer(manager, get("/agency/breaches")).getContentAsString()).contains("The price is above the cap.");
        assertThat(answer(director, get("/")).getContentAsString()).contains("to be signed off again");
    }

    @Test
    void a_signature_that_is_needed_no_more_is_not_asked_for_again() throws Exception {
        Acting.as(Who.product(HERE), () -> agency.cap("High Region", "social-worker", LocalDate.of(2025, 4, 1), "80.00", "High agreement", Instant.parse("2025-03-01T09:00:00Z")));
        var once = Ids.next();
        var assignment = asked(once, "45.00");
        answer(director, sign(assignment, "director", "Court work cannot wait"));
        answer(chief, sign(assignment, "chief-executive", "As the director says"));
        assertThat(answer(manager, decide(assignment, "agreed", "Until the post is filled")).getStatus()).isEqualTo(303);
        int before = Acting.as(Who.product(HERE), () -> agency.unsigned());
        correct(once, asked(assignment, "60.00"));
        assertThat(Acting.as(Who.product(HERE), () -> agency.unsigned())).isEqualTo(before + 1);
        correct(once, new AssignmentAsked(assignment, TODAY, "Leave", Facts.told("from=" + FROM + ", pay=60.00, region=High Region")));
        assertThat(answer(director, get("/agency/" + assignment)).getContentAsString()).contains("the cap is £80.00").doesNotContain("A signature is of a price");
        assertThat(Acting.as(Who.product(HERE), () -> agency.unsigned())).as("nothing waits for a director").isEqualTo(before);
    }

    @Test
    void who_signs_or_agrees_what_was_put_right_meanwhile_sees_it_first() throws Exception {
        var once = Ids.next();
        var assignment = asked(once, "45.00");
        var seen = stood(answer(director, get("/agency/" + assignment)).getContentAsString());
        correct(once, asked(assignment, "60.00"));
        var quicker = answer(director, sign(assignment, "director", "As I saw it").param("stood-at", seen));
        assertThat(quicker.getStatus()).isEqualTo(409);
        assertThat(quicker.getContentAsString()).contains("was put right meanwhile").contains("As I saw it");
        assertThat(answer(manager, decide(assignment, "declined", "Too dear, as I saw it").param("stood-at", seen)).getContentAsString()).contains("Too dear, as I saw it");
        assertThat(answer(director, sign(assignment, "director", "As I see it").param("stood-at", stood(answer(director, get("/agency/" + assignment)).getContentAsString()))).getStatus()).isEqualTo(303);
    }

    private static String stood(String page) {
        var found = java.util.regex.Pattern.compile("name=\"stood-at\" value=\"(\\d+)\"").matcher(page);
        assertThat(found.find()).as("the form says what it was drawn of").isTrue();
        return found.group(1);
    }

    @Test
    void what_was_decided_stands_under_its_own_cap_beside_the_one_entered_since() throws Exception {
        Acting.as(Who.product(HERE), () -> agency.cap("Far Region", "social-worker", LocalDate.of(2025, 4, 1), "40.00", "Far agreement", Instant.parse("2025-03-01T09:00:00Z")));
        var assignment = new Subject(Ids.next());
        Acting.as(Who.product(HERE), () -> caseFile.append(Append.observed(Ids.next(), new AssignmentAsked(assignment, TODAY, "Leave", Facts.told("from=" + FROM + ", pay=34.00, region=Far Region, worker=Una Capped")), Instant.now(), "page")));
        answer(manager, decide(assignment, "agreed", "Until the post is filled"));
        Acting.as(Who.product(HERE), () -> agency.cap("Far Region", "social-worker", LocalDate.of(2025, 4, 1), "30.00", "Far agreement, put right", Instant.now()));
        var page = answer(director, get("/agency/compare")).getContentAsString();
        assertThat(page).contains("Decided under another cap than is entered today").contains("£40.00 (Far agreement)").contains("£30.00 (Far agreement, put right)");
        assertThat(page.substring(0, page.indexOf("Decided under another cap"))).as("every version is asked with the cap of the decision").doesNotContain("£30.00");
    }

    @Test
    void what_was_drafted_comes_into_force_from_a_day_and_may_be_taken_back() throws Exception {
        assertThat(answer(admin, force(FROM.plusDays(60), "Regulations 2027")).getContentAsString()).contains("No draft is kept").contains("Regulations 2027");
        assertThat(answer(admin, post("/agency/draft").param("terms", "notice.weeks = 9")).getStatus()).isEqualTo(303);
        assertThat(answer(admin, force(LocalDate.of(2024, 10, 31), "Too early")).getContentAsString()).contains("The first day must be after").contains("Too early");
        assertThat(answer(admin, force(FROM.plusDays(60), "")).getContentAsString()).contains("Enter the regulations or the guidance");
        var before = asked(Ids.next(), "33.00");
        assertThat(answer(admin, force(FROM.plusDays(60), "Regulations 2027")).getStatus()).isEqualTo(303);
        assertThat(answer(admin, get("/agency/draft")).getContentAsString()).contains("Regulations 2027").contains("Not yet").contains("A version is not in force after all");
        var after = new Subject(Ids.next());
        Acting.as(Who.product(HERE), () -> caseFile.append(Append.observed(Ids.next(), new AssignmentAsked(after, TODAY, "Leave", Facts.told("from=" + FROM.plusDays(60) + ", worker=Fay Later")), Instant.now(), "page")));
        assertThat(answer(manager, get("/agency/" + before)).getContentAsString()).contains("Statutory guidance of October 2024").doesNotContain("Regulations 2027");
        assertThat(answer(manager, get("/agency/" + after)).getContentAsString()).contains("Regulations 2027").contains("Rules from ").contains("Refuse");
        assertThat(answer(manager, get("/agency")).getContentAsString()).contains("Rules from ").contains("(Regulations 2027)");
        assertThat(answer(director, get("/agency/compare")).getContentAsString()).contains("Not bound").contains("Rules from ").contains("Proposals of February 2023").contains("Draft");
        var version = Acting.as(Who.product(HERE), () -> agency.inForce().standing().getFirst().id());
        assertThat(answer(admin, post("/agency/draft/not-in-force").param(Form.ONCE, UUID.randomUUID().toString()).param("version", version.toString()).param("why", "")).getContentAsString()).contains("Say why it is not in force");
        assertThat(answer(admin, post("/agency/draft/not-in-force").param(Form.ONCE, UUID.randomUUID().toString()).param("version", version.toString()).param("why", "The regulations were withdrawn")).getStatus()).isEqualTo(303);
        assertThat(answer(manager, get("/agency/" + after)).getContentAsString()).doesNotContain("Regulations 2027").contains("Statutory guidance of October 2024");
    }

    @Test
    void nobody_changes_or_withdraws_the_signature_of_another() throws Exception {
        var assignment = asked(Ids.next(), "45.00");
        var once = UUID.randomUUID();
        assertThat(answer(chief, post("/agency/" + assignment + "/sign").param(Form.ONCE, once.toString()).param("as", "chief-executive").param("why", "As I see it")).getStatus()).isEqualTo(303);
        var signature = "/recorded/" + assignment + "/" + once;
        assertThat(answer(director, again(post(signature + "/correct")).param("why", "Typed by another").param("why-corrected", "To be clearer")).getContentAsString()).contains("Only who signed changes or withdraws it").contains("Typed by another");
        assertThat(answer(director, again(post(signature + "/withdraw")).param("why", "I would not have signed")).getContentAsString()).contains("Only who signed changes or withdraws it").contains("I would not have signed");
        assertThat(answer(chief, again(post(signature + "/correct")).param("why", "As I saw it").param("why-corrected", "To be clearer")).getStatus()).isEqualTo(303);
        assertThat(answer(chief, again(post(signature + "/withdraw")).param("why", "It was the wrong worker")).getStatus()).isEqualTo(303);
    }

    private static MockHttpServletRequestBuilder again(MockHttpServletRequestBuilder request) {
        return request.param(Form.ONCE, UUID.randomUUID().toString());
    }

    @Test
    void each_worker_of_a_project_team_stands_by_name_with_what_workers_alone_cost_for_those_who_see_pay() throws Exception {
        assertThat(answer(manager, get("/agency")).getContentAsString()).contains("/agency/projects");
        for (var told : new String[] {"worker=Pia Project, hours=37, project=Front Door", "worker=Quin Project, hours=, project=front door, project_control=no"}) {
            var assignment = new Subject(Ids.next());
            Acting.as(Who.product(HERE), () -> {
                caseFile.append(Append.observed(Ids.next(), new AssignmentAsked(assignment, TODAY.minusDays(9), "Backlog", Facts.told("from=" + TODAY.minusDays(7) + ", to=" + TODAY.plusDays(7) + ", pay=30.00, project_named=yes, project_split=yes, project_control=yes, " + told)), Instant.now(), "page"));
                return caseFile.append(Append.observed(Ids.next(), new AgencyEntry.AssignmentDecided(assignment, true, TODAY.minusDays(8), "Backlog", "2024", "pass", java.util.List.of()), Instant.now(), "page"));
            });
        }
        var seen = answer(director, get("/agency/projects")).getContentAsString();
        assertThat(seen).contains("Pia Project").contains("Quin Project").contains("2 workers of it work here today. Workers alone cost £1,256.52 a week; of 1 price or hours are not told.").contains("complete control of practice");
        assertThat(answer(manager, get("/agency/projects")).getContentAsString()).contains("2 workers of it work here today.").doesNotContain("£");
    }

    @Test
    void each_table_of_the_quarter_is_fetched_as_csv_too() throws Exception {
        assertThat(answer(director, get("/agency/return")).getContentAsString()).contains("Fetch Cost by month (CSV)").contains("table=cost");
        var file = answer(director, get("/agency/return/file?quarter=2026-Q1&table=cost"));
        assertThat(file.getHeader("Content-Disposition")).contains("agency-2026-Q1-cost.csv");
        assertThat(file.getContentAsString()).startsWith("month,total_cost,").contains("2026-01,0.00,0,0");
        assertThat(answer(director, get("/agency/return/file?quarter=2026-Q1&table=none")).getStatus()).isEqualTo(404);
        assertThat(answer(manager, get("/agency/return/file?quarter=2026-Q1&table=cost")).getStatus()).isEqualTo(404);
    }

    private static MockHttpServletRequestBuilder force(LocalDate from, String source) {
        return post("/agency/draft/in-force").param(Form.ONCE, UUID.randomUUID().toString()).param("from-day", Integer.toString(from.getDayOfMonth())).param("from-month", Integer.toString(from.getMonthValue()))
                .param("from-year", Integer.toString(from.getYear())).param("source", source);
    }

    private void correct(UUID entry, AssignmentAsked now) {
        Acting.as(Who.product(HERE), () -> caseFile.append(Append.observed(Ids.next(), new Corrected(entry, now, "The invoice says so"), Instant.now(), "page")));
    }

    private static MockHttpServletRequestBuilder to(Subject assignment, String action) {
        return post("/agency/" + assignment + action).param(Form.ONCE, UUID.randomUUID().toString());
    }

    private static MockHttpServletRequestBuilder decide(Subject assignment, String decision, String why) {
        return to(assignment, "/decide").param("decision", decision).param("why", why);
    }

    private static MockHttpServletRequestBuilder sign(Subject assignment, String as, String why) {
        return to(assignment, "/sign").param("as", as).param("why", why);
    }

    private static MockHttpServletRequestBuilder end(Subject assignment, LocalDate on, String why) {
        return to(assignment, "/end").param("on-day", Integer.toString(on.getDayOfMonth())).param("on-month", Integer.toString(on.getMonthValue())).param("on-year", Integer.toString(on.getYear())).param("why", why);
    }

    private MockHttpServletResponse answer(String session, MockHttpServletRequestBuilder request) throws Exception {
        return site.perform(request.cookie(new Cookie("goldthread", session)).header("Accept", "text/html").with(csrf())).andReturn().getResponse();
    }
}
