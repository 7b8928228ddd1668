package goldthread.returns;

import static goldthread.returns.ReturnsOffice.sample;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.returns.ExportRequest.Format;
import goldthread.returns.cin.CinChild;
import goldthread.returns.cin.CinFile;
import goldthread.returns.cin.CinHeader;
import goldthread.returns.cin.CinSink;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.mapping.Standard;
import goldthread.returns.mapping.Verdict.Outcome;
import goldthread.time.CollectionYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class RoundTripOfTheCensusTest {
    private static final Office OFFICE = new Office();
    private static int holder = 310;

    @TempDir Path out;

    private Path give(ReturnsOffice office, String year) {
        return office.give(new ExportRequest(Standard.CIN, CollectionYear.parse(year), null), Format.XML, out).files().getFirst();
    }

    /// Every block of every child, as one text; line numbers, order and empty elements aside.
    static List<String> blocks(Path file) throws IOException {
        var blocks = new ArrayList<String>();
        CinFile.read(Source.of(file), Limits.usual(), new CinSink() {
            @Override
            public void header(CinHeader header) {}

            @Override
            public void child(CinChild child) {
                var who = child.identifiers();
                blocks.add("%s %s %s %s %s %s %s %s %s %s".formatted(who.laChildId(), who.upn(), who.formerUpn(), who.upnUnknown(), who.birthDate(),
                        who.expectedBirthDate(), who.sex(), who.deathDate(), child.ethnicity(), sorted(child.disabilities())));
                child.details().forEach(details -> {
                    var here = who.laChildId() + " " + details.referralDate() + " " + details.referralSource() + " ";
                    blocks.add(here + details.primaryNeed() + " " + details.closureDate() + " " + details.reasonForClosure() + " "
                            + details.initialConference() + " " + details.referralNfa());
                    Stream.of(details.assessments(), details.plans(), details.section47s(), details.protectionPlans(), details.preProceedings())
                            .flatMap(List::stream).forEach(each -> blocks.add(here + each.toString().replaceAll("line=\\d+", "")));
                });
            }
        }, FaultSink.silent());
        return sorted(blocks);
    }

    private static List<String> sorted(List<String> all) {
        return all.stream().sorted().toList();
    }

    @Test
    void the_large_sample_comes_out_as_it_went_in() throws IOException {
        var office = new ReturnsOffice(301);
        var report = office.take(Standard.CIN, sample("cin/fake_CIN_data.xml"));

        assertThat(report.outcomes().get(Outcome.TAKEN)).as(report.text()).isEqualTo(332 + 402);
        assertThat(blocks(give(office, "2021-22"))).isEqualTo(blocks(sample("cin/fake_CIN_data.xml")));
    }

    @Test
    void a_child_with_every_block_comes_out_as_it_went_in() throws IOException {
        var office = new ReturnsOffice(302);
        var report = office.take(Standard.CIN, sample("cin/BAR_cin_2022.xml"));

        assertThat(blocks(give(office, "2021-22"))).isEqualTo(blocks(sample("cin/BAR_cin_2022.xml")));
    }

    @Test
    void stray_text_is_told_and_nothing_is_lost() throws IOException {
        var office = new ReturnsOffice(303);
        var report = office.take(Standard.CIN, sample("cin/CIN_Census_2021.xml"));

        assertThat(blocks(give(office, "2022-23"))).isEqualTo(blocks(sample("cin/CIN_Census_2021.xml")));
    }

    @Test
    void a_plan_that_stands_twice_comes_out_once() throws IOException {
        var office = new ReturnsOffice(304);
        var report = office.take(Standard.CIN, sample("cin/CIN2rows.xml"));

        assertThat(report.outcomes().get(Outcome.SET_ASIDE)).isEqualTo(1);
        assertThat(blocks(give(office, "2023-24"))).isEqualTo(blocks(sample("cin/CIN2rows.xml")).stream().distinct().toList());
    }

    @Test
    void a_day_that_is_none_is_told_as_days_are_written_in_a_census() throws IOException {
        var office = new ReturnsOffice(OFFICE, ++holder);
        var text = Files.readString(sample("cin/BAR_cin_2022.xml"));
        var begun = text.indexOf('>', text.indexOf("<S47ActualStartDate>")) + 1;
        var file = Files.writeString(out.resolve("census.xml"), text.substring(0, begun) + "2022-13-01" + text.substring(text.indexOf('<', begun)));

        assertThat(office.ledger(office.take(Standard.CIN, file))).filteredOn(row -> row.outcome().equals("SET_ASIDE")).extracting(LedgerRow::says)
                .containsExactly("S47ActualStartDate: \"2022-13-01\" is not a date. Write the day as yyyy-mm-dd.");
    }

    @ParameterizedTest(name = "seed {0}, census of {1}")
    @CsvSource({"1, 2026", "2, 2027", "3, 2026", "4, 2025", "5, 2022", "6, 2017", "7, 2026", "8, 2026"})
    void a_generated_census_comes_out_as_it_went_in(long seed, int year) throws IOException {
        var office = new ReturnsOffice(OFFICE, ++holder);
        var file = new GeneratedCensus(seed, year).write(out.resolve("census.xml"), 80);
        var report = office.take(Standard.CIN, file);

        assertThat(report.outcomes().get(Outcome.SET_ASIDE)).as(report.text()).isZero();
        var label = new CollectionYear(year - 1).label();
        assertThat(ReturnsOffice.differences(Map.of("census", said(file)), Map.of("census", said(give(office, label))))).as("seed " + seed).isEmpty();
        long entries = office.count("select count(*) from entry");
        assertThat(office.take(Standard.CIN, give(office, label)).outcomes().get(Outcome.TAKEN)).as("what came out, taken in").isZero();
        assertThat(office.count("select count(*) from entry")).isEqualTo(entries);
    }

    /// Yes and no are written in two ways, which say the same.
    private static List<String> said(Path file) throws IOException {
        return sorted(blocks(file).stream().map(block -> block.replaceAll("(=| )(1|true)(?=[,\\] ]|$)", "$1yes").replaceAll("(=| )(0|false)(?=[,\\] ]|$)", "$1no")).toList());
    }
}
