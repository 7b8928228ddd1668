package goldthread.child.education;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import goldthread.RealApplication;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Permission;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.app.Goldthread;
import goldthread.app.Rooms;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.child.Recordings;
import goldthread.education.Education;
import goldthread.education.RegisterEntry.Registered;
import goldthread.education.SchoolEntry.AttendanceStep;
import goldthread.education.SchoolEntry.ConditionSet;
import goldthread.education.SchoolEntry.SchoolStarted;
import goldthread.education.notice.NoticeEntry;
import goldthread.education.notice.NoticeEntry.NoticeReceived;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import goldthread.protection.ProtectionEntry.PlanStarted;
import goldthread.signin.ApiTokens;
import goldthread.signin.Sessions;
import goldthread.workforce.WorkforceEntry.Allocated;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// An education officer who works with a child, on every route about it. What others wrote about anything but education holds
/// the word Quagmire, and no answer may hold it. Decision 0022.
@Timeout(120)
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhatAnEducationOfficerReadsTest {
    private static final int HERE = 905;

    @Autowired
    MockMvc site;
    @Autowired
    Collection<RequestMappingInfoHandlerMapping> mappings;
    @Autowired
    CaseFile caseFile;
    @Autowired
    goldthread.access.Access access;

    final Subject child = Subject.unheardOf();
    final UUID theirs = Ids.next(), own = Ids.next(), touched = Ids.next(), school = Ids.next(), plan = Ids.next(), asks = Ids.next(), notice = Ids.next();
    Who officer;
    Who worker;
    String cookie;
    String key;

    @BeforeAll
    void a_child_with_a_plan_who_is_taught_at_home(@Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired Sessions sessions, @Autowired ApiTokens tokens) {
        authorities.create(HERE, "Fernley");
        officer = accounts.create(HERE, "schooling", "Ivy Lane", Set.of(Role.EDUCATION)).who();
        worker = accounts.create(HERE, "the-worker", "Una Vale", Set.of(Role.SOCIAL_WORKER)).who();
        cookie = sessions.open(officer, false);
        key = Acting.as(officer, () -> tokens.give("officer", EnumSet.allOf(Permission.class), false, Duration.ofDays(1)));
        var day = on("2026-03-02");
        for (var who : List.of(officer, worker)) write(Who.product(HERE), Ids.next(), new Allocated(List.of(child), who.account(), who.name(), "allocated", day, null));
        write(worker, Ids.next(), new Named(child, "Amira", "Kaya", null, null, day));
        write(worker, Ids.next(), new Described(child, "2", on("2015-05-05"), null, null, "WBRI", null, day));
        write(worker, Ids.next(), new Located(child, "7 Quagmire Lane", "QX1 1AA", null, true, day));
        write(worker, theirs, new Noted(List.of(child), day, "Conversation", "Quagmire at home", true));
        write(worker, plan, new PlanStarted(child, UUID.randomUUID(), day, "NEG", null, null, day));
        write(worker, asks, new ConditionSet(child, plan, 95, "Quagmire in the mornings", day));
        write(worker, school, new SchoolStarted(child, "Hill School", null, SchoolStarted.MAINSTREAM, false, on("2020-09-01")));
        write(officer, Ids.next(), new Registered(child, Registered.HOME, "School", day));
        write(officer, notice, new AttendanceStep(child, AttendanceStep.NOTICE, null, "No lessons", day));
        write(officer, own, new Noted(List.of(child), day, "Conversation", "Spoke with the head teacher", false));
        write(officer, touched, new Noted(List.of(child), day, "Conversation", "Spoke with the form teacher", false));
        write(worker, Ids.next(), new Corrected(touched, new Noted(List.of(child), day, "Conversation", "Spoke of the Quagmire", false), "Quagmire"));
    }

    @Test
    void of_all_routes_about_a_child_those_about_education_open_and_no_other_and_none_tells_more() throws Exception {
        var opened = new TreeSet<String>();
        for (var route : mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream()).flatMap(info -> info.getPatternValues().stream()).filter(route -> route.contains("{child}") && !route.contains("/family/panel")).toList()) {
            for (var entry : List.of(theirs, own, touched, school, plan, asks, notice)) {
                for (var kind : !route.contains("{kind}") ? List.of("") : route.endsWith("/check") ? List.of("people.noted", "protection.plan-started") : Recordings.all().stream().map(recording -> recording.kind()).toList()) {
                    var said = route.replace("{entry}", name(entry)).replace("{kind}", kind);
                    if (opened.contains(said) || route.contains("{kind}") && !entry.equals(own)) continue;
                    var answer = get(route.replace("{child}", child.toString()).replace("{entry}", entry.toString()).replace("{kind}", kind));
                    assertThat(answer.getContentAsString()).as(said).doesNotContain("Quagmire").doesNotContain("QX1 1AA");
                    if (answer.getStatus() < 400) opened.add(said);
                }
            }
        }
        var kinds = Stream.concat(Education.OPEN.stream(), Stream.of("people.noted")).toList();
        var forms = kinds.stream().filter(kind -> Recordings.of(kind).isPresent()).map(kind -> "/child/{child}/record/" + kind);
        var entries = Stream.of("own", "school", "notice").flatMap(entry -> Stream.of("", "/record.pdf", "/correct", "/withdraw").map(act -> "/child/{child}/entry/" + entry + act));
        assertThat(opened).containsExactlyInAnyOrderElementsOf(Stream.of(forms, entries, Stream.of("/child/{child}", "/child/{child}/education", "/child/{child}/story", "/child/{child}/duties", "/child/{child}/record",
                "/api/v1/children/{child}", "/api/v1/children/{child}/timeline", "/api/v1/children/{child}/duties", "/child/{child}/record/people.noted/check")).flatMap(each -> each).collect(Collectors.toSet()));
        assertThat(get("/child/" + child + "/protection").getStatus()).isEqualTo(404);
        assertThat(Acting.as(worker, () -> access.history(child.id(), Long.MAX_VALUE))).as("a refusal is written down with its reason")
                .anySatisfy(line -> assertThat(line.action() + " " + line.part() + " by " + line.name() + ": " + line.reason()).isEqualTo("denied protection by Ivy Lane: only in part"));
        assertThat(get("/panels").getStatus()).isEqualTo(404);
    }

    @Test
    void the_pages_that_open_lead_nowhere_else() throws Exception {
        assertThat(get("/child/" + child).getRedirectedUrl()).endsWith("/education");
        assertThat(get("/").getContentAsString()).contains("/child/" + child + "/education").doesNotContain("/child/" + child + "\"");
        var page = get("/child/" + child + "/education").getContentAsString();
        assertThat(page).contains("Amira Kaya", "Hill School", "At least 95% of sessions", "/story", "/duties").doesNotContain("/protection\"", "/people\"", "/access\"", "/chronology", "care.visited", "education.condition-");
        assertThat(get("/child/" + child + "/story").getContentAsString()).contains("Spoke with the head teacher", "No lessons").doesNotContain("form teacher", "Choose for");
        assertThat(get("/child/" + child + "/record").getContentAsString()).contains("record/education.registered", "record/people.noted").doesNotContain("record/protection.", "record/care.", "record/court.", "education.condition-set");
        assertThat(get("/child/" + child + "/duties").getContentAsString()).contains("/law/T-K").doesNotContain("/law/T-B", "/law/T-A");
        assertThat(get("/api/v1/children/" + child).getContentAsString()).contains("Kaya", "\"ethnicity\":null", "\"confidentialAddress\":true").doesNotContain("\"address\"");
        assertThat(get("/api/v1/children/" + child + "/timeline").getContentAsString()).contains("education.registered", "head teacher").doesNotContain("people.named", "protection.", "condition-set", "form teacher");
        assertThat(get("/api/v1/children/" + child + "/duties").getContentAsString()).contains("T-K").doesNotContain("T-B", "T-A");
    }

    @Test
    void what_is_not_read_is_not_changed_and_what_is_about_education_is_written() throws Exception {
        var day = on("2026-03-09");
        for (var closed : List.of(theirs, touched, asks, plan)) {
            assertThat(send(new Withdrawn(closed, List.of(goldthread.casefile.Tag.child(child)), day, "Never"))).as(name(closed)).startsWith("422").contains("entry names no entry of this child");
            for (var act : List.of("/withdraw", "/correct", "/undo", "/choose")) assertThat(post("/child/" + child + "/entry/" + closed + act, "why", "Never").getStatus()).as(name(closed) + act).isEqualTo(404);
        }
        assertThat(send(new Corrected(theirs, new Noted(List.of(child), day, "Conversation", "Mine", true), "Typo"))).startsWith("422");
        assertThat(send(new ConditionSet(child, plan, 90, null, day))).startsWith("404");
        assertThat(send(new PlanStarted(child, UUID.randomUUID(), day, "EMO", null, null, day))).startsWith("404");
        assertThat(post("/child/" + child + "/record/protection.plan-started", "on-day", "1").getStatus()).isEqualTo(404);
        assertThat(send(new Noted(List.of(child), day, "Conversation", "Worried about Amira", true))).startsWith("201");
        assertThat(send(new Corrected(notice, new AttendanceStep(child, AttendanceStep.NOTICE, null, "No lessons at all", on("2026-03-02")), "Words"))).startsWith("201");
    }

    /// A record that an undone decision began stays where more is written there; who decides again is told of no more than before.
    @Test
    void a_notice_decided_again_begins_another_record_and_opens_none_that_stands(@Autowired Accounts accounts, @Autowired Sessions sessions) throws Exception {
        var first = accounts.create(HERE, "first-officer", "Nia Powell", Set.of(Role.EDUCATION)).who();
        var second = accounts.create(HERE, "second-officer", "Ola Reed", Set.of(Role.EDUCATION)).who();
        var letter = Subject.unheardOf();
        write(Who.product(HERE), Ids.next(), new NoticeReceived(letter, "K7RM-3WQP", Instant.now(), NoticeReceived.LEAVE, new NoticeEntry.Told("Noa", "Farrow", on("2015-04-05"), null, null, null), new NoticeEntry.Parent("Bea Farrow", "Mother", null, null, null), null, null, null));
        var one = sessions.open(first, false);
        var once = UUID.randomUUID();
        for (int time = 0; time < 2; time++) answer(one, letter, "/decide", once, "who", "new");
        var begun = begun(letter);
        write(worker, Ids.next(), new Noted(List.of(begun), on("2026-03-09"), "Conversation", "More is written", false));
        answer(one, letter, "/undo", UUID.randomUUID(), "who", "");
        answer(sessions.open(second, false), letter, "/decide", UUID.randomUUID(), "who", "new");
        assertThat(begun(letter)).isNotEqualTo(begun);
        assertThat(Acting.as(worker, () -> caseFile.timeline(begun)).facts(Named.class)).hasSize(1);
        assertThat(Acting.as(second, () -> access.sees(begun.id()))).isFalse();
        assertThat(Acting.as(second, () -> access.sees(begun(letter).id()))).isTrue();
    }

    private void answer(String session, Subject letter, String act, UUID once, String question, String answer) throws Exception {
        site.perform(request(HttpMethod.POST, "/not-in-school/notices/" + letter + act).param(question, answer).param("why", "Another child").param("once", once.toString()).cookie(new Cookie("goldthread", session)).header("Accept", "text/html").with(csrf())).andReturn();
    }

    private Subject begun(Subject letter) {
        return Acting.as(officer, () -> caseFile.timeline(letter)).lastTold(NoticeEntry.NoticeDecided.class).orElseThrow().entry().child();
    }

    private String name(UUID entry) {
        return List.of("theirs", "own", "touched", "school", "plan", "asks", "notice").get(List.of(theirs, own, touched, school, plan, asks, notice).indexOf(entry));
    }

    private void write(Who who, UUID id, Entry entry) {
        Acting.as(who, () -> caseFile.append(new Append(Append.together(id, List.of(entry), Instant.now(), "page"), Set.of(), 0)));
    }

    private MockHttpServletResponse get(String address) throws Exception {
        var asked = request(HttpMethod.GET, address);
        return site.perform(address.startsWith("/api") ? asked.header("Authorization", "Bearer " + key) : asked.cookie(new Cookie("goldthread", cookie)).header("Accept", "text/html")).andReturn().getResponse();
    }

    private MockHttpServletResponse post(String address, String question, String answer) throws Exception {
        return site.perform(request(HttpMethod.POST, address).param(question, answer).param("once", UUID.randomUUID().toString()).cookie(new Cookie("goldthread", cookie)).header("Accept", "text/html").with(csrf())).andReturn().getResponse();
    }

    private String send(Entry entry) throws Exception {
        var kinds = Rooms.kinds();
        var answer = site.perform(request(HttpMethod.POST, "/api/v1/children/" + child + "/entries").header("Authorization", "Bearer " + key).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON).content("{\"kind\":\"" + kinds.of(entry).name() + "\",\"body\":" + kinds.write(entry) + "}")).andReturn().getResponse();
        return answer.getStatus() + " " + answer.getContentAsString();
    }
}
