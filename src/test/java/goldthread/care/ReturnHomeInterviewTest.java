package goldthread.care;

import static goldthread.Casebook.on;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Casebook;
import goldthread.care.CareEntry.Found;
import goldthread.care.CareEntry.ReturnInterviewed;
import goldthread.care.CareEntry.WentMissing;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReturnHomeInterviewTest {
    final Casebook casebook = new Casebook();

    @Test
    void an_interview_is_owed_within_three_days_of_the_return_and_met_when_the_child_declines_it() {
        var missing = casebook.told(new WentMissing(casebook.child, on("2026-03-02"), "M", on("2026-03-02")));
        assertThat(casebook.duties("2026-03-03", "T-E19")).isEmpty();

        casebook.told(new Found(casebook.child, missing, on("2026-03-04")));
        assertThat(casebook.duties("2026-03-08", "T-E19")).containsExactly("T-E19 by 2026-03-07: Late");

        casebook.told(new ReturnInterviewed(casebook.child, missing, on("2026-03-06"), true));
        assertThat(casebook.duties("2026-03-08", "T-E19")).containsExactly("T-E19 by 2026-03-07: Met");
    }
}
