package goldthread.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.RealApplication;
import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Guard;
import goldthread.access.Permission;
import goldthread.access.Role;
import goldthread.access.Seal;
import goldthread.access.Who;
import goldthread.app.Goldthread;
import goldthread.app.Rooms;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.court.CourtEntry.ApplicationIssued;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingExempted;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.PeopleEntry.Unlinked;
import goldthread.signin.ApiTokens;
import goldthread.signin.Sessions;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

/// A girl's two records are read as one by programs, on the page of an entry and in a letter, as they are on every other page.
@Timeout(120)
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneChildByEveryWayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant THEN = Instant.now().minus(20, ChronoUnit.DAYS);

    @Autowired
    MockMvc site;

    @Autowired
    Guard guard;
    @Autowired
    Access access;
    @Autowired
    Accounts accounts;

    String key;
    String cookie;
    Who duty;
    CaseFile cases;
    Subject kept;
    Subject other;
    UUID note;
    UUID letter;
    UUID place;
    UUID link;

    @BeforeAll
    void an_authority(@Autowired Authorities authorities, @Autowired ApiTokens tokens, @Autowired Sessions sessions, @Autowired CaseFile caseFile) {
        authorities.create(917, "Otterbourne");
        duty = accounts.create(917, "two-records", "Dana Reid", Set.of(Role.DUTY)).who();
        cases = caseFile;
        cookie = sessions.open(duty, false);
        key = Acting.as(duty, () -> tokens.give("two records", EnumSet.allOf(Permission.class), false, Duration.ofDays(1)));
    }

    @BeforeEach
    void two_records_read_as_one() {
        kept = Subject.unheardOf();
        other = Subject.unheardOf();
        write(THEN, new Named(kept, "Amira", "Kaya", null, null, DAY));
        write(THEN, new Noted(List.of(kept), DAY, "Email", "From her school", false));
        place = write(THEN, new Located(kept, "7 Heron Lane", "AB1 2CD", null, false, DAY));
        write(THEN, new Named(other, "Amira", "Rahman", null, null, DAY));
        note = write(THEN, new Noted(List.of(other), DAY, "Email", "From her doctor", false));
        write(THEN, new EpisodeStarted(other, DAY, "S", "C2", "N1", "U6", "PR1", "AB1 2CD", "AB1 2CD", null));
        letter = write(THEN, new LetterSent(List.of(other), List.of("Joel Rahman"), "The shouting must end", true, false, DAY));
        link = write(THEN.plus(10, ChronoUnit.DAYS), new Linked(kept, other, DAY, "The school says so"));
    }

    @Test
    void a_program_reads_one_child_by_whichever_number_it_asks_and_each_record_is_written_down_as_seen() throws Exception {
        for (var asked : List.of(kept, other)) {
            assertThat(api(asked, "")).contains("\"id\":\"" + kept + "\"").contains("\"readWith\":[\"" + other + "\"]");
            assertThat(api(asked, "/timeline")).contains("From her school").contains("From her doctor");
            assertThat(api(asked, "/duties")).as("what is owed for the stay that stands on the other").contains("T-");
        }
        for (var seen : List.of(kept, other)) {
            assertThat(Acting.as(duty, () -> access.history(seen.id(), Long.MAX_VALUE))).extracting(Access.Opened::part).contains("child", "timeline", "duties");
        }
        write(Instant.now(), new Unlinked(link, kept, other, DAY, "They are cousins"));
        assertThat(api(kept, "/timeline")).contains("From her school").doesNotContain("From her doctor");
        assertThat(api(other, "/timeline")).contains("From her doctor").doesNotContain("From her school");
    }

    @Test
    void before_the_day_on_which_they_were_read_as_one_they_are_two() throws Exception {
        var before = "?known=" + LocalDate.now().minusDays(15);
        assertThat(api(kept, "/timeline" + before)).contains("From her school").doesNotContain("From her doctor");
        assertThat(api(other, "/timeline" + before)).contains("From her doctor").doesNotContain("From her school");
        assertThat(api(other, "/timeline?known=" + LocalDate.now().minusDays(5))).contains("From her doctor").contains("From her school");
    }

    @Test
    void an_entry_and_a_letter_of_either_record_open_under_the_record_that_was_kept() throws Exception {
        for (var one : List.of("/entry/" + note, "/entry/" + letter + "/letter", "/entry/" + note + "/record.pdf", "/entry/" + letter + "/letter.pdf")) {
            assertThat(page("/child/" + kept + one).getStatus()).as(one).isEqualTo(200);
            var led = page("/child/" + other + one);
            assertThat(led.getRedirectedUrl()).as(one).isEqualTo("/child/" + kept + one);
        }
        assertThat(page("/child/" + kept + "/entry/" + note).getContentAsString()).contains("From her doctor").contains("Amira Kaya");
        assertThat(page("/child/" + kept + "/entry/" + letter + "/letter").getContentAsString()).contains("The shouting must end");
        assertThat(Acting.as(duty, () -> access.history(other.id(), Long.MAX_VALUE))).extracting(Access.Opened::part).contains("entry", "letter to the family");
        write(Instant.now(), new Unlinked(link, kept, other, DAY, "They are cousins"));
        assertThat(page("/child/" + kept + "/entry/" + note).getStatus()).isEqualTo(404);
        assertThat(page("/child/" + other + "/entry/" + note).getStatus()).isEqualTo(200);
    }

    @Test
    void who_is_kept_from_one_record_reads_the_child_by_neither() throws Exception {
        var guardian = accounts.create(917, "two-records-guardian-" + other, "Gil Ward", Set.of(Role.GUARDIAN)).who();
        Acting.as(guardian, () -> guard.restrict(new Guard.Restriction(other.id(), Seal.RESTRICTED, guardian.account(), "A parent works here", LocalDate.now().plusDays(30), Set.of())));
        for (var one : List.of(kept, other)) {
            assertThat(read("/api/v1/children/" + one + "/timeline").getStatus()).isEqualTo(404);
            assertThat(page("/child/" + one + "/entry/" + note).getStatus()).isEqualTo(404);
            assertThat(page("/child/" + one + "/entry/" + letter + "/letter").getStatus()).isEqualTo(404);
        }
    }

    @Test
    void a_program_writes_where_the_child_is_kept_open_and_not_on_what_it_has_not_seen() throws Exception {
        assertThat(send(other, null, new Noted(List.of(other), DAY, "Email", "Again", false))).startsWith("422").contains("read as one with another").contains(kept.toString());
        var version = read("/api/v1/children/" + kept + "/timeline").getHeader("ETag");
        assertThat(send(kept, version, new Corrected(note, new Noted(List.of(kept), DAY, "Email", "From her nurse", false), "Who it was"))).startsWith("201");
        assertThat(page("/child/" + kept + "/entry/" + note).getContentAsString()).contains("From her nurse").contains("What stood before");
        write(Instant.now(), new Noted(List.of(other), DAY, "Email", "Meanwhile", false));
        assertThat(send(kept, version, new Noted(List.of(kept), DAY, "Email", "Too late", false))).startsWith("409");
    }

    @Test
    void records_linked_in_a_ring_lead_to_one_of_them() throws Exception {
        write(Instant.now(), new Linked(other, kept, DAY, "And the other way"));
        for (var asked : List.of(kept, other)) {
            assertThat(api(asked, "/timeline")).contains("From her school").contains("From her doctor");
        }
        assertThat(List.of(page("/child/" + kept + "/story").getStatus(), page("/child/" + other + "/story").getStatus())).containsExactlyInAnyOrder(200, 303);
    }

    @Test
    void on_her_brothers_page_she_is_one_sister() throws Exception {
        var brother = Subject.unheardOf();
        write(THEN, new Named(brother, "Yusuf", "Kaya", null, null, DAY));
        write(THEN, new Related(brother, kept, "sibling", false, DAY, null));
        write(THEN, new Related(brother, other, "sibling", false, DAY, null));
        assertThat(page("/child/" + brother + "/people").getContentAsString()).contains("/child/" + kept + "\"").doesNotContain("/child/" + other);
        assertThat(page("/child/" + brother + "/people?known=" + LocalDate.now().minusDays(15)).getContentAsString()).as("before they were one").contains("/child/" + kept + "?").contains("/child/" + other + "?");
        write(Instant.now(), new Unlinked(link, kept, other, DAY, "They are cousins"));
        assertThat(page("/child/" + brother + "/people").getContentAsString()).contains("/child/" + kept + "\"").contains("/child/" + other + "\"");
    }

    /// What was offered, or decided against, may stand on either record of a sister who is applied for with him.
    @Test
    void the_gate_before_court_reads_a_sisters_two_records_as_one() throws Exception {
        var brother = Subject.unheardOf();
        write(THEN, new Named(brother, "Yusuf", "Kaya", null, null, DAY));
        write(THEN, new MeetingExempted(List.of(brother), MeetingExempted.OFFER, "Threats", "Jo Adeyemi", DAY));
        var both = new ApplicationIssued(List.of(brother, kept), ApplicationIssued.CARE, null, null, DAY.plusDays(1));
        assertThat(send(brother, null, both)).startsWith("422").contains("For Amira Rahman: No family group decision-making meeting has been offered");
        write(THEN, new MeetingExempted(List.of(other), MeetingExempted.OFFER, "Threats", "Jo Adeyemi", DAY));
        assertThat(send(brother, null, both)).startsWith("201");
    }

    @Test
    void an_address_made_confidential_later_is_shown_on_no_earlier_day() throws Exception {
        write(Instant.now(), new Corrected(place, new Located(kept, "7 Heron Lane", "AB1 2CD", null, true, DAY), "A refuge"));
        var earlier = "?known=" + LocalDate.now().minusDays(15);
        for (var part : List.of("", "/story", "/people")) {
            assertThat(page("/child/" + kept + part + earlier).getContentAsString()).as(part).contains("Amira Kaya").doesNotContain("Heron Lane");
        }
        assertThat(api(kept, "/timeline" + earlier)).doesNotContain("Heron Lane");
        assertThat(api(kept, earlier)).doesNotContain("Heron Lane");
    }

    private UUID write(Instant recorded, Entry entry) {
        var id = Ids.next();
        Acting.as(duty, () -> cases.append(new Append(Append.together(id, List.of(entry), recorded, "page"), Set.of(), 0)));
        return id;
    }

    private MockHttpServletResponse page(String path) throws Exception {
        return site.perform(get(path).cookie(new Cookie("goldthread", cookie)).header("Accept", "text/html")).andReturn().getResponse();
    }

    private MockHttpServletResponse read(String path) throws Exception {
        return site.perform(get(path).header("Authorization", "Bearer " + key)).andReturn().getResponse();
    }

    private String api(Subject child, String rest) throws Exception {
        var answer = read("/api/v1/children/" + child + rest);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return answer.getContentAsString();
    }

    /// The status and what is said.
    private String send(Subject about, String seen, Entry entry) throws Exception {
        var kinds = Rooms.kinds();
        var request = post("/api/v1/children/" + about + "/entries").header("Authorization", "Bearer " + key).header("Idempotency-Key", UUID.randomUUID().toString());
        if (seen != null) {
            request.header("If-Match", seen);
        }
        var answer = site.perform(request.contentType(MediaType.APPLICATION_JSON).content("{\"kind\":\"" + kinds.of(entry).name() + "\",\"body\":" + kinds.write(entry) + "}")).andReturn().getResponse();
        return answer.getStatus() + " " + answer.getContentAsString();
    }
}
