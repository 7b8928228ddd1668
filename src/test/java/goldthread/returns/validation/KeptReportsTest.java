package goldthread.returns.validation;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.returns.rules.Report;
import goldthread.returns.rules.Reports;
import goldthread.returns.rules.Validator;
import goldthread.returns.rules.cin.CinValidator;
import goldthread.returns.rules.ssda903.Invented903;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What was kept of a check says what the check said.
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptReportsTest {
    private final Checks checks = new Checks();
    private final Validations validations = checks.validations;
    @TempDir Path folder;

    @Test
    void a_report_made_again_from_what_was_kept_is_the_report_in_every_form() throws IOException {
        Invented903.write(folder, 300, 2025, 0.5, 5);
        Files.writeString(folder.resolve("now/oc2.csv"), "nothing,of,the,kind\n1,2,3,4\n");
        var reports = Checks.judged(folder.resolve("now"), folder.resolve("last"));
        assertThat(reports.getFirst().count()).isGreaterThan(100);
        var kept = checks.keep(reports);
        for (var format : List.of(Reports.Format.text, Reports.Format.json, Reports.Format.csv, Reports.Format.html)) {
            assertThat(written(again(kept), format)).as(format.name()).isEqualTo(written(reports, format));
        }
        assertThat(again(kept).getFirst().outcome()).isEqualTo(Report.Outcome.UNREADABLE);
        assertThat(bytes(again(kept), Reports.Format.xlsx)).hasSizeBetween(1_000, 10_000_000);
    }

    @Test
    void why_a_query_is_right_as_it_stands_is_in_the_report_in_every_form() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("now")).resolve("header.csv"),
                "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n1,U,01/02/2010,WBRI,UN1,,\n2,U,01/02/2010,WBRI,UN1,,\n");
        var kept = checks.keep(Checks.judged(folder.resolve("now"), null));
        var why = "=the \"family\" asked <b>for</b> it";
        Acting.as(Office.SAM, () -> {
            var of = validations.find(kept, 1).orElseThrow();
            return checks.explanations.explain(of, checks.findings.some(of, FindingFilter.rule("232"), 0, 1), why);
        });
        assertThat(written(again(kept), Reports.Format.csv)).contains(",\"'=the \"\"family\"\" asked <b>for</b> it\",\"Sam Okafor, ").contains(", for 2025-26\"\r\n");
        assertThat(written(again(kept), Reports.Format.text)).contains("child 1, explained: " + why).contains("child 2\n");
        assertThat(written(again(kept), Reports.Format.html)).contains("<td>=the &quot;family&quot; asked &lt;b&gt;for&lt;/b&gt; it (Sam Okafor, ").doesNotContain("<b>for");
        var findings = new tools.jackson.databind.json.JsonMapper().readTree(written(again(kept), Reports.Format.json)).path("findings");
        assertThat(findings.valueStream().filter(one -> one.path("rule").asString().equals("232")).map(one -> one.path("explanation").path("why").asString("none")))
                .containsExactly(why, "none");
        assertThat(findings.valueStream()).allMatch(one -> one.has("explanation"));
        try (var book = new org.dhatim.fastexcel.reader.ReadableWorkbook(new java.io.ByteArrayInputStream(bytes(again(kept), Reports.Format.xlsx)))) {
            assertThat(book.getFirstSheet().read()).anySatisfy(row -> assertThat(row.getCellText(row.getCellCount() - 2)).isEqualTo(why));
        }
    }

    @Test
    void so_is_the_report_of_a_census() throws IOException {
        var reports = new CinValidator().validate(Validator.Request.of(List.of(Path.of("src/test/resources/returns/cin/fake_CIN_data.xml"))), words -> {});
        assertThat(reports.getFirst().count()).isGreaterThan(10);
        var kept = checks.keep(reports);
        assertThat(written(again(kept), Reports.Format.json)).isEqualTo(written(reports, Reports.Format.json));
        assertThat(written(again(kept), Reports.Format.csv)).isEqualTo(written(reports, Reports.Format.csv));
    }

    @Test
    void nobody_of_another_authority_finds_it_and_what_is_deleted_is_gone() throws IOException {
        Invented903.write(folder, 50, 2025, 0.5, 5);
        var kept = checks.keep(Checks.judged(folder.resolve("now"), folder.resolve("last")));
        assertThat(Acting.as(Office.ELSEWHERE, () -> validations.find(kept))).isEmpty();
        assertThat(Acting.as(Office.ELSEWHERE, () -> validations.returns(kept))).isEmpty();
        Acting.as(Office.SAM, () -> validations.delete(kept));
        assertThat(Acting.as(Office.SAM, () -> validations.find(kept))).isEmpty();
        for (var table : List.of("validated_return", "validated_rule", "validated_finding", "validated_fault")) {
            assertThat(checks.office.as(Office.SAM, () -> checks.office.sql.sql("select count(*) from " + table).query(Integer.class).single())).as(table).isZero();
        }
    }

    private List<Report> again(UUID id) {
        return Acting.as(Office.SAM, () -> validations.returns(id).stream().map(of -> {
            var each = new ArrayList<KeptFinding>();
            checks.findings.each(of, each::add);
            return KeptReport.of(of, validations.rules(of), each, validations.faults(of));
        }).toList());
    }

    private static String written(List<Report> reports, Reports.Format format) {
        return new String(bytes(reports, format), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(List<Report> reports, Reports.Format format) {
        try (var out = new ByteArrayOutputStream()) {
            Reports.write(reports, format, out);
            return out.toByteArray();
        } catch (IOException full) {
            throw new AssertionError(full);
        }
    }
}
