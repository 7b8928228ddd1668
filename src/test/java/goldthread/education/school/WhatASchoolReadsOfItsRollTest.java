package goldthread.education.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.SignedIn;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.education.IncidentEntry.IncidentTold;
import goldthread.education.IncidentEntry.NoticeRead;
import goldthread.education.IncidentEntry.SchoolTold;
import goldthread.education.SchoolEntry.SchoolLeft;
import goldthread.education.SchoolEntry.SchoolStarted;
import goldthread.education.WithdrawalEntry.SchoolAnswered;
import goldthread.education.WithdrawalEntry.WithdrawalTold;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.schools.SchoolsEntry.School;
import goldthread.people.schools.SchoolsEntry.SchoolsListed;
import goldthread.protectionteam.PartnerEntry.AgreementEnded;
import goldthread.protectionteam.PartnerEntry.AgreementMade;
import goldthread.protectionteam.PartnerEntry.PartnerLeft;
import goldthread.protectionteam.PartnerEntry.PartnerNamed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// A school's designated safeguarding lead signs in: whose name may not come off its roll, and the notices that were sent to it.
class WhatASchoolReadsOfItsRollTest extends SignedIn {
    private static int number = 100_000;

    /// Schools of their own for each test.
    private final String urn = "" + ++number, elm = "Elm Street School " + number, other = "" + ++number, hillSchool = "Hill School " + number;
    Who joan, hill, officer;
    UUID agreement;

    @BeforeEach
    void agreed() {
        joan = somebody("Joan Ash", Role.PARTNER);
        hill = somebody("Peter Lowe", Role.PARTNER);
        officer = somebody("Ivy Lane", Role.EDUCATION);
        agreement = agreement(AgreementMade.PARTS);
        named(joan, "Designated safeguarding lead", elm + " (" + urn + ")", agreement);
        named(hill, "Designated safeguarding lead", hillSchool + " (" + other + ")", agreement);
    }

    /// Ada has a special place that the authority arranged, Bo a place of the parents, Dee has one at another school.
    @Test
    void the_lead_reads_who_may_not_come_off_the_roll_of_that_school_and_not_why() throws Exception {
        var ada = pupil("Ada", elm, urn, true);
        pupil("Bo", elm, urn, false);
        pupil("Dee", hillSchool, null, true);
        assertThat(read(joan, "/my-school")).contains(elm, "Ada Farrow", "Only with the council", "Ivy Lane").doesNotContain("Bo Farrow", "Dee Farrow", "special school", "/child/");
        assertThat(read(hill, "/my-school")).as("where no number is recorded the name counts").contains("Dee Farrow").doesNotContain("Ada Farrow");
        assertThat(logged(ada, joan)).containsExactly("view");
        assertThat(logged(ada, hill)).isEmpty();
        assertThat(status(joan, "/child/" + ada + "/education")).isEqualTo(404);
    }

    @Test
    void the_lead_says_that_a_parent_asked_and_reads_what_the_council_answered() throws Exception {
        var ada = pupil("Ada", elm, urn, true);
        var bo = pupil("Bo", elm, urn, false);
        assertThat(sent(joan, post("/my-school/" + ada + "/asked").param("why", "The bus")).getContentAsString()).contains("Choose who asked", "The bus");
        assertThat(sent(joan, post("/my-school/" + ada + "/asked").param("by", "Mother").param("why", "The bus")).getStatus()).isEqualTo(303);
        var told = timeline(ada).facts(WithdrawalTold.class).getFirst();
        assertThat(told.first().author()).isEqualTo(joan.account());
        assertThat(told.entry().start()).isNotNull();
        assertThat(read(officer, "/not-in-school")).contains("Ada Farrow", "Parent told");
        assertThat(read(joan, "/my-school")).contains("The council has not answered").doesNotContain("The bus");
        write(new SchoolAnswered(ada, told.id(), false, null, TODAY));
        assertThat(read(joan, "/my-school")).contains("The name stays on");
        for (var who : List.of(joan, hill)) assertThat(sent(who, post("/my-school/" + (who == joan ? bo : ada) + "/asked").param("by", "Mother")).getStatus()).isEqualTo(404);
        assertThat(timeline(bo).facts(WithdrawalTold.class)).isEmpty();
    }

