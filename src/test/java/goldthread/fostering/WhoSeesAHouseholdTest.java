package goldthread.fostering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import goldthread.SignedIn;
import goldthread.access.Acting;
import goldthread.access.Guard;
import goldthread.access.Role;
import goldthread.access.Seal;
import goldthread.access.Who;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.fostering.HouseholdEntry.ChildCame;
import goldthread.fostering.HouseholdEntry.Decided;
import goldthread.fostering.HouseholdEntry.WorkerEnded;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/// From an enquiry to the carers' page: who is told what is due, who opens the household, and whose name stands there.
class WhoSeesAHouseholdTest extends SignedIn {
    Who sam, other, manager;

    @BeforeEach
    void people() {
        sam = somebody(Role.SOCIAL_WORKER);
        other = somebody(Role.SOCIAL_WORKER);
        manager = somebody(Role.TEAM_MANAGER);
    }

    @Test
    void whoever_records_an_enquiry_is_told_by_when_it_is_answered_and_nobody_else_but_who_leads_a_team_sees_it() throws Exception {
        var household = enquiry(sam);
        assertThat(read(sam, "/")).contains("Households that foster", "Answer with information about fostering", "to be confirmed", "/law/T-G08");
        assertThat(read(other, "/")).doesNotContain("Households that foster", "Fenn");
        assertThat(read(sam, "/fostering")).contains("Ada and Tom Fenn", "Enquiry");
        assertThat(read(manager, "/fostering")).contains("Ada and Tom Fenn");
        assertThat(read(other, "/fostering")).doesNotContain("Fenn");
        assertThat(read(sam, "/fostering/" + household)).contains("3 Mill Lane", "Fostering National Minimum Standards 2011, standard 13");
        for (var role : List.of(Role.SOCIAL_WORKER, Role.DUTY, Role.FAMILY_HELP, Role.REVIEWING_OFFICER, Role.ANALYST, Role.EDUCATION, Role.DIRECTOR)) {
            assertThat(status(somebody(role), "/fostering/" + household)).as(role.title()).isIn(403, 404);
        }
        for (var who : List.of(sam, other, manager, somebody(Role.DUTY))) {
            assertThat(status(who, "/child/" + household)).as("it is no child's record").isEqualTo(404);
            assertThat(send(who, post("/search").param("q", "Mill Lane")).getContentAsString()).doesNotContain("Fenn");
        }
        assertThat(logged(household)).contains("view", "denied");
    }

    @Test
    void information_given_meets_the_duty_and_what_was_written_by_mistake_is_withdrawn() throws Exception {
        var household = enquiry(sam);
        assertThat(form(sam, household, "information", "how", "A visit", "on", TODAY.toString()).getStatus()).isEqualTo(303);
        assertThat(read(sam, "/")).contains("Nothing is late, and nothing is due in the next 7 days.", "1 household that you work with");
        assertThat(read(sam, "/fostering/" + household)).contains("Nothing is due", "Met");
        var entry = Acting.as(sam, () -> caseFile.timeline(new Subject(household)).facts(HouseholdEntry.InformationGiven.class).getFirst().id());
        form(sam, household, "withdraw", "entry", entry.toString(), "because", "Another household");
        assertThat(read(sam, "/fostering/" + household)).contains("Answer with information about fostering");
    }

    @Test
    void a_wrong_answer_keeps_what_was_typed_and_a_rule_refuses_with_its_source() throws Exception {
        var household = enquiry(sam);
        assertThat(form(sam, household, "information", "how", "A very long talk", "on", "").getContentAsString()).contains("A very long talk", "Enter the date");
        assertThat(form(sam, household, "information", "how", "A visit", "on", TODAY.minusDays(30).toString()).getContentAsString()).contains("must not be before the enquiry");
        assertThat(form(sam, household, "visit", "unannounced", "yes", "words", "Tea", "on", TODAY.toString()).getContentAsString()).contains("This cannot follow now: the household is at the stage enquiry", "Tea");
        form(sam, household, "applied", "on", TODAY.toString());
        assertThat(form(sam, household, "decision", "outcome", Decided.APPROVED, "children", "2", "youngest", "0", "eldest", "10", "kind", "Short term", "why", "Kind people", "by", "Elaine Foster", "on", TODAY.toString()).getContentAsString())
                .contains("Stage 1 is not decided yet", "Fostering Services Regulations 2011 reg 26, to be confirmed", "Kind people");
    }

