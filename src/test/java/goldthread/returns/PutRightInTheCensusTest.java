package goldthread.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.RealApplication;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Permission;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.app.Goldthread;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.child.Recordings;
import goldthread.familyhelp.FamilyEntry.HelpAccepted;
import goldthread.familyhelp.FamilyEntry.Level;
import goldthread.familyhelp.FamilyEntry.LevelChanged;
import goldthread.familyhelp.FamilyHelpEntry;
import goldthread.frontdoor.FrontDoorEntry.ReferralDecided;
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.pages.Answers;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import goldthread.protection.ProtectionEntry.EnquiryConcluded;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.conference.ConferenceEntry;
import goldthread.protection.conference.ConferenceEntry.Attendance;
import goldthread.protection.conference.ConferenceEntry.Conferred;
import goldthread.protection.conference.ConferenceEntry.Outcome;
import goldthread.protection.conference.ConferenceEntry.Views;
import goldthread.protectionteam.TeamEntry.PracticeSet;
import goldthread.returns.mapping.Standard;
import goldthread.returns.mapping.YieldedRow;
import goldthread.signin.ApiTokens;
import goldthread.signin.Sessions;
import goldthread.time.CollectionYear;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/// What is said of brother and sister together, a conference or the help of the family, and corrected or withdrawn on the pages: the
/// census of each child follows, and what was known before is given out as it was known.
@Timeout(120)
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PutRightInTheCensusTest {
    private static final int HOLDER = 912;
    private static final CollectionYear YEAR = CollectionYear.parse("2025-26");

    @Autowired
    MockMvc site;
    @Autowired
    TransactionTemplate transactions;

    String cookie, key;
    Who who;
    CaseFile cases;
    Subject one, other;
    UUID conference;
    Instant before;

    @BeforeAll
    void a_worker(@Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired Sessions sessions, @Autowired CaseFile caseFile, @Autowired ApiTokens tokens) {
        authorities.create(HOLDER, "Tarn");
        who = accounts.create(HOLDER, "con.ference", "Con Ference", Set.of(Role.DUTY)).who();
        cases = caseFile;
        cookie = sessions.open(who, false);
        key = Acting.as(who, () -> tokens.give("census", EnumSet.allOf(Permission.class), false, Duration.ofDays(1)));
    }

    @BeforeEach
    void a_conference_that_made_a_plan_for_one_of_two() {
        one = Subject.unheardOf();
        other = Subject.unheardOf();
        for (var child : List.of(one, other)) {
            var referral = Ids.next();
            write(Ids.next(), new Named(child, child == one ? "Nell" : "Idris", "Quince", null, null, on("2020-01-01")), new Identified(child, Identified.LA_CHILD_ID, "C" + Ids.next().toString().substring(24), on("2020-01-01")));
            write(referral, new Referred(child, on("2025-05-06"), "2A", null, on("2025-05-06")));
            write(Ids.next(), new ReferralDecided(child, referral, on("2025-05-06"), false, "Assessment"), new FamilyHelpEntry.PlanStarted(child, referral, on("2025-06-02"), on("2025-06-02")),
                    new EnquiryStarted(child, referral, on("2025-08-20"), null, null, on("2025-08-20")));
        }
        write(Ids.next(), new Related(one, other, "brother or sister", null, on("2020-01-01"), null));
        conference = Ids.next();
        var held = new Conferred(List.of(one, other), null, ConferenceEntry.INITIAL, new Attendance(PracticeSet.INDEPENDENT, who.account(), "Con Ference", List.of("Police", "Health"), List.of(), List.of(), null, null, null, null),
                new Views(null, null, null, null), new Outcome(List.of(one), "NEG", null, List.of(), null, null, List.of(), null), on("2025-09-01"));
        var recording = Recordings.of("protection.conferred").orElseThrow();
        write(conference, Acting.as(who, () -> Recordings.entries(recording, held, recording.filled(held), cases.timeline(one), conference, cases::timeline)).toArray(Entry[]::new));
        before = Instant.now();
    }

    @Test
    void a_corrected_category_is_the_category_of_the_plan_and_what_was_put_right_by_hand_stays() throws Exception {
        var plan = rows(one, null).stream().filter(row -> row.table().name().equals("ChildProtectionPlans")).findFirst().orElseThrow().root();
        correct(plan, "previous", "2");
        correct(conference, "category", "PHY");
        assertThat(census(one, null)).contains("ChildProtectionPlans 2025-09-01||PHY|PHY|2");
        assertThat(census(one, before)).as("as it was known").contains("ChildProtectionPlans 2025-09-01||NEG|NEG||");
    }

    @Test
    void a_plan_that_was_made_for_the_other_child_is_the_others_from_the_day_of_the_conference() throws Exception {
        correct(conference, "planned", other.toString());
        assertThat(census(one, null)).contains("CINPlanDates 2025-06-02|").contains("Section47 2025-08-20||2025-09-01|").doesNotContain("ChildProtectionPlans", "CINPlanDates 2025-06-02|2025");
        assertThat(census(other, null)).contains("CINPlanDates 2025-06-02|2025-09-01").contains("ChildProtectionPlans 2025-09-01||NEG|NEG");
        assertThat(census(other, before)).as("as it was known").doesNotContain("ChildProtectionPlans");

        correct(conference, "on", "2025-09-02");
        assertThat(census(other, null)).as("what came later follows too").contains("CINPlanDates 2025-06-02|2025-09-02").contains("ChildProtectionPlans 2025-09-02||NEG|NEG").contains("Section47 2025-08-20||2025-09-02|");
    }

    @Test
    void a_withdrawn_conference_takes_with_it_what_it_began_and_gives_back_what_it_ended() throws Exception {
        var address = "/child/" + one + "/entry/" + conference + "/withdraw";
        var page = signedIn(get(address)).getContentAsString();
        assertThat(page).contains("What was written with it goes too").contains("Child protection plan started").contains("Child in need plan ended").contains("on the record of a brother or sister");
        var with = Pattern.compile("name=\"with\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"with\"").matcher(page).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1)).toArray(String[]::new);
        assertThat(signedIn(post(address).param("children", one.toString()).param("with", with).param("why", "It was cancelled").param("once", UUID.randomUUID().toString())).getStatus()).isEqualTo(303);
        assertThat(census(one, null)).contains("CINPlanDates 2025-06-02|").doesNotContain("ChildProtectionPlans", "2025-09-01");
        assertThat(census(other, null)).as("it was held about the other").contains("Section47 2025-08-20||2025-09-01|");
        assertThat(census(one, before)).as("as it was known").contains("ChildProtectionPlans 2025-09-01||NEG|NEG").contains("CINPlanDates 2025-06-02|2025-09-01");
    }

    @Test
    void help_that_was_begun_on_another_day_or_at_another_level_begins_the_episode_then_or_not_at_all() throws Exception {
        one = Subject.unheardOf();
        write(Ids.next(), new Named(one, "Ada", "Quince", null, null, on("2020-01-01")), new Identified(one, Identified.LA_CHILD_ID, "H" + Ids.next().toString().substring(24), on("2020-01-01")));
        var help = Ids.next();
        var begun = new HelpAccepted(List.of(one), Level.SECTION_17, List.of(), null, on("2025-07-01"));
        var recording = Recordings.of("familyhelp.help-accepted").orElseThrow();
        write(help, Acting.as(who, () -> Recordings.entries(recording, begun, recording.filled(begun), cases.timeline(one), help, cases::timeline)).toArray(Entry[]::new));
        var told = Instant.now();
        correct(help, "on", "2025-07-03");
        assertThat(census(one, null)).contains("CINdetails 2025-07-03|5D||||").contains("Assessments 2025-07-03|").doesNotContain("2025-07-01");

        correct(help, "level", Level.EARLY_HELP.name(), "others", "Mother");
        assertThat(census(one, null)).isEmpty();
        assertThat(census(one, told)).as("as it was known").contains("CINdetails 2025-07-01|5D");
        correct(help, "level", Level.SECTION_17.name());
        assertThat(census(one, null)).as("what is begun again belongs together").contains("CINdetails 2025-07-03|5D").contains("|false").contains("Assessments 2025-07-03|");
    }

    @Test
    void a_step_down_that_went_elsewhere_is_closed_for_its_own_reason() throws Exception {
        var step = Ids.next();
        write(Ids.next(), Acting.as(who, () -> cases.timeline(other).facts(EnquiryStarted.class)).stream().<Entry>map(fact -> new EnquiryConcluded(other, fact.entry().referral(), fact.id(), EnquiryConcluded.NOT_CONFIRMED, "Safe", on("2025-09-03"))).toArray(Entry[]::new));
        var down = new LevelChanged(List.of(other), Level.UNIVERSAL, "They moved", "Con Ference", null, true, null, on("2025-10-01"), "Other");
        var recording = Recordings.of("familyhelp.level-changed").orElseThrow();
        write(step, Acting.as(who, () -> Recordings.entries(recording, down, recording.filled(down), cases.timeline(other), step, cases::timeline)).toArray(Entry[]::new));
        assertThat(census(other, null)).contains("|2025-10-01|RC7|");
        one = other;
        correct(step, "ends", LevelChanged.MOVED);
        assertThat(census(other, null)).contains("|2025-10-01|RC5|").contains("CINPlanDates 2025-06-02|2025-10-01");
    }

    /// A program corrects and withdraws by the same door, and may send it again.
    @Test
    void by_program_what_was_written_beside_an_entry_follows_too() throws Exception {
        var held = (Conferred) Acting.as(who, () -> cases.timeline(one).standing().stream().filter(each -> each.id().equals(conference)).findFirst().orElseThrow()).entry();
        var moved = new Conferred(held.children(), held.called(), held.what(), held.attendance(), held.views(), new Outcome(List.of(other), "PHY", null, List.of(), null, null, List.of(), null), held.on());
        for (int sent = 0; sent < 2; sent++) {
            assertThat(program("put right " + conference, new Corrected(conference, moved, "A slip"))).isEqualTo(sent == 0 ? 201 : 200);
            assertThat(census(one, null)).contains("CINPlanDates 2025-06-02|").contains("Section47 2025-08-20||2025-09-01|").doesNotContain("ChildProtectionPlans", "CINPlanDates 2025-06-02|2025");
            assertThat(census(other, null)).containsOnlyOnce("ChildProtectionPlans 2025-09-01||PHY|PHY").containsOnlyOnce("CINPlanDates 2025-06-02|2025-09-01");
        }
        var both = Stream.of(one, other).map(Tag::child).toList();
        for (int sent = 0; sent < 2; sent++) {
            assertThat(program("taken back " + conference, new Withdrawn(conference, both, held.on(), "It was cancelled"))).isEqualTo(sent == 0 ? 201 : 200);
            for (var child : List.of(one, other)) assertThat(census(child, null)).contains("CINPlanDates 2025-06-02|").doesNotContain("ChildProtectionPlans", "2025-09-01");
        }
        assertThat(census(one, before)).as("as it was known").contains("ChildProtectionPlans 2025-09-01||NEG|NEG");
    }

    @Test
    void by_program_what_was_written_for_the_other_child_stands_where_it_is_withdrawn_for_one() throws Exception {
        assertThat(program("taken back for one " + conference, new Withdrawn(conference, List.of(Tag.child(one)), on("2025-09-01"), "It was not about Nell"))).isEqualTo(201);
        assertThat(census(one, null)).contains("CINPlanDates 2025-06-02|").doesNotContain("ChildProtectionPlans", "2025-09-01");
        assertThat(census(other, null)).contains("Section47 2025-08-20||2025-09-01|");
    }

    private int program(String once, Entry entry) throws Exception {
        var kinds = cases.kinds();
        var sent = site.perform(post("/api/v1/children/" + one + "/entries").header("Authorization", "Bearer " + key).header("Idempotency-Key", once).contentType(MediaType.APPLICATION_JSON).content("{\"kind\":\"" + kinds.of(entry).name() + "\",\"body\":" + kinds.write(entry) + "}")).andReturn().getResponse();
        assertThat(sent.getStatus()).as(sent.getContentAsString()).isIn(200, 201);
        return sent.getStatus();
    }

    /// @param answers questions and what is answered now
    private void correct(UUID entry, String... answers) throws Exception {
        var fact = Acting.as(who, () -> cases.timeline(one).standing().stream().filter(each -> each.id().equals(entry)).findFirst().orElseThrow());
        var sent = post("/child/" + one + "/entry/" + entry + "/correct").param("why-corrected", "A slip").param("once", UUID.randomUUID().toString());
        Answers filled = Recordings.of(fact.first().kind()).orElseThrow().filled(fact.entry());
        for (int at = 0; at < answers.length; at += 2) filled = answers[at].equals("on") ? filled.with("on", on(answers[at + 1])) : filled.with(answers[at], answers[at + 1]);
        filled.values().forEach((field, values) -> sent.param(field, values.toArray(String[]::new)));
        var done = signedIn(sent);
        assertThat(done.getStatus()).as(done.getContentAsString()).isEqualTo(303);
    }

    /// Each row of the census of a child as one line.
    private String census(Subject child, Instant known) {
        return rows(child, known).stream().map(row -> row.table().name() + " " + row.table().columns().stream().map(row::value).collect(Collectors.joining("|"))).collect(Collectors.joining("\n"));
    }

    private List<YieldedRow> rows(Subject child, Instant known) {
        return Acting.as(who, () -> transactions.execute(status -> new YearOfReturns(new ExportRequest(Standard.CIN, YEAR, known), cases, HOLDER).rows(cases.timeline(child))));
    }

    private void write(UUID id, Entry... entries) {
        Acting.as(who, () -> cases.append(new Append(Append.together(id, List.of(entries), Instant.now(), "page"), Set.of(), 0)));
    }

    private MockHttpServletResponse signedIn(MockHttpServletRequestBuilder request) throws Exception {
        return site.perform(request.cookie(new Cookie("goldthread", cookie)).header("Accept", "text/html").with(csrf())).andReturn().getResponse();
    }

    private static LocalDate on(String day) {
        return LocalDate.parse(day);
    }
}
