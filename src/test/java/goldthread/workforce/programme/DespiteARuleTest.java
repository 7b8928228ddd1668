package goldthread.workforce.programme;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.workforce.StaffEntry.ConditionsWeighed;
import goldthread.workforce.programme.ProgrammeEntry.CapExceeded;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DespiteARuleTest {

    @Test
    void conditions_that_were_weighed_and_a_cap_that_was_exceeded_are_counted_by_who_authorised_it() {
        var worker = new Casebook();
        worker.told(new ConditionsWeighed(worker.child, LocalDate.parse("2026-03-02"), "Supervised each week", "Nobody else speaks Farsi", UUID.randomUUID(), "Helen Marsh"));
        worker.told(new CapExceeded(worker.child, LocalDate.parse("2026-04-01"), 2, 41, 36, "Two brothers stay with one worker", UUID.randomUUID(), "Elaine Foster"));
        assertThat(DespiteARule.of(worker.timeline())).extracting(row -> row.what() + ": " + row.by())
                .containsExactly("Social worker's part despite conditions of practice: Helen Marsh", "Caseload heavier than an early career programme promises: Elaine Foster");
    }
}