    @Test
    void who_decides_on_what_is_no_longer_so_is_told_and_keeps_what_they_wrote() throws Exception {
        var household = enquiry(sam);
        form(sam, household, "applied", "on", TODAY.toString());
        long read = Acting.as(sam, () -> caseFile.timeline(new Subject(household)).head());
        var decision = new String[] {"outcome", Decided.PROPOSED, "why", "Too little time between shifts", "by", "Elaine Foster", "on", TODAY.toString(), "read-at", Long.toString(read)};
        form(manager, household, "information", "how", "By post", "on", TODAY.toString());
        assertThat(form(sam, household, "decision", decision).getContentAsString()).contains("This record has moved on", "Too little time between shifts");
        assertThat(Acting.as(sam, () -> caseFile.timeline(new Subject(household)).facts(Decided.class))).isEmpty();
        decision[decision.length - 1] = Long.toString(Acting.as(sam, () -> caseFile.timeline(new Subject(household)).head()));
        assertThat(form(sam, household, "decision", decision).getStatus()).isEqualTo(303);
    }

    @Test
    void who_works_with_the_household_no_longer_does_not_open_it_any_more() throws Exception {
        var household = enquiry(sam);
        form(manager, household, "worker", "worker", other.account() + " " + other.name(), "part", HouseholdEntry.WorkerNamed.SUPPORTS, "on", TODAY.toString());
        assertThat(status(other, "/fostering/" + household)).isEqualTo(200);
        write(new WorkerEnded(new Subject(household), sam.account(), sam.name(), TODAY));
        assertThat(status(sam, "/fostering/" + household)).isEqualTo(404);
        assertThat(read(sam, "/")).doesNotContain("Fenn");
        write(new WorkerEnded(new Subject(household), other.account(), other.name(), TODAY));
        assertThat(read(manager, "/")).contains("has no worker");
    }

    /// By the placements three children live here: one allocated to Sam, one to nobody, one restricted to others.
    @Test
    void a_child_is_named_to_those_who_may_open_the_record_and_a_restricted_one_is_not_even_counted() throws Exception {
        var household = enquiry(sam);
        write(new Decided(new Subject(household), Decided.APPROVED, new Terms(1, 0, 10, "Short term", null), "Elaine Foster", "As the panel", TODAY));
        var layla = placed("Layla");
        var yusuf = placed("Yusuf");
        var hidden = placed("Hidden");
        write(new Allocated(List.of(layla), sam.account(), sam.name(), Allocated.ALLOCATED, TODAY, null));
        var ruth = somebody(Role.GUARDIAN);
        Acting.as(ruth, () -> guard.restrict(new Guard.Restriction(hidden.id(), Seal.RESTRICTED, ruth.account(), "A relative works here", TODAY.plusDays(60), Set.of(other.account()))));
        assertThat(read(sam, "/fostering/" + household)).contains("2 children are fostered at this postcode; 0 are recorded here").doesNotContain("Yusuf", "Hidden");
        assertThat(read(sam, "/fostering/" + household + "/child")).contains("Layla").doesNotContain("Yusuf", "Hidden");
        form(sam, household, "child", "child", layla.toString(), "on", TODAY.toString());
        for (var child : List.of(yusuf, hidden)) write(new ChildCame(new Subject(household), child, null, "Helen Marsh", TODAY));
        assertThat(read(sam, "/fostering/" + household)).contains("Layla", "The terms of approval are for 1").doesNotContain("Yusuf", "Hidden");
        assertThat(read(manager, "/fostering/" + household)).contains("A child whose record you may not open").doesNotContain("Layla", "Yusuf", "Hidden");
        assertThat(logged(layla.id())).contains("view");
        assertThat(read(sam, "/child/" + layla)).as("nothing of the carers stands on the child's page").doesNotContain("Mill Lane", "Fenn");
    }

    /// Where a child lives who must not be found is said on no page, and neither is who lives at a postcode that somebody types.
    @Test
    void a_child_whose_address_is_confidential_is_neither_named_nor_counted_at_the_carers_address() throws Exception {
        var household = enquiry(sam);
        write(new Decided(new Subject(household), Decided.APPROVED, new Terms(3, 0, 10, "Short term", null), "Elaine Foster", "As the panel", TODAY));
        var amira = placed("Amira");
        write(new Allocated(List.of(amira), sam.account(), sam.name(), Allocated.ALLOCATED, TODAY, null));
        assertThat(read(sam, "/fostering/" + household + "/child")).contains("value=\"" + amira + "\"");
        write(new ChildCame(new Subject(household), amira, null, null, TODAY));
        assertThat(read(sam, "/fostering/" + household)).contains("Amira");
        assertThat(read(sam, "/fostering/" + household + "/child")).as("who lives here already does not come again").doesNotContain("value=\"" + amira + "\"");
        write(new Located(amira, null, null, null, true, TODAY));
        assertThat(read(sam, "/child/" + amira)).contains("Amira", "Withheld").doesNotContain("WR9 1AA", "wr9 1aa");
        assertThat(read(sam, "/fostering/" + household)).contains("A child whose record you may not open, or whose address is confidential").doesNotContain("Amira");
        assertThat(read(sam, "/fostering/" + household + "/child-left")).doesNotContain("Amira");
        assertThat(read(sam, "/fostering/" + household + "/child")).doesNotContain("Amira");
    }

