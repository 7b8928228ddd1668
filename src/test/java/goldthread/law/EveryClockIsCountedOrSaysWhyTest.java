package goldthread.law;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Sections A, B, C, G and K of the book: by each number somebody owes, asks or refuses something, and a test says when; or it is
/// written why nobody does (`uncounted.csv`).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryClockIsCountedOrSaysWhyTest {
    private static final Set<String> SECTIONS = Set.of("A", "B", "C", "G", "K");
    private static final Pattern RULE = Pattern.compile("\\bT-[A-Z]\\d{2}[a-z]?\\b");
    /// What a form says that it meets counts nothing.
    private static final Pattern HINT = Pattern.compile("\\.meets\\([^)]*\\)");
    private static final String MAIN = read(Path.of("src/main/java"));
    private static final String TESTS = read(Path.of("src/test/java"));

    /// Tests that walk a rule to its boundary without its number: rules that refuse or show, and give no day.
    private static final Map<String, String> TOLD_WITHOUT_NUMBER = Map.ofEntries(entry("T-B25a", "goldthread.protection.LeadingAnEnquiryTest"), entry("T-B25b", "goldthread.protection.LeadingAnEnquiryTest"),
            entry("T-B28a", "goldthread.protectionteam.SeatsAndChallengesTest"), entry("T-B28b", "goldthread.protectionteam.SeatsAndChallengesTest"), entry("T-B29", "goldthread.protection.conference.ConferringTest"), entry("T-B31", "goldthread.team.BoardsOfATeamAndOfAnAuthorityTest"),
            entry("T-C01", "goldthread.court.FamilyFirstTest"), entry("T-C02", "goldthread.court.FamilyFirstTest"), entry("T-C03", "goldthread.court.FamilyFirstTest"), entry("T-C14a", "goldthread.court.TheWayToCourtTest"), entry("T-C14b", "goldthread.court.TheWayToCourtTest"),
            entry("T-G06a", "goldthread.kinship.KinshipClocksTest"), entry("T-G06b", "goldthread.kinship.KinshipClocksTest"), entry("T-K11", "goldthread.education.TheRegisterTest"),
            entry("T-K13", "goldthread.education.TakingAChildOutOfSchoolTest"), entry("T-K14", "goldthread.education.TakingAChildOutOfSchoolTest"));

    static Stream<String> rules() {
        return RuleBook.national().rules().stream().filter(rule -> SECTIONS.contains(rule.section())).map(Rule::id).distinct();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_number_is_counted_and_tested_or_it_is_written_why_not(String rule) {
        var why = Uncounted.why(rule);
        if (why.isPresent()) {
            assertThat(why.get()).as(rule).hasSizeGreaterThan(20);
            return;
        }
        assertThat(named(MAIN)).as("%s is in the book, and nobody owes anything by it: count it, or write why not into uncounted.csv", rule).contains(rule);
        var test = TOLD_WITHOUT_NUMBER.get(rule);
        if (test == null) assertThat(named(TESTS)).as("no test says when %s is met and late", rule).contains(rule);
        else assertThatCode(() -> Class.forName(test)).as(rule).doesNotThrowAnyException();
    }

    /// Each reason is of a number that stands in the book, and names only numbers that stand in it.
    @Test
    void no_reason_is_left_of_a_rule_that_is_gone() {
        var book = RuleBook.national();
        assertThat(Uncounted.all()).allSatisfy((rule, why) -> {
            assertThat(book.newest(rule)).as(rule).isPresent();
            assertThat(RULE.matcher(why).results().map(found -> book.newest(found.group()).isPresent())).as(why).doesNotContain(false);
        });
    }

    /// What is written of two numbers of one row: the one that counts is never later, from any day.
    @ParameterizedTest
    @CsvSource({"T-A12a, T-A12b", "T-A13b, T-A13c", "T-A15b, T-A15a"})
    void the_number_that_counts_comes_no_later_than_the_other(String counts, String other) {
        var law = Law.national(901);
        var day = java.time.LocalDate.of(2026, 1, 1);
        for (int i = 0; i < 1_461; i++) assertThat(law.limit(counts, day.plusDays(i)).by()).as("%s from %s", counts, day.plusDays(i)).isBeforeOrEqualTo(law.limit(other, day.plusDays(i)).by());
    }

    private static Set<String> named(String text) {
        return Pattern.compile("\"[^\"\\n]*\"").matcher(text).results().flatMap(words -> RULE.matcher(words.group()).results()).map(found -> found.group()).collect(Collectors.toSet());
    }

    private static String read(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("RuleBookIsCompleteTest.java") && !file.endsWith("EveryClockIsCountedOrSaysWhyTest.java"))
                    .map(EveryClockIsCountedOrSaysWhyTest::text).collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return HINT.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
