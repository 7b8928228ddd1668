package goldthread.returns;

import static goldthread.returns.ReturnsOffice.differences;
import static goldthread.returns.ReturnsOffice.rows903;
import static goldthread.returns.ReturnsOffice.sample;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.ExportRequest.Format;
import goldthread.returns.mapping.Standard;
import goldthread.returns.mapping.Verdict.Outcome;
import goldthread.time.CollectionYear;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is taken in and given out again as known now is the same, row for row, and what is not is a fault of the source.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class RoundTripOf903Test {

    @TempDir Path out;

    private Path give(ReturnsOffice office, String year) {
        var folder = out.resolve(year);
        office.give(new ExportRequest(Standard.SSDA903, CollectionYear.parse(year), null), Format.CSV, folder);
        return folder;
    }

    @Test
    void the_validator_sample_comes_out_as_it_went_in() {
        var office = new ReturnsOffice(301);
        var report = office.take903(null, sample("ssda903/validator-sample"));

        assertThat(report.rows()).isEqualTo(2_675 * 3 + 5_050 + 12_582 + 132 + 53 + 29 + 29 + 43 + 1 + 1);
        assertThat(report.outcomes().get(Outcome.SET_ASIDE)).as(report.text()).isEqualTo(2);
        var given = rows903(null, give(office, "2017-18"));
        var taken = rows903(null, sample("ssda903/validator-sample"));
        office.ledger(report).stream().filter(row -> row.outcome().equals("SET_ASIDE")).forEach(row -> assertThat(row.says()).contains("twice"));
        // the two reviews that stand twice in the source
        assertThat(taken.get("REVIEWS")).hasSize(given.get("REVIEWS").size() + 2);
        taken.replaceAll((table, rows) -> rows.stream().distinct().toList());
        assertThat(differences(taken, given)).isEmpty();
    }

    @Test
    void three_years_taken_in_together_come_out_year_by_year() {
        var office = new ReturnsOffice(302);
        var report = office.take903(null, sample("ssda903/demand-model-combined"));

        for (var year : new String[] {"2017-18", "2018-19", "2019-20"}) {
            var taken = rows903(CollectionYear.parse(year), sample("ssda903/demand-model-combined"));
            taken.replaceAll((table, rows) -> rows.stream().distinct().toList());
            assertThat(differences(taken, rows903(null, give(office, year)))).as(year).isEmpty();
        }
    }

    @Test
    void a_pooled_file_comes_out_year_by_year() {
        var office = new ReturnsOffice(303);
        var report = office.take903(null, sample("ssda903/demand-model-regional"));

        for (int starts = 2017; starts <= 2021; starts++) {
            var year = new CollectionYear(starts);
            var taken = rows903(year, sample("ssda903/demand-model-regional"));
            taken.replaceAll((table, rows) -> rows.stream().distinct().toList());
            assertThat(differences(taken, rows903(null, give(office, year.label())))).as(year.label()).isEmpty();
        }
    }

    @Test
    void five_rows_with_bad_values_come_out_but_for_children_who_stand_twice() {
        var office = new ReturnsOffice(304);
        var report = office.take903(null, sample("ssda903/small"));

        var given = rows903(null, give(office, "2019-20"));
        var taken = rows903(null, sample("ssda903/small"));
        assertThat(given.get("EPISODES")).isEqualTo(taken.get("EPISODES"));
        assertThat(taken.get("HEADER")).containsAll(given.get("HEADER"));
        assertThat(given.get("HEADER").size() + report.outcomes().get(Outcome.SET_ASIDE)).isEqualTo(taken.get("HEADER").size());
    }
}
