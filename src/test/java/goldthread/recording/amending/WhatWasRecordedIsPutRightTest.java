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
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
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
    private String duty = "";

    @BeforeAll
    void people(@Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired Sessions sessions) {
        authorities.create(HERE, "Mendham");
        authorities.create(HERE + 1, "Otherham");
        manager = sessions.open(accounts.create(HERE, "mend.manager", "Helen Mender", Set.of(Role.TEAM_MANAGER)).who(), false);
        director = sessions.open(accounts.create(HERE, "mend.director", "Elaine Director", Set.of(Role.DIRECTOR)).who(), false);
        duty = sessions.open(accounts.create(HERE, "mend.duty", "Dana Pike", Set.of(Role.DUTY)).who(), false);
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
        assertThat(answer(manager, get(address)).getContentAsString()).contains("Withdrawn").contains("It was of somebody else").contains("Four days").doesNotContain(rota + "/correct");
        assertThat(hours(worker)).isEmpty();
        assertThat(answer(manager, get(address + "/" + rota + "/correct")).getStatus()).as("what is withdrawn is not corrected").isEqualTo(404);
        var late = answer(manager, rota(address, rota, form).param("why-corrected", "Typed while it was withdrawn"));
        assertThat(late.getStatus()).as("it was withdrawn meanwhile").isEqualTo(409);
        assertThat(late.getContentAsString()).as("nothing typed is lost").contains("Typed while it was withdrawn").contains("Tuesdays only");
        var twice = answer(manager, post(address + "/" + rota + "/withdraw").param(Form.ONCE, UUID.randomUUID().toString()).param("why", "Somebody was quicker"));
        assertThat(twice.getStatus()).isEqualTo(409);
        assertThat(twice.getContentAsString()).contains("Somebody was quicker");
        assertThat(answer(elsewhere, rota(address, rota, form).param("why-corrected", "Not ours")).getStatus()).isEqualTo(404);
    }

    private static MockHttpServletRequestBuilder rota(String address, UUID rota, String form) {
        var stood = Pattern.compile("name=\"stood-at\" value=\"(\\d+)\"").matcher(form);
        assertThat(stood.find()).as(form).isTrue();
        return post(address + "/" + rota + "/correct").param(Form.ONCE, UUID.randomUUID().toString()).param("stood-at", stood.group(1)).param("pattern", "Tuesdays only").param("rota-from-day", "2").param("rota-from-month", "3").param("rota-from-year", "2026")
                .param("rota-why", "Caring").param("hours-tuesday", "9:00 to 13:00");
    }

    @Test
    void what_is_typed_on_a_childs_entry_stays_when_it_was_withdrawn_meanwhile() throws Exception {
        var child = Subject.unheardOf();
        told(new Named(child, "Iris", "Mended", null, null, DAY));
        var note = told(new Noted(List.of(child), DAY, "Conversation", "At school", false));
        var address = "/child/" + child + "/entry/" + note;
        assertThat(answer(duty, post(address + "/withdraw").param(Form.ONCE, UUID.randomUUID().toString()).param("children", child.toString()).param("why", "Of another child")).getStatus()).isEqualTo(303);
        var corrected = answer(duty, post(address + "/correct").param(Form.ONCE, UUID.randomUUID().toString()).param("children", child.toString()).param("text", "At school, with her aunt").param("why-corrected", "The aunt was there"));
        assertThat(corrected.getStatus()).isEqualTo(409);
        assertThat(corrected.getContentAsString()).contains("withdrawn meanwhile").contains("At school, with her aunt").contains("The aunt was there");
        var again = answer(duty, post(address + "/withdraw").param(Form.ONCE, UUID.randomUUID().toString()).param("children", child.toString()).param("why", "Twice"));
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString()).contains("Twice");
        assertThat(answer(elsewhere, post(address + "/correct").param("text", "Not ours")).getStatus()).isEqualTo(404);
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

    @Test
    void the_day_on_which_a_worker_began_and_their_number_are_corrected_and_a_last_day_takes_the_account_along(@Autowired Accounts accounts) throws Exception {
        var who = accounts.create(HERE, "mend.leaver", "Lena Leaver", Set.of(Role.SOCIAL_WORKER)).who();
        var worker = new Subject(who.account());
        var joined = told(new Joined(worker, "Lena Leaver", "SW771", LocalDate.of(2020, 7, 1), "Team", "social-worker", DAY, List.of(), List.of()));
        told(new Joined(Subject.unheardOf(), "Somebody Else", "SW772", null, "Team", "social-worker", DAY, List.of(), List.of()));
        assertThat(answer(manager, get("/team/worker/" + worker)).getContentAsString()).contains("/recorded/" + worker);
        assertThat(answer(manager, began(worker, joined, "SW772", "2020")).getContentAsString()).contains("The number SW772 is that of Somebody Else").contains("Typed twice");
        assertThat(answer(manager, began(worker, joined, "SW773", "2026")).getContentAsString()).contains("after the first day as a social worker").contains("Typed twice");
        assertThat(answer(manager, began(worker, joined, "SW773", "2021")).getStatus()).isEqualTo(303);
        assertThat(read("select registration || ' ' || qualified from worker_now where subject = :subject", worker)).containsExactly("SW773 2021-07-01");

        var left = told(new goldthread.workforce.StaffEntry.Left(worker, LocalDate.now().plusDays(60), "Moves away", null, "1"));
        assertThat(answer(manager, post("/recorded/" + worker + "/" + joined + "/withdraw").param(Form.ONCE, UUID.randomUUID().toString()).param("why", "Wrong person")).getContentAsString()).contains("It is recorded that this worker left. Withdraw that first.").contains("Wrong person");
        var sooner = LocalDate.now().plusDays(20);
        assertThat(answer(manager, post("/recorded/" + worker + "/" + left + "/correct").param(Form.ONCE, UUID.randomUUID().toString()).param("left-on-day", "" + sooner.getDayOfMonth()).param("left-on-month", "" + sooner.getMonthValue()).param("left-on-year", "" + sooner.getYear())
                .param("left-why", "Moves away").param("why-corrected", "Notice was shorter")).getStatus()).isEqualTo(303);
        assertThat(read("select until::text from worker_now where subject = :subject", worker)).containsExactly(sooner.toString());
        assertThat(read("select (disabled_at at time zone 'Europe/London')::date::text from account where id = :subject", worker)).as("the account ends with the end of that day").containsExactly(sooner.plusDays(1).toString());
        assertThat(answer(manager, post("/recorded/" + worker + "/" + left + "/withdraw").param(Form.ONCE, UUID.randomUUID().toString()).param("why", "Stays after all")).getStatus()).isEqualTo(303);
        assertThat(read("select until::text from worker_now where subject = :subject and until is not null", worker)).isEmpty();
    }

    @Test
    void who_came_back_keeps_the_account_when_the_day_on_which_they_had_left_is_corrected(@Autowired Accounts accounts) throws Exception {
        var who = accounts.create(HERE, "mend.returner", "Rita Returner", Set.of(Role.SOCIAL_WORKER)).who();
        var worker = new Subject(who.account());
        told(new Joined(worker, "Rita Returner", null, null, "Team", "social-worker", LocalDate.of(2020, 1, 6), List.of(), List.of()));
        var left = told(new goldthread.workforce.StaffEntry.Left(worker, LocalDate.of(2023, 6, 30), "Moves away", null, "1"));
        told(new Joined(worker, "Rita Returner", null, null, "Team", "social-worker", LocalDate.of(2025, 2, 3), List.of(), List.of()));
        assertThat(answer(manager, leftOn(worker, left, 2025)).getContentAsString()).contains("The last day must be before 3 February 2025").contains("It was July");
        assertThat(answer(manager, leftOn(worker, left, 2023)).getStatus()).isEqualTo(303);
        assertThat(read("select disabled_at::text from account where id = :subject and disabled_at is not null", worker)).isEmpty();
        assertThat(read("select until::text from worker_now where subject = :subject and until is not null", worker)).isEmpty();
    }

    private static MockHttpServletRequestBuilder leftOn(Subject worker, UUID left, int year) {
        return post("/recorded/" + worker + "/" + left + "/correct").param(Form.ONCE, UUID.randomUUID().toString()).param("left-on-day", "31").param("left-on-month", "7").param("left-on-year", "" + year)
                .param("left-why", "Moves away").param("why-corrected", "It was July");
    }

    private static MockHttpServletRequestBuilder began(Subject worker, UUID joined, String number, String qualified) {
        return post("/recorded/" + worker + "/" + joined + "/correct").param(Form.ONCE, UUID.randomUUID().toString()).param("team", "Team").param("role", "social-worker").param("joined-from-day", "2").param("joined-from-month", "3").param("joined-from-year", "2026")
                .param("number", number).param("qualified-day", "1").param("qualified-month", "7").param("qualified-year", qualified).param("why-corrected", "Typed twice");
    }

    @Test
    void who_is_told_twice_of_one_day_stands_as_told_last() {
        var worker = Subject.unheardOf();
        told(new Joined(worker, "Twice Told", "SW881", null, "First team", "social-worker", DAY, List.of(), List.of()));
        told(new Joined(worker, "Twice Told", "SW881", null, "Second team", "social-worker", DAY, List.of(), List.of()));
        assertThat(read("select team from worker_now where subject = :subject", worker)).containsExactly("Second team");
    }

    @Test
    void an_assignment_is_put_right_without_its_price_and_a_decision_is_withdrawn_and_made_again() throws Exception {
        var assignment = Subject.unheardOf();
        var asked = told(new AssignmentAsked(assignment, DAY, "Leave", Map.of("worker", "Jo Field", "job", "social-worker", "region", "Northern", "from", "2026-03-09", "pay", "33.33", "bank_reason", "Nobody free", "direct", "2018-09-03/2024-08-31")));
        var decided = told(new goldthread.agency.AgencyEntry.AssignmentDecided(assignment, true, DAY, "Needed", "2024", "pass", List.of()));
        assertThat(answer(manager, get("/agency/" + assignment)).getContentAsString()).contains("/recorded/" + assignment);
        assertThat(answer(manager, get("/recorded/" + assignment)).getContentAsString()).contains("Northern").doesNotContain("33.33").doesNotContain("Pay to the worker");
        assertThat(answer(director, get("/recorded/" + assignment)).getContentAsString()).contains("33.33");
        assertThat(answer(manager, assignment(assignment, asked, "2026").param("qualified-day", "1").param("qualified-month", "4").param("qualified-year", "2026")).getContentAsString()).contains("after the first day of work").contains("Southern");
        assertThat(answer(manager, assignment(assignment, asked, "2026").param("qualified-day", "1").param("qualified-month", "4").param("qualified-year", "2018")).getStatus()).isEqualTo(303);
        assertThat(facts(assignment)).contains("Southern").contains("33.33").contains("Nobody free").contains("2018-04-01").doesNotContain("Northern");

        assertThat(answer(manager, post("/recorded/" + assignment + "/" + asked + "/withdraw").param(Form.ONCE, UUID.randomUUID().toString()).param("why", "Twice")).getContentAsString()).contains("Withdraw the decision first");
        assertThat(answer(manager, post("/recorded/" + assignment + "/" + decided + "/withdraw").param(Form.ONCE, UUID.randomUUID().toString()).param("why", "Another was meant")).getStatus()).isEqualTo(303);
        assertThat(read("select state from agency_assignment where subject = :subject", assignment)).containsExactly("ASKED");
    }

    private static MockHttpServletRequestBuilder assignment(Subject assignment, UUID asked, String year) {
        return post("/recorded/" + assignment + "/" + asked + "/correct").param(Form.ONCE, UUID.randomUUID().toString()).param("need", "Leave").param("job", "social-worker").param("region", "Southern").param("from-day", "9").param("from-month", "3").param("from-year", year)
                .param("worker", "Jo Field").param("direct", "2018-09-03/2024-08-31").param("why-corrected", "The region was wrong");
    }

    @Test
    void what_is_told_of_the_staff_bank_is_put_right_and_its_rate_is_neither_shown_nor_lost() throws Exception {
        var member = Subject.unheardOf();
        var joined = told(new goldthread.agency.bank.BankEntry.Joined(member, DAY, "Asha Bank", "SW12345", List.of("social-worker"), List.of(), null, "Mondays", 2_874L));
        assertThat(answer(manager, get("/agency/bank")).getContentAsString()).contains("/recorded/" + member);
        assertThat(answer(manager, get("/recorded/" + member)).getContentAsString()).contains("Asha Bank").contains("Mondays").doesNotContain("28.74");
        assertThat(answer(manager, post("/recorded/" + member + "/" + joined + "/correct").param(Form.ONCE, UUID.randomUUID().toString()).param("name", "Asha Bank").param("jobs", "team-manager").param("free-from-day", "2").param("free-from-month", "3").param("free-from-year", "2026")
                .param("hours", "Tuesdays").param("why-corrected", "Wrong day")).getStatus()).isEqualTo(303);
        assertThat(read("select jobs || ' ' || hours || ' ' || pence from bank_member where subject = :subject", member)).containsExactly("team-manager Tuesdays 2874");
        assertThat(answer(manager, post("/agency/bank").param(Form.ONCE, UUID.randomUUID().toString()).param("again", member.toString()).param("name", "Asha Bank").param("jobs", "team-manager").param("free-from-day", "2").param("free-from-month", "3").param("free-from-year", "2026")
                .param("hours", "Fridays")).getStatus()).isEqualTo(303);
        assertThat(read("select hours || ' ' || pence from bank_member where subject = :subject", member)).as("told again without a rate").containsExactly("Fridays 2874");
    }

    @Test
    void a_step_is_corrected_by_the_rules_by_which_it_is_recorded() throws Exception {
        var worker = Subject.unheardOf();
        told(new Joined(worker, "Step Mended", "SW991", DAY, "Team", "social-worker", DAY, List.of(), List.of()));
        told(new goldthread.workforce.programme.ProgrammeEntry.Begun(worker, DAY, "asye", "Spring", false, "Ann Assessor"));
        var assessed = told(new goldthread.workforce.programme.ProgrammeEntry.StepDone(worker, DAY.plusMonths(6), "assessment", "not-yet", "Ann Assessor", ""));
        told(new goldthread.workforce.programme.ProgrammeEntry.StepDone(worker, DAY.plusMonths(7), "moderation", "met", "Mo Derator", ""));
        assertThat(answer(manager, get("/team/worker/" + worker + "/programme")).getContentAsString()).contains("/recorded/" + worker);
        assertThat(answer(manager, step(worker, assessed, "not-yet", "Mo Derator")).getContentAsString()).contains("Mo Derator moderated this assessment");
        assertThat(answer(manager, step(worker, assessed, "met", "Ann Assessor")).getContentAsString()).contains("Not every standard has evidence yet");
        assertThat(answer(manager, step(worker, assessed, "upheld", "Ann Assessor")).getContentAsString()).contains("An appeal is upheld or not");
        assertThat(answer(manager, step(worker, assessed, "not-yet", "Anne Assessor")).getStatus()).isEqualTo(303);
        assertThat(answer(manager, post("/recorded/" + worker + "/" + assessed + "/withdraw").param(Form.ONCE, UUID.randomUUID().toString()).param("why", "Too soon")).getContentAsString()).contains("A moderation or an appeal rests on this assessment").contains("Too soon");
    }

    private static MockHttpServletRequestBuilder step(Subject worker, UUID step, String outcome, String by) {
        return post("/recorded/" + worker + "/" + step + "/correct").param(Form.ONCE, UUID.randomUUID().toString()).param("step-on-day", "2").param("step-on-month", "9").param("step-on-year", "2026").param("outcome", outcome).param("by", by).param("why-corrected", "A name");
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
