package goldthread.returns.validation;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Acting;
import goldthread.returns.desk.Uploads;
import goldthread.returns.mapping.Standard;
import goldthread.returns.rules.ssda903.Invented903;
import goldthread.returns.validation.Validation.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneCheckAfterTheOtherTest {
    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
    private final Checks checks = new Checks();
    @TempDir Path folder;
    private Path last;

    @BeforeEach
    void last_year_is_there() throws IOException {
        last = Files.createDirectories(folder.resolve("last"));
        header(last, "1,M,01/02/2010,WBRI,UN1,,\n");
    }

    @Test
    void what_is_new_and_gone_and_still_there_is_told_by_rule_and_by_child() throws IOException {
        var first = check("1,Q,01/02/2010,WBRI,UN1,,\n2,Q,01/02/2010,WBRI,UN1,,\n");
        // rows move, child 1 is mended, child 3 is new
        var second = check("3,Q,01/02/2010,WBRI,UN1,,\n2,Q,01/02/2010,WBRI,UN1,,\n1,M,01/02/2010,WBRI,UN1,,\n");
        assertThat(first.before()).isNull();
        assertThat(line(second, "101")).isEqualTo(new Comparison.Line("101", 1, 1, 1, 0));
        assertThat(as(() -> checks.comparison.byChild(second, 0, 50))).filteredOn(line -> "3".equals(line.of())).singleElement().satisfies(line -> assertThat(line.fresh()).isPositive());
        assertThat(as(() -> checks.comparison.gone(second, 0, 50))).filteredOn(gone -> gone.finding().rule().equals("101")).singleElement()
                .satisfies(gone -> assertThat(gone.finding().child()).isEqualTo("1"));
    }

    @Test
    void what_was_not_looked_at_is_not_said_to_be_gone() throws IOException {
        // rule 202 holds the sex against last year's
        check("1,F,01/02/2010,WBRI,UN1,,\n");
        write("1,F,01/02/2010,WBRI,UN1,,\n");
        var without = checks.check(folder.resolve("now"), null);
        assertThat(line(without, "202")).isEqualTo(new Comparison.Line("202", 0, 0, 0, 1));
        assertThat(as(() -> checks.comparison.gone(without, 0, 50))).anySatisfy(gone -> {
            assertThat(gone.finding().rule()).isEqualTo("202");
            assertThat(gone.looked()).isFalse();
        });
    }

    @Test
    void an_explanation_stands_while_the_row_says_the_same_and_can_be_taken_back() throws IOException {
        var rows = "1,U,01/02/2010,WBRI,UN1,,\n2,U,01/02/2010,WBRI,UN1,,\n";
        var first = check(rows);
        var query = as(() -> checks.findings.some(first, FindingFilter.rule("232"), 0, 10)).getFirst();
        assertThat(as(() -> checks.explanations.explain(first, List.of(query), "Born intersex; the family asked for it"))).isEqualTo(1);
        var second = check("9,M,01/02/2010,WBRI,UN1,,\n" + rows);
        assertThat(explained(second)).isEqualTo(1);
        assertThat(as(() -> checks.findings.some(second, FindingFilter.rule("232"), 0, 10)).getFirst().explained().why()).contains("the family asked");
        assertThat(explained(check("1,U,01/02/2011,WBRI,UN1,,\n2,U,01/02/2010,WBRI,UN1,,\n"))).as("the row says something else").isLessThanOrEqualTo(1);
        as(() -> {
            checks.explanations.undo(second, query);
            return 0;
        });
        assertThat(explained(second)).isZero();
        assertThat(Acting.as(Office.ELSEWHERE, () -> checks.findings.count(first, FindingFilter.ALL))).isZero();
    }

    @Test
    void an_explanation_is_carried_into_next_years_check_and_can_be_taken_back_for_that_year() throws IOException {
        var rows = "1,U,01/02/2010,WBRI,UN1,,\n";
        var first = check(rows);
        as(() -> checks.explanations.explain(first, query(first), "Born intersex; the family asked for it"));
        var next = next(2026);
        assertThat(query(next)).singleElement().satisfies(one -> {
            assertThat(one.explained().year()).isEqualTo("2025-26");
            assertThat(one.carriedOn(next)).isTrue();
        });
        assertThat(explained(next)).isEqualTo(1);
        as(() -> {
            checks.explanations.undo(next, query(next).getFirst());
            return 0;
        });
        assertThat(explained(next)).as("taken back for this year").isZero();
        assertThat(explained(next(2027))).as("what was taken back is not carried on").isZero();
        assertThat(explained(first)).as("last year keeps it").isEqualTo(1);
        as(() -> checks.explanations.explain(next, query(next), "Still so"));
        assertThat(query(next).getFirst().explained().why()).isEqualTo("Still so");
        assertThat(query(first).getFirst().explained().why()).startsWith("Born intersex");
        assertThat(query(next(2027)).getFirst().explained().year()).isEqualTo("2026-27");
    }

    private List<KeptFinding> query(KeptReturn of) {
        return as(() -> checks.findings.some(of, FindingFilter.rule("232"), 0, 10));
    }

    private KeptReturn next(int year) {
        var id = checks.keep(Checks.judged(folder.resolve("now"), last, year));
        return as(() -> checks.validations.find(id, 1).orElseThrow());
    }

    @Test
    void an_error_cannot_be_explained_away() throws IOException {
        var of = check("1,Q,01/02/2010,WBRI,UN1,,\n");
        var error = as(() -> checks.findings.some(of, FindingFilter.rule("101"), 0, 10));
        assertThat(error).hasSize(1);
        assertThat(as(() -> checks.explanations.explain(of, error, "It is right"))).isZero();
    }

    @Test
    void ten_thousand_findings_are_paged_and_filtered_in_a_moment() throws IOException {
        Invented903.write(folder, 6_000, 2025, 0.9, 3);
        var reports = Checks.judged(folder.resolve("now"), folder.resolve("last"));
        // the first run is on a table that the database has never met
        checks.keep(reports);
        var id = checks.keep(reports);
        var of = as(() -> checks.validations.find(id, 1).orElseThrow());
        assertThat(of.findings()).isGreaterThan(10_000);
        long began = System.nanoTime();
        var end = as(() -> checks.findings.some(of, FindingFilter.ALL, of.findings() - 50, 50));
        as(() -> checks.findings.count(of, FindingFilter.ALL));
        as(() -> checks.findings.children(of, 100, 50));
        as(() -> checks.validations.rules(of));
        var all = as(() -> checks.comparison.all(of));
        long millis = (System.nanoTime() - began) / 1_000_000;
        System.out.printf("%,d findings: last page, count, a page of children, all rules and the comparison in %,d ms%n", of.findings(), millis);
        assertThat(end).hasSize(50);
        assertThat(all.still()).isEqualTo(of.findings());
        assertThat(millis).isLessThan(3_000);
    }

    @Test
    void a_check_that_a_fall_of_the_server_stopped_says_so_and_begins_again_from_its_files() throws Exception {
        var uploads = new Uploads(folder.resolve("uploads"));
        var checking = new Checking(checks.validations, uploads);
        var id = as(() -> {
            var begun = checks.validations.begin(Standard.SSDA903, null, null, false);
            checks.validations.move(begun, State.RUNNING, State.GATHERING);
            return begun;
        });
        checking.sent().keep(id, java.util.Map.of(Sent.Part.FILES, List.of(new org.springframework.mock.web.MockMultipartFile("files", "header.csv", "text/csv",
                (HEADER + "1,Q,01/02/2010,WBRI,UN1,,\n").getBytes()))));
        assertThat(as(() -> checking.standing(checks.validations.find(id).orElseThrow())).state()).isEqualTo(State.STOPPED);
        as(() -> {
            checking.begin(id);
            return 0;
        });
        for (int i = 0; i < 200 && as(() -> checking.standing(checks.validations.find(id).orElseThrow())).underWay(); i++) {
            Thread.sleep(100);
        }
        assertThat(as(() -> checks.validations.find(id).orElseThrow().state())).isEqualTo(State.DONE);
        assertThat(as(() -> checks.validations.find(id, 1).orElseThrow().findings())).isPositive();
        assertThat(checking.sent().any(id)).as("files are deleted once all is done").isFalse();
    }

    private Comparison.Line line(KeptReturn of, String rule) {
        return as(() -> checks.comparison.byRule(of)).stream().filter(line -> rule.equals(line.of())).findFirst().orElseThrow();
    }

    private int explained(KeptReturn of) {
        return as(() -> checks.validations.rules(of)).stream().mapToInt(KeptRule::explained).sum();
    }

    private KeptReturn check(String rows) throws IOException {
        write(rows);
        return checks.check(folder.resolve("now"), last);
    }

    private void write(String rows) throws IOException {
        header(Files.createDirectories(folder.resolve("now")), rows);
    }

    private static void header(Path folder, String rows) throws IOException {
        Files.writeString(folder.resolve("header.csv"), HEADER + rows);
    }

    private static <T> T as(Supplier<T> work) {
        return Acting.as(Office.SAM, work);
    }
}
