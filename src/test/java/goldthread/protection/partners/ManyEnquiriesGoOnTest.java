package goldthread.protection.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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
import goldthread.frontdoor.FrontDoorEntry.Referred;
import goldthread.people.PeopleEntry.Named;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.protection.ProtectionEntry.StrategyDiscussed;
import goldthread.signin.Sessions;
import goldthread.workforce.WorkforceEntry.Allocated;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/// More enquiries go on than one page holds: none is left out, and only who is named is written down as seen.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ManyEnquiriesGoOnTest {
    private static final int OURS = 914, CHILDREN = 230;
    private static final LocalDate TODAY = LocalDate.now(goldthread.time.England.ZONE);

    @Autowired
    MockMvc site;
    @Autowired
    CaseFile caseFile;
    @Autowired
    Access access;
    @Autowired
    Sessions sessions;

    @Test
    void each_stands_on_one_page_and_the_counts_are_of_all(@Autowired Authorities authorities, @Autowired Accounts accounts) throws Exception {
        authorities.create(OURS, "Manyford");
        var sam = accounts.create(UUID.randomUUID(), OURS, "many.sam", "Sam", null, Set.of(Role.SOCIAL_WORKER)).who();
        var children = IntStream.range(0, CHILDREN).mapToObj(number -> Subject.unheardOf()).toList();
        var entries = new ArrayList<Entry>();
        var ids = new ArrayList<UUID>();
        for (int number = 0; number < CHILDREN; number++) enquiry(children.get(number), number, sam, entries, ids);
        Acting.as(Who.product(OURS), () -> caseFile.append(Append.observed(IntStream.range(0, ids.size()).mapToObj(at -> new Append.Writing(ids.get(at), entries.get(at), Instant.now(), null, "page")).toList())));

        var first = read(sam, "");
        assertThat(first).contains("230", "without an answer of police", "230 results, page 1 of 5").doesNotContain("Noa 000 ");
        var shown = new ArrayList<String>();
        for (int page = 1; page <= 5; page++) {
            var text = read(sam, "?page=" + page);
            IntStream.range(0, CHILDREN).mapToObj("Noa %03d"::formatted).filter(text::contains).forEach(shown::add);
        }
        assertThat(shown).hasSize(CHILDREN).doesNotHaveDuplicates();
        assertThat(read(sam, "?agency=Health&page=99")).as("the last page of those that health has not answered: the first ten were").contains("220 results, page 5 of 5");
        assertThat(read(sam, "?agency=Health")).contains("agency=Health&amp;page=2");
    }

    @Test
    void who_stands_on_another_page_is_not_written_down_as_seen(@Autowired Authorities authorities, @Autowired Accounts accounts) throws Exception {
        authorities.create(OURS + 1, "Fewford");
        var sam = accounts.create(UUID.randomUUID(), OURS + 1, "few.sam", "Sam", null, Set.of(Role.SOCIAL_WORKER)).who();
        var children = IntStream.range(0, 51).mapToObj(number -> Subject.unheardOf()).toList();
        var entries = new ArrayList<Entry>();
        var ids = new ArrayList<UUID>();
        for (int number = 0; number < children.size(); number++) enquiry(children.get(number), 20 + number, sam, entries, ids);
        Acting.as(Who.product(OURS + 1), () -> caseFile.append(Append.observed(IntStream.range(0, ids.size()).mapToObj(at -> new Append.Writing(ids.get(at), entries.get(at), Instant.now(), null, "page")).toList())));
        read(sam, "");
        assertThat(children.stream().filter(child -> seen(sam, child)).count()).isEqualTo(50);
        read(sam, "?page=2");
        assertThat(children).allMatch(child -> seen(sam, child));
    }

    private boolean seen(Who who, Subject child) {
        return Acting.as(who, () -> access.history(child.id(), Long.MAX_VALUE)).stream().anyMatch(line -> line.part().equals("enquiries that go on"));
    }

    /// The first ten had health at the table; the higher the number, the longer the wait.
    private static void enquiry(Subject child, int number, Who worker, List<Entry> entries, List<UUID> ids) {
        var since = TODAY.minusDays(number + 1L);
        var referral = Ids.next();
        var told = new ArrayList<Entry>(List.of(new Named(child, "Noa %03d".formatted(number), "Marlow", null, null, since), new Allocated(List.of(child), worker.account(), worker.name(), Allocated.ALLOCATED, since, null)));
        if (number < 10) told.add(new StrategyDiscussed(child, referral, List.of("Health"), StrategyDiscussed.ENQUIRY, "A bruise", since, null));
        told.add(new EnquiryStarted(child, referral, since, null, null, since));
        entries.add(new Referred(child, since, "6", null, since));
        ids.add(referral);
        for (var entry : told) {
            entries.add(entry);
            ids.add(Ids.next());
        }
    }

    private String read(Who who, String query) throws Exception {
        return site.perform(get("/protection-teams/enquiries" + query).header("Accept", "text/html").cookie(new Cookie("goldthread", sessions.open(who, false)))).andReturn().getResponse().getContentAsString();
    }
}
