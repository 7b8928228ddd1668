package goldthread.returns.rules.cin;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.bench.CensusFault;
import goldthread.bench.CensusMaker;
import goldthread.returns.rules.Finding;
import goldthread.returns.rules.Judging;
import goldthread.returns.rules.Report;
import goldthread.returns.rules.Rule;
import goldthread.returns.rules.Validator.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Each line of `cin-faults.csv` is a row that breaks one rule and one that only just does not, tried in every year the
/// rule is in force with that logic.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class EveryRuleOfTheCensusTest {
    /// Rules of the header and the whole return, which one child cannot break; they have tests of their own.
    private static final Set<String> WHOLE = Set.of("100", "2883", "2886Q", "2887Q", "2888Q");

    @TempDir Path folder;

    private Census census(int year, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("census.xml"), text);
        return CensusFiles.census(file, year);
    }

    private static boolean finds(Census census, CensusFault fault, int year) {
        Rule<Census> rule = CinRules.in(year).stream().filter(each -> each.code().equals(fault.rule())).findFirst().orElseThrow();
        var verdict = Judging.judge(rule, census);
        assertThat(verdict.whyNot()).as(fault.rule()).isNull();
        return verdict.hits().size() > 0;
    }

    @Test
    void every_rule_finds_the_row_that_breaks_it_and_not_the_one_that_only_just_does_not() throws Exception {
        var wrong = new ArrayList<String>();
        for (CensusFault fault : CensusFault.all()) {
            for (int year = fault.from(); year <= fault.to(); year++) {
                var maker = new CensusMaker(year, 1);
                if (!finds(census(year, maker.text(fault.fails())), fault, year)) wrong.add(year + " " + fault.rule() + " misses " + fault.fails());
                if (finds(census(year, maker.text(fault.passes())), fault, year)) wrong.add(year + " " + fault.rule() + " finds " + fault.passes());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_rule_and_variant_has_a_row_that_breaks_it_in_each_of_its_years() {
        for (int year = CinBook.FIRST; year <= CinBook.LATEST; year++) {
            int in = year;
            var tried = CensusFault.all().stream().filter(fault -> fault.in(in)).map(CensusFault::rule).collect(Collectors.toSet());
            assertThat(CinRules.in(year)).extracting(Rule::code).filteredOn(code -> !WHOLE.contains(code)).allMatch(tried::contains);
            assertThat(tried).doesNotContainAnyElementsOf(WHOLE);
        }
    }

    @Test
    void every_fault_seeded_in_a_census_is_found_with_its_child() throws Exception {
        for (int year = CinBook.FIRST; year <= CinBook.LATEST; year++) {
            Path file = folder.resolve("seeded.xml");
            var seeded = new CensusMaker(year, 41).write(file, 1500, CensusFault.all(), 0.3);
            var found = findings(file).stream().map(each -> new CensusMaker.Seeded(each.rule().code(), each.child() == null ? "" : each.child()))
                    .collect(Collectors.toSet());
            assertThat(seeded).hasSizeGreaterThan(300).allMatch(found::contains);
        }
    }

    @Test
    void a_clean_census_has_no_finding() throws Exception {
        for (int year = CinBook.FIRST; year <= CinBook.LATEST; year++) {
            for (int children : List.of(12, 700)) {
                Path file = folder.resolve("clean.xml");
                new CensusMaker(year, children).write(file, children, List.of(), 0);
                var report = CensusFiles.report(file);
                assertThat(findings(file)).extracting(each -> each.rule().code() + " " + each.child()).isEmpty();
                assertThat(report.faults()).isEmpty();
                assertThat(report.outcome()).isEqualTo(Report.Outcome.CLEAN);
            }
        }
    }

    private static List<Finding> findings(Path file) {
        var findings = new ArrayList<Finding>();
        new CinValidator().validate(Request.of(List.of(file)), words -> {}).forEach(report -> report.findings(findings::add));
        return findings;
    }
}
