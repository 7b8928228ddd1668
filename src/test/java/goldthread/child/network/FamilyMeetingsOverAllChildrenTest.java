package goldthread.child.network;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.SignedIn;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.familynetwork.FamilyNetworkEntry.MeetingOffered;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Named;
import goldthread.protection.ProtectionEntry.EnquiryStarted;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The queue of family meetings and the report: who is named to whom, and who is not even counted.
class FamilyMeetingsOverAllChildrenTest extends SignedIn {
    private static final String QUEUE = "/family-network/meetings";

    Who sam;

    @BeforeEach
    void people() {
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
        restrict(hidden, somebody(Role.GUARDIAN));
        assertThat(read(sam, QUEUE)).contains("Offered, no answer yet", "Layla", "A child of another worker").doesNotContain("Laila", "Yusuf", "Hidden");
        assertThat(read(sam, QUEUE + "/report")).contains("Layla").doesNotContain("Laila", "Yusuf", "Hidden");
        assertThat(read(somebody(Role.ANALYST), QUEUE)).contains("Layla", "Yusuf").doesNotContain("Hidden");
        assertThat(logged(layla.id())).contains("view");
        assertThat(logged(yusuf.id())).contains("view");
    }

    /// Of 52 families one risen and late; what the address says is never who somebody is.
    @Test
    void the_queue_has_fifty_families_on_a_page_and_is_filtered_by_where_they_stand_and_what_is_late() throws Exception {
        var analyst = somebody(Role.ANALYST);
        for (int n = 0; n < 51; n++) offered("Child" + n);
        var risen = new Subject(Ids.next());
        write(new Named(risen, "Mirela", "Late", null, null, TODAY.minusDays(90)));
        write(new EnquiryStarted(risen, new UUID(0, 9), TODAY.minusDays(60), null, null, TODAY.minusDays(60), null, null));
        assertThat(read(analyst, QUEUE)).contains("Mirela", "Child48", "page=2").doesNotContain("Child49", "Child50");
        assertThat(read(analyst, QUEUE + "?page=2")).contains("Child49", "Child50").doesNotContain("Mirela");
        assertThat(read(analyst, QUEUE + "?step=TO_OFFER")).contains("Mirela").doesNotContain("Child1", "page=2");
        assertThat(read(analyst, QUEUE + "?only=late")).contains("Mirela").doesNotContain("Child1");
        assertThat(read(analyst, QUEUE + "?step=OFFERED&only=late")).contains("No family is as you chose");
        for (var odd : List.of("?page=-3", "?page=999999999", "?step=NOTHING", "?only=all")) assertThat(status(analyst, QUEUE + odd)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "0001-01-01", "-999999999-01-01", "+999999999-12-31", "%20"})
    void a_day_that_nobody_can_mean_is_no_fault(String known) throws Exception {
        for (var page : List.of("/report", "/report.csv")) assertThat(status(sam, QUEUE + page + "?known=" + known)).isEqualTo(200);
    }

    @Test
    void the_page_of_kinship_care_leads_to_the_queue_whoever_may_open_it_and_nobody_else() throws Exception {
        assertThat(read(sam, "/kinship")).contains(QUEUE);
        assertThat(read(somebody(Role.EDUCATION), "/kinship")).contains("Kinship").doesNotContain(QUEUE);
    }

    private Subject offered(String name) {
        var child = new Subject(Ids.next());
        write(new Named(child, name, "Rahman", null, null, TODAY.minusDays(20)));
        write(new MeetingOffered(List.of(child), List.of("Joel"), "In person", TODAY.minusDays(3)));
        return child;
    }
}
