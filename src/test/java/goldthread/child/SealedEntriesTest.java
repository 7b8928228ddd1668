package goldthread.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import goldthread.RealApplication;
import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Guard;
import goldthread.access.Role;
import goldthread.access.SecondPerson;
import goldthread.access.SecondPerson.State;
import goldthread.access.Who;
import goldthread.app.Goldthread;
import goldthread.app.Rooms;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Noted;
import goldthread.signin.Sessions;
import goldthread.workforce.WorkforceEntry.Allocated;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
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
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// A worker seals one entry of a child whom they work with; to everybody else it is not there, and it opens again only when an
/// information guardian agrees.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(90)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealedEntriesTest {
    private static final int OURS = 908;
    private static final LocalDate TODAY = LocalDate.now();
    private static final String WORDS = "works at the bakery in Mill Lane";

    @Autowired
    MockMvc site;
    @Autowired
    CaseFile caseFile;
    @Autowired
    Sessions sessions;
    @Autowired
    SecondPerson second;
    @Autowired
    Guard guard;
    @Autowired
    Access access;

    private Who sam, nadia, duty, ruth, other;
    private Subject child, brother;
    private UUID note;

    @BeforeAll
    void people(@Autowired Authorities authorities, @Autowired Accounts accounts) {
        authorities.create(OURS, "Sealand");
        sam = someone(accounts, "seal.sam", Role.SOCIAL_WORKER);
        nadia = someone(accounts, "seal.nadia", Role.TEAM_MANAGER);
        other = someone(accounts, "seal.other", Role.SOCIAL_WORKER);
        duty = someone(accounts, "seal.duty", Role.DUTY);
        ruth = someone(accounts, "seal.ruth", Role.GUARDIAN);
    }

    private static Who someone(Accounts accounts, String login, Role role) {
        return accounts.create(UUID.randomUUID(), OURS, login, "Name of " + login, null, Set.of(role)).who();
    }

    @BeforeEach
    void a_note() {
        child = Subject.unheardOf();
        brother = Subject.unheardOf();
        for (var each : List.of(child, brother)) {
            write(new Named(each, "Amira", "Rahman", null, null, TODAY.minusDays(90)), new Identified(each, Identified.LA_CHILD_ID, "S-" + each, TODAY.minusDays(90)));
            for (var worker : List.of(sam, nadia, other)) write(new Allocated(List.of(each), worker.account(), "North", "allocated", TODAY.minusDays(60), null));
        }
        note = write(new Noted(List.of(child, brother), TODAY.minusDays(3), "Conversation", "Her mother " + WORDS, true));
    }

    @Test
    void who_is_named_reads_it_as_before_and_for_everybody_else_it_is_not_there() throws Exception {
        assertThat(page(other, "/story")).contains(WORDS);
        sealed(sam, "seal.nadia");
        for (var who : List.of(sam, nadia)) {
            assertThat(page(who, "/entry/" + note)).contains(WORDS, "Sealed. Only these people see that it is there", "Name of seal.nadia", "Name of seal.sam");
            assertThat(page(who, "/story")).contains(WORDS);
        }
        for (var who : List.of(other, duty)) {
            for (var each : List.of(child, brother)) {
                for (var part : List.of("", "/story", "/chronology", "/access", "/story?known=" + TODAY.minusDays(1))) {
                    assertThat(open(who, "/child/" + each + part).getContentAsString()).as(part).doesNotContain(WORDS, "part-sealed", note.toString()).doesNotContainIgnoringCase("sealed");
                }
                for (var end : List.of("", "/record.pdf", "/correct", "/withdraw", "/choose", "/seal", "/unseal")) {
                    assertThat(open(who, "/child/" + each + "/entry/" + note + end).getStatus()).as(end).isEqualTo(404);
                }
            }
        }
        assertThat(open(ruth, "/admin/guard/restricted").getContentAsString()).contains("Sealed parts", "Name of seal.nadia").doesNotContain(WORDS, "He must not learn");
    }

    @Test
    void its_owner_is_told_on_their_first_page_when_it_is_to_be_looked_at_again_and_nobody_else_is() throws Exception {
        sealed(sam, "seal.nadia");
        assertThat(open(nadia, "/").getContentAsString()).as("90 days before").doesNotContain("Seals to look at again");
        assertThat(post(sam, "/child/" + child + "/entry/" + note + "/seal", fields("seal.nadia", "seal.nadia", TODAY.plusDays(14))).getStatus()).isEqualTo(303);
        assertThat(open(nadia, "/").getContentAsString()).contains("Seals to look at again", "/entry/" + note + "/seal").doesNotContain(WORDS);
        for (var who : List.of(sam, other, duty)) assertThat(open(who, "/").getContentAsString()).doesNotContain("Seals to look at again");
        assertThat(post(nadia, "/child/" + child + "/entry/" + note + "/seal", fields("seal.sam", "seal.nadia", TODAY.plusDays(90))).getStatus()).isEqualTo(303);
        assertThat(open(nadia, "/").getContentAsString()).doesNotContain("Seals to look at again");
        assertThat(post(sam, "/child/" + child + "/entry/" + note + "/seal", fields("seal.nadia", "seal.duty", TODAY.plusDays(14))).getContentAsString()).as("whose role seals nothing").contains("somebody whose role may seal");
    }

    @Test
    void no_reason_opens_it() throws Exception {
        sealed(sam, "seal.nadia");
        var stranger = duty;
        Acting.as(stranger, () -> access.breakGlass(child.id(), "emergency"));
        assertThat(open(stranger, "/child/" + child + "/entry/" + note).getStatus()).isEqualTo(404);
    }

    @Test
    void it_opens_again_when_two_people_agree_and_only_then() throws Exception {
        sealed(sam, "seal.nadia");
        assertThat(sent(other, "/unseal", "why", "let me")).as("who is not named asks nothing").isEqualTo(404);
        assertThat(sent(nadia, "/unseal", "why", "They have moved")).isEqualTo(303);
        assertThat(open(other, "/child/" + child + "/entry/" + note).getStatus()).as("nothing is done yet").isEqualTo(404);
        agree();
        assertThat(page(other, "/entry/" + note)).contains(WORDS);
        assertThat(page(other, "/story")).doesNotContain("He must not learn", "They have moved");
        assertThat(open(duty, "/child/" + brother + "/entry/" + note).getContentAsString()).contains(WORDS);
    }

    @Test
    void naming_more_people_takes_two_and_naming_fewer_one() throws Exception {
        sealed(sam, "seal.nadia\nseal.duty");
        assertThat(open(duty, "/child/" + child + "/entry/" + note).getStatus()).isEqualTo(200);
        sealed(sam, "seal.nadia");
        assertThat(open(duty, "/child/" + child + "/entry/" + note).getStatus()).as("fewer").isEqualTo(404);
        sealed(sam, "seal.nadia\nseal.other");
        assertThat(open(other, "/child/" + child + "/entry/" + note).getStatus()).as("more, not yet").isEqualTo(404);
        assertThat(post(sam, "/child/" + child + "/entry/" + note + "/seal", fields("seal.nadia\nseal.duty", "seal.nadia", TODAY)).getContentAsString()).contains("waits already");
        agree();
        assertThat(open(other, "/child/" + child + "/entry/" + note).getStatus()).as("more").isEqualTo(200);
    }

    @Test
    void a_seal_needs_a_reason_an_owner_known_names_and_a_review_within_90_days() throws Exception {
        var address = "/child/" + child + "/entry/" + note;
        assertThat(post(sam, address + "/seal").getContentAsString()).contains("Enter why it is sealed", "Enter the login of who answers for it", "Enter when it will be looked at again");
        for (var wrong : List.of(List.of("nobody.such", "seal.sam", "30"), List.of("seal.nadia", "nobody.such", "30"), List.of("seal.nadia", "seal.sam", "91"), List.of("seal.nadia", "seal.sam", "-1"))) {
            assertThat(post(sam, address + "/seal", fields(wrong.get(0), wrong.get(1), TODAY.plusDays(Integer.parseInt(wrong.get(2))))).getStatus()).as(wrong.toString()).isEqualTo(422);
        }
        assertThat(page(other, "/story")).contains(WORDS);
        assertThat(open(duty, address + "/seal").getStatus()).as("a role that seals nothing").isEqualTo(404);
        var number = caseFile(sam).lines().stream().filter(line -> line.entry() instanceof Identified).findFirst().orElseThrow().envelope().id();
        assertThat(open(sam, "/child/" + child + "/entry/" + number + "/seal").getStatus()).as("what returns count").isEqualTo(404);
    }

    @Test
    void who_is_named_corrects_it_for_a_brother_too_withdraws_and_undoes_it_and_nobody_else_sees_that() throws Exception {
        var words = "sings in the choir of St Mark's";
        write(new goldthread.people.PeopleEntry.Related(child, brother, "brother or sister", false, TODAY.minusDays(90), null));
        note = write(new Noted(List.of(child), TODAY.minusDays(3), "Conversation", "Her mother " + words, true));
        sealed(sam, "seal.nadia");
        var day = TODAY.minusDays(3);
        assertThat(sent(nadia, "/correct", "children", child.toString(), "children", brother.toString(), "on-day", "" + day.getDayOfMonth(), "on-month", "" + day.getMonthValue(), "on-year", "" + day.getYear(), "category", "Conversation",
                "text", "Their mother " + words, "significant", "yes", "why-corrected", "Of both", "once", Ids.next().toString())).isEqualTo(303);
        for (var each : List.of(child, brother)) {
            assertThat(open(other, "/child/" + each + "/story").getContentAsString()).doesNotContain(words);
        }
        assertThat(page(nadia, "/story")).contains("Their mother " + words);
        assertThat(sent(nadia, "/withdraw", "children", child.toString(), "why", "Not so", "once", Ids.next().toString())).isEqualTo(303);
        assertThat(Acting.as(nadia, () -> caseFile.timeline(child)).facts(Noted.class)).extracting(fact -> fact.id()).doesNotContain(note);
        assertThat(page(other, "/story")).doesNotContain("Not so");
    }

    @Test
    void what_was_just_recorded_and_sealed_is_undone_when_it_is_said_to_be() throws Exception {
        note = Ids.next();
        Acting.as(sam, () -> caseFile.append(Append.observed(note, new Noted(List.of(child), TODAY, "Conversation", "Her mother " + WORDS, true), Instant.now(), "page")));
        sealed(sam, "seal.nadia");
        assertThat(sent(sam, "/undo")).isEqualTo(303);
        assertThat(caseFile(sam).facts(Noted.class)).extracting(fact -> fact.id()).doesNotContain(note);
    }

    @Test
    void what_may_be_sealed_alone_is_there_to_be_recorded() {
        assertThat(Sealing.KINDS).allMatch(Rooms.kinds()::knows);
    }

    private void agree() {
        Acting.as(ruth, () -> guard.agree(second.all().stream().filter(one -> one.state() == State.ASKED && child.id().equals(one.about())).findFirst().orElseThrow().id()));
    }

    private void sealed(Who who, String names) throws Exception {
        assertThat(post(who, "/child/" + child + "/entry/" + note + "/seal", fields(names, "seal.nadia", TODAY.plusDays(90))).getStatus()).isEqualTo(303);
    }

    private String[] fields(String names, String owner, LocalDate review) {
        return new String[] {"names", names, "why", "He must not learn where she is", "owner", owner, "review-day", "" + review.getDayOfMonth(), "review-month", "" + review.getMonthValue(), "review-year", "" + review.getYear(), "once", Ids.next().toString()};
    }

    private int sent(Who who, String end, String... fields) throws Exception {
        return post(who, "/child/" + child + "/entry/" + note + end, fields).getStatus();
    }

    private goldthread.casefile.Timeline caseFile(Who who) {
        return Acting.as(who, () -> caseFile.timeline(child));
    }

    private String page(Who who, String part) throws Exception {
        return open(who, "/child/" + child + part).getContentAsString();
    }

    private MockHttpServletResponse open(Who who, String address) throws Exception {
        return site.perform(get(address).header("Accept", "text/html").cookie(new Cookie("goldthread", sessions.open(who, false)))).andReturn().getResponse();
    }

    private MockHttpServletResponse post(Who who, String address, String... fields) throws Exception {
        var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(address).header("Accept", "text/html").cookie(new Cookie("goldthread", sessions.open(who, false))).with(csrf());
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return site.perform(request).andReturn().getResponse();
    }

    private UUID write(Entry... entries) {
        UUID last = null;
        for (var entry : entries) {
            var id = Ids.next();
            Acting.as(Who.product(OURS), () -> caseFile.append(Append.observed(id, entry, Instant.now().minusSeconds(200_000), "page")));
            last = id;
        }
        return last;
    }
}
