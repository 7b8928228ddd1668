package goldthread.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.agency.AgencyEntry.AssignmentAsked;
import goldthread.agency.AgencyEntry.AssignmentDecided;
import goldthread.agency.AgencyEntry.AssignmentSigned;
import goldthread.agency.conduct.ConductEntry;
import goldthread.agency.quarter.Beside.Outcome;
import goldthread.agency.quarter.Quarter;
import goldthread.agency.quarter.QuarterFiles;
import goldthread.agency.quarter.QuarterReturn;
import goldthread.agency.rules.JobType;
import goldthread.casefile.Append;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.money.Pence;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Sources;
import goldthread.returns.quarter.QuartersGiven;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What one authority gives in for a quarter, another, or the same on an empty record, takes in and gives out again.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoundTripOfTheQuarterTest {
    private static final Office OFFICE = new Office();
    private static final Quarter QUARTER = new Quarter(2026, 2);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-03T09:00:00Z"), ZoneOffset.UTC);
    private static final Agency AGENCY = new Agency(OFFICE.caseFile, OFFICE.sql, CLOCK, OFFICE.transactions);
    private static final QuartersGiven GIVEN = new QuartersGiven(OFFICE.caseFile, AGENCY, CLOCK);

    @TempDir Path out;

    private static void tell(Who who, Entry entry) {
        Acting.as(who, () -> OFFICE.caseFile.append(Append.observed(Ids.next(), entry, Instant.parse("2026-05-01T09:00:00Z"), "page")));
    }

    private static void engaged(Who who, String otherwise) {
        var assignment = Subject.unheardOf();
        tell(who, new AssignmentAsked(assignment, LocalDate.of(2026, 5, 1), "Leave", Facts.told(otherwise)));
        tell(who, new AssignmentSigned(assignment, "director", who.account(), LocalDate.of(2026, 5, 1), "Needed"));
        tell(who, new AssignmentDecided(assignment, true, LocalDate.of(2026, 5, 4), "Until the post is filled", "2024", "pass", List.of()));
    }

    /// Three assignments, one above the cap, one of a project team without hours and number, and an agency whose conduct mattered.
    private static Who authority(int holder) {
        var who = Office.worker(holder, Role.DIRECTOR);
        var then = new Agency(OFFICE.caseFile, OFFICE.sql, Clock.fixed(Instant.parse("2025-04-01T09:00:00Z"), ZoneOffset.UTC), OFFICE.transactions);
        Acting.as(who, () -> then.cap("Middle Region", JobType.SOCIAL_WORKER, LocalDate.of(2025, 4, 1), Pence.pounds("40.00"), "Agreement"));
        engaged(who, "to=2026-12-31");
        engaged(who, "registration=SW1002, pay=45.00, pension=0.00, holiday=0.00, margin=0.00, from=2026-05-11");
        engaged(who, "registration=, from=2026-06-01, hours=, project=Front door");
        tell(who, new ConductEntry.ConductTold(ConductEntry.agencies(holder), LocalDate.of(2026, 6, 4), "Invented Staffing", "notice", "=Withdrew, \"within\" a week"));
        return who;
    }

    private static QuarterReturn quarter(Who who) {
        return Acting.as(who, () -> AGENCY.quarter(QUARTER, null));
    }

    private QuartersGiven.Taken take(Who who, Path folder, @Nullable Quarter said) {
        return Acting.as(who, () -> GIVEN.take(Sources.in(List.of(folder), Limits.usual(), FaultSink.silent(), true), said, null, "command"));
    }

    private static Path given(QuarterReturn made, boolean workbook, Path folder) throws IOException {
        QuarterFiles.write(made, QUARTER, workbook, folder);
        return folder;
    }

    @Test
    void what_was_given_in_is_taken_in_by_an_empty_authority_and_goes_out_again_the_same() throws IOException {
        var first = quarter(authority(941));
        assertThat(first.assignments()).isEqualTo(3);
        assertThat(first.tables().get("breaches")).hasSizeGreaterThan(1);
        for (boolean workbook : new boolean[] {false, true}) {
            var other = Office.worker(workbook ? 943 : 942, Role.DIRECTOR);
            var taken = take(other, given(first, workbook, out.resolve("given" + workbook)), null);
            assertThat(taken.aside()).isEmpty();
            assertThat(taken.quarter()).isEqualTo(QUARTER);
            assertThat(taken.anew()).isTrue();
            assertThat(taken.lines()).as(taken.text()).allMatch(line -> line.outcome() != Outcome.OTHERWISE);
            assertThat(quarter(other).tables()).isEqualTo(first.tables());
            assertThat(quarter(other).assignments()).isEqualTo(3);
            var again = take(other, given(quarter(other), workbook, out.resolve("again" + workbook)), null);
            assertThat(again.anew()).isFalse();
            assertThat(quarter(other).tables()).isEqualTo(first.tables());
        }
    }

    @Test
    void its_own_return_tells_an_authority_nothing_and_what_was_taken_in_is_taken_back() throws IOException {
        var who = authority(944);
        var before = quarter(who).tables();
        var own = take(who, given(quarter(who), true, out.resolve("own")), null);
        assertThat(own.anew()).isFalse();
        assertThat(own.count(Outcome.KNOWN)).as(own.text()).isEqualTo(own.lines().size());
        assertThat(Acting.as(who, () -> AGENCY.given(null))).isEmpty();

        var elsewhere = Office.worker(945, Role.DIRECTOR);
        var earlier = take(elsewhere, out.resolve("own"), QUARTER);
        assertThat(earlier.anew()).isTrue();
        Files.createDirectories(out.resolve("one"));
        Files.writeString(out.resolve("one").resolve("agency-2026-Q2-assignments.csv"), "role_category,hourly_pay_rate,start_date,end_date,social_work_england_number,project_team\nSocial worker,31.00,2026-04-01,,SW9,no\n");
        assertThat(take(elsewhere, out.resolve("one"), null).anew()).isTrue();
        assertThat(quarter(elsewhere).assignments()).as("told again, what is told last stands").isEqualTo(1);
        assertThat(Acting.as(elsewhere, () -> AGENCY.quarter(QUARTER, Instant.parse("2026-08-02T09:00:00Z"))).assignments()).as("as known on the day before").isZero();
        Acting.as(elsewhere, () -> GIVEN.undo(QUARTER, "Of another authority"));
        assertThat(quarter(elsewhere).tables()).as("what was taken in before it stands again").isEqualTo(before);
        Acting.as(elsewhere, () -> GIVEN.undo(QUARTER, "Of another authority"));
        assertThat(quarter(elsewhere).assignments()).isZero();
        assertThat(Acting.as(elsewhere, () -> GIVEN.undo(QUARTER, "Of another authority"))).isFalse();
    }

    /// Counts and costs of all assignments together cannot be told apart: they are added where no assignment is in both.
    @Test
    void where_some_assignments_are_our_own_they_count_once_and_as_our_record_says() throws IOException {
        var who = authority(946);
        var cost = quarter(who).tables().get("cost");
        Files.createDirectories(out.resolve("mixed"));
        Files.writeString(out.resolve("mixed").resolve("cost.csv"), "month,total_cost,assignments_counted,assignments_without_price_or_hours\n2026-04,100.00,1,0\n2026-05,100.00,1,0\n2026-06,£1000.50,1,0\n");
        var assignments = out.resolve("mixed").resolve("assignments.csv");
        var headings = "role_category,hourly_pay_rate,start_date,end_date,social_work_england_number,project_team\n";
        Files.writeString(assignments, headings + "Social worker,31.00,2026-04-01,,SW9,no\nTeam manager,,01/05/2026,,sw 0010,yes\n");
        var apart = take(who, out.resolve("mixed"), null);
        assertThat(apart.lines()).allMatch(line -> line.outcome() == Outcome.TAKEN);
        assertThat(quarter(who).assignments()).isEqualTo(5);
        assertThat(quarter(who).tables().get("assignments")).contains(List.of("Team manager", "", "2026-05-01", "", "SW10", "yes"));
        assertThat(Pence.pounds(quarter(who).tables().get("cost").get(3).get(1))).isEqualTo(Pence.pounds(cost.get(3).get(1)).plus(Pence.pounds("1000.50")));

        Files.writeString(assignments, headings + "Social worker,99.00,2026-05-05,2026-12-31,SW1001,no\nTeam manager,50,2026-05-01,,SW10,yes\n");
        var mixed = take(who, out.resolve("mixed"), null);
        assertThat(mixed.lines()).filteredOn(line -> line.row().startsWith("SW1001")).singleElement().satisfies(line -> assertThat(line.says()).isEqualTo("Our record says otherwise (hourly pay rate), and counts."));
        assertThat(quarter(who).assignments()).isEqualTo(4);
        assertThat(quarter(who).tables().get("assignments")).anyMatch(row -> row.contains("SW1001") && row.contains("33.00")).noneMatch(row -> row.contains("99.00"));
        assertThat(quarter(who).tables().get("cost")).isEqualTo(cost);
        assertThat(quarter(who).beside().orElseThrow().mixed()).isTrue();
    }

    @Test
    void what_cannot_be_is_set_aside_with_a_sentence_and_the_rest_is_taken() throws IOException {
        var who = Office.worker(947, Role.DIRECTOR);
        Files.createDirectories(out.resolve("odd"));
        Files.writeString(out.resolve("odd").resolve("2026Q2.csv"), """
                Agency workers of the quarter
                project_team;Start Date;end_date;social_work_england_number;role_category;hourly_pay_rate;remarks
                no;2026-04-01;;SW9;Social worker;31.00;fine
                no;2026-04-01;2026-03-01;SW1;Social worker;31.00;
                no;2026-07-01;;SW2;Social worker;31.00;
                no;2025-01-01;2026-03-31;SW3;Social worker;31.00;
                no;2026-04-01;;SW4;Astronaut;31.00;
                no;2026-04-01;;SW5;Social worker;3100.00;
                no;2026-04-01;;SW6;Social worker;-1;
                maybe;2026-04-01;;SW7;Social worker;31.00;
                no;31 Foo;;SW8;Social worker;31.00;
                no;2026-04-01;;12345678901;Social worker;31.00;
                no;2026-04-01;;SW9;Social worker;32.00;
                """);
        Files.writeString(out.resolve("odd").resolve("rules.csv"), "rule,assignments,kept,needs_sign_off,not_known,not_kept,reasons\nNotice,3,1,0,0,0,\nWishes,1,1,0,0,0,\nReferences,1,one,0,0,0,\n");
        Files.writeString(out.resolve("odd").resolve("lunch.csv"), "soup\nleek\n");
        var taken = take(who, out.resolve("odd"), null);
        assertThat(taken.quarter()).isEqualTo(QUARTER);
        assertThat(taken.lines()).hasSize(1);
        assertThat(String.join("\n", taken.aside())).contains("row 4: set aside, end_date is 2026-03-01, before the first day of work", "row 5: set aside, start_date is 2026-07-01: no day of it lies in 2026-Q2", "row 6: set aside", "\"Astronaut\", which is none of the five kinds",
                "which nobody is paid", "is not below nought", "neither yes nor no", "\"31 Foo\", which is not a day", "numbers are SW and up to ten digits", "row 13: set aside, a row of the same stood before", "assignments is 3, but what is kept", "\"Wishes\", which is none of the rules",
                "kept is \"one\", which is not a whole number", "lunch.csv: it is none of the tables", "The table cost is not among the files");
        for (var refused : List.of(List.of("assignments.csv", "role_category,start_date,end_date,social_work_england_number\n", "lacks hourly_pay_rate, project_team"), List.of("empty.csv", "", "There is no table of assignments"),
                List.of("assignments.csv", String.join(",", "role_category,hourly_pay_rate,start_date,end_date,social_work_england_number,project_team") + "\nSocial worker,31.00,2026-04-01,,SW9,no\n", "do not tell of which quarter"),
                List.of("agency-2027-Q4.csv", "role_category,hourly_pay_rate,start_date,end_date,social_work_england_number,project_team\nSocial worker,31.00,2026-04-01,,SW9,no\n", "has not begun"), List.of("agency-2026-Q1.xlsx", "PK and no more", "There is no table of assignments"))) {
            var folder = Files.createDirectories(out.resolve("refused" + refused.hashCode()));
            Files.writeString(folder.resolve(refused.get(0)), refused.get(1));
            assertThatThrownBy(() -> take(who, folder, null)).as(refused.get(2)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(refused.get(2));
        }
        assertThatThrownBy(() -> take(who, out.resolve("odd"), new Quarter(2026, 1))).hasMessageContaining("more than one quarter: 2026-Q1, 2026-Q2");
        assertThat(Acting.as(who, () -> AGENCY.given(null))).as("nothing of what is refused is kept").hasSize(1);
    }
}
