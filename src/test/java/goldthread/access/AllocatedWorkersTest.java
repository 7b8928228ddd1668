package goldthread.access;

import static goldthread.Office.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.workforce.Workforce;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class AllocatedWorkersTest {
    static final Office office = new Office();
    static final Clock CLOCK = Clock.systemUTC();
    static final Access ACCESS = new Access(office.sql, new Standings(office.sql, CLOCK), new AccessLog(office.sql), CLOCK, office.transactions);
    static final LocalDate TODAY = new Standings(office.sql, CLOCK).today();

    final Subject amira = Subject.unheardOf();
    final Subject yusuf = Subject.unheardOf();

    @Test
    void an_allocated_worker_sees_the_children_from_the_next_request_on_until_the_allocation_ends() {
        assertThat(sees(amira)).isFalse();

        var allocation = office.record(Instant.now(), allocated(TODAY));
        assertThat(sees(amira)).isTrue();
        assertThat(Acting.as(SAM, ACCESS::mine)).contains(amira.id(), yusuf.id());

        office.record(new AllocationEnded(List.of(amira), allocation, TODAY, TODAY, "TSPROC"));
        assertThat(sees(amira)).isFalse();
        assertThat(sees(yusuf)).as("the part with her brother goes on").isTrue();
    }

    @Test
    void an_allocation_made_on_the_wrong_child_opens_nothing_once_withdrawn() {
        var allocation = office.record(Instant.now(), allocated(TODAY));
        office.record(new Withdrawn(allocation, List.of(Tag.child(yusuf)), TODAY, "The wrong Yusuf"));
        assertThat(sees(amira)).isTrue();
        assertThat(sees(yusuf)).isFalse();
    }

    @Test
    void an_allocation_to_come_opens_nothing_yet_and_a_worker_known_by_a_code_alone_opens_nothing() {
        office.record(allocated(TODAY.plusDays(1)));
        office.record(new Allocated(List.of(yusuf), null, "SW123", Allocated.ALLOCATED, TODAY.minusDays(9), null));
        assertThat(sees(amira)).isFalse();
        assertThat(sees(yusuf)).isFalse();

        assertThat(office.as(SAM, () -> new Workforce(office.sql).involved(List.of(yusuf))).get(yusuf))
                .extracting(Workforce.Involved::worker).containsExactly("Sam Okafor", "SW123");
    }

    private Allocated allocated(LocalDate from) {
        return new Allocated(List.of(amira, yusuf), SAM.account(), "Sam Okafor", Allocated.ALLOCATED, from, null);
    }

    private static boolean sees(Subject child) {
        return Acting.as(SAM, () -> ACCESS.sees(child.id()));
    }
}
