package goldthread.kinship.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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
import goldthread.fostering.HouseholdEntry.ConstellationJoined;
import goldthread.fostering.HouseholdEntry.ConstellationLeft;
import goldthread.fostering.HouseholdEntry.Enquired;
import goldthread.kinship.KinshipEntry.CarerTookPart;
import goldthread.kinship.KinshipEntry.SleptOver;
import goldthread.kinship.offer.Constellations.Homes;
import goldthread.kinship.offer.OfferEntry.EventHeld;
import goldthread.kinship.offer.OfferEntry.SupportOffered;
import goldthread.people.PeopleEntry.Named;
import goldthread.signin.Sessions;
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

/// A constellation is a hub home and the homes around it: who belongs to it, who left, and how often children slept over.
@SpringBootTest(classes = Goldthread.class)
@ContextConfiguration(initializers = RealApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConstellationsTest {
    private static final int OURS = 912, THEIRS = 913;
    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    MockMvc site;
    @Autowired
    CaseFile caseFile;
    @Autowired
    Constellations constellations;

    @Test
    void a_home_is_counted_by_what_was_said_of_it_last_and_a_stay_of_two_children_once(@Autowired Authorities authorities, @Autowired Accounts accounts, @Autowired Sessions sessions) throws Exception {
        authorities.create(OURS, "Starford");
        authorities.create(THEIRS, "Nextford");
        var sam = accounts.create(UUID.randomUUID(), OURS, "star.sam", "Sam", null, Set.of(Role.TEAM_MANAGER)).who();
        var other = accounts.create(UUID.randomUUID(), THEIRS, "star.next", "Next", null, Set.of(Role.TEAM_MANAGER)).who();
        var offered = write(new SupportOffered("Tarnbeck constellation", SupportOffered.CONSTELLATION, "Starford", "Monthly", TODAY.minusYears(2), null));
        var children = List.of(child(), child());
        Subject hub = child(), satellite = child(), gone = child();
        part(children, hub, offered, "Enrolled", "Satellite home", 500);
        part(children, hub, offered, "Attended", "Hub home", 400);
        part(children, hub, offered, "Attended", null, 50); // nobody says each time which home it is
        part(List.of(child()), satellite, offered, "Enrolled", null, 300);
        part(List.of(child()), satellite, offered, "Attended", "Satellite home", 300);
        part(children, gone, offered, "Enrolled", "Satellite home", 300);
        part(children, gone, offered, "Left", null, 100);
        for (var on : List.of(TODAY.minusYears(1), TODAY.minusYears(1).plusDays(1), TODAY.minusDays(3))) write(new SleptOver(children, offered, "The hub home", 2, null, on));
        write(new EventHeld(offered, "Picnic of all homes", 7, 15, TODAY.minusDays(9)));
        assertThat(Acting.as(sam, () -> constellations.homes(offered, TODAY))).as("what was a year ago is over").isEqualTo(new Homes(1, 1, 3, 2, 4));
        assertThat(Acting.as(sam, () -> constellations.homes(offered, TODAY.minusDays(101)))).isEqualTo(new Homes(1, 2, 3, 2, 4));
        var fenn = Subject.unheardOf();
        write(new Enquired(fenn, "Ada Fenn", Enquired.MAINSTREAM, null, null, null, null, TODAY.minusDays(500)));
        var joined = write(new ConstellationJoined(fenn, offered, "Tarnbeck constellation", ConstellationJoined.AROUND, TODAY.minusDays(90)));
        assertThat(Acting.as(sam, () -> constellations.homes(offered, TODAY))).as("a foster home without kin belongs to it too").isEqualTo(new Homes(1, 2, 4, 2, 4));
        write(new ConstellationLeft(fenn, joined, null, TODAY.minusDays(2)));
        assertThat(Acting.as(sam, () -> constellations.homes(offered, TODAY))).isEqualTo(new Homes(1, 1, 4, 2, 4));
        assertThat(Acting.as(other, () -> constellations.homes(offered, TODAY))).as("of another authority nothing").isEqualTo(new Homes(0, 0, 0, 0, 0));
        var page = site.perform(get("/kinship").header("Accept", "text/html").cookie(new Cookie("goldthread", sessions.open(sam, false)))).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("Tarnbeck constellation", "The model has 6 to 10", "2 of 4", "2 times, 4 nights", "Picnic of all homes");
    }

    private void part(List<Subject> children, Subject carer, UUID offered, String part, String home, int days) {
        write(new CarerTookPart(children, carer, offered, part, home, TODAY.minusDays(days)));
    }

    private Subject child() {
        var child = Subject.unheardOf();
        write(new Named(child, "Noa", "Marlow", null, null, TODAY.minusDays(600)));
        return child;
    }

    private UUID write(Entry entry) {
        var id = Ids.next();
        Acting.as(Who.product(OURS), () -> caseFile.append(Append.observed(id, entry, Instant.now(), "page")));
        return id;
    }
}
