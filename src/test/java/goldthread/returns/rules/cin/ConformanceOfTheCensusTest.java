package goldthread.returns.rules.cin;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.rules.Conformance;
import goldthread.returns.rules.Conformance.Tried;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class ConformanceOfTheCensusTest {

    @Test
    void every_case_of_the_sector_passes_in_every_year_it_is_in_force() throws Exception {
        var tried = new Conformance(Map.of("CIN", new CinCases()))
                .run(List.of(Path.of("src/test/resources/conformance/cin")), each -> {});
        assertThat(tried).hasSize(213);
        assertThat(tried).filteredOn(each -> !each.answer().passed()).extracting(Tried::rule, Tried::year, Tried::answer).isEmpty();
    }

    @Test
    void there_are_109_rules_of_which_four_came_with_the_census_of_2024_25() {
        var codes = CinRules.all().stream().map(rule -> rule.code()).distinct().toList();
        assertThat(codes).hasSize(109);
        assertThat(codes).filteredOn(code -> code.endsWith("Q")).hasSize(26);
        assertThat(CinRules.in(2022)).hasSize(105);
        assertThat(CinRules.in(2025)).hasSize(109);
        for (int year = 2022; year <= 2025; year++) {
            assertThat(CinRules.in(year)).extracting(rule -> rule.code()).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_list_of_rules_is_that_of_the_standards_page() throws Exception {
        Stream<String> listed = java.nio.file.Files.lines(Path.of("src/test/resources/standards/cin-census-rules.csv"));
        try (listed) {
            var expected = listed.skip(1).map(line -> line.split(",", 4))
                    .map(parts -> parts[0] + " " + parts[1] + " " + parts[2]).toList();
            var ours = CinRules.all().stream().collect(java.util.stream.Collectors.groupingBy(rule -> rule.code(),
                    java.util.TreeMap::new, java.util.stream.Collectors.toList())).values().stream()
                    .map(same -> same.getFirst().code() + " " + same.getFirst().severity().said() + " "
                            + label(same.stream().mapToInt(rule -> rule.from()).min().orElseThrow()) + ".."
                            + label(same.stream().mapToInt(rule -> rule.to()).max().orElseThrow())).toList();
            assertThat(ours).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String label(int year) {
        return "%d-%02d".formatted(year, (year + 1) % 100);
    }
}
