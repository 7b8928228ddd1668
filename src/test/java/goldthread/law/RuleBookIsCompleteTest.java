package goldthread.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The book against the page of timescales from which it was written.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleBookIsCompleteTest {

    /// Sections A to E, G, K and L of the page, and of J how long the record of a foster carer is kept (T-J19); behind L kinship leave (T-L17): every row in order, with each number that it gives; behind section B what the reforms
    /// ask of lead practitioners, teams and conferences (T-B25 to T-B32), behind section C what is offered early (T-C19) and agreements on contact for adoption (T-C20), behind G what is owed where an allowance was overpaid (T-G24) to a care leaver (T-G25) and where something is alleged of carers (T-G26 to T-G28), and behind section K the law as it is now on the roll of
    /// special schools and on school attendance orders, and what our own pages point out (T-K10 to T-K17).
    private static final String PAGE = """
        T-A01 1 WD
        T-A02a 1 WD, T-A02b 2 WD
        T-A03 3 WD
        T-A04 0 CD
        T-A05 45 WD
        T-A06a 10 WD, T-A06b 25 WD, T-A06c 35 WD
        T-A07 12 MO
        T-A08
        T-A09 0 CD
        T-A10a 20 WD, T-A10b 45 WD, T-A10c 45 WD
        T-A11 6 W
        T-A12a 12 W, T-A12b 3 MO
        T-A13a 4 W, T-A13b 6 W, T-A13c 3 MO, T-A13d 6 MO
        T-A14a 20 WD, T-A14b 6 W
        T-A15a 30 WD, T-A15b 15 WD, T-A15c 6 W, T-A15d 8 W
        T-A16 8 W
        T-B01a 0 CD, T-B01b 3 WD
        T-B02a 24 H, T-B02b 5 WD
        T-B03 15 WD
        T-B04 5 WD
        T-B05a 3 WD, T-B05b 5 WD
        T-B06a 1 WD, T-B06b 20 WD
        T-B07
        T-B08 10 WD
        T-B09a 6 W, T-B09b 4 W
        T-B10a 3 MO, T-B10b 91 CD
        T-B11a 6 MO, T-B11b 183 CD
        T-B12a 10 WD, T-B12b 15 WD, T-B12c 20 WD
        T-B13 15 WD
        T-B14a 12 GW, T-B14b 16 GW, T-B14c 28 GW, T-B14d 32 GW
        T-B15a 24 MO, T-B15b 15 MO, T-B15c 18 MO
        T-B16 2 Y
        T-B17 72 H
        T-B18a 8 CD, T-B18b 7 CD
        T-B19 7 CD
        T-B20a 4 W, T-B20b 6 W, T-B20c
        T-B21 5 WD
        T-B22 1 WD
        T-B23a 2 WD, T-B23b 5 WD, T-B23c 10 WD
        T-B24
        T-B25a 1 Y, T-B25b
        T-B26
        T-B27 2 agencies
        T-B28a 50 children, T-B28b 70 children
        T-B29
        T-B30a 3 WD, T-B30b 3 contacts
        T-B31 16 children
        T-B32
        T-C01
        T-C02
        T-C03
        T-C04a 4 W, T-C04b 6 W
        T-C05a 4 W, T-C05b 6 W, T-C05c 12 W, T-C05d 3 MO, T-C05e 6 W, T-C05f 12 W, T-C05g, T-C05h
        T-C06 5 WD
        T-C07a 7 WD, T-C07b 10 WD, T-C07c 72 H
        T-C08a 6 W, T-C08b 8 W
        T-C09a 12 W, T-C09b 16 W
        T-C10a 26 W, T-C10b 8 W
        T-C11 1 WD
        T-C12a 11 WD, T-C12b 17 WD, T-C12c 2 WD
        T-C13
        T-C14a 1 Y, T-C14b 3 Y
        T-C15 3 MO
        T-C16 1 Y
        T-C17 7 CD
        T-C18
        T-C19 10 WD
        T-C20 12 MO
        T-D01 10 WD
        T-D02 5 WD
        T-D03 5 WD
        T-D04
        T-D05 1 W
        T-D06 6 W
        T-D07 3 MO
        T-D08 6 W
        T-D09 6 MO
        T-D10a 1 W, T-D10b 6 W
        T-D11a 1 W, T-D11b 4 W
        T-D12a 1 W, T-D12b 6 W
        T-D13 1 W
        T-D14a 10 WD, T-D14b 10 WD
        T-D15 16 W
        T-D16a 8 W, T-D16b 24 W
        T-D17 6 WD
        T-D18 20 WD
        T-D19 3 MO
        T-D20 6 MO
        T-D21
        T-D22 5 WD
        T-D23 5 WD
        T-D24a 15 WD, T-D24b 20 WD
        T-D25 20 WD
        T-D26 5 WD
        T-D27a 7 PD, T-D27b 6 MO
        T-D28a 3 MO, T-D28b 6 MO
        T-D29 10 WD
        T-D30 3 placements
        T-D31 20 miles
        T-D32 3 social workers
        T-D33
        T-D34 3 MO
        T-D35
        T-D36
        T-D37a 10 WD, T-D37b 5 WD
        T-D38 10 WD
        T-D39a 17 CD, T-D39b 75 CD, T-D39c 12 MO
        T-D40 3 MO
        T-D41 0 CD
        T-E01 20 WD
        T-E02 5 WD
        T-E03 6 MO
        T-E04 12 MO
        T-E05a 12 MO, T-E05b 6 MO
        T-E06a 12 MO, T-E06b 12 MO, T-E06c 13 points, T-E06d 16 points, T-E06e 40 points
        T-E07 12 MO
        T-E08 18 AGE
        T-E09 10 WD
        T-E10 1 TERM
        T-E11 20 SD
        T-E12
        T-E13a 10 percent, T-E13b 50 percent
        T-E14 6 W
        T-E15 6 W
        T-E16 20 W
        T-E17a 12 MO, T-E17b 3 MO, T-E17c 6 MO
        T-E18
        T-E19 72 H
        T-E20a 24 H, T-E20b 72 H, T-E20c 24 H, T-E20d 3 episodes, T-E20e 90 CD
        T-E21
        T-E22 10 SD
        T-G01a 6 W, T-G01b 48 H
        T-G02 7 WD
        T-G03 6 W
        T-G04 12 W
        T-G05 48 H
        T-G06a, T-G06b 1 Y
        T-G07a 1 W, T-G07b 3 Y
        T-G08 5 WD
        T-G09 10 WD
        T-G10 8 MO
        T-G11 7 WD
        T-G12a 2 WD, T-G12b 5 WD
        T-G13 28 CD
        T-G14a 12 MO, T-G14b 12 MO, T-G14c
        T-G15 1 Y
        T-G16a 4 W, T-G16b 6 W
        T-G17a 12 MO, T-G17b 18 MO
        T-G18a 3 Y, T-G18b 1 Y
        T-G19 3 children
        T-G20 28 CD
        T-G21 28 CD
        T-G22
        T-G23a 3 MO, T-G23b 6 MO, T-G23c 12 MO
        T-G24 20 WD
        T-G25 12 MO
        T-G26
        T-G27 1 MO
        T-G28
        T-J19 10 Y
        T-K01
        T-K02
        T-K03 6 MO
        T-K04 15 CD
        T-K05 15 CD
        T-K08 15 CD
        T-K09a, T-K09b 30 percent, T-K09c 2 Y
        T-K06
        T-K07a 0 CD, T-K07b 5 SD
        T-K10 15 CD
        T-K11 15 CD
        T-K12
        T-K13
        T-K14 5 Y
        T-K15
        T-K16 5 WD
        T-K17
        T-L01 4 W
        T-L02 3 MO
        T-L03 3 Y
        T-L04
        T-L05
        T-L06
        T-L07a 3 MO, T-L07b 6 MO, T-L07c 12 MO
        T-L08 2 Y
        T-L09
        T-L10
        T-L11
        T-L12
        T-L13
        T-L14
        T-L15
        T-L16
        T-L17 52 W
        """;

    private final List<Rule> rules = RuleBook.national().rules();

    @Test
    void every_row_of_the_sections_is_in_the_book_with_every_number() {
        assertThat(standing().map(RuleBookIsCompleteTest::shown))
            .containsExactlyElementsOf(Arrays.stream(PAGE.strip().split("\\s*[,\n]\\s*")).toList());
    }

    @Test
    void the_sections_have_as_many_rows_as_the_page() {
        assertThat(standing().collect(Collectors.groupingBy(Rule::section,
            Collectors.collectingAndThen(Collectors.mapping(Rule::parent, Collectors.toSet()), Set::size))))
            .isEqualTo(Map.of("A", 16, "B", 32, "C", 20, "D", 41, "E", 22, "G", 28, "J", 1, "K", 17, "L", 17));
    }

    /// The wording is kept as it was summed up, so no number of it may be missing among the amounts. Exempt: dates and
    /// the name of a return, and the low ends of the bands of a score, which stand in the part.
    @Test
    void no_number_of_a_wording_is_lost() {
        Map<String, Set<Integer>> exempt = Map.of("T-C12", Set.of(12, 18), "T-C11", Set.of(2), "T-D30", Set.of(31), "T-D32", Set.of(31), "T-E21", Set.of(903),
            "T-E06", Set.of(0, 14, 17));
        standing().collect(Collectors.groupingBy(Rule::parent)).forEach((parent, parts) -> {
            Set<Integer> kept = parts.stream().map(Rule::amount).filter(amount -> amount != null)
                .map(Amount::number).collect(Collectors.toSet());
            kept.addAll(exempt.getOrDefault(parent, Set.of()));
            assertThat(kept).as("%s: %s", parent, parts.getFirst().wording())
                .containsAll(numbers(parts.getFirst().wording()));
        });
    }

    @Test
    void parts_of_a_row_share_their_words_and_carry_its_id_and_a_letter() {
        standing().collect(Collectors.groupingBy(Rule::parent)).forEach((parent, parts) -> {
            assertThat(parts.stream().map(Rule::wording).distinct()).as(parent).hasSize(1);
            List<String> ids = parts.size() == 1 ? List.of(parent)
                : IntStream.range(0, parts.size()).mapToObj(i -> parent + (char) ('a' + i)).toList();
            assertThat(parts.stream().map(Rule::id)).isEqualTo(ids);
        });
    }

    @Test
    void every_rule_says_what_is_owed_from_when_by_whom_and_on_whose_word() {
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.duty()).isNotBlank();
            assertThat(rule.trigger()).isNotBlank();
            assertThat(rule.heldBy()).isNotBlank();
            assertThat(rule.clause().citation()).isNotBlank();
            assertThat(rule.clause().area()).isEqualTo("England");
        });
    }

    @Test
    void versions_of_a_rule_follow_each_other_without_gap_or_overlap() {
        rules.stream().collect(Collectors.groupingBy(Rule::id)).forEach((id, versions) -> {
            for (int i = 1; i < versions.size(); i++)
                assertThat(versions.get(i).clause().from()).as(id).isNotNull().isEqualTo(versions.get(i - 1).clause().to());
            assertThat(versions.getLast().clause().to()).as(id).isNull();
        });
    }

    /// The rules that stand, without the versions that they replaced.
    private Stream<Rule> standing() {
        return rules.stream().filter(rule -> rule.clause().status() != Clause.Status.REPEALED);
    }

    private static String shown(Rule rule) {
        return rule.amount() == null ? rule.id()
            : rule.id() + " " + rule.amount().number() + " " + rule.amount().unit().code();
    }

    /// Not the numbers of other rules (`T-D18..20`) or of sections (`s37`).
    private static Set<Integer> numbers(String wording) {
        String bare = wording.replaceAll("T-\\w+(\\.\\.\\d+)?|s\\d+", "");
        return Pattern.compile("\\d+").matcher(bare).results().map(found -> Integer.valueOf(found.group()))
            .collect(Collectors.toSet());
    }
}
