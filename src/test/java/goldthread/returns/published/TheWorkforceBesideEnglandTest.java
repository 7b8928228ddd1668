package goldthread.returns.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.Append;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Subject;
import goldthread.returns.ReturnsEntry.TablePublished;
import goldthread.returns.published.PublishedTable.NotReadable;
import goldthread.returns.staff.WorkforceReturns;
import goldthread.workforce.StaffEntry.Described;
import goldthread.workforce.StaffEntry.Joined;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The published table is taken in as it was published, marks and all, and our own census stands beside it.
@Timeout(90)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TheWorkforceBesideEnglandTest {
    private static final Office OFFICE = new Office();
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 2, 26);
    private static final Path TABLE = Path.of("src/test/resources/returns/workforce-table.csv");
    private static final int SUNDERLAND = 394, NOWHERE = 999, HULL = 810;

    @TempDir Path folder;

    private static Benchmark at(String instant) {
        var clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        return new Benchmark(OFFICE.caseFile, new WorkforceReturns(OFFICE.caseFile, clock), clock);
    }

    private static void tell(Who who, Entry entry) {
        Acting.as(who, () -> OFFICE.caseFile.append(Append.observed(Ids.next(), entry, Instant.parse("2025-10-05T09:00:00Z"), "page")));
    }

    private Path file(String... lines) throws Exception {
        return Files.write(folder.resolve("table.csv"), List.of(lines));
    }

    @Test
    void a_census_stands_beside_its_own_published_line_its_region_and_england_by_the_same_definitions() {
        var analyst = Office.worker(SUNDERLAND, Role.ANALYST);
        var worker = new Subject(new UUID(SUNDERLAND, 1));
        tell(analyst, new Joined(worker, "Sam", "SW1001", null, "Care 1", "social-worker", LocalDate.of(2020, 1, 6), List.of(), List.of()));
        tell(analyst, new Described(worker, LocalDate.of(2020, 1, 6), Map.of("FTE", "1.00")));
        var benchmark = at("2026-03-02T09:00:00Z");
        var taken = Acting.as(analyst, () -> benchmark.take(TABLE, PUBLISHED, Map.of()));
        assertThat(taken.rows()).hasSize(7);
        Acting.as(analyst, () -> benchmark.take(TABLE, PUBLISHED, Map.of()));
        assertThat(Acting.as(analyst, () -> OFFICE.caseFile.timeline(goldthread.returns.ReturnsEntry.returns(SUNDERLAND, PublishedTable.STANDARD))).lines()).as("the same table again adds nothing").hasSize(1);
        assertThat(taken.left()).isZero();
        assertThat(taken.aside()).isEmpty();
        var beside = Acting.as(analyst, () -> benchmark.beside(0, "", null));
        assertThat(beside.year()).isEqualTo(2025);
        assertThat(beside.region()).as("of our own line").isEqualTo("North East");
        assertThat(beside.ours()).filteredOn(each -> each.name().equals("Agency rate")).extracting(each -> each.value()).containsExactly("0.0%");
        var page = BenchmarkView.page(beside, null, goldthread.pages.Block.say(""), goldthread.pages.Block.say("")).toString();
        assertThat(page).contains("13%").contains("5415.9 agency, 36186.3 employed").contains("8.2%").contains("Authorities of North East").contains("County Durham").doesNotContain("Kingston");
        tell(analyst, new Joined(new Subject(new UUID(SUNDERLAND, 2)), "Untold", "SW1002", null, "Care 1", "social-worker", LocalDate.of(2020, 1, 6), List.of(), List.of()));
        assertThat(BenchmarkView.page(Acting.as(analyst, () -> benchmark.beside(0, "", null)), null, goldthread.pages.Block.say(""), goldthread.pages.Block.say("")).toString()).contains("Of one person of the census of 2025 no full-time equivalent is told");
        assertThat(page).as("few people are a mark, and no zero").contains("low").contains("rounds to nothing, but is not");
        assertThat(Acting.as(analyst, () -> at("2026-03-02T09:00:00Z").beside(0, "", Instant.parse("2026-03-01T23:59:59Z"))).tables()).as("not yet taken in on the day before").isEmpty();
    }

    @Test
    void the_published_rates_are_what_our_definitions_make_of_the_published_numbers() throws Exception {
        var table = PublishedTable.of("t", TABLE);
        var england = Area.Year.of(List.of(Acting.as(Office.worker(HULL, Role.ANALYST), () -> table.read(table.likely(Map.of()), PUBLISHED))), 2025).england().orElseThrow();
        java.util.function.ToDoubleFunction<PublishedColumn> number = column -> Double.parseDouble(england.cell(column));
        double in = number.applyAsDouble(PublishedColumn.IN_POST), agency = number.applyAsDouble(PublishedColumn.AGENCY), vacant = number.applyAsDouble(PublishedColumn.VACANT);
        assertThat(Math.round(1000 * agency / (agency + in)) / 10.0).isEqualTo(number.applyAsDouble(PublishedColumn.AGENCY_RATE));
        assertThat(Math.round(1000 * number.applyAsDouble(PublishedColumn.LEAVERS) / in) / 10.0).isEqualTo(number.applyAsDouble(PublishedColumn.TURNOVER));
        assertThat(Math.round(1000 * vacant / (vacant + in)) / 10.0).isEqualTo(number.applyAsDouble(PublishedColumn.VACANCY_RATE));
        assertThat(Math.round(10 * number.applyAsDouble(PublishedColumn.CASES) / number.applyAsDouble(PublishedColumn.HOLDERS)) / 10.0).isEqualTo(number.applyAsDouble(PublishedColumn.CASELOAD));
        assertThat(Math.round(1000 * number.applyAsDouble(PublishedColumn.LOST) / (in * 253)) / 10.0).isEqualTo(number.applyAsDouble(PublishedColumn.ABSENCE));
    }

    @Test
    void an_authority_that_the_table_does_not_hold_chooses_a_region_and_two_that_are_published_together_are_neither() {
        var analyst = Office.worker(NOWHERE, Role.ANALYST);
        Acting.as(analyst, () -> at("2026-03-02T09:00:00Z").take(TABLE, PUBLISHED, Map.of()));
        var none = Acting.as(analyst, () -> at("2026-03-02T09:00:00Z").beside(0, "", null));
        assertThat(BenchmarkView.page(none, null, goldthread.pages.Block.say(""), goldthread.pages.Block.say("")).toString()).contains("Choose a region below");
        var chosen = Acting.as(analyst, () -> at("2026-03-02T09:00:00Z").beside(2025, "Yorkshire and The Humber", null));
        assertThat(BenchmarkView.page(chosen, null, goldthread.pages.Block.say(""), goldthread.pages.Block.say("")).toString()).contains("7.9%").contains("Kingston upon Hull, City of");
        assertThat(java.util.Objects.requireNonNull(chosen.of()).authority(940)).as("published as 940 / 941").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"c, suppressed", "z, not applicable", "x, not available", ":, not available", "k, rounds to nothing", "low, rounds to nothing", "u, too unreliable", "'12,3', not a figure", "0, "})
    void a_mark_stays_a_mark_and_is_never_read_as_zero(String cell, String means) {
        var area = new Area(List.of("agency-rate", "in-post"), List.of(cell, "10"));
        assertThat(Measure.AGENCY_RATE.told(area)).isEqualTo(means == null);
        assertThat(Measure.AGENCY_RATE.value(area)).isEqualTo(means == null ? "0%" : cell);
        if (means != null) assertThat(Measure.AGENCY_RATE.why(area)).contains(means);
        assertThat(Measure.AGENCY_RATE.number(area)).as("of how many").endsWith("10 employed").startsWith("not told");
    }

    @Test
    void what_cannot_be_a_line_is_set_aside_with_a_sentence_and_the_rest_is_taken() throws Exception {
        var file = file("time_period,geographic_level,region_name,old_la_code,la_name,inpost_fte,agency_rate_fte", "2025,National,,,,36186.3,13", "2025,National,,,,1,1", "202425,National,,,,1,1", "2025,School,,,X,1,1", "2025,Regional,,,,1,1",
                "2025,Local authority,North East,394,Sunderland,229.5,?");
        var taken = Acting.as(Office.worker(HULL, Role.ANALYST), () -> at("2026-03-02T09:00:00Z").take(file, PUBLISHED, Map.of()));
        assertThat(taken.rows()).hasSize(2);
        assertThat(taken.left()).isEqualTo(4);
        assertThat(taken.aside()).containsExactly("Line 3: set aside, the same area and year stood before.", "Line 4: set aside, \"202425\" is no year of the census.", "Line 5: set aside, \"School\" is neither England, a region nor an authority.",
                "Line 6: set aside, it does not say of which area it is.", "Line 7: Agency rate is \"?\", which is neither a figure nor a mark; it is kept, and compared with nothing.");
    }

    @Test
    void another_heading_is_told_once_and_kept_for_the_next_table() throws Exception {
        var who = Office.worker(811, Role.ANALYST);
        var file = file("Year,geographic_level,region_name,old_la_code,la_name,inpost_fte,Agency Rate", "2025,National,,,,36186.3,13");
        assertThatThrownBy(() -> Acting.as(who, () -> at("2026-03-02T09:00:00Z").take(file, PUBLISHED, Map.of()))).hasMessageContaining("No heading of the file is that of year (time_period)").hasMessageContaining("--mapping");
        assertThatThrownBy(() -> Acting.as(who, () -> at("2026-03-02T09:00:00Z").take(file, PUBLISHED, Map.of("years", "Year")))).hasMessageContaining("which is no column");
        TablePublished told = Acting.as(who, () -> at("2026-03-02T09:00:00Z").take(file, PUBLISHED, Map.of("year", "Year", "agency-rate", "agency rate")));
        assertThat(told.headings()).containsEntry("year", "Year").containsEntry("agency-rate", "Agency Rate").containsEntry("in-post", "inpost_fte");
        assertThat(Acting.as(who, () -> at("2026-03-03T09:00:00Z").take(file, PUBLISHED, Map.of())).headings()).as("without being told").isEqualTo(told.headings());
    }

    @Test
    void a_file_that_is_no_table_is_refused_with_a_sentence() throws Exception {
        for (var content : List.of("", "one line", "PK\u0003\u0004workbook")) {
            var file = Files.writeString(folder.resolve("no.csv"), content);
            assertThatThrownBy(() -> PublishedTable.of("no.csv", file)).isInstanceOf(NotReadable.class).message().isNotBlank();
        }
    }
}
