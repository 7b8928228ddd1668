package goldthread.returns;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.returns.mapping.Standard;
import goldthread.returns.mapping.Verdict.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class RoundTripOfAnnexATest {
    private static final Office OFFICE = new Office();
    private static final LocalDate ON = LocalDate.of(2021, 3, 15);
    private static int holder = 410;

    @TempDir Path out;

    private static ReturnsOffice authority() {
        return new ReturnsOffice(OFFICE, ++holder);
    }

    private static ImportReport take(ReturnsOffice office, LocalDate on, Path file) {
        return office.take(ImportRequest.of(Standard.ANNEX_A, List.of(file)).told(on));
    }

    private AnnexAExports.Report give(ReturnsOffice office, LocalDate on, Path to) {
        var exports = new AnnexAExports(office.office.caseFile, office.office.application, office.office.transactions);
        return goldthread.access.Acting.as(office.analyst, () -> exports.run(new AnnexAExports.Request(on, null, to.toString().endsWith(".xlsx")), to, (done, all) -> {}));
    }

    private List<List<String>> lists(ReturnsOffice office, LocalDate on, String name) throws IOException {
        give(office, on, out.resolve(name));
        var lists = new java.util.ArrayList<List<String>>();
        for (int list : IntStream.rangeClosed(1, 11).toArray()) {
            lists.add(Files.readAllLines(out.resolve(name).resolve("list-" + list + ".csv")).stream().sorted().toList());
        }
        return lists;
    }

    @Test
    void the_published_sample_comes_in_and_goes_out_again_and_once_more_the_same() throws IOException {
        var one = authority();
        var report = take(one, ON, ReturnsOffice.sample("annex-a"));
        assertThat(report.outcomes().get(Outcome.SET_ASIDE)).isZero();
        assertThat(report.rows()).isEqualTo(59);
        var first = lists(one, ON, "first");
        var workbook = out.resolve("lists.xlsx");
        give(one, ON, workbook);

        var other = authority();
        var again = take(other, ON, workbook);
        assertThat(again.leftSomething()).isFalse();
        assertThat(lists(other, ON, "second")).isEqualTo(first);
        var standing = other.standing();
        var third = take(other, ON, workbook);
        assertThat(third.outcomes().get(Outcome.KNOWN)).isEqualTo(third.rows());
        assertThat(other.standing()).isEqualTo(standing);
    }
}
