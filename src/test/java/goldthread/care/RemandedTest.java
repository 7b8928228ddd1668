package goldthread.care;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.outside.OutsideEntry.JusticeBegan;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// T-D41: a remand to youth detention counts as care, and that is owed until it is recorded.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RemandedTest {
    private final ChildInCare child = new ChildInCare();

    @Test
    void a_start_of_care_is_owed_on_the_day_of_the_remand() {
        began(JusticeBegan.REMAND, "2026-03-02");
        assertThat(child.duties("2026-03-02", "T-D41")).containsExactly("T-D41 by 2026-03-02: Due");
        assertThat(child.duties("2026-03-03", "T-D41")).containsExactly("T-D41 by 2026-03-02: Late");
        child.start("2026-03-02", "S", "J1", "P2", "AB1 2CD");
        assertThat(child.duties("2026-03-09", "T-D41")).containsExactly("T-D41 by 2026-03-02: Met");
    }

    @Test
    void who_was_in_care_on_the_day_is_looked_after_already() {
        child.start("2026-01-05", "S", "C2", "U6", "AB1 2CD");
        began(JusticeBegan.REMAND, "2026-03-02");
        assertThat(child.duties("2026-03-03", "T-D41")).containsExactly("T-D41 by 2026-03-02: Met");
    }

    @Test
    void bail_asks_for_none_nor_does_a_remand_before_the_act() {
        began("Bail with support", "2026-03-02");
        began(JusticeBegan.REMAND, "2012-12-02");
        assertThat(child.duties("2026-03-03", "T-D41")).isEmpty();
    }

    private void began(String what, String day) {
        child.casebook.told(new JusticeBegan(child.child, what, null, null, null, LocalDate.parse(day)));
    }
}