    @Test
    void the_lead_confirms_that_they_read_a_notice_and_says_what_the_school_offers() throws Exception {
        var bo = pupil("Bo", elm, urn, false);
        var incident = write(new IncidentTold(List.of(bo), List.of(bo), "WR/26/7", TODAY.minusDays(1), LocalTime.of(3, 0), null, TODAY.minusDays(1)));
        assertThat(read(joan, "/my-school")).as("before it is sent").doesNotContain("Bo Farrow");
        var given = write(new SchoolTold(bo, incident, elm, "Joan Ash", SchoolTold.HERE, LocalTime.of(8, 10), TODAY));
        assertThat(read(joan, "/my-school")).contains("Bo Farrow", "Not yet");
        var address = "/my-school/" + bo + "/notice/" + given;
        assertThat(read(joan, address)).contains("Bo Farrow was there", "WR/26/7");
        assertThat(status(hill, address)).isEqualTo(404);
        assertThat(sent(joan, post(address).param("said", "A quiet room")).getStatus()).isEqualTo(303);
        assertThat(sent(joan, post(address)).getContentAsString()).contains("Write what your school offers");
        assertThat(sent(joan, post(address).param("said", "Breakfast")).getStatus()).isEqualTo(303);
        assertThat(timeline(bo).facts(NoticeRead.class)).as("read is said once").hasSize(1).first().matches(fact -> fact.entry().who().contains(elm + " (" + urn + ")"));
        assertThat(read(joan, "/my-school")).contains("Read").doesNotContain("Not yet");
        assertThat(read(joan, address)).contains("A quiet room", "Breakfast");
        assertThat(sent(joan, post("/my-school/" + bo + "/asked").param("by", "Mother")).getStatus()).as("no consent is needed").isEqualTo(404);
    }

    @Test
    void whoever_tries_a_notice_that_is_not_there_is_written_down() throws Exception {
        var ada = pupil("Ada", elm, urn, true);
        assertThat(status(joan, "/my-school/" + ada + "/notice/" + Ids.next())).isEqualTo(404);
        assertThat(logged(ada, joan)).containsExactly("denied");
    }

    @Test
    void a_name_without_a_number_counts_for_no_school_where_two_are_called_so() throws Exception {
        var dee = pupil("Dee", elm, null, true);
        var ada = pupil("Ada", elm, urn, true);
        assertThat(read(joan, "/my-school")).contains("Dee Farrow", "Ada Farrow");
        write(new SchoolsListed(List.of(new School(urn, elm, null, null, null), new School("" + ++number, elm, null, null, null)), "The register", TODAY));
        assertThat(read(joan, "/my-school")).contains("Ada Farrow").doesNotContain("Dee Farrow");
        assertThat(status(joan, "/my-school/" + dee + "/asked")).isEqualTo(404);
        assertThat(status(joan, "/my-school/" + ada + "/asked")).isEqualTo(200);
    }

    @Test
    void it_closes_when_the_child_leaves_and_when_the_record_is_restricted() throws Exception {
        var ada = pupil("Ada", elm, urn, true);
        var cy = pupil("Cy", elm, urn, true);
        var second = child("Cy");
        write(new Linked(cy, second, TODAY, "The school says so"));
        assertThat(read(joan, "/my-school")).contains("Ada Farrow", "Cy Farrow");
        assertThat(logged(second, joan)).as("of two records of one child both are read").containsExactly("view");
        write(new SchoolLeft(ada, timeline(ada).facts(SchoolStarted.class).getFirst().id(), "Moved to another school", TODAY, TODAY));
        var ruth = somebody("Ruth", Role.GUARDIAN);
        restrict(second, ruth);
        assertThat(read(joan, "/my-school")).doesNotContain("Ada Farrow", "Cy Farrow").contains("A child whose record is restricted is never shown here");
        assertThat(status(joan, "/my-school/" + ada + "/asked")).isEqualTo(404);
        assertThat(status(joan, "/my-school/" + cy + "/asked")).isEqualTo(404);
    }

