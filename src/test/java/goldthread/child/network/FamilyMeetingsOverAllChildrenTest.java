package goldthread.child.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import goldthread.RealApplication;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Guard;
import goldthread.access.Role;
import goldthread.access.Seal;
import goldthread.access.Who;
import goldthread.app.Goldthread;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingOffered;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Named;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.signin.Sessions;
import goldthread.workforce.WorkforceEntry.Allocated;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// The queue of family meetings and the report: who is named to whom, and who is not even counted.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FamilyMeetingsOverAllChildrenTest {
    private static final int OURS = 909, LONG = 968;
    private static final String QUEUE = "/family-network/meetings";
    private static final LocalDate TODAY = LocalDate.now(goldthread.time.England.ZONE);

    @Autowired
    MockMvc site;
    @Autowired
    CaseFile caseFile;
    @Autowired
    Authorities authorities;
    @Autowired
    Accounts accounts;
    @Autowired
    Guard guard;
    @Autowired
    Sessions sessions;
    @Autowired
    JdbcClient database;
    @Autowired
    TransactionTemplate transactions;

    Who sam;

    @BeforeEach
    void people() {
        authorities.create(OURS, "Marsden");
        sam = somebody(Role.SOCIAL_WORKER);
    }

    /// One allocated to Sam, with a second record; one to nobody; one restricted.
    @Test
    void a_child_is_named_to_those_who_may_open_the_record_one_child_is_one_line_and_a_restricted_one_is_not_counted() throws Exception {
        var layla = offered("Layla");
        var again = offered("Laila");
        write(new Linked(layla, again, TODAY, "Born on one day, one mother"));
        var yusuf = offered("Yusuf");
        var hidden = offered("Hidden");
        write(new Allocated(List.of(layla), sam.account(), sam.name(), Allocated.ALLOCATED, TODAY, null));
        var ruth = somebody(Role.GUARDIAN);
        Acting.as(ruth, () -> guard.restrict(new Guard.Restriction(hidden.id(), Seal.RESTRICTED, ruth.account(), "A relative works here", TODAY.plusDays(60), Set.of(ruth.account()))));
        assertThat(read(sam, QUEUE)).contains("Offered, no answer yet", "Layla", "A child of another worker").doesNotContain("Laila", "Yusuf", "Hidden");
        assertThat(read(sam, QUEUE + "/report")).contains("Layla").doesNotContain("Laila", "Yusuf", "Hidden");
        assertThat(read(somebody(Role.ANALYST), QUEUE)).contains("Layla", "Yusuf").doesNotContain("Hidden");
        assertThat(logged(layla.id())).contains("view");
        assertThat(logged(yusuf.id())).contains("view");
    }

    /// Of 52 families one risen and late; what the address says is never who somebody is.
    @Test
    void the_queue_has_fifty_families_on_a_page_and_is_filtered_by_where_they_stand_and_what_is_late() throws Exception {
        authorities.create(LONG, "Longdale");
        var analyst = accounts.create(UUID.randomUUID(), LONG, "meet" + UUID.randomUUID(), "Analyst", null, Set.of(Role.ANALYST)).who();
        for (int n = 0; n < 51; n++) offered(LONG, "Child" + n);
        var risen = new Subject(Ids.next());
        write(LONG, new Named(risen, "Mirela", "Late", null, null, TODAY.minusDays(90)));
        write(LONG, new EnquiryStarted(risen, new UUID(0, 9), TODAY.minusDays(60), null, null, TODAY.minusDays(60), null, null));
        assertThat(read(analyst, QUEUE)).contains("Mirela", "Child48", "page=2").doesNotContain("Child49", "Child50");
        assertThat(read(analyst, QUEUE + "?page=2")).contains("Child49", "Child50").doesNotContain("Mirela");
        assertThat(read(analyst, QUEUE + "?step=TO_OFFER")).contains("Mirela").doesNotContain("Child1", "page=2");
        assertThat(read(analyst, QUEUE + "?only=late")).contains("Mirela").doesNotContain("Child1");
        assertThat(read(analyst, QUEUE + "?step=OFFERED&only=late")).contains("No family is as you chose");
        for (var odd : List.of("?page=-3", "?page=999999999", "?step=NOTHING", "?only=all")) assertThat(send(analyst, QUEUE + odd).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "0001-01-01", "-999999999-01-01", "+999999999-12-31", "%20"})
    void a_day_that_nobody_can_mean_is_no_fault(String known) throws Exception {
        for (var page : List.of("/report", "/report.csv")) assertThat(send(sam, QUEUE + page + "?known=" + known).getStatus()).isEqualTo(200);
    }

    @Test
    void the_page_of_kinship_care_leads_to_the_queue_whoever_may_open_it_and_nobody_else() throws Exception {
        assertThat(read(sam, "/kinship")).contains(QUEUE);
        assertThat(read(somebody(Role.EDUCATION), "/kinship")).contains("Kinship").doesNotContain(QUEUE);
    }

    private Subject offered(String name) {
        return offered(OURS, name);
    }

    private Subject offered(int holder, String name) {
        var child = new Subject(Ids.next());
        write(holder, new Named(child, name, "Rahman", null, null, TODAY.minusDays(20)));
        write(holder, new MeetingOffered(List.of(child), List.of("Joel"), "In person", TODAY.minusDays(3)));
        return child;
    }

    private MockHttpServletResponse send(Who who, String address) throws Exception {
        return site.perform(get(java.net.URI.create(address)).header("Accept", "text/html").cookie(new Cookie("goldthread", sessions.open(who, false)))).andReturn().getResponse();
    }

    private String read(Who who, String address) throws Exception {
        return send(who, address).getContentAsString();
    }

    private List<String> logged(UUID subject) {
        return Acting.as(Who.product(OURS), () -> transactions.execute(status -> database.sql("select action from access_log where subject = :subject").param("subject", subject).query(String.class).list()));
    }

    private void write(Entry entry) {
        write(OURS, entry);
    }

    private void write(int holder, Entry entry) {
        Acting.as(Who.product(holder), () -> caseFile.append(Append.observed(Ids.next(), entry, Instant.now(), "page")));
    }

    private Who somebody(Role role) {
        return accounts.create(UUID.randomUUID(), OURS, "meet" + UUID.randomUUID(), role.title(), null, Set.of(role)).who();
    }
}
