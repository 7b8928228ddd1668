package goldthread.recording.minutes;

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
import goldthread.app.Goldthread;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.pages.Form;
import goldthread.people.PeopleEntry.Named;
import goldthread.signin.Sessions;
import goldthread.workforce.WorkforceEntry.Allocated;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

/// What recording costs is counted by kind of form: of nobody, and not where the authority does not want it.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(90)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HowLongFormsTakeTest {
    private static final int HERE = 921;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String ADDRESS = "/child/%s/record/people.noted";

    @Autowired
    MockMvc site;
    @Autowired
    CaseFile caseFile;
    @Autowired
    FormMinutes minutes;
    @Autowired
    JdbcClient database;
    @Autowired
    PlatformTransactionManager transactions;

    private final Subject child = Subject.unheardOf();
    private Who worker = Who.product(HERE);
    private String theirs = "", manager = "", administrator = "";

    @BeforeAll
    void people(@Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired Sessions sessions) {
        authorities.create(HERE, "Minuteham");
        worker = accounts.create(HERE, "minutes.worker", "Una Vale", Set.of(Role.SOCIAL_WORKER)).who();
        theirs = sessions.open(worker, false);
        manager = sessions.open(accounts.create(HERE, "minutes.manager", "Helen Vale", Set.of(Role.TEAM_MANAGER)).who(), false);
        administrator = sessions.open(accounts.create(HERE, "minutes.admin", "Tom Vale", Set.of(Role.ADMINISTRATOR)).who(), false);
        write(new Named(child, "Amira", "Kaya", null, null, DAY));
        write(new Allocated(List.of(child), worker.account(), worker.name(), Allocated.ALLOCATED, DAY, null));
    }

    @Test
    void minutes_are_a_number_for_a_kind_of_form_and_month_and_stop_where_the_authority_says_so() throws Exception {
        var form = answer(theirs, get(ADDRESS.formatted(child))).getContentAsString();
        var opened = Pattern.compile("name=\"opened-at\" value=\"(\\d+)\"").matcher(form);
        assertThat(opened.find()).as("the form knows when it was opened").isTrue();
        long now = Instant.now().getEpochSecond();
        assertThat(Long.parseLong(opened.group(1))).isBetween(now - 60, now);

        assertThat(answer(theirs, note(now - 150).param("text", "")).getStatus()).as("not yet sent").isEqualTo(422);
        assertThat(kept("people.noted")).isEmpty();
        for (long seconds : List.of(30L, 90L, 150L, 200L, 900L)) assertThat(answer(theirs, note(now - seconds).param("text", "She called, " + seconds)).getHeader("Location")).doesNotContain("/check");
        answer(theirs, note(now + 9_000).param("text", "A clock that goes wrong"));
        answer(theirs, post(ADDRESS.formatted(child)).param(Form.ONCE, UUID.randomUUID().toString()).param("opened-at", "yesterday").param("text", "No moment"));
        assertThat(kept("people.noted")).containsExactly("people.noted 0 1", "people.noted 1 1", "people.noted 15 1", "people.noted 2 1", "people.noted 3 1");
        assertThat(columns()).as("nobody is named, no child, no day").containsExactlyInAnyOrder("holder", "kind", "month", "minutes", "times");
        assertThat(took()).containsExactly("people.noted 5 2 15");
        assertThat(answer(manager, get("/team/recording")).getContentAsString()).contains("Write a case note").contains("without account, child or day");

        assertThat(answer(administrator, get("/form-minutes")).getContentAsString()).contains("Minutes from opening a form to sending it are counted").contains("Nobody has said otherwise");
        assertThat(answer(administrator, post("/form-minutes").param(Form.ONCE, UUID.randomUUID().toString()).param("counted", "no")).getContentAsString()).contains("Say why");
        assertThat(answer(administrator, post("/form-minutes").param(Form.ONCE, UUID.randomUUID().toString()).param("counted", "no").param("why", "The union asked")).getStatus()).isEqualTo(303);
        answer(theirs, note(now - 90).param("text", "She called again"));
        assertThat(kept("people.noted")).as("nothing more").hasSize(5).allMatch(line -> line.endsWith(" 1"));
        assertThat(answer(manager, get("/team/recording")).getContentAsString()).contains("is not counted: the authority has said so");
        assertThat(answer(administrator, get("/form-minutes")).getContentAsString()).contains("Minutes are not counted").contains("Tom Vale").contains("The union asked");
    }

    @Test
    void fewer_than_five_of_a_kind_are_told_to_nobody_and_an_hour_is_the_most() {
        for (int times = 0; times < 4; times++) Acting.as(worker, () -> minutes.sent("care.visited", Long.toString(Instant.now().getEpochSecond() - 400_000)));
        assertThat(took()).noneMatch(line -> line.startsWith("care.visited"));
        assertThat(kept("care.visited")).isNotEmpty().allMatch(line -> line.startsWith("care.visited 60 "));
    }

    private MockHttpServletRequestBuilder note(long opened) {
        return post(ADDRESS.formatted(child)).param(Form.ONCE, UUID.randomUUID().toString()).param("opened-at", Long.toString(opened)).param("children", child.toString()).param("category", "Conversation")
                .param("on-day", "2").param("on-month", "3").param("on-year", "2026");
    }

    private List<String> took() {
        return Acting.as(worker, () -> minutes.took()).stream().map(each -> each.kind() + " " + each.number() + " " + each.half() + " " + each.nine()).toList();
    }

    private List<String> kept(String kind) {
        return asked("select kind || ' ' || minutes || ' ' || times from form_minutes order by 1").stream().filter(line -> line.startsWith(kind)).toList();
    }

    private List<String> columns() {
        return asked("select column_name from information_schema.columns where table_name = 'form_minutes'");
    }

    private List<String> asked(String sql) {
        return Acting.as(worker, () -> new TransactionTemplate(transactions).execute(status -> database.sql(sql).query(String.class).list()));
    }

    private void write(Entry entry) {
        Acting.as(Who.product(HERE), () -> caseFile.append(Append.observed(Ids.next(), entry, Instant.now(), "page")));
    }

    private MockHttpServletResponse answer(String session, MockHttpServletRequestBuilder request) throws Exception {
        return site.perform(request.cookie(new Cookie("goldthread", session)).header("Accept", "text/html").with(csrf())).andReturn().getResponse();
    }
}
