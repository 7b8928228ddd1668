package goldthread.court.letterbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import goldthread.RealApplication;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Authorities;
import goldthread.access.Guard;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.app.Goldthread;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.court.letterbox.LetterboxEntry.ContactAgreed;
import goldthread.court.letterbox.LetterboxEntry.ContactMade;
import goldthread.court.letterbox.LetterboxEntry.LetterCame;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import goldthread.signin.Sessions;
import goldthread.workforce.WorkforceEntry.Allocated;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

/// The relative with whom contact is agreed is named on the child's record alone: whoever opens the relative's learns of no adoption.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoLearnsOfContactForAdoptionTest {
    private static final int OURS = 916;
    private static final LocalDate TODAY = LocalDate.now(goldthread.time.England.ZONE);

    @Autowired
    MockMvc site;
    @Autowired
    CaseFile caseFile;
    @Autowired
    Sessions sessions;
    @Autowired
    Guard guard;

    @Test
    void the_childs_record_names_the_relative_and_the_relatives_tells_of_nothing(@Autowired Authorities authorities, @Autowired Accounts accounts) throws Exception {
        authorities.create(OURS, "Quietford");
        var sam = someone(accounts, "quiet.sam");
        var nadia = someone(accounts, "quiet.nadia");
        var guardian = accounts.create(UUID.randomUUID(), OURS, "quiet.guardian", "Ruth", null, Set.of(Role.GUARDIAN)).who();
        Subject child = Subject.unheardOf(), mother = Subject.unheardOf();
        write(new Named(child, "Posy", "Larkin", null, null, TODAY.minusDays(90)));
        write(new Named(mother, "Shona", "Marrable", null, null, TODAY.minusDays(90)));
        for (var worker : List.of(sam, nadia)) write(new Allocated(List.of(child, mother), worker.account(), worker.name(), Allocated.ALLOCATED, TODAY.minusDays(60), null));
        write(new Related(child, mother, "mother", false, TODAY.minusDays(90), null));
        var agreed = write(new ContactAgreed(List.of(child), "mother", List.of("Letters"), "In June", "Read before it is passed on", null, null, TODAY.minusDays(40), mother, List.of("Who else will see what is sent")));
        write(new LetterCame(List.of(child), agreed, LetterCame.ADOPTERS, "A picture or photograph", "Sam", TODAY.minusDays(3), null, TODAY.minusDays(3)));
        write(new ContactMade(List.of(child), agreed, ContactMade.MET, "Both adopters", "In the garden", "A bean in a pot", TODAY.minusDays(2)));

        assertThat(read(sam, child, "/court")).contains("Contact for adoption: Shona Marrable (mother)", "A bean in a pot", "picture or photograph", "Who else will see what is sent", "Looked at again by", "to be confirmed");
        for (var part : List.of("", "/story", "/people", "/court", "/duties", "/chronology", "/network")) {
            assertThat(read(sam, mother, part)).as(part).contains("Shona Marrable").doesNotContain("ontact for adoption", "etterbox", "adopters", "bean in a pot");
        }

        Acting.as(guardian, () -> guard.bar(nadia.account(), mother.id()));
        assertThat(read(nadia, child, "/court")).as("who is barred from the relative's record does not learn the name here").contains("Contact for adoption: somebody who may not be shown to you (mother)").doesNotContain("Marrable");
    }

    private static Who someone(Accounts accounts, String login) {
        return accounts.create(UUID.randomUUID(), OURS, login, "Name of " + login, null, Set.of(Role.SOCIAL_WORKER)).who();
    }

    private String read(Who who, Subject of, String part) throws Exception {
        return site.perform(get("/child/" + of + part).header("Accept", "text/html").cookie(new Cookie("goldthread", sessions.open(who, false)))).andReturn().getResponse().getContentAsString();
    }

    private UUID write(Entry entry) {
        var id = Ids.next();
        Acting.as(Who.product(OURS), () -> caseFile.append(Append.observed(id, entry, Instant.now().minusSeconds(200_000), "page")));
        return id;
    }
}
