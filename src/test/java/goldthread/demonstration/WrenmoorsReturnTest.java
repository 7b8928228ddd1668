package goldthread.demonstration;

import static goldthread.demonstration.Told.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.Acting;
import goldthread.casefile.Append;
import goldthread.returns.ExportRequest;
import goldthread.returns.ExportRequest.Format;
import goldthread.returns.Exports;
import goldthread.returns.mapping.Standard;
import goldthread.returns.rules.Validator;
import goldthread.returns.rules.ssda903.Validator903;
import goldthread.time.CollectionYear;
import goldthread.workforce.StaffEntry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the demonstration tells comes out as a return in which our own rules find nothing: also of those who walk a road.
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrenmoorsReturnTest {
    private static final FillingWrenmoorTest.Place PLACE = filled();

    private static FillingWrenmoorTest.Place filled() {
        var place = FillingWrenmoorTest.sixty();
        Acting.as(FillingWrenmoorTest.WRENMOOR, () -> place.office.caseFile.append(Append.observed(Teams.writings(60, FillingWrenmoorTest.SEED, TODAY, TODAY).stream().filter(writing -> writing.entry() instanceof StaffEntry).toList())));
        return place;
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void its_903_has_no_findings(int starts, @TempDir Path folder) {
        var year = new CollectionYear(starts);
        var exports = new Exports(PLACE.office.caseFile, PLACE.office.application, PLACE.office.transactions, Clock.systemUTC());
        var given = Acting.as(FillingWrenmoorTest.WRENMOOR, () -> exports.run(new ExportRequest(Standard.SSDA903, year, null), Format.CSV, folder.resolve("903"), (done, all) -> { }));
        assertThat(given.files()).hasSizeGreaterThan(4);
        var found = new ArrayList<String>();
        new Validator903().validate(Validator.Request.of(List.of(folder.resolve("903"))), words -> { }).forEach(report -> {
            assertThat(report.run()).isGreaterThan(100);
            report.findings(finding -> found.add(finding.rule().code() + " " + finding.rule().sentence() + " " + finding.child()));
        });
        assertThat(found).isEmpty();
    }
}
