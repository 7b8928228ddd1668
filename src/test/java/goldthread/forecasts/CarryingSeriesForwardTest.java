package goldthread.forecasts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class CarryingSeriesForwardTest {
    private static final Path TABLE = Path.of("src/test/resources/goldthread/forecasts/la_indicators_2016_2024.csv");
    private static final Table.Rows LOOKED_AFTER = new Table.Rows("LACnum", "", "");

    @TempDir
    Path folder;

    @Test
    void on_the_published_table_the_combination_beats_the_last_value_at_every_horizon_and_its_bands_hold() {
        var backtests = SeriesForecast.of(Table.read(List.of(TABLE), LOOKED_AFTER).series(), Table.beside(List.of(TABLE), LOOKED_AFTER), 3, 2019).backtests();
        for (int ahead = 1; ahead <= 3; ahead++) {
            var combination = of(backtests, Method.COMBINATION, ahead);
            assertThat(combination.wis()).isLessThan(of(backtests, Method.LAST_VALUE, ahead).wis()).isLessThan(.95 * of(backtests, Method.PLAIN, ahead).wis());
            assertThat(combination.within80()).isBetween(.76, .84);
        }
    }

    @Test
    void the_yardstick_is_the_measured_one() {
        var backtests = SeriesForecast.of(Table.read(List.of(TABLE), LOOKED_AFTER).series(), 2, 2019).backtests();
        assertThat(of(backtests, Method.PLAIN, 1).wis()).isCloseTo(13.9, within(.1));
        assertThat(of(backtests, Method.PLAIN, 2).wis()).isCloseTo(21.3, within(.4));
    }

    @Test
    void the_order_of_areas_changes_nothing_and_authorities_add_up() {
        var series = new ArrayList<>(Table.read(List.of(TABLE), LOOKED_AFTER).series());
        var one = SeriesForecast.of(series, 2, 2019);
        Collections.shuffle(series, new Random(1));
        var other = SeriesForecast.of(series, 2, 2019);
        assertThat(other.total(2026)).isCloseTo(one.total(2026), within(1e-6));
        assertThat(one.lines().stream().filter(line -> line.year() == 2026).mapToDouble(SeriesForecast.Line::middle).sum()).isCloseTo(one.total(2026), within(1e-9));
    }

    @Test
    void bands_lie_in_each_other_and_grow_with_the_years() {
        var lines = SeriesForecast.of(Table.read(List.of(TABLE), LOOKED_AFTER).series(), 3, 2019).lines();
        for (var line : lines) {
            for (int i = 1; i < line.low().length; i++) {
                assertThat(line.low()[i]).isLessThanOrEqualTo(line.low()[i - 1]);
                assertThat(line.high()[i]).isGreaterThanOrEqualTo(line.high()[i - 1]);
            }
        }
        assertThat(width(lines, 2027)).isGreaterThan(width(lines, 2026)).isGreaterThan(width(lines, 2025));
    }

    @Test
    void suppressed_values_are_missing_and_never_nothing() throws IOException {
        var read = table("area,year,value\na,2021,5\na,2022,c\na,2023,7\na,2024,z\nb,2021,5\nb,2022,6\nb,2023,7\nb,2024,7\n");
        assertThat(read.series().getFirst().values()).containsOnlyKeys(2021, 2023);
        assertThat(SeriesForecast.of(read.series(), 1, 0).words()).anySatisfy(each -> assertThat(each).contains("end before 2024: a"));
    }

    @Test
    void an_area_of_which_no_number_is_published_is_named_and_not_dropped() throws IOException {
        var read = table("area,year,value\na,2021,c\na,2022,c\na,2023,x\na,2024,z\nb,2021,5\nb,2022,6\nb,2023,7\nb,2024,7\n");
        assertThat(SeriesForecast.of(read.series(), 1, 0).words()).anySatisfy(each -> assertThat(each).isEqualTo("Left out, as the table has no number of theirs, but marks such as c or x: a."));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> table("area,year,value\na,2021,c\na,2022,c\n")).hasMessageContaining("holds the number of an authority");
    }

    @Test
    void an_area_founded_in_these_years_keeps_its_last_value_and_counts_in_the_sums() throws IOException {
        var forecast = SeriesForecast.of(table("area,region,year,value\na,North,2021,50\na,North,2022,52\na,North,2023,51\na,North,2024,57\nb,North,2023,100\nb,North,2024,110\n").series(), 2, 0);
        assertThat(forecast.lines().stream().filter(line -> line.area().equals("b"))).hasSize(2).allSatisfy(line -> assertThat(line.middle()).isEqualTo(110));
        assertThat(forecast.sums()).hasSize(4).allSatisfy(sum -> assertThat(sum.middle()).isEqualTo(forecast.total(sum.year())));
        assertThat(forecast.words()).anyMatch(each -> each.contains("carried forward, with the bands of an area of their size, for b."));
    }

    @Test
    void the_band_of_a_sum_is_narrower_than_its_parts_added_and_wider_than_if_they_strayed_apart() {
        var forecast = SeriesForecast.of(Table.read(List.of(TABLE), LOOKED_AFTER).series(), 1, 2019);
        var all = forecast.sums().getLast();
        double added = forecast.lines().stream().mapToDouble(line -> line.high()[1] - line.low()[1]).sum();
        double apart = Math.sqrt(forecast.lines().stream().mapToDouble(line -> Math.pow(line.high()[1] - line.low()[1], 2)).sum());
        assertThat(all.area()).isEqualTo("all");
        assertThat(all.high()[1] - all.low()[1]).isBetween(1.2 * apart, .6 * added);
        assertThat(forecast.csv()).contains(",sum of areas,region\n").contains("all,,2025,");
    }

    @Test
    void bad_rows_are_said_and_bad_tables_end_with_a_sentence() throws IOException {
        assertThat(table("area,year,value\na,2021,5\na,2022,many\na,x,5\na,2023,-4\na,2021,9\n").faults()).hasSize(4);
        assertThatThrownBy(() -> table("")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> table("name,year\na,2021\n")).hasMessageContaining("needs the columns area, year and value");
        assertThatThrownBy(() -> SeriesForecast.of(table("area,year,value\na,2021,5\na,2022,5\n").series(), 1, 0)).hasMessageContaining("at least 3");
        assertThatThrownBy(() -> Table.read(List.of(folder.resolve("none.csv")), LOOKED_AFTER)).hasMessageContaining("There is no file");
        assertThatThrownBy(() -> Table.read(List.of(TABLE), new Table.Rows("nothing", "", ""))).hasMessageContaining("is of measure nothing. It has ");
        assertThatThrownBy(() -> table("area,year,value\na,2021,-5\na,2022,-5\n")).hasMessage("No row of table.csv holds the number of an authority. table.csv line 2: -5 cannot be counted. The row is left out. So are 1 more.");
        var nobody = SeriesForecast.of(table("area,year,value\na,2021,0\na,2022,0\na,2023,0\na,2024,0\n").series(), 1, 0);
        assertThat(Backtest.csv(nobody.backtests())).startsWith("method,ahead").doesNotContain("NaN");
    }

    @Test
    void numbers_of_several_measures_or_categories_are_never_read_as_one_series() throws IOException {
        var file = Files.writeString(folder.resolve("several.csv"), "area,year,breakdown,category,value\n"
                + "Leeds,2020,Age,Under 1,5\nLeeds,2020,Age,1 to 4,9\nLeeds,2020,Placement,Foster,c\nLeeds,2021,Age,Under 1,6\nLeeds,2022,Age,Under 1,7\n");
        assertThatThrownBy(() -> Table.read(List.of(TABLE), new Table.Rows("", "", ""))).hasMessageContaining("several kinds of measure").hasMessageContaining("--measure");
        assertThatThrownBy(() -> Table.read(List.of(file), new Table.Rows("", "age", ""))).hasMessageContaining("name one with --category, such as 1 to 4; Under 1.");
        assertThat(Table.read(List.of(file), new Table.Rows("", "", "under 1")).series().getFirst().values()).hasSize(3);
    }

    @Test
    void the_report_holds_the_table_of_its_picture_and_says_what_drives_the_numbers() throws IOException {
        var forecast = SeriesForecast.of(Table.read(List.of(TABLE), LOOKED_AFTER).series(), 2, 2019);
        var report = new SeriesReport(forecast, "Leeds").markdown(List.of("a row that was left out"));
        assertThat(report).contains("What drives it: all areas together changed by", "| Leeds | 2025 |", "| all areas | 2026 |", "- a row that was left out");
    }

    @Test
    void a_table_as_the_department_publishes_it_is_read_by_its_own_columns() throws IOException {
        var file = folder.resolve("published.csv");
        Files.writeString(file, """
                time_period,time_identifier,geographic_level,country_name,region_name,la_name,cla_group,characteristic,number,percentage
                2024,Reporting year,National,England,,,Placement,Foster placements,50000,67
                2024,Reporting year,Local authority,England,North East,Durham,Placement,Foster placements,600,67
                2024,Reporting year,Local authority,England,North East,Durham,Gender,Male,500,50
                2025,Reporting year,Local authority,England,North East,Durham,Placement,Foster placements,610,67
                """);
        var read = Table.read(List.of(file), new Table.Rows("", "Placement", "foster placements"));
        assertThat(read.series()).singleElement().satisfies(durham -> {
            assertThat(durham.area() + " in " + durham.region()).isEqualTo("Durham in North East");
            assertThat(durham.values()).containsEntry(2024, 600.0).containsEntry(2025, 610.0);
        });
    }

    @Test
    void a_single_area_of_equal_values_has_bands_and_no_error() throws IOException {
        var lines = SeriesForecast.of(table("area,year,value\na,2021,5\na,2022,5\na,2023,5\na,2024,5\n").series(), 2, 0).lines();
        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line.middle()).isCloseTo(5, within(1e-9)));
        assertThat(SeriesForecast.of(table("area,year,value\na,2021,5\na,2022,5\na,2023,5\na,2024,5\n").series(), 2, 0).words()).anyMatch(each -> each.startsWith("Some bands have no width"));
    }

    @Test
    void the_weighted_interval_score_of_a_worked_example() {
        // .5*|12-10| + for each band alpha/2*(width + 2/alpha*outside), over 4.5
        double[][] bands = {{9, 11}, {8, 13}, {7, 14}, {6, 15}};
        double expected = (1 + .25 * (2 + 4 * 1) + .1 * 5 + .05 * 7 + .025 * 9) / 4.5;
        assertThat(Backtest.wis(12, 10, bands)).isCloseTo(expected, within(1e-12));
    }

    private Table.Read table(String text) throws IOException {
        var file = folder.resolve("table.csv");
        Files.writeString(file, text);
        return Table.read(List.of(file), new Table.Rows("", "", ""));
    }

    private static Backtest of(List<Backtest> all, Method method, int ahead) {
        return all.stream().filter(each -> each.ahead() == ahead && each.method().equals(method.words)).findFirst().orElseThrow();
    }

    private static double width(List<SeriesForecast.Line> lines, int year) {
        return lines.stream().filter(line -> line.year() == year).mapToDouble(line -> line.high()[1] - line.low()[1]).sum();
    }
}
