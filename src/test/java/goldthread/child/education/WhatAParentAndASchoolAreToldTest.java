package goldthread.child.education;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import goldthread.SignedIn;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.court.CourtEntry.LetterSent;
import goldthread.education.SchoolEntry.SchoolStarted;
import goldthread.education.WithdrawalEntry.ConsentDecided;
import goldthread.education.WithdrawalEntry.WithdrawalTold;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import goldthread.people.safe.SafeEntry.KeptFrom;
import goldthread.workforce.WorkforceEntry.Allocated;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/// The letter with the reasons of a decision on home education, and what a school is told of those who may not come off its roll.
class WhatAParentAndASchoolAreToldTest extends SignedIn {
    Who officer;

    @BeforeEach
    void people() {
        officer = accounts.create(UUID.randomUUID(), ours, "roll" + UUID.randomUUID(), "Ivy Lane", null, Set.of(Role.EDUCATION)).who();
    }

    /// What the child said is not in it, nor where the father must not be told that they live; a letter of social care is none of the officer's.
    @Test
    void a_parent_is_written_to_with_the_reasons_and_what_they_can_do_about_a_refusal() throws Exception {
        var noa = child("Noa");
        Subject mother = child("Bea"), father = child("Cal");
        write(new Related(noa, mother, "mother", true, TODAY.minusDays(900), null));
        write(new Located(mother, "7 Quarry Rise", "ZZ9 9ZZ", null, false, TODAY.minusDays(90)));
        write(new KeptFrom(noa, List.of(mother), List.of(father), List.of(KeptFrom.ADDRESS), "Threats", TODAY.minusDays(80), null));
        write(new Allocated(List.of(noa), officer.account(), officer.name(), Allocated.ALLOCATED, TODAY, null));
        var told = write(new WithdrawalTold(noa, null, "Mother", null, null, TODAY));
        var refused = write(new ConsentDecided(noa, told, ConsentDecided.REFUSED, false, true, "Nobody teaches at 7 Quarry Rise.", "Ivy Lane", "Worried", "I want to stay at school", TODAY));
        var letter = open("/child/" + noa + "/entry/" + refused + "/letter");
        assertThat(letter.getStatus()).isEqualTo(200);
        assertThat(said(letter.getContentAsString())).contains("Home education: we do not consent", "Noa Farrow", "Nobody teaches at [withheld].", "We do not think that the education", "best for Noa Farrow to go to school", "Secretary of State for Education", "Ivy Lane", "Ashbourne")
                .doesNotContain("I want to stay", "Worried", "Quarry");
        assertThat(open("/child/" + noa + "/entry/" + refused + "/letter.pdf").getContentType()).startsWith("application/pdf");
        assertThat(open("/child/" + noa + "/education").getContentAsString()).contains("/entry/" + refused);
        var sent = write(new LetterSent(List.of(noa), List.of("Bea"), "Drink", true, false, TODAY));
        assertThat(open("/child/" + noa + "/entry/" + sent + "/letter").getStatus()).isEqualTo(404);
        assertThat(open("/child/" + noa + "/entry/" + sent + "/letter.pdf").getStatus()).isEqualTo(404);
    }

    /// Ada has a special school place that the authority arranged, Bo a place of the parents; Cy is restricted; Dee has left.
    @Test
    void a_school_is_told_who_may_not_come_off_its_roll_and_not_why() throws Exception {
        var ada = pupil("Ada", "Oak Lodge", true);
        pupil("Bo", "Oak Lodge", false);
        var cy = pupil("Cy", "Oak Lodge", true);
        pupil("=Dee", "Elm, House", true);
        restrict(cy, somebody(Role.GUARDIAN));
        assertThat(open("/not-in-school").getContentAsString()).contains("/not-in-school/rolls");
        assertThat(said(open("/not-in-school/rolls").getContentAsString())).contains("Oak Lodge", "Ada Farrow", "special school place", "Elm, House").doesNotContain("Bo Farrow", "Cy Farrow");
        var file = open("/not-in-school/rolls.csv?school=Oak+Lodge").getContentAsString();
        assertThat(file).isEqualTo("as_on,school,child,born,may_come_off_without_consent\r\n" + TODAY + ",Oak Lodge,Ada Farrow,2015-05-05,no\r\n");
        assertThat(open("/not-in-school/rolls.csv?school=Elm%2C+House").getContentAsString()).contains("\"Elm, House\"").doesNotContain(",=Dee");
        assertThat(open("/not-in-school/rolls.csv").getContentAsString()).isEqualTo("as_on,school,child,born,may_come_off_without_consent\r\n");
        assertThat(ada).isNotNull();
    }

    private Subject pupil(String given, String school, boolean arranged) {
        var child = child(given);
        write(new Described(child, "2", on("2015-05-05"), null, null, "WBRI", null, TODAY.minusDays(400)));
        write(new SchoolStarted(child, school, null, SchoolStarted.SPECIAL, arranged, TODAY.minusDays(300)));
        return child;
    }

    private Subject child(String given) {
        var child = new Subject(Ids.next());
        write(new Named(child, given, "Farrow", null, null, TODAY.minusDays(600)));
        return child;
    }

    private MockHttpServletResponse open(String address) throws Exception {
        return site.perform(get(java.net.URI.create(address.replace("+", "%20"))).header("Accept", "text/html,text/csv,application/pdf").cookie(new Cookie("goldthread", sessions.open(officer, false)))).andReturn().getResponse();
    }
}