    @Test
    void nobody_leaves_before_they_came_and_a_form_sent_twice_is_no_fault() throws Exception {
        var household = enquiry(sam);
        write(new Decided(new Subject(household), Decided.APPROVED, new Terms(3, 0, 10, "Short term", null), "Elaine Foster", "As the panel", TODAY));
        form(sam, household, "child", "on", TODAY.toString());
        form(sam, household, "member", "name", "Ada Fenn", "role", "Foster carer", "on", TODAY.toString());
        var known = Acting.as(sam, () -> caseFile.timeline(new Subject(household)));
        write(new HouseholdEntry.Enquired(new Subject(household), "Ada and Tom Fenn", "Any child", null, null, null, null, TODAY.minusDays(9)));
        var stay = known.facts(ChildCame.class).getFirst().id().toString();
        var ada = known.facts(HouseholdEntry.MemberJoined.class).getFirst().entry().member().toString();
        assertThat(form(sam, household, "child-left", "stay", stay, "on", TODAY.minusDays(1).toString()).getContentAsString()).contains("The date must not be before they came");
        assertThat(form(sam, household, "member-left", "member", ada, "on", TODAY.minusDays(1).toString()).getContentAsString()).contains("The date must not be before they came");
        assertThat(form(sam, household, "child-left", "stay", stay, "on", TODAY.toString()).getStatus()).isEqualTo(303);
        form(sam, household, "transfer", "way", "leaves", "service", "Brindle", "on", TODAY.toString());
        assertThat(form(sam, household, "transferred", "on", TODAY.toString()).getStatus()).isEqualTo(303);
        assertThat(form(sam, household, "transferred", "on", TODAY.toString()).getContentAsString()).contains("This cannot follow now: the household is at the stage ended");
    }

    @Test
    void an_answer_that_is_still_owed_can_be_recorded_at_any_stage() throws Exception {
        var household = enquiry(sam);
        write(new Decided(new Subject(household), Decided.APPROVED, new Terms(3, 0, 10, "Short term", null), "Elaine Foster", "As the panel", TODAY));
        assertThat(read(sam, "/fostering/" + household)).contains("Answer with information about fostering", "/information");
        assertThat(form(sam, household, "information", "how", "A visit", "on", TODAY.toString()).getStatus()).isEqualTo(303);
        assertThat(form(sam, household, "information", "how", "A visit", "on", TODAY.toString()).getContentAsString()).contains("This cannot follow now");
    }

    @Test
    void ones_own_household_stands_in_the_list_however_many_others_the_authority_knew() throws Exception {
        var household = enquiry(sam);
        Acting.as(Who.product(ours), () -> transactions.execute(status -> database.sql("""
                insert into fostering_household (holder, subject, key, name, sort, begun, over)
                select :holder, gen_random_uuid(), 'now', 'Aalto', 'Any child', date '2020-01-06', date '2020-02-03' from generate_series(1, 600)""").param("holder", ours).update()));
        assertThat(read(sam, "/fostering")).contains("/fostering/" + household);
        assertThat(read(manager, "/fostering")).contains("/fostering/" + household);
    }

    private Subject placed(String name) {
        var child = new Subject(Ids.next());
        write(new Named(child, name, "Rahman", null, null, TODAY.minusDays(20)));
        write(new EpisodeStarted(child, TODAY.minusDays(20), "S", "C2", "N1", "U6", "PR1", "WR1 1AA", "wr9 1aa", null));
        return child;
    }

    private UUID enquiry(Who who) throws Exception {
        var sent = send(who, post("/fostering/enquiry").param("name", "Ada and Tom Fenn").param("sort", "Any child").param("address", "3 Mill Lane").param("postcode", "WR9 1AA").param("on", TODAY.toString()));
        return UUID.fromString(sent.getRedirectedUrl().replaceFirst("\\?.*", "").substring("/fostering/".length()));
    }

    private MockHttpServletResponse form(Who who, UUID household, String step, String... answers) throws Exception {
        var request = post("/fostering/" + household + "/" + step);
        for (int i = 0; i < answers.length; i += 2) request.param(answers[i], answers[i + 1]);
        return send(who, request);
    }
}
