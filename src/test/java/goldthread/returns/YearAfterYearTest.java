package goldthread.returns;

import static goldthread.returns.ReturnsOffice.differences;
import static goldthread.returns.ReturnsOffice.rows903;
import static goldthread.returns.ReturnsOffice.sample;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.ExportRequest.Format;
import goldthread.returns.mapping.Standard;
import goldthread.returns.mapping.Verdict.Outcome;
import goldthread.time.CollectionYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One return after another: what is new is added, what stood already is not, and what was known on any day comes out again.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(180)
class YearAfterYearTest {
    private static int holder = 500;

    private final ReturnsOffice office = new ReturnsOffice(++holder);
    @TempDir Path folder;

    private Map<String, List<String>> given(String year, @Nullable String asKnown) {
        var out = folder.resolve("out " + year + " " + System.nanoTime());
        office.give(new ExportRequest(Standard.SSDA903, CollectionYear.parse(year), asKnown == null ? null : ExportRequest.asKnown(asKnown)), Format.CSV, out);
        return rows903(null, out);
    }

    private Path year(int starts) throws IOException {
        var one = Files.createDirectories(folder.resolve("in " + starts));
        try (var files = Files.list(sample("ssda903/demand-model-combined"))) {
            for (var file : files.filter(file -> file.getFileName().toString().startsWith(starts + "-")).toList()) {
                Files.copy(file, one.resolve(file.getFileName()));
            }
        }
        return one;
    }

    private static Map<String, List<String>> once(Map<String, List<String>> rows) {
        rows.replaceAll((table, all) -> all.stream().distinct().toList());
        return rows;
    }

    /// What stands on the log, ids and instants aside.
    private static List<String> standing(ReturnsOffice office) {
        return office.as(() -> office.office.sql.sql("""
                select kind || ' ' || happened || ' ' || regexp_replace(body::text, '"[0-9a-f]{8}-[0-9a-f-]{27}"', 'id', 'g')
                  from entry join entry_body using (position) where kind <> 'returns.received' order by 1""").query(String.class).list());
    }

    @Test
    void three_years_one_after_the_other_make_the_same_log_as_together() throws IOException {
        for (int starts = 2017; starts <= 2019; starts++) {
            office.take903(null, year(starts));
        }
        var together = new ReturnsOffice(++holder);
        together.take903(null, sample("ssda903/demand-model-combined"));

        assertThat(standing(office)).isEqualTo(standing(together));
    }

    @Test
    void the_same_files_again_add_nothing() {
        office.take903(null, sample("ssda903/validator-sample"));
        long entries = office.count("select count(*) from entry");

        var again = office.take903(null, sample("ssda903/validator-sample"));

        assertThat(office.count("select count(*) from entry")).isEqualTo(entries);
        assertThat(again.outcomes().get(Outcome.TAKEN)).isZero();
        assertThat(again.outcomes().get(Outcome.CORRECTED)).isZero();
        assertThat(again.outcomes().get(Outcome.SET_ASIDE)).isEqualTo(2);
    }

    @Test
    void as_known_between_two_returns_the_first_stands() throws IOException {
        office.take903("2018-05-31", year(2017));
        office.take903("2019-05-31", year(2018));

        var first = once(rows903(null, folder.resolve("in 2017")));
        assertThat(differences(first, given("2017-18", "2018-12-31"))).isEmpty();
        assertThat(differences(first, given("2017-18", null))).isEmpty();
        assertThat(differences(once(rows903(null, folder.resolve("in 2018"))), given("2018-19", null))).isEmpty();
        assertThat(given("2017-18", "2018-05-30")).isEmpty();
        assertThat(differences(first, given("2017-18", "2018-05-31"))).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}, years from {1}")
    @CsvSource({"1, 2017", "2, 2021", "3, 2024", "4, 2025", "5, 2016"})
    void generated_returns_of_three_years_come_out_year_by_year(long seed, int from) {
        var generated = new GeneratedReturns(seed, from, 60);
        for (int starts = from; starts < from + 3; starts++) {
            var report = office.take903((starts + 1) + "-06-15", generated.csv(folder, starts));
            assertThat(report.outcomes().get(Outcome.SET_ASIDE)).as(report.text()).isZero();
            assertThat(report.outcomes().get(Outcome.CORRECTED)).as(report.text()).isZero();
        }
        for (int starts = from; starts < from + 3; starts++) {
            var year = new CollectionYear(starts).label();
            assertThat(differences(rows903(null, folder.resolve("903 " + year)), given(year, null))).as("seed " + seed + " " + year).isEmpty();
            assertThat(differences(rows903(null, folder.resolve("903 " + year)), given(year, (starts + 1) + "-07-01"))).as("as known").isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}, years from {1}")
    @CsvSource({"11, 2019", "12, 2025"})
    void the_newest_return_may_be_taken_in_first(long seed, int from) {
        var generated = new GeneratedReturns(seed, from, 60);
        for (int starts = from + 2; starts >= from; starts--) {
            office.take903((starts + 1) + "-06-15", generated.csv(folder, starts));
        }
        for (int starts = from; starts < from + 3; starts++) {
            var year = new CollectionYear(starts).label();
            assertThat(differences(rows903(null, folder.resolve("903 " + year)), given(year, null))).as("seed " + seed + " " + year).isEmpty();
            assertThat(differences(rows903(null, folder.resolve("903 " + year)), given(year, (starts + 1) + "-07-01"))).as("as known").isEmpty();
        }
    }

    @Test
    void the_return_in_xml_says_the_same_as_in_csv() {
        var generated = new GeneratedReturns(21, 2019, 60);
        office.take903(null, generated.csv(folder, 2019));
        long entries = office.count("select count(*) from entry");

        var report = office.take903(null, generated.xml(folder, 2019));

        assertThat(report.outcomes().get(Outcome.TAKEN)).as(report.text()).isZero();
        assertThat(report.outcomes().get(Outcome.CORRECTED)).isZero();
        assertThat(office.count("select count(*) from entry")).isEqualTo(entries);
        var out = folder.resolve("xml");
        office.give(new ExportRequest(Standard.SSDA903, new CollectionYear(2019), null), Format.XML, out);
        assertThat(differences(rows903(null, folder.resolve("903 2019-20")), rows903(null, out.resolve("ssda903_2019-20.xml")))).isEmpty();
    }
}
