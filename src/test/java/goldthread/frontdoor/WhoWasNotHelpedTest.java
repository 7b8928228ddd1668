package goldthread.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.frontdoor.NotHelped.By;
import goldthread.frontdoor.NotHelped.Counted;
import goldthread.frontdoor.NotHelped.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Counts of children whom the front door did not help: none from 1 to 4 is shown, and none can be worked out.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class WhoWasNotHelpedTest {
    final List<Counted> all = new ArrayList<>();

    void decided(int times, String outcome, @Nullable String ethnicity) {
        all.addAll(Collections.nCopies(times, new Counted(outcome, ethnicity, null, "ZZ4")));
    }

    List<Line> byEthnicity() {
        return NotHelped.count(all).stream().filter(line -> line.by() == By.ETHNICITY).toList();
    }

    @Test
    void those_who_got_advice_or_nothing_were_not_helped() {
        decided(10, "ADVICE", "WBRI");
        decided(10, "NO_FURTHER_ACTION", "WIRI");
        decided(20, "ASSESSMENT", "WOTH");
        decided(10, "ADVICE", "BCRB");
        decided(10, "PASSED_ON", "BAFR");
        assertThat(byEthnicity()).containsExactly(new Line(By.ETHNICITY, "Black, Black British, Caribbean or African", 20, 10, 50), new Line(By.ETHNICITY, "White", 40, 20, 50));
    }

    @Test
    void a_count_from_one_to_four_is_not_shown_and_neither_is_the_next_smallest() {
        decided(30, "ADVICE", "WBRI");
        decided(30, "ASSESSMENT", "WBRI");
        decided(10, "ADVICE", "AIND");
        decided(10, "ASSESSMENT", "AIND");
        decided(3, "ADVICE", "BCRB");
        decided(9, "ASSESSMENT", "BCRB");
        assertThat(byEthnicity()).containsExactly(new Line(By.ETHNICITY, "Asian or Asian British", 20, null, null),
                new Line(By.ETHNICITY, "Black, Black British, Caribbean or African", 12, null, null), new Line(By.ETHNICITY, "White", 60, 30, 50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-2", "@SUM(A1)", "\t=1"})
    void an_area_that_a_spreadsheet_would_run_as_a_formula_is_text_in_the_file(String area) {
        var day = java.time.LocalDate.of(2026, 3, 31);
        assertThat(NotHelpedPages.csv(List.of(new Line(By.AREA, area, 20, 10, 50), new Line(By.AREA, "ZZ4, \"north\"", null, null, null)), day, day))
                .contains("Area,'" + area + ",2026-03-31").contains("Area,\"ZZ4, \"\"north\"\"\",2026-03-31,2026-03-31,c,c,c\r\n");
    }

    @Test
    void all_of_a_group_but_a_few_tells_of_the_few_too() {
        decided(17, "ADVICE", "WBRI");
        decided(2, "ASSESSMENT", "WBRI");
        assertThat(byEthnicity()).containsExactly(new Line(By.ETHNICITY, "White", 19, null, null));
    }

    @Test
    void a_group_of_one_to_four_cannot_be_worked_out_from_how_many_were_decided() {
        decided(3, "ADVICE", "BCRB");
        decided(10, "ADVICE", "AIND");
        decided(30, "ADVICE", "WBRI");
        assertThat(byEthnicity()).containsExactly(new Line(By.ETHNICITY, "Asian or Asian British", null, null, null),
                new Line(By.ETHNICITY, "Black, Black British, Caribbean or African", null, null, null), new Line(By.ETHNICITY, "White", 30, 30, 100));
    }

    @Test
    void nobody_is_left_out_of_whom_nothing_is_known() {
        decided(6, "ADVICE", null);
        decided(6, "ADVICE", "NOBT");
        assertThat(byEthnicity()).containsExactly(new Line(By.ETHNICITY, "Not known", 12, 12, 100));
        assertThat(NotHelped.count(List.of())).isEmpty();
    }
}
