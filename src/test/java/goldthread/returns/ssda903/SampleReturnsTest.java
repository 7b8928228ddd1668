package goldthread.returns.ssda903;

import static goldthread.returns.files.TestFiles.sample;
import static goldthread.returns.ssda903.Ssda903Table.*;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.files.Fault;
import goldthread.time.CollectionYear;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The public samples, row by row; the counts are those of their own descriptions.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleReturnsTest {

    @Test
    void the_validator_sample_has_all_twelve_modules_and_every_row() {
        var read = Read903.from(sample("ssda903/validator-sample"));
        assertThat(read.count(HEADER)).isEqualTo(2_675);
        assertThat(read.count(EPISODES)).isEqualTo(5_050);
        assertThat(read.count(REVIEWS)).isEqualTo(12_582);
        assertThat(read.count(UASC)).isEqualTo(132);
        assertThat(read.count(OC2)).isEqualTo(2_675);
        assertThat(read.count(OC3)).isEqualTo(53);
        assertThat(read.count(AD1)).isEqualTo(29);
        assertThat(read.count(PLACED_ADOPTION)).isEqualTo(29);
        assertThat(read.count(PREV_PERM)).isEqualTo(2_675);
        assertThat(read.count(MISSING)).isEqualTo(43);
        assertThat(read.count(SW_EPISODES)).isEqualTo(1);
        assertThat(read.count(DOLO)).isEqualTo(1);
        assertThat(read.faults.lines()).containsExactly(
                "sw_episodes.csv: The file begins with a byte mark, which was passed over.");
    }

    @Test
    void the_validator_sample_is_for_the_year_in_which_its_episodes_ended() {
        var read = Read903.from(sample("ssda903/validator-sample"));
        assertThat(read.years).containsExactly(new YearOf(new CollectionYear(2017), false,
                "The year is 2017-18, because 3625 of the episodes that ended did so in it."));
    }

    @Test
    void three_years_in_one_folder_are_three_returns() {
        var read = Read903.from(sample("ssda903/demand-model-combined"));
        assertThat(read.years).extracting(YearOf::how).containsExactly(
                "The files are labelled 2017, and the dates in them say that this is 2017-18.",
                "The files are labelled 2018, and the dates in them say that this is 2018-19.",
                "The files are labelled 2019, and the dates in them say that this is 2019-20.");
        assertThat(read.rows).filteredOn(row -> row.table() == HEADER)
                .extracting(row -> String.valueOf(row.year())).containsOnly("2017-18", "2018-19", "2019-20");
        assertThat(read.count(HEADER)).isEqualTo(819 + 572 + 362);
        assertThat(read.count(EPISODES)).isEqualTo(1_460 + 974 + 648);
        assertThat(read.faults.lines()).isEmpty();
    }

    @Test
    void in_a_pooled_file_every_row_says_its_year_and_keeps_its_authority() {
        var read = Read903.from(sample("ssda903/demand-model-regional"));
        assertThat(read.count(HEADER)).isEqualTo(1_304);
        assertThat(read.count(EPISODES)).isEqualTo(3_737);
        assertThat(read.count(UASC)).isEqualTo(51);
        ReturnRow first = read.rows.getFirst();
        assertThat(first.year()).isEqualTo(new CollectionYear(2017));
        assertThat(first.extra()).containsEntry("LA", "Hillingdon").containsEntry("YEAR", "2017");
        assertThat(first.row()).isEqualTo(2);
        assertThat(first.received()).isEqualTo(
                "398768,2017-04-09,S,L3,N1,U4,PR1,2017-10-31,E7,,V28 5OY,H8 7NR,1679094,Hillingdon,2017");
        assertThat(read.years).extracting(YearOf::how).containsExactly("Each row says its year in the column YEAR, "
                + "taken as the year in which the collection begins, as the dates say.");
        assertThat(read.faults.serious()).isEmpty();
    }

    @Test
    void a_label_may_name_the_year_in_which_the_collection_ends() {
        var read = Read903.from(sample("ssda903/small"));
        assertThat(read.years).extracting(YearOf::how).containsExactly(
                "The files are labelled 2020, and the dates in them say that this is 2019-20.");
        assertThat(read.rows).hasSize(10);
        assertThat(read.faults.lines()).containsExactly("SSDA903_2020_episodes.csv, row 1, TEST_COLUMN: "
                + "The 903 has no such column; its values were kept.");
        assertThat(read.rows.getFirst().extra()).containsEntry("TEST_COLUMN", "*DUMMY*");
    }

    @Test
    void a_folder_of_yearly_folders_is_one_return_for_each(@TempDir Path folder) throws Exception {
        for (String year : List.of("2018-19", "2019_20")) {
            Path inside = Files.createDirectory(folder.resolve(year));
            Files.writeString(inside.resolve("uasc.csv"), "CHILD,SEX,DOB,DUC\n1,1,1/2/x,\n");
        }
        var read = Read903.from(folder);
        assertThat(read.years).extracting(YearOf::how).containsExactly(
                "The year is 2018-19, as the name says.", "The year is 2019-20, as the name says.");
        assertThat(read.faults.all).extracting(Fault::file).containsExactly("2018-19/uasc.csv", "2019_20/uasc.csv");
    }

    @Test
    void a_return_whose_year_nothing_tells_asks_for_it(@TempDir Path folder) throws Exception {
        Path header = Files.writeString(folder.resolve("header.csv"), "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
                + "1,1,01/02/2003,WBRI,UN1,,\n");
        assertThat(Read903.from(header).years).containsExactly(new YearOf(null, false, "Neither the names of the files "
                + "nor the dates in them tell the year. Say which year it is."));
        assertThat(Read903.from(header).rows).hasSize(1);
    }

    @Test
    void every_row_of_every_sample_is_kept_as_it_stood() throws Exception {
        try (var files = Files.walk(sample("ssda903"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var received = Read903.from(file).rows.stream().map(row -> row.received()).toList();
                var lines = Files.readAllLines(file).stream().skip(1).collect(Collectors.toList());
                assertThat(received).as(file.toString()).isEqualTo(lines);
            }
        }
    }

    @Test
    void no_sample_has_a_fault_that_costs_a_row() {
        assertThat(Read903.from(sample("ssda903/validator-sample"), sample("ssda903/small"),
                sample("ssda903/demand-model-combined"), sample("ssda903/demand-model-regional")).faults.all)
                .extracting(Fault::severity).containsOnly(Fault.Severity.NOTED);
    }
}
