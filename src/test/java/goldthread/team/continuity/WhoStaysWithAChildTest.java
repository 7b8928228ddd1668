package goldthread.team.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Role;
import goldthread.casefile.Subject;
import goldthread.team.continuity.Continuity.Count;
import goldthread.team.continuity.Continuity.Span;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Left;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoStaysWithAChildTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UUID ONE = new UUID(1, 1), TWO = new UUID(1, 2), THREE = new UUID(1, 3);

    /// `A 2024-01-01/2025-06-02`, parted by a comma; no end: goes on.
    private static List<Span> spans(UUID child, String written) {
        return Stream.of(written.split(", ")).map(each -> each.split("[ /]")).map(each -> new Span(child, each[0], LocalDate.parse(each[1]), each.length == 2 ? null : LocalDate.parse(each[2])))
                .filter(span -> span.until() == null || span.until().isAfter(TODAY.minusYears(1))).toList();
    }

    @ParameterizedTest(name = "{0}: {1} workers, {2} changes")
    @CsvSource(delimiter = '|', textBlock = """
            A 2024-01-01                                                     | 1 | 0
            A 2024-01-01/2025-09-01, B 2025-09-01                            | 2 | 1
            # a gap between them
            A 2024-01-01/2025-09-01, B 2025-11-01                            | 2 | 1
            # somebody comes beside a lead who goes on
            A 2024-01-01, B 2025-09-01                                       | 2 | 0
            # who comes back after another
            A 2024-01-01/2025-09-01, B 2025-09-01/2025-12-01, A 2025-12-01   | 2 | 2
            # told anew on the day on which it ended
            A 2024-01-01/2025-09-01, A 2025-09-01                            | 1 | 0
            # the year: who went on the day a year ago, the day after
            A 2024-01-01/2025-03-02, B 2025-03-02                            | 1 | 0
            A 2024-01-01/2025-03-03, B 2025-03-03                            | 2 | 1
            # the handover of today
            A 2024-01-01/2026-03-02, B 2026-03-02                            | 2 | 1
            """)
    void a_change_is_a_worker_who_began_after_another_had_gone(String written, int workers, int changes) {
        assertThat(Continuity.counted(spans(ONE, written), TODAY)).containsExactly(Map.entry(ONE, new Count(workers, changes)));
    }

    @Test
    void brothers_and_sisters_are_one_family_and_what_happens_to_them_on_one_day_is_one_change() {
        var family = Continuity.families(List.of(ONE, TWO, THREE), List.of(List.of(TWO, ONE), List.of(ONE, TWO)));
        assertThat(family).containsEntry(TWO, ONE).containsEntry(THREE, THREE);
        var spans = Stream.of(spans(ONE, "A 2024-01-01/2025-09-01, B 2025-09-01"), spans(TWO, "A 2024-01-01/2025-09-01, B 2025-09-01/2025-10-01, C 2025-10-01"), spans(THREE, "A 2024-01-01")).flatMap(List::stream).toList();
        assertThat(Continuity.families(spans, family, TODAY)).containsOnly(Map.entry(ONE, new Count(3, 2)), Map.entry(THREE, new Count(1, 0)));
    }

    @Test
    void leads_in_family_help_count_as_allocated_workers_do_and_co_workers_and_the_hidden_do_not() {
        var office = new Office();
        var manager = Office.worker(201, Role.TEAM_MANAGER);
        var child = Subject.unheardOf();
        var hidden = Subject.unheardOf();
        office.record(new Allocated(List.of(child, hidden), new UUID(9, 1), "Rosa", "family-help-lead", TODAY.minusDays(300), null), new Allocated(List.of(child), new UUID(9, 2), "Sam", "co-worker", TODAY.minusDays(3), null),
                new Allocated(List.of(child), manager.account(), "Boss", "supervisor", TODAY.minusDays(3), null));
        var continuity = new Continuity(office.sql);
        assertThat(office.as(manager, () -> continuity.of(List.of(child.id()), TODAY))).containsExactly(Map.entry(child.id(), new Count(1, 0)));
        assertThat(office.as(manager, () -> continuity.all(TODAY, Set.of(hidden.id())).children())).containsExactly(Map.entry(child.id(), new Count(1, 0)));
        assertThat(office.as(manager, () -> continuity.all(TODAY, Set.of()).families())).hasSize(2);
    }

    @Test
    void a_child_whose_worker_has_left_is_not_among_those_who_have_one() {
        var office = new Office();
        var manager = Office.worker(201, Role.TEAM_MANAGER);
        var leaver = new Subject(new UUID(9, 3));
        var stays = new Subject(new UUID(9, 4));
        var left = Subject.unheardOf();
        var kept = Subject.unheardOf();
        for (var worker : List.of(leaver, stays)) office.record(new Joined(worker, "Rosa", null, null, "Team", "social-worker", TODAY.minusYears(3), List.of(), List.of()));
        office.record(new Left(leaver, TODAY.minusDays(1), "Moves away", null, "1"), new Left(stays, TODAY, "Moves away", null, "1"), new Allocated(List.of(left), leaver.id(), "Rosa", "allocated", TODAY.minusDays(300), null),
                new Allocated(List.of(kept), stays.id(), "Sam", "allocated", TODAY.minusDays(300), null));
        assertThat(office.as(manager, () -> new Continuity(office.sql).all(TODAY, Set.of()).children())).containsExactly(Map.entry(kept.id(), new Count(1, 0)));
    }
}
