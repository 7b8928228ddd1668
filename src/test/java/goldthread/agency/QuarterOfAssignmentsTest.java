package goldthread.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.agency.quarter.Quarter;
import goldthread.agency.quarter.QuarterFiles;
import goldthread.agency.quarter.QuarterReturn;
import goldthread.agency.rules.Caps;
import goldthread.agency.rules.Checking;
import goldthread.agency.rules.Decision;
import goldthread.agency.rules.JobType;
import goldthread.agency.rules.Versions;
import goldthread.money.Pence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuarterOfAssignmentsTest {
    private static final Quarter FIRST = new Quarter(2026, 1);
    private static final Caps CAPS = new Caps(List.of(new Caps.Cap("Fens", JobType.SOCIAL_WORKER, LocalDate.of(2025, 4, 1), null, new Pence(4000), "Invented")));

    @TempDir Path out;

    private static Decision decided(String... facts) {
        var all = new HashMap<>(Map.of("region", "Fens", "job", "social-worker", "from", "2026-03-02", "to", "2026-03-29", "registration", "SW77", "pay", "35.00", "hours", "35"));
        for (int i = 0; i < facts.length; i += 2) all.put(facts[i], facts[i + 1]);
        return Checking.of(AssignmentRow.read(new Rows.Row("a test", all), "1"), Versions.guidance2024(), CAPS, LocalDate.of(2026, 4, 1));
    }

    @Test
    void the_return_has_each_assignment_each_rule_what_is_above_the_cap_and_what_a_month_cost() throws IOException {
        var made = QuarterReturn.of(FIRST, List.of(), List.of(decided(), decided("from", "2026-03-31", "to", "2026-09-30", "project", "Front door", "pay", "45.00", "director", "2026-03-10", "chief_executive", "2026-03-11"),
                decided("from", "2026-04-01", "to", ""), decided("from", "2025-10-01", "to", "2025-12-31"), decided("from", "2025-10-01", "to", "2026-01-01", "hours", "")));
        assertThat(made.assignments()).isEqualTo(3);
        var tables = made.tables();
        assertThat(tables.get("assignments").get(1)).containsExactly("Social worker", "35.00", "2026-03-02", "2026-03-29", "SW77", "no");
        assertThat(tables.get("assignments").get(2)).containsExactly("Social worker", "45.00", "2026-03-31", "2026-09-30", "SW77", "yes");
        assertThat(tables.get("breaches").subList(1, 2)).singleElement().satisfies(row -> assertThat(row).contains("45.00", "2026-03-10", "2026-03-11"));
        assertThat(tables.get("breaches")).hasSize(2);
        // four weeks of 35 hours at 35 pounds; one day of seven at 45
        assertThat(tables.get("cost")).contains(List.of("2026-01", "0.00", "0", "1"), List.of("2026-02", "0.00", "0", "0"), List.of("2026-03", "5125.00", "2", "0"));
        assertThat(tables.get("compliance")).hasSize(9).anySatisfy(row -> assertThat(row.getFirst()).isEqualTo("Notice"));
        assertThat(QuarterFiles.write(made, FIRST, false, out)).extracting(file -> file.getFileName().toString()).containsExactly("agency-2026-Q1-assignments.csv", "agency-2026-Q1-compliance.csv", "agency-2026-Q1-breaches.csv", "agency-2026-Q1-cost.csv", "agency-2026-Q1-agencies.csv");
        assertThat(Files.readString(out.resolve("agency-2026-Q1-cost.csv"))).startsWith("month,total_cost,").contains("2026-03,5125.00,2,0");
        try (var book = new org.dhatim.fastexcel.reader.ReadableWorkbook(Files.newInputStream(QuarterFiles.write(made, FIRST, true, out).getFirst()))) {
            var first = book.getFirstSheet().read().get(1);
            assertThat(first.getCell(1).asNumber()).as("a sheet can add it up").isEqualByComparingTo("35.00");
            assertThat(first.getCellText(2)).isEqualTo("2026-03-02");
            assertThat(first.getCellText(4)).isEqualTo("SW77");
        }
    }

    @Test
    void an_assignment_stands_once_above_the_cap_and_one_that_was_signed_for_within_it_does_not() {
        var changing = new Caps(List.of(new Caps.Cap("Fens", JobType.SOCIAL_WORKER, LocalDate.of(2025, 4, 1), null, new Pence(4000), "Invented"), new Caps.Cap("Fens", JobType.SOCIAL_WORKER, LocalDate.of(2026, 3, 10), null, new Pence(4200), "Invented")));
        assertThat(rows(changing, "45.00")).hasSize(1);
        assertThat(rows(changing, "35.00")).isEmpty();
    }

    private static List<List<String>> rows(Caps caps, String pay) {
        var facts = new HashMap<>(Map.of("region", "Fens", "job", "social-worker", "from", "2026-03-02", "to", "2026-03-29", "registration", "SW77", "pay", pay, "hours", "35", "director", "2026-02-10"));
        facts.putAll(Map.of("chief_executive", "2026-02-11", "national_insurance", "0.00", "pension", "0.00", "holiday", "0.00", "levy", "0.00", "margin", "0.00"));
        var told = QuarterReturn.of(FIRST, List.of(), List.of(Checking.of(AssignmentRow.read(new Rows.Row("a test", facts), "1"), Versions.guidance2024(), caps, LocalDate.of(2026, 4, 1)))).tables().get("breaches");
        return told.subList(1, told.size());
    }

    @Test
    void a_quarter_is_read_as_people_write_it_and_refused_with_a_sentence() {
        assertThat(Quarter.parse("2026-Q1")).isEqualTo(Quarter.parse("2026q1")).isEqualTo(FIRST);
        assertThat(new Quarter(2025, 1).due()).as("the first round ended on 31 May 2025").isEqualTo(LocalDate.of(2025, 5, 31));
        assertThat(FIRST.before()).isEqualTo(new Quarter(2025, 4));
        assertThatThrownBy(() -> Quarter.parse("2026-Q5")).hasMessageContaining("Write year and quarter as 2026-Q1");
    }
}
