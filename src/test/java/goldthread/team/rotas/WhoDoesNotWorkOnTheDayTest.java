package goldthread.team.rotas;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.care.CareEntry.EpisodeStarted;
import goldthread.casefile.Subject;
import goldthread.team.rotas.DaysOff.Off;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.career.CareerEntry.RotaAgreed;
import goldthread.workforce.career.Rota;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A rota says on which days somebody works; a visit that is due on another is said, and nothing else is done.
@Timeout(90)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoDoesNotWorkOnTheDayTest {
    /// A Monday.
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Subject SAM = new Subject(new UUID(9, 1));
    private static final Map<String, String> FOUR_DAYS = Map.of("MONDAY", "08:30-17:00", "TUESDAY", "08:30-17:00", "THURSDAY", "08:30-17:00", "FRIDAY", "08:30-16:00");

    private static RotaAgreed agreed(LocalDate from, @Nullable LocalDate until, @Nullable Map<String, String> hours, @Nullable List<String> off) {
        return new RotaAgreed(SAM, from, until, "Four days", "Study", null, hours, off);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, false", "2026-03-02, false", "2026-03-04, true", "2026-03-06, false", "2026-03-07, true", "2026-03-13, true", "2026-03-20, false", "2026-03-27, true", "2026-03-31, false", "2026-04-01, false"})
    void a_day_is_off_by_the_week_by_the_second_week_and_only_while_the_rota_holds(LocalDate day, boolean off) {
        assertThat(Rota.of(0, agreed(TODAY, LocalDate.of(2026, 3, 31), FOUR_DAYS, List.of("FRIDAY"))).off(day)).isEqualTo(off);
    }

    @Test
    void a_rota_in_words_says_of_no_day_that_it_is_off_and_hours_are_summed_over_both_weeks() {
        assertThat(Rota.of(0, new RotaAgreed(SAM, TODAY, null, "School terms only", "Study", null)).off(TODAY.plusDays(2))).isFalse();
        var rota = Rota.of(0, agreed(TODAY, null, FOUR_DAYS, List.of("FRIDAY")));
        assertThat(rota.weekly()).hasMinutes((3 * 510 + 225));
        assertThat(rota.words()).isEqualTo("Mon 08:30 to 17:00, Tue 08:30 to 17:00, Thu 08:30 to 17:00, Fri 08:30 to 16:00; not on Fri in every second week");
    }

    @Test
    void of_two_that_hold_the_one_told_last_stands_and_before_and_after_it_the_other() {
        var usual = Rota.of(0, agreed(TODAY, null, FOUR_DAYS, null));
        var summer = Rota.of(1, agreed(TODAY.plusDays(7), TODAY.plusDays(13), Map.of("WEDNESDAY", "09:00-13:00"), null));
        assertThat(Rota.on(List.of(usual, summer), TODAY.plusDays(6))).contains(usual);
        assertThat(Rota.on(List.of(summer, usual), TODAY.plusDays(13))).contains(summer);
        assertThat(Rota.on(List.of(usual, summer), TODAY.plusDays(14))).contains(usual);
        assertThat(Rota.on(List.of(usual), TODAY.minusDays(1))).isEmpty();
    }

    @Test
    void a_visit_that_is_due_on_a_day_off_is_told_of_its_worker_and_when_one_is_chosen() {
        var office = new Office();
        Who manager = Office.worker(201, Role.TEAM_MANAGER);
        var daysOff = new DaysOff(office.sql);
        var child = Subject.unheardOf();
        var bea = new Subject(new UUID(9, 2));
        // placed on a Wednesday: a visit is owed by the next (SI 2010/959 reg 28(2)(a))
        office.record(new EpisodeStarted(child, TODAY.minusDays(5), "S", "C2", "N1", "U6", "PR1", "AB1 2CD", "AB1 2CD", null), new Allocated(List.of(child), SAM.id(), "Sam", "allocated", TODAY.minusDays(5), null),
                agreed(TODAY.minusDays(30), null, FOUR_DAYS, null), new RotaAgreed(bea, TODAY, null, "Terms only", "Study", null));
        var due = TODAY.plusDays(2);
        assertThat(office.as(manager, () -> daysOff.visits(List.of(SAM.id(), bea.id()), TODAY, Set.of()))).containsOnlyKeys(SAM.id()).containsEntry(SAM.id(), List.of(new Off(due, 1)));
        assertThat(office.as(manager, () -> daysOff.visits(List.of(SAM.id()), TODAY, Set.of(child.id())))).as("who is hidden is in no number").isEmpty();
        assertThat(office.as(manager, () -> daysOff.beside(List.of(SAM.id(), bea.id()), List.of(child.id()), TODAY))).containsOnlyKeys(SAM.id())
                .satisfies(said -> assertThat(said.get(SAM.id())).startsWith("does not work on 4 March 2026, when a visit is due; works Mon 08:30 to 17:00"));
        office.record(agreed(due, due, Map.of("WEDNESDAY", "09:00-12:00"), null));
        assertThat(office.as(manager, () -> daysOff.visits(List.of(SAM.id()), TODAY, Set.of()))).as("this Wednesday is worked").isEmpty();
    }
}
