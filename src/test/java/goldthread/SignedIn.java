package goldthread;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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
import goldthread.casefile.Timeline;
import goldthread.signin.Sessions;
import goldthread.time.England;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
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
import org.springframework.transaction.support.TransactionTemplate;

/// Pages of the whole product as somebody reads them who is signed in: each test has an authority of its own, and nobody in it yet.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class SignedIn {
    protected static final LocalDate TODAY = LocalDate.now(England.ZONE);
    private static final AtomicInteger AUTHORITIES = new AtomicInteger(10_000);

    @Autowired
    protected MockMvc site;
    @Autowired
    protected CaseFile caseFile;
    @Autowired
    protected Authorities authorities;
    @Autowired
    protected Accounts accounts;
    @Autowired
    protected Guard guard;
    @Autowired
    protected Sessions sessions;
    @Autowired
    protected JdbcClient database;
    @Autowired
    protected TransactionTemplate transactions;

    /// The authority of this test.
    protected final int ours = AUTHORITIES.incrementAndGet();

    @BeforeEach
    void authority() {
        authorities.create(ours, "Ashbourne");
    }

    /// An authority beside this one. @return its number
    protected int another(String name) {
        int number = AUTHORITIES.incrementAndGet();
        authorities.create(number, name);
        return number;
    }

    /// Somebody who works here, called by their role.
    protected Who somebody(Role role) {
        return somebody(ours, role);
    }

    protected Who somebody(int holder, Role role) {
        return accounts.create(UUID.randomUUID(), holder, "somebody" + UUID.randomUUID(), role.title(), null, Set.of(role)).who();
    }

    protected MockHttpServletResponse send(Who who, MockHttpServletRequestBuilder request) throws Exception {
        return site.perform(request.header("Accept", "text/html").cookie(new Cookie("goldthread", sessions.open(who, false))).with(csrf())).andReturn().getResponse();
    }

    protected String read(Who who, String address) throws Exception {
        return send(who, get(URI.create(address))).getContentAsString();
    }

    protected int status(Who who, String address) throws Exception {
        return send(who, get(URI.create(address))).getStatus();
    }

    /// The words of a page, without what stands around them.
    protected static String said(String page) {
        return page.substring(page.indexOf("<main")).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    /// Records now. @return the entry's id
    protected UUID write(Entry entry) {
        return write(ours, entry);
    }

    protected UUID write(int holder, Entry entry) {
        var id = Ids.next();
        write(holder, id, entry);
        return id;
    }

    protected void write(UUID id, Entry entry) {
        write(ours, id, entry);
    }

    private void write(int holder, UUID id, Entry entry) {
        Acting.as(Who.product(holder), () -> caseFile.append(Append.observed(id, entry, Instant.now(), "page")));
    }

    protected Timeline timeline(Subject subject) {
        return Acting.as(Who.product(ours), () -> caseFile.timeline(subject));
    }

    protected void restrict(Subject child, Who guardian) {
        Acting.as(guardian, () -> guard.restrict(new Guard.Restriction(child.id(), Seal.RESTRICTED, guardian.account(), "A relative works here", TODAY.plusDays(60), Set.of(guardian.account()))));
    }

    /// What the access log says that was done to a record.
    protected List<String> logged(UUID subject) {
        return asked("select action from access_log where subject = ?", subject);
    }

    /// The same, of one reader.
    protected List<String> logged(Subject subject, Who who) {
        return asked("select action from access_log where subject = ? and account = ?", subject.id(), who.account());
    }

    /// Of the authority of this test. @return the first column
    protected List<String> asked(String question, Object... with) {
        return Acting.as(Who.product(ours), () -> transactions.execute(status -> database.sql(question).params(with).query(String.class).list()));
    }
}
