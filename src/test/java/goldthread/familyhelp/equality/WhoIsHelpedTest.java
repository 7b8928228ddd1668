package goldthread.familyhelp.equality;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.familyhelp.equality.WhoIsHelped.By;
import goldthread.familyhelp.equality.WhoIsHelped.Helped;
import goldthread.familyhelp.equality.WhoIsHelped.Line;
import goldthread.familyhelp.equality.WhoIsHelped.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is helped, by group: every child once, no count from 1 to 4, and none by which one could be worked out.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class WhoIsHelpedTest {
    static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    final List<Helped> all = new ArrayList<>();

    void helped(int times, boolean social, String need, @Nullable String ethnicity, String... factors) {
        all.addAll(Collections.nCopies(times, new Helped(social, need, List.of(factors), ethnicity, "NONE", "2", LocalDate.of(2019, 4, 5), "ZZ4")));
    }

    Table table() {
        return WhoIsHelped.count(all, DAY);
    }

    List<String> told(By by, String column) {
        return table().lines().stream().filter(line -> line.by() == by && line.column().equals(column)).map(line -> line.group() + " " + line.children() + " " + line.share()).toList();
    }

    @Test
    void each_group_is_counted_by_level_by_main_need_and_by_what_was_found() {
        helped(10, true, "Abuse or neglect", "WBRI", "Drugs");
        helped(10, false, "None said", "WIRI");
        helped(30, true, "Abuse or neglect", "BCRB", "Drugs", "Alcohol");
        helped(5, true, "None said", null);
        assertThat(told(By.ETHNICITY, WhoIsHelped.ALL)).containsExactly("Black, Black British, Caribbean or African 30 100", "Not known 5 100", "White 20 100");
        assertThat(told(By.ETHNICITY, WhoIsHelped.SOCIAL)).containsExactly("Black, Black British, Caribbean or African 30 100", "Not known 5 100", "White 10 50");
        assertThat(told(By.ETHNICITY, "Abuse or neglect")).containsExactly("Black, Black British, Caribbean or African 30 100", "Not known 0 0", "White 10 50");
        assertThat(told(By.FACTOR, WhoIsHelped.ALL)).as("a child with two findings counts in both").containsExactly("Alcohol 30 100", "Drugs 40 100", "None said 15 100");
        assertThat(told(By.AGE, WhoIsHelped.ALL)).containsExactly("5 to 9 55 100");
        assertThat(told(By.AREA, WhoIsHelped.ALL)).containsExactly("ZZ4 55 100");
        assertThat(told(By.DISABILITY, WhoIsHelped.EARLY)).containsExactly("Not disabled 10 18");
    }

    @Test
    void a_count_from_one_to_four_is_not_shown_nor_the_next_by_which_it_could_be_worked_out() {
        helped(3, false, "None said", "AIND");
        helped(9, true, "None said", "AIND");
        helped(40, true, "None said", "WBRI");
        helped(20, false, "None said", "WBRI");
        assertThat(told(By.ETHNICITY, WhoIsHelped.EARLY)).containsExactly("Asian or Asian British null null", "White null null");
        assertThat(told(By.ETHNICITY, WhoIsHelped.SOCIAL)).containsExactly("Asian or Asian British null null", "White null null");
        assertThat(told(By.ETHNICITY, WhoIsHelped.ALL)).containsExactly("Asian or Asian British 12 100", "White 60 100");
    }

    @Test
    void where_two_groups_of_one_child_are_hidden_their_sum_of_two_does_not_tell_it() {
        helped(1, true, "None said", "AIND");
        helped(1, true, "None said", "BCRB");
        helped(40, true, "None said", "WBRI");
        helped(20, true, "None said", "MWBC");
        assertThat(told(By.ETHNICITY, WhoIsHelped.ALL)).containsExactly("Asian or Asian British null null", "Black, Black British, Caribbean or African null null", "Mixed or multiple ethnic groups null null", "White 40 100");
    }

    @Test
    void the_one_thing_that_was_found_of_few_is_not_told_by_those_of_whom_none_was_said() {
        helped(3, true, "None said", "WBRI", "Drugs");
        helped(40, true, "None said", "WBRI");
        assertThat(told(By.FACTOR, WhoIsHelped.ALL)).containsExactly("Drugs null null", "None said null null");
    }

    /// Whoever takes what is shown from the sum finds nobody: of each sum none is hidden alone.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void in_no_table_is_one_part_of_a_sum_hidden_alone(long seed) {
        var random = new Random(seed);
        var groups = List.of("WBRI", "AIND", "BCRB", "MWBC", "OOTH", "REFU");
        for (int n = 0; n < 120; n++) helped(1, random.nextInt(3) > 0, List.of("Abuse or neglect", "Disability", "None said", "Family in acute stress").get((int) Math.min(3, Math.abs(random.nextGaussian() * 1.4))), groups.get((int) Math.min(5, Math.abs(random.nextGaussian() * 2))));
        var table = table();
        for (var group : table.lines().stream().filter(line -> line.by() == By.ETHNICITY || line.by() == null).map(Line::group).distinct().toList()) {
            var lines = table.lines().stream().filter(line -> (line.by() == By.ETHNICITY || line.by() == null) && line.group().equals(group)).toList();
            assertThat(lines.stream().filter(line -> List.of(WhoIsHelped.ALL, WhoIsHelped.EARLY, WhoIsHelped.SOCIAL).contains(line.column()) && line.children() == null).count()).as(group + " by level").isNotEqualTo(1);
            assertThat(lines.stream().filter(line -> (line.column().equals(WhoIsHelped.ALL) || table.needs().contains(line.column())) && line.children() == null).count()).as(group + " by need").isNotEqualTo(1);
        }
        for (var column : WhoIsHelped.columns(table.needs())) assertThat(table.lines().stream().filter(line -> (line.by() == By.ETHNICITY || line.by() == null) && line.column().equals(column) && line.children() == null).count()).as(column).isNotEqualTo(1);
        assertThat(table.lines()).allSatisfy(line -> assertThat(line.children() == null || line.children() == 0 || line.children() > 4).isTrue());
    }

    /// The day before a birthday, the birthday; a leap day; unborn.
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2026-04-01, Unborn", "2026-03-31, Under 1", "2025-04-01, Under 1", "2025-03-31, 1 to 4", "2021-04-01, 1 to 4", "2021-03-31, 5 to 9", "2016-04-01, 5 to 9", "2016-03-31, 10 to 15", "2010-04-01, 10 to 15", "2010-03-31, 16 and over", "-, Not known"})
    void a_child_is_as_old_as_on_the_last_day(@Nullable LocalDate born, String band) {
        assertThat(AgeBand.of(born, DAY)).isEqualTo(band);
    }

    @Test
    void the_file_has_every_count_and_runs_no_formula() {
        all.addAll(Collections.nCopies(9, new Helped(true, "None said", List.of(), "WBRI", null, "1", null, "=ZZ4")));
        assertThat(HelpedPages.csv(table(), DAY.minusYears(1).plusDays(1), DAY)).startsWith("by,group,level_or_main_need,from,to,children,per_cent_of_the_group\r\n").contains("Ethnicity,White,All children,2025-04-01,2026-03-31,9,100\r\n", "Area,'=ZZ4,");
    }
}
