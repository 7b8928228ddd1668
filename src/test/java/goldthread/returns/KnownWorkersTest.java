package goldthread.returns;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.workforce.StaffEntry.Away;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Numbered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnownWorkersTest {
    private static final Office OFFICE = new Office();
    private final Who analyst = Office.worker(611, Role.ANALYST);

    private UUID tell(Entry entry, String recorded) {
        var id = Ids.next();
        Acting.as(analyst, () -> OFFICE.caseFile.append(Append.observed(id, entry, Instant.parse(recorded), "page")));
        return id;
    }

    @Test
    void behind_a_difference_stands_what_a_return_reads_of_a_worker_and_nothing_of_leave_or_sickness() {
        var worker = new Subject(UUID.randomUUID());
        var joined = new Joined(worker, "Ola First", "SW1001", null, "Care 1", "social-worker", LocalDate.of(2020, 1, 6), List.of(), List.of());
        var first = tell(joined, "2026-01-05T09:00:00Z");
        var away = tell(new Away(worker, LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 9), "Leave"), "2026-01-05T10:00:00Z");
        var other = tell(new Away(worker, LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 3), "Leave"), "2026-01-05T10:00:00Z");

        var number = tell(new Numbered(worker, "4711", LocalDate.of(2026, 1, 12)), "2026-01-12T09:00:00Z");
        tell(new Corrected(away, new Away(worker, LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 9), "Sickness"), "It was an operation"), "2026-01-12T10:00:00Z");
        tell(new Withdrawn(other, List.of(new Tag(worker, "worker")), LocalDate.of(2026, 2, 2), "It was another worker, who is ill"), "2026-01-12T11:00:00Z");
        var moved = tell(new Corrected(first, new Joined(worker, "Ola First", "SW1001", null, "Care 2", "social-worker", LocalDate.of(2020, 1, 6), List.of(), List.of()), "Another team"), "2026-01-12T12:00:00Z");

        var workers = Acting.as(analyst, () -> KnownWorkers.read(OFFICE.caseFile, null));
        assertThat(workers.recorded(worker.id().toString(), Instant.parse("2026-01-10T00:00:00Z"), Instant.parse("2026-01-31T00:00:00Z")))
                .extracting(line -> line.envelope().id()).containsExactly(number, moved);
        assertThat(workers.team(worker.id().toString(), LocalDate.of(2026, 1, 31))).isEqualTo("Care 2");
    }
}
