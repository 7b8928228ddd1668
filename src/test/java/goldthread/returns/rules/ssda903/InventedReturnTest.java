package goldthread.returns.rules.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.rules.Report;
import goldthread.returns.rules.Validator;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class InventedReturnTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void a_return_without_a_fault_has_no_finding(int year) throws Exception {
        Invented903.write(folder, 1_000, year, 0, 7);
        var found = judged(year);
        // the first year of deprivation of liberty has no year before to hold it against
        assertThat(found.notRun()).extracting(verdict -> verdict.rule().code()).isEqualTo(year == 2026 ? List.of("706") : List.of());
        var told = new HashSet<String>();
        found.findings(finding -> told.add(finding.rule().code() + " " + finding.table() + " " + finding.row()));
        assertThat(told).isEmpty();
        assertThat(found.outcome()).isEqualTo(Report.Outcome.CLEAN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_fault_put_in_is_found_with_its_child(long seed) throws Exception {
        var planted = Invented903.write(folder, 600, 2025, 0.5, seed);
        var found = new HashSet<String>();
        judged(2025).findings(finding -> found.add(finding.rule().code() + " " + finding.child()));
        assertThat(planted).hasSizeGreaterThan(200);
        assertThat(planted.stream().map(fault -> fault.rule() + " " + fault.child()).filter(fault -> !found.contains(fault))
                .collect(Collectors.toSet())).as("seed " + seed).isEmpty();
    }

    private Report judged(int year) {
        return new Validator903().validate(new Validator.Request(List.of(folder.resolve("now")), List.of(folder.resolve("last")), year,
                folder.resolve("register.csv"), folder.resolve("postcodes.csv"), "301", false), words -> { }).getFirst();
    }
}
