package goldthread.population.returned;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.population.Population;
import goldthread.returns.rules.Report;
import goldthread.returns.rules.Validator;
import goldthread.returns.rules.cin.CinValidator;
import goldthread.returns.rules.ssda903.Validator903;
import goldthread.time.CollectionYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class ReturnsPassOurOwnRulesTest {
    private static final int FIRST = 2022, LAST = 2026;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void our_own_rules_find_nothing_in_five_years_of_returns(long seed, @TempDir Path folder) throws IOException {
        nothingFound(12_000, seed, folder);
    }

    @ParameterizedTest
    @Tag("long")
    @Timeout(600)
    @CsvSource({"100000, 3", "50000, 4"})
    void nor_in_those_of_whole_counties(int children, long seed, @TempDir Path folder) throws IOException {
        nothingFound(children, seed, folder);
    }

    private static void nothingFound(int children, long seed, Path folder) throws IOException {
        var population = new Population(children, seed);
        try (var returns = new Returns(population, folder, IntStream.rangeClosed(FIRST - 1, LAST).mapToObj(CollectionYear::new).toList())) {
            population.each(returns);
        }
        var found = new ArrayList<String>();
        for (int year = FIRST; year <= LAST; year++) {
            var tables = folder.resolve("ssda903/" + (year + 1));
            found(year, new Validator903().validate(asked(folder, tables, folder.resolve("ssda903/" + year), year), words -> { }), found);
            if (year < 2023) found(year, new Validator903().validate(asked(folder, folder.resolve("ssda903-xml/" + (year + 1) + ".xml"), folder.resolve("ssda903-xml/" + year + ".xml"), year), words -> { }), found);
            found(year, new CinValidator().validate(Validator.Request.of(List.of(folder.resolve("cin/" + (year + 1) + ".xml"))), words -> { }), found);
            assertThat(Files.readAllLines(tables.resolve("episodes.csv"))).hasSizeGreaterThan(children / 150);
        }
        assertThat(found).isEmpty();
    }

    private static Validator.Request asked(Path folder, Path now, Path last, int year) {
        return new Validator.Request(List.of(now), List.of(last), year, folder.resolve("register.csv"), folder.resolve("postcodes.csv"), Told.AUTHORITY, false);
    }

    private static void found(int year, List<Report> reports, List<String> to) {
        reports.forEach(report -> report.findings(finding -> to.add(year + " " + finding.rule().code() + " " + finding.rule().sentence() + " " + finding.child())));
        assertThat(reports).allSatisfy(report -> assertThat(report.run()).isGreaterThan(80));
    }
}
