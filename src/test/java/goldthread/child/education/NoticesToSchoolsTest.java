package goldthread.child.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import goldthread.SignedIn;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.education.IncidentEntry.IncidentTold;
import goldthread.education.IncidentEntry.SchoolOffered;
import goldthread.education.IncidentEntry.SchoolTold;
import goldthread.education.SchoolEntry.SchoolStarted;
import goldthread.frontdoor.ContactEntry.ContactDecided;
import goldthread.frontdoor.ContactEntry.ContactReceived;
import goldthread.frontdoor.ContactEntry.Outcome;
import goldthread.frontdoor.ContactEntry.Placed;
import goldthread.frontdoor.ContactEntry.Referrer;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.schools.SchoolsEntry.School;
import goldthread.people.schools.SchoolsEntry.SchoolsListed;
import jakarta.servlet.http.Cookie;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Notices of domestic abuse to schools: which are owed, who is told, and what of a record that not everybody may open.
class NoticesToSchoolsTest extends SignedIn {
    Who duty, officer;

    @BeforeEach
    void people() {
        duty = somebody(Role.DUTY);
        officer = accounts.create(UUID.randomUUID(), ours, "notice" + UUID.randomUUID(), "Ivy Lane", null, Set.of(Role.EDUCATION)).who();
        write(new SchoolsListed(List.of(new School("100001", "Elm Street Primary School", null, "Joan Ash", "01632 960001")), "List", TODAY));
    }

    /// Ada goes to Elm Street, Bo to no school that is recorded, Cy is restricted.
    @Test
    void what_is_not_given_yet_is_listed_with_whom_to_tell_and_a_restricted_child_is_not() throws Exception {
        var ada = child("Ada");
        write(new SchoolStarted(ada, "Elm Street Primary School", "100001", SchoolStarted.MAINSTREAM, false, TODAY.minusDays(300)));
        var bo = child("Bo");
        var cy = child("Cy");
        restrict(cy, somebody(Role.GUARDIAN));
        var incident = write(new IncidentTold(List.of(ada, bo, cy), List.of(bo), "WR/26/7", TODAY.minusDays(9), LocalTime.of(3, 0), null, TODAY.minusDays(9)));
        assertThat(said(open(duty, "/"))).contains("not given");
        var list = open(duty, "/school-notices");
        assertThat(said(list)).contains("Ada Farrow", "Elm Street Primary School", "Joan Ash, 01632 960001", "Bo Farrow", "No school is recorded", "Late").doesNotContain("Cy Farrow", "WR/26/7");
        assertThat(list).contains("/child/" + ada + "/record/education.school-told", "/child/" + bo + "/record/education.school-not-told");
        assertThat(said(open(officer, "/school-notices"))).as("of children with whom they do not work").contains("more notices are owed").doesNotContain("Ada Farrow");
        var form = open(duty, "/child/" + ada + "/record/education.school-told");
        assertThat(form).contains("value=\"Elm Street Primary School\"", "value=\"Joan Ash\"");
        var given = write(new SchoolTold(ada, incident, "Elm Street Primary School", "Joan Ash", "Telephone", LocalTime.of(8, 10), TODAY.minusDays(8)));
        assertThat(said(open(duty, "/school-notices"))).contains("No answer yet");
        write(new SchoolOffered(ada, given, "A quiet room", TODAY.minusDays(8)));
        assertThat(said(open(duty, "/school-notices"))).contains("Answered");
        assertThat(said(open(duty, "/child/" + ada + "/education"))).contains("Say this, and no more", "Ada Farrow was not named as being there", "A quiet room");
        assertThat(said(open(duty, "/child/" + bo + "/education"))).contains("Bo Farrow was there", "Not yet");
    }

    @Test
    void the_time_at_which_police_told_is_not_asked_again_where_a_contact_of_theirs_says_it() throws Exception {
        var ada = child("Ada");
        var contact = new Subject(Ids.next());
        var at = TODAY.minusDays(2).atTime(22, 15).atZone(goldthread.time.England.ZONE).toInstant();
        write(new ContactReceived(contact, "K7RM-3WQP", at, "telephone", new Referrer("6", "PC Lee", null, "Police", null, null, null, null, null), List.of(), "Shouting", null, null));
        write(new ContactDecided(contact, at.plusSeconds(600), Outcome.PASSED_ON, List.of(new Placed(1, ada, false)), List.of(), null, null, null, null, "Known"));
        var form = open(duty, "/child/" + ada + "/record/education.incident-told");
        assertThat(form).contains("value=\"" + TODAY.minusDays(2).getDayOfMonth() + "\"");
        assertThat(said(form)).doesNotContain("Shouting");
    }

    private Subject child(String given) {
        var child = new Subject(Ids.next());
        write(new Named(child, given, "Farrow", null, null, TODAY.minusDays(600)));
        return child;
    }

    private String open(Who who, String address) throws Exception {
        return site.perform(get(address).header("Accept", "text/html").cookie(new Cookie("goldthread", sessions.open(who, false)))).andReturn().getResponse().getContentAsString();
    }
}