    @Test
    void it_opens_to_nobody_else_and_closes_with_the_agreement() throws Exception {
        var ada = pupil("Ada", elm, urn, true);
        var teacher = somebody("Tim Reed", Role.PARTNER);
        named(teacher, "Class teacher", elm + " (" + urn + ")", agreement);
        var narrow = somebody("Ann Fell", Role.PARTNER);
        named(narrow, "Designated safeguarding lead", elm + " (" + urn + ")", agreement(List.of(AgreementMade.WHO, AgreementMade.WORRY)));
        var constable = somebody("Ravi Shah", Role.PARTNER);
        named(constable, "Designated safeguarding lead", null, agreement);
        var left = somebody("Lea Ost", Role.PARTNER);
        named(left, "Designated safeguarding lead", elm + " (" + urn + ")", agreement);
        write(new PartnerLeft(left.account(), "Lea Ost", "Left", TODAY));
        for (var who : List.of(teacher, narrow, constable, left, somebody("Nobody", Role.PARTNER))) {
            assertThat(read(who, "/my-school")).as(who.name()).contains("Nothing opens here").doesNotContain("Ada Farrow");
            assertThat(status(who, "/my-school/" + ada + "/asked")).as(who.name()).isEqualTo(404);
        }
        assertThat(status(officer, "/my-school")).isEqualTo(404);
        assertThat(status(joan, "/my-school/" + ada + "/asked")).isEqualTo(200);
        write(new AgreementEnded(agreement, "Not renewed", TODAY));
        assertThat(read(joan, "/my-school")).contains("Nothing opens here");
        assertThat(status(joan, "/my-school/" + ada + "/asked")).isEqualTo(404);
    }

    private Who somebody(String name, Role role) {
        return accounts.create(UUID.randomUUID(), ours, "own-roll" + UUID.randomUUID(), name, null, Set.of(role)).who();
    }

    private UUID agreement(List<String> parts) {
        return write(new AgreementMade("Education", "Schools of Rollminster", parts, "Register 4", TODAY.minusDays(9), TODAY.plusYears(1)));
    }

    private void named(Who who, String post, String school, UUID agreement) {
        write(new PartnerNamed(who.account(), who.name(), post, school, agreement, TODAY.minusDays(9)));
    }

    private Subject pupil(String given, String school, String urn, boolean arranged) {
        var child = child(given);
        write(new Described(child, "2", LocalDate.of(2015, 5, 5), null, null, "WBRI", null, TODAY.minusDays(400)));
        write(new SchoolStarted(child, school, urn, SchoolStarted.SPECIAL, arranged, TODAY.minusDays(300)));
        return child;
    }

    private Subject child(String given) {
        var child = new Subject(Ids.next());
        write(new Named(child, given, "Farrow", null, null, TODAY.minusDays(600)));
        return child;
    }

    @Override
    protected List<String> logged(Subject child, Who who) {
        return super.logged(child, who).stream().distinct().toList();
    }

    @Override
    protected String read(Who who, String address) throws Exception {
        return super.read(who, address).replace("&#39;", "'");
    }

    /// With what each form of the school asks for.
    private MockHttpServletResponse sent(Who who, MockHttpServletRequestBuilder request) throws Exception {
        return send(who, request.param("once", Ids.next().toString()).param("on-day", "" + TODAY.getDayOfMonth()).param("on-month", "" + TODAY.getMonthValue()).param("on-year", "" + TODAY.getYear()));
    }
}
