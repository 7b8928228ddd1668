package goldthread.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.RealApplication;
import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.app.Goldthread;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.pages.Form;
import goldthread.people.PeopleEntry.Named;
import goldthread.signin.Sessions;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.PostStands;
import goldthread.workforce.StaffEntry.Supervised;
import goldthread.workforce.career.CareerEntry.Learnt;
import goldthread.workforce.career.CareerEntry.OnRoute;
import goldthread.workforce.programme.ProgrammeEntry.Begun;
import goldthread.workforce.programme.ProgrammeEntry.Coached;
import goldthread.workforce.programme.ProgrammeEntry.EvidenceGiven;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What a manager and a worker tell on the pages of a team, also of workers without an account, and by two at once.
@Timeout(120)
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhatIsToldOfAWorkerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String DASHES = "-".repeat(36);

    @Autowired
    MockMvc site;
    @Autowired
    CaseFile cases;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    JdbcClient database;
    @Autowired
    Access access;

    Who boss;
    Who ella;
    String bossSession;
    String ellaSession;
    /// Known from the HR extract alone.
    final Subject nour = Subject.unheardOf();

    @BeforeAll
    void a_team(@Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired Sessions sessions) {
        authorities.create(905, "Eskdale");
        boss = accounts.create(905, "eskdale.boss", "Helen Boss", Set.of(Role.TEAM_MANAGER)).who();
        ella = accounts.create(905, "eskdale.ella", "Ella Expert", Set.of(Role.SOCIAL_WORKER, Role.DUTY)).who();
        bossSession = sessions.open(boss, false);
        ellaSession = sessions.open(ella, false);
        write(new Joined(nour, "Nour Withoutaccount", null, DAY, "Team", "social-worker", DAY, List.of(), List.of()));
    }

    @Test
    void an_expert_practitioner_who_was_never_in_a_programme_logs_coaching() throws Exception {
        write(new Endorsed(new Subject(boss.account()), Endorsed.EXPERT, DAY, "Course"));

        var told = asBoss(day(form("/programme/coached"), "coached-on").param("colleague", ella.account().toString()).param("minutes", "30").param("coached-about", "Talking with children"));

        assertThat(told.getStatus()).as(told.getContentAsString()).isEqualTo(303);
        assertThat(told(new Subject(boss.account()), Coached.class)).isEqualTo(1);
    }

    @Test
    void a_worker_without_an_account_begins_a_programme_learns_and_comes_on_a_route() throws Exception {
        assertThat(asBoss(get("/team/worker/" + nour + "/programme")).getContentAsString()).contains("Nour Withoutaccount").contains("No programme is begun");
        assertThat(asBoss(day(form("/team/worker/" + nour + "/programme/begun"), "begun-on").param("programme", "asye").param("cohort", "Autumn").param("adopter", "no").param("assessor", "Helen")).getStatus()).isEqualTo(303);
        assertThat(asBoss(day(form("/team/careers/learnt"), "learnt-on").param("learner", nour.toString()).param("what", "course").param("title", "Court work").param("by", "A college")).getStatus()).isEqualTo(303);
        var route = Ids.next();
        assertThat(asBoss(day(post("/team/careers/person").param(Form.ONCE, route.toString()), "told-on").param("route", "apprentice").param("account", nour.toString()).param("cohort", "Autumn").param("funding", "levy")).getStatus()).isEqualTo(303);

        assertThat(told(nour, Begun.class)).isEqualTo(1);
        assertThat(told(nour, Learnt.class)).isEqualTo(1);
        assertThat(Acting.as(boss, () -> cases.timeline(new Subject(route))).last(OnRoute.class)).hasValueSatisfying(fact -> assertThat(fact.entry().name()).isEqualTo("Nour Withoutaccount"));
        assertThat(asBoss(get("/team/worker/" + nour)).getContentAsString()).contains("Nour Withoutaccount").as("there is no account to choose there").doesNotContain("/team/joins?account=");
        assertThat(asBoss(get("/team/worker/" + ella.account())).getContentAsString()).contains("/team/joins?account=" + ella.account());
    }

    /// Nobody told that she joined: she has only the account that was made for her.
    @Test
    void a_worker_of_whom_nothing_was_told_leaves_and_her_children_wait_for_somebody(@Autowired Accounts accounts) throws Exception {
        var rosa = accounts.create(905, "eskdale.rosa", "Rosa Neverjoined", Set.of(Role.FAMILY_HELP));
        var child = Subject.unheardOf();
        write(new Named(child, "Amira", "Waiting", null, null, DAY));
        write(new goldthread.workforce.WorkforceEntry.Allocated(List.of(child), rosa.id(), "Rosa Neverjoined", "allocated", DAY, null));
        write(new goldthread.workforce.WorkforceEntry.Allocated(List.of(child), boss.account(), "Helen Boss", "supervisor", DAY, null));
        var left = asBoss(day(form("/team/worker/" + rosa.id() + "/left"), "left-on").param("left-why", "Moved away"));
        assertThat(left.getStatus()).as(left.getContentAsString()).isEqualTo(303);
        assertThat(asBoss(get("/team/worker/" + rosa.id())).getContentAsString()).contains("Rosa Neverjoined").contains("Left");
        assertThat(asBoss(get("/team")).getContentAsString()).contains("Amira Waiting");
        assertThat(Acting.as(boss, () -> accounts.account(rosa.id())).disabled()).as("access ended with the day").isTrue();
        write(new Joined(new Subject(rosa.id()), "Rosa Neverjoined", null, null, "Team", "family-help", LocalDate.now(), List.of(), List.of()));
        long ended = Acting.as(boss, () -> new TransactionTemplate(transactions).execute(status -> database.sql("select count(*) from worker_now where subject = :rosa and until is not null").param("rosa", rosa.id()).query(Long.class).single()));
        assertThat(ended).as("she came back").isZero();
    }

    @Test
    void one_person_has_one_number_and_who_moves_keeps_it(@Autowired Accounts accounts) throws Exception {
        var una = accounts.create(905, "eskdale.una", "Una Number", Set.of(Role.SOCIAL_WORKER));
        write(new Joined(new Subject(una.id()), "Una Number", "SW700123", LocalDate.of(2018, 7, 2), "Team", "social-worker", DAY, List.of("Urdu"), List.of("Sign language")));
        var other = asBoss(moves(una.id()).param("number", "SW 700124"));
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("is recorded as SW700123, and one person has one number").as("nothing typed is lost").contains("SW 700124").contains("Team of the north");
        assertThat(asBoss(moves(una.id()).param("number", "sw700123")).getStatus()).isEqualTo(303);
        assertThat(asBoss(moves(una.id())).getStatus()).isEqualTo(303);
        assertThat(Acting.as(boss, () -> cases.timeline(new Subject(una.id()))).last(Joined.class)).hasValueSatisfying(fact -> {
            assertThat(fact.entry().registration()).isEqualTo("SW700123");
            assertThat(fact.entry().qualified()).isEqualTo(LocalDate.of(2018, 7, 2));
            assertThat(fact.entry().team()).isEqualTo("Team of the north");
            assertThat(fact.entry().languages()).containsExactly("Urdu");
            assertThat(fact.entry().skills()).containsExactly("Sign language");
        });
    }

    @Test
    void the_next_supervision_is_after_this_one() throws Exception {
        var ivy = Subject.unheardOf();
        write(new Joined(ivy, "Ivy Supervised", null, DAY, "Team", "social-worker", DAY, List.of(), List.of()));
        for (int next : new int[] {3, 4, 5}) {
            var told = asBoss(day(form("/team/worker/" + ivy + "/supervised"), "on").param("reflection", "What went well").param("next-day", "" + next).param("next-month", "3").param("next-year", "2026"));
            assertThat(told.getStatus()).as("on the 4th, the next on the " + next + "th").isEqualTo(next > 4 ? 303 : 422);
            if (next <= 4) assertThat(told.getContentAsString()).contains("The next supervision must be after this one").contains("What went well");
        }
    }

    private static MockHttpServletRequestBuilder moves(UUID account) {
        return day(form("/team/joins"), "joined-from").param("account", account.toString()).param("team", "Team of the north").param("role", "social-worker");
    }

    @Test
    void supervision_is_prepared_from_the_record() throws Exception {
        var sol = Subject.unheardOf();
        var child = Subject.unheardOf();
        write(new Joined(sol, "Sol Supervised", null, DAY, "Team", "social-worker", DAY, List.of(), List.of()));
        write(new goldthread.workforce.StaffEntry.Supervised(sol, DAY.plusDays(7), "What went well", List.of("A joint visit with the school"), DAY.plusDays(35)));
        write(new goldthread.workforce.StaffEntry.Away(sol, DAY.plusDays(10), DAY.plusDays(12), "Sickness"));
        write(new Named(child, "Amira", "Prepared", null, null, DAY));
        write(new goldthread.workforce.WorkforceEntry.Allocated(List.of(child), sol.id(), "Sol Supervised", "allocated", DAY.plusDays(20), null));
        write(new goldthread.workforce.WorkforceEntry.Allocated(List.of(child), boss.account(), "Helen Boss", "supervisor", DAY.plusDays(20), null));

        var page = asBoss(get("/team/worker/" + sol + "/supervision")).getContentAsString();
        assertThat(page).contains("A joint visit with the school").contains("Sickness").contains("Amira Prepared").contains("New since last time").contains("None recorded").contains("Nothing is late.").contains("To reflect on").contains("to be confirmed").contains("/team/worker/" + sol + "/supervised")
                .as("what was said is the worker's own").doesNotContain("What went well</");
        assertThat(asBoss(get("/team")).getContentAsString()).contains("/team/worker/" + sol + "/supervision");
        assertThat(asElla(get("/team/worker/" + sol + "/supervision")).getStatus()).as("a page of managers").isEqualTo(404);
    }

    @Test
    void an_allocation_that_a_gate_refuses_keeps_the_handover_note() throws Exception {
        var child = Subject.unheardOf();
        var vera = Subject.unheardOf();
        write(new Joined(vera, "Vera Untrained", null, LocalDate.of(2018, 7, 2), "Team", "social-worker", DAY, List.of(), List.of()));
        write(new Named(child, "Amira", "Handed", null, null, DAY));
        write(new goldthread.workforce.WorkforceEntry.Allocated(List.of(child), boss.account(), "Helen Boss", "supervisor", DAY, null));
        var refused = asBoss(post("/team/allocate").param(Form.ONCE, Ids.next().toString()).param("children", child.toString()).param("worker", vera.toString()).param("part", Endorsed.LEAD).param("note", "Promised her a visit on Monday"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("not endorsed as a lead").contains("Families First Partnership").contains("Promised her a visit on Monday");
        assertThat(told(child, goldthread.workforce.WorkforceEntry.Allocated.class)).isEqualTo(1);
    }

    @Test
    void a_step_that_a_rule_refuses_keeps_the_note_that_was_typed() throws Exception {
        var tam = Subject.unheardOf();
        write(new Joined(tam, "Tam Typed", null, DAY, "Team", "social-worker", DAY, List.of(), List.of()));
        write(new Begun(tam, DAY, "asye", "Autumn", false, "Helen"));
        var refused = asBoss(day(form("/team/worker/" + tam + "/programme/step"), "step-on").param("step", "moderation").param("outcome", "met").param("by", "Mo").param("note", "A long note of the panel"));
        assertThat(refused.getContentAsString()).contains("there is nothing to moderate").contains("A long note of the panel").contains("Local rule");
    }

    @Test
    void a_statement_and_a_step_to_expert_practitioner_are_shown_with_their_evidence() throws Exception {
        var mo = Subject.unheardOf();
        write(new Joined(mo, "Mo Support", null, null, "Team", "family-help", DAY, List.of(), List.of()));
        var address = "/team/worker/" + mo + "/learning";
        assertThat(asBoss(day(form(address), "learnt-on").param("what", "family-support-harm").param("by", "Helen")).getContentAsString()).contains("Say what shows it");
        assertThat(asBoss(day(form(address), "learnt-on").param("what", "family-support-harm").param("by", "Helen").param("evidence", "Raised a worry early")).getStatus()).isEqualTo(303);
        assertThat(asBoss(day(form(address + "/pathway"), "step-on").param("step", "observed").param("step-by", "Imogen Vale").param("step-evidence", "Two conferences")).getStatus()).isEqualTo(303);
        assertThat(asBoss(get(address)).getContentAsString()).contains("Mo Support").contains("Raised a worry early").contains("Two conferences").contains("1 of 6").contains("To be confirmed");
        assertThat(asBoss(get("/team/worker/" + UUID.randomUUID() + "/learning")).getStatus()).isEqualTo(404);
        assertThat(asElla(get(address)).getStatus()).as("a page of managers").isEqualTo(404);
    }

    @Test
    void evidence_is_looked_at_in_the_access_log_and_what_is_no_address_is_said() throws Exception {
        var me = new Subject(ella.account());
        var child = Subject.unheardOf();
        write(new Begun(me, DAY, "asye", "Autumn", false, "Helen"));
        var entry = write(new Named(child, "Amira", "Rahman", null, null, DAY));
        var elsewhere = write(new Named(Subject.unheardOf(), "Other", "Child", null, null, DAY));

        assertThat(evidence("/child/" + DASHES + "/entry/" + DASHES).getStatus()).as("no id at all").isLessThan(500);
        assertThat(evidence("/child/" + child + "/entry/" + elsewhere).getStatus()).as("of another child").isEqualTo(404);
        assertThat(told(me, EvidenceGiven.class)).isZero();
        assertThat(evidence("/child/" + child + "/entry/" + entry).getStatus()).isEqualTo(303);
        assertThat(told(me, EvidenceGiven.class)).isEqualTo(1);
        assertThat(Acting.as(ella, () -> access.history(child.id(), Long.MAX_VALUE))).anySatisfy(seen -> assertThat(seen.part()).isEqualTo("evidence of a standard"));
        assertThat(asBoss(form("/team/choose").param("children", DASHES)).getStatus()).isLessThan(500);
    }

    @Test
    void what_two_record_at_once_of_a_worker_or_a_post_is_not_decided_on_what_has_gone() throws Exception {
        var ben = Subject.unheardOf();
        var vacant = Subject.unheardOf();
        write(new Joined(ben, "Ben Early", null, DAY, "Team", "social-worker", DAY, List.of(), List.of()), new Begun(ben, DAY, "asye", "Autumn", false, "Helen"), new PostStands(vacant, "Team", "Social worker", null, DAY, null));

        var step = meanwhile(new Supervised(ben, DAY.plusDays(1), "Thought", List.of(), null), day(form("/team/worker/" + ben + "/programme/step"), "step-on").param("step", "review-3").param("outcome", "met").param("by", "Helen"));
        assertThat(step.getStatus()).isEqualTo(409);
        assertThat(step.getContentAsString()).contains("This record has moved on");
        var filled = meanwhile(new PostStands(vacant, "Team", "Social worker", nour, DAY.plusDays(1), null), day(form("/team/posts/" + vacant), "on").param("what", "filled").param("account", ella.account().toString()));
        assertThat(filled.getStatus()).isEqualTo(409);
        assertThat(asBoss(day(form("/team/worker/" + ben + "/programme/step"), "step-on").param("step", "review-3").param("outcome", "met").param("by", "Helen")).getStatus()).as("and then again").isEqualTo(303);
    }

    /// What a page answers that has read, and cannot write yet, while somebody else writes.
    private MockHttpServletResponse meanwhile(Entry other, MockHttpServletRequestBuilder request) throws Exception {
        var answer = Acting.as(boss, () -> new TransactionTemplate(transactions).execute(status -> {
            cases.append(Append.observed(Ids.next(), other, Instant.now(), "page"));
            var asked = CompletableFuture.supplyAsync(() -> asBoss(request));
            for (int i = 0; i < 200 && !asked.isDone() && database.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted").query(Integer.class).single() == 0; i++) sleep();
            return asked;
        }));
        return answer.get(60, TimeUnit.SECONDS);
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private MockHttpServletResponse evidence(String address) {
        return asElla(form("/programme/evidence").param("standard", "relationships").param("entry", address).param("learnt", "To listen"));
    }

    private static MockHttpServletRequestBuilder form(String address) {
        return post(address).param(Form.ONCE, UUID.randomUUID().toString());
    }

    private static MockHttpServletRequestBuilder day(MockHttpServletRequestBuilder request, String key) {
        return request.param(key + "-day", "4").param(key + "-month", "3").param(key + "-year", "2026");
    }

    private MockHttpServletResponse asBoss(MockHttpServletRequestBuilder request) {
        return answer(request, bossSession);
    }

    private MockHttpServletResponse asElla(MockHttpServletRequestBuilder request) {
        return answer(request, ellaSession);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String session) {
        try {
            return site.perform(request.cookie(new Cookie("goldthread", session)).header("Accept", "text/html").with(csrf())).andReturn().getResponse();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private long told(Subject worker, Class<? extends Entry> kind) {
        return Acting.as(boss, () -> cases.timeline(worker)).facts(kind).size();
    }

    /// @return the id of the last
    private UUID write(Entry... entries) {
        var id = Ids.next();
        for (var entry : entries) {
            id = Ids.next();
            var once = id;
            Acting.as(ella, () -> cases.append(Append.observed(once, entry, Instant.now(), "page")));
        }
        return id;
    }
}
