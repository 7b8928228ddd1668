package goldthread.returns.rules.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.rules.Conformance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class ConformanceOf903Test {

    @Test
    void every_case_of_the_sector_passes_in_every_year_it_is_good_for() throws Exception {
        var tried = new Conformance(Map.of("SSDA903", new Cases903()))
                .run(List.of(Path.of("src/test/resources/conformance/903")), each -> {});
        assertThat(tried).hasSizeGreaterThan(800);
        assertThat(tried.stream().filter(each -> !each.answer().passed()).toList()).isEmpty();
    }

    /// Where the list does not say which rows the sector marks, told by the fields it names.
    @Test
    void cases_written_by_us_pass_as_the_sector_reads() throws Exception {
        var tried = new Conformance(Map.of("SSDA903", new Cases903()))
                .run(List.of(Path.of("src/test/resources/conformance/read-by-us")), each -> {});
        assertThat(tried).hasSizeGreaterThanOrEqualTo(10).allMatch(each -> each.answer().passed());
    }

    @Test
    void each_year_has_the_number_of_rules_that_the_sector_counts() {
        var counts = new TreeMap<Integer, Integer>();
        for (int year = Book.FIRST; year <= Book.LATEST; year++) {
            var codes = Rules903.in(year).stream().map(rule -> rule.code()).toList();
            assertThat(codes).as("no rule twice in " + year).doesNotHaveDuplicates();
            counts.put(year, codes.size());
        }
        assertThat(counts).isEqualTo(Map.of(2022, 293, 2023, 312, 2024, 305, 2025, 311, 2026, 322));
    }
}
