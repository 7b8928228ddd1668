package goldthread.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.agency.rules.Caps;
import goldthread.agency.rules.Versions;
import goldthread.money.Pence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhatAFileOfAssignmentsMayHoldTest {
    private static final String HEAD = "id,worker,registration,qualified,region,job,from,to,pay,national_insurance,levy,hours\n";

    @TempDir
    Path folder;

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"2019-09-02/2022-08-31 | 2022-08-31", "02/09/2019 to 31/08/2022 | 2022-08-31", "2/9/2019 - 31/8/2022 | 2022-08-31", "02/09/2019 \u2013 31/08/2022 | 2022-08-31", "02/09/2019 to | ", "2019-09-02/ |"})
    void a_period_is_read_as_people_write_it(String written, java.time.@org.jspecify.annotations.Nullable LocalDate until) {
        var stint = Facts.with("direct=" + written).worked().getFirst();
        assertThat(stint.from()).isEqualTo("2019-09-02");
        assertThat(stint.to()).isEqualTo(until);
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            qualified       | 2026-05-06          | after the first day of work
            to              | 2026-05-04          | before the first day of work
            from            | ''                  | the first day of work is needed
            from            | 31/02/2026          | is not a day
            from            | 0026-05-05          | years run from 1950
            pay             | -1.00               | not below nought
            pay             | 3450                | Enter pounds an hour, not pence
            pay             | £34.505             | is not an amount in pounds
            pay             | NaN                 | is not an amount in pounds
            pay             | 0                   | leave it empty
            national_insurance | 1e3              | is not an amount in pounds
            permanent       | 600                 | nobody is paid
            hours           | 169                 | 168 hours
            hours           | lots                | is not hours a week
            job             | brain surgeon       | none of the five kinds
            region          | ''                  | go by region
            registration    | SWX12               | SW and up to ten digits
            direct          | 2019-09-02          | write a period as
            direct          | 2022-09-02/2019-01-01 | before it begins
            direct          | banana/2019-01-01   | is not a day
            left_why        | bored               | redundancy, probation or other
            notice          | four                | whole weeks
            notice          | 53                  | whole weeks
            bank_offered    | maybe               | is not a day
            reference_practice | 2026-01-01       | neither yes nor no
            director        | yesterday           | is not a day
            """)
    void what_cannot_be_true_is_said_with_its_row_and_column(String column, String value, String sentence) {
        assertThatThrownBy(() -> Facts.with(column + "=" + value + (column.equals("left_why") ? ", left=2025-01-01" : "")))
                .isInstanceOf(Faulty.class).hasMessageStartingWith("row 1: " + column).hasMessageContaining(sentence);
    }

    @Test
    void a_bad_row_is_left_out_and_the_rest_is_checked() throws Exception {
        var read = AssignmentFile.read(file("a.csv", HEAD + "A1,Ola,SW1,2018-01-01,London,social-worker,2026-05-05,,30,3,0.1,37\nA2,Bea,SW2,2018-01-01,London,social-worker,2026-05-05,,-30,3,0.1,37\n"));
        assertThat(read.assignments()).hasSize(1);
        assertThat(read.faults()).containsExactly("a.csv line 3: pay is -£30.00: an amount an hour is not below nought.");
        assertThat(new CheckReport(read, Versions.guidance2024(), Caps.NONE, Facts.ASKED).exit()).isEqualTo(2);
    }

    @Test
    void overlapping_assignments_two_names_and_two_numbers_are_said() throws Exception {
        var read = AssignmentFile.read(file("a.csv", HEAD
                + "A1,Ola Example,SW0001,2018-01-01,London,social-worker,2026-01-05,2026-05-05,30,3,0.1,37\n"
                + "A2,Ola Sample,sw1,2018-01-01,London,social-worker,2026-05-05,,30,3,0.1,37\n"
                + "A3,Ola Example,SW77,2018-01-01,London,social-worker,2027-05-05,,30,3,0.1,37\n"));
        assertThat(read.assignments()).hasSize(3);
        assertThat(read.doubts()).anyMatch(doubt -> doubt.contains("A1 and A2 of SW1 overlap: both run on 5 May 2026"))
                .anyMatch(doubt -> doubt.contains("SW1 stands under 2 names: Ola Example, Ola Sample"))
                .anyMatch(doubt -> doubt.contains("SW1 and SW77"));
    }

    @Test
    void an_assignment_that_begins_the_day_after_another_ended_does_not_overlap() throws Exception {
        assertThat(AssignmentFile.read(file("a.csv", HEAD + "A1,Ola,SW1,2018-01-01,London,social-worker,2026-01-05,2026-05-04,30,3,0.1,37\n"
                + "A2,Ola,SW1,2018-01-01,London,social-worker,2026-05-05,,30,3,0.1,37\n")).doubts()).isEmpty();
    }

    @Test
    void columns_in_any_order_case_and_spelling_semicolons_and_a_byte_order_mark_are_read() throws Exception {
        var read = AssignmentFile.read(file("a.csv", "\uFEFFSTART DATE;Role;Region;Hourly Pay Rate\n05/05/2026;Senior Social Worker;East of England;£31.50\n"));
        assertThat(read.assignments()).singleElement().satisfies(each -> {
            assertThat(each.days().from()).isEqualTo(LocalDate.of(2026, 5, 5));
            assertThat(each.pay().total()).isEqualTo(new Pence(3_150));
        });
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void json_holds_the_same_with_periods_as_lists() throws Exception {
        var read = AssignmentFile.read(file("a.json", """
                {"assignments": [{"id": "A1", "region": "London", "job": "team-manager", "from": "2026-05-05", "pay": 44.1, "reference_practice": true,
                  "direct": [{"from": "2018-01-01", "to": "2019-12-31"}, {"from": "2020-01-01", "to": null, "country": "Wales"}]}]}"""));
        assertThat(read.assignments()).singleElement().satisfies(each -> {
            assertThat(each.worked()).hasSize(2);
            assertThat(each.worked().getLast().england()).isFalse();
            assertThat(each.pay().total()).isEqualTo(new Pence(4_410));
        });
    }

    @Test
    void files_that_cannot_be_read_say_why() throws Exception {
        assertThatThrownBy(() -> AssignmentFile.read(folder.resolve("none.csv"))).hasMessageContaining("There is no file");
        assertThatThrownBy(() -> AssignmentFile.read(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> AssignmentFile.read(file("e.csv", "  \n"))).hasMessageContaining("is empty");
        assertThatThrownBy(() -> AssignmentFile.read(file("h.csv", HEAD))).hasMessageContaining("no rows");
        assertThatThrownBy(() -> AssignmentFile.read(file("m.csv", "name,price\nOla,3\n"))).hasMessageContaining("lacks the columns region, job, from");
        assertThatThrownBy(() -> AssignmentFile.read(file("x.xlsx", "PK\u0003\u0004"))).hasMessageContaining("save it as CSV");
        assertThatThrownBy(() -> AssignmentFile.read(file("b.json", "{\"assignments\": ["))).hasMessageContaining("is not JSON");
        assertThatThrownBy(() -> AssignmentFile.read(Files.write(folder.resolve("l.csv"), "id,region\nA1,Évreux".getBytes(StandardCharsets.ISO_8859_1)))).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> AssignmentFile.caps(file("c.csv", "region,job,from,cap\nLondon,social-worker,2025-04-01,-4\n"))).hasMessageContaining("must be above nought");
        assertThatThrownBy(() -> AssignmentFile.draft(file("d.csv", "term,value\nexperience.decades,1\n"))).hasMessageContaining("There is no term experience.decades");
        assertThatThrownBy(() -> AssignmentFile.draft(file("d2.csv", "term,value\nexperience.years,some\n"))).hasMessageContaining("a whole number");
    }

    @Test
    void a_version_that_is_printed_can_be_drafted_from() throws Exception {
        var draft = AssignmentFile.draft(file("d.csv", Example.terms(Versions.guidance2024()).replace("experience.years,3", "experience.years,7")));
        assertThat(Facts.decided(draft, "").findings().getFirst().reason().code()).isEqualTo("too-few-periods");
        assertThat(Facts.decided(draft, "from=2025-03-31, pay=99.00").findings()).anyMatch(each -> each.reason().code().equals("no-cap-yet"));
    }

    @Test
    void the_example_passes_needs_approval_and_is_refused() throws Exception {
        var caps = AssignmentFile.caps(file("c.csv", Example.caps()));
        var report = new CheckReport(AssignmentFile.read(file("a.csv", Example.assignments())), Versions.guidance2024(), caps, Facts.ASKED);
        assertThat(report.exit()).isEqualTo(1);
        var json = JsonMapper.builder().build().readTree(report.json());
        assertThat(json.get("assignments").values().stream().map(each -> each.get("outcome").asString())).containsExactly("pass", "approval", "refuse");
        assertThat(json.get("assignments").get(1).get("needs").values().stream().map(each -> each.asString())).containsExactly("director of children's services", "chief executive");
        assertThat(json.get("assignments").get(0).get("findings").values()).allSatisfy(each -> assertThat(each.get("citation").asString()).isNotBlank());
        assertThat(report.csv().lines().findFirst()).hasValueSatisfying(line -> assertThat(line).startsWith("id,worker,registration"));
    }

    @Test
    void what_each_version_would_cost_is_counted_in_pence() throws Exception {
        var read = AssignmentFile.read(file("a.csv", Example.assignments()));
        var comparison = Comparison.of(read.assignments(), java.util.List.of(Versions.proposed2023(), Versions.guidance2024()), AssignmentFile.caps(file("c.csv", Example.caps())), Facts.ASKED);
        // A2: (39.00 + 4.60 + 0.20 + 2.50) x 37 a week, 5 May to 30 October are 179 days; 3.80 x 37 beyond the cap
        assertThat(comparison.sums(1).get(goldthread.agency.rules.Outcome.APPROVAL)).isEqualTo(new Comparison.Sum(1, Pence.pounds("1713.10"), Pence.pounds("43806.41")));
        assertThat(comparison.aboveCap(1)).isEqualTo(Pence.pounds("140.60"));
        assertThat(comparison.cases().getFirst().differs()).isTrue();
    }
}
