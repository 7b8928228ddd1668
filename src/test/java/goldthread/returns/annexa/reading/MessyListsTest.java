package goldthread.returns.annexa.reading;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.annexa.AnnexA;
import goldthread.returns.annexa.Lists;
import goldthread.returns.annexa.reading.Books.Sheet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lists as authorities send them: the same is read from them, however they are written.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class MessyListsTest {
    /// What authorities write for headings of the standard.
    private static final Map<String, List<String>> HEADINGS = Map.ofEntries(
            Map.entry("Child Unique ID", List.of("Child ID", "CHILD_ID", "Unique Child Identifier", "Person ID", "ChildUniqueID")),
            Map.entry("Gender", List.of("Sex", "gender ", "GENDER")), Map.entry("Ethnicity", List.of("Ethnic origin", "Ethnic Group", "ethnicity")),
            Map.entry("Date of Birth", List.of("DOB", "D.O.B", "Birth date", "Date Of Birth (dd/mm/yyyy)")),
            Map.entry("Age of Child (Years)", List.of("Age", "Age of child", "Age (years)")),
            Map.entry("Does the Child have a Disability", List.of("Disability", "Does the child have a disability? (Y/N)", "Disabled")),
            Map.entry("Date of Contact", List.of("Contact Date", "Date of contact:")), Map.entry("Contact Source", List.of("Source of contact")),
            Map.entry("Date of referral", List.of("Referral date", "Date of Referral")), Map.entry("Allocated Team", List.of("Team")),
            Map.entry("Allocated Worker", List.of("Allocated Social Worker", "Worker")), Map.entry("CIN Start Date", List.of("CiN start date", "Child in Need Start Date")),
            Map.entry("Child Protection Plan Start Date", List.of("CPP Start Date", "CP Plan start date", "Date Child Protection Plan Started")),
            Map.entry("Date of Initial Child Protection Conference", List.of("Date of ICPC", "ICPC date")),
            Map.entry("Number of Section 47 Enquiries in the last 12 months", List.of("Number of S47 enquiries in last 12 months")),
            Map.entry("Date Started to be Looked After", List.of("LAC start date", "Date started to be looked after (dd/mm/yyyy)")),
            Map.entry("Placement postcode", List.of("Postcode of placement")), Map.entry("Individual adopter identifier", List.of("Adopter ID")));
    private static final Map<String, List<Object>> CODES = Map.ofEntries(Map.entry("a) Male", List.of("M", "Male", "1", "male", "a)", "MALE", "Boy")),
            Map.entry("b) Female", List.of("F", "Female", "2", "b) female", "Girl")), Map.entry("Yes", List.of("Y", "yes", "1", true, "a) Yes", "TRUE")),
            Map.entry("No", List.of("N", "no", "0", false, "b) No", "False")), Map.entry("g) Police", List.of("Police", "6", "q) 6: Police")),
            Map.entry("b) Full care orders", List.of("C2", "C2: FCO", "Full care order", "FCO")), Map.entry("a) Neglect", List.of("NEG", "neglect")),
            Map.entry("a) Abuse or neglect", List.of("N1", "N1 - Abuse or Neglect", "abuse or neglect")));

    @TempDir Path folder;

    private static List<Sheet> standard() {
        return IntStream.rangeClosed(1, 11).mapToObj(list -> new Sheet("List " + list, Books.standard(list, 6))).toList();
    }

    /// The same lists, written otherwise.
    private static Sheet messy(Sheet sheet, Random chance) {
        var columns = new ArrayList<Integer>(IntStream.range(0, sheet.rows().getFirst().size()).boxed().toList());
        Collections.shuffle(columns, chance);
        var rows = new ArrayList<List<Object>>();
        for (int title = chance.nextInt(4); title > 0; title--) {
            rows.add(title == 2 ? List.of() : List.of("Lists for inspection", "", "as at 31/03/2026"));
        }
        int days = chance.nextInt(6);
        for (var row : sheet.rows()) {
            boolean head = row == sheet.rows().getFirst();
            rows.add(columns.stream().map(column -> head ? one(HEADINGS.getOrDefault(row.get(column).toString(), List.of()), row.get(column), chance)
                    : row.get(column) instanceof LocalDate day ? day(day, days) : one(CODES.getOrDefault(row.get(column).toString(), List.of()), row.get(column), chance)).toList());
        }
        return new Sheet("Sheet" + chance.nextInt(1_000_000), rows);
    }

    private static Object one(List<? extends Object> others, Object as, Random chance) {
        return others.isEmpty() || chance.nextInt(3) == 0 ? as : others.get(chance.nextInt(others.size()));
    }

    private static Object day(LocalDate day, int kind) {
        return switch (kind) {
            case 0 -> day;
            case 1 -> (int) ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
            case 2 -> "%td/%<tm/%<tY".formatted(day);
            case 3 -> day.toString();
            case 4 -> day + "T00:00:00";
            default -> String.format(java.util.Locale.US, "%te %<tB %<tY", day);
        };
    }

    private static List<String> differences(List<String> expected, List<String> came) {
        var left = new ArrayList<>(came);
        var all = new ArrayList<>(expected.stream().filter(row -> !left.remove(row)).map(row -> "- " + row).toList());
        left.forEach(row -> all.add("+ " + row));
        return all;
    }

    static void same(Path folder, int seeds, long from) {
        var expected = Books.read(Books.workbook(folder.resolve("standard.xlsx"), standard()));
        assertThat(expected.faults()).isEmpty();
        assertThat(expected.rows()).hasSize(66).allMatch(row -> row.problem() == null && row.doubts().isEmpty());
        for (long seed = from; seed < from + seeds; seed++) {
            var chance = new Random(seed);
            var sheets = new ArrayList<>(standard().stream().map(sheet -> messy(sheet, chance)).toList());
            Collections.shuffle(sheets, chance);
            var file = folder.resolve("messy.xlsx");
            assertThat(differences(expected.said(), Books.read(Books.workbook(file, sheets)).said())).as("seed %s", seed).isEmpty();
            var one = sheets.getFirst();
            var csv = Books.read(Books.csv(folder.resolve("one.csv"), one.rows()));
            int list = csv.rows().getFirst().list().number();
            assertThat(csv.said()).as("as CSV, seed %s", seed).isEqualTo(expected.said().stream().filter(row -> row.startsWith(list + " ")).toList());
        }
    }

    @Test
    void however_columns_headings_codes_and_days_are_written_the_same_is_read() {
        same(folder, 4, 1);
    }

    @Test
    void each_decision_is_shown_with_how_it_was_made_and_kept() {
        var rows = new ArrayList<>(List.<List<Object>>of(List.of("Pers No", "DOB", "Sex", "Ethnicity", "Date of Contact", "Who rang", "Notes")));
        rows.add(List.of("1", "01/02/2015", "M", "WBRI", "2026-01-05", "Neighbour", "x"));
        var file = Books.csv(folder.resolve("Weekly.csv"), rows);
        var first = Books.read(file);
        assertThat(first.rows()).isEmpty();
        assertThat(first.faultsTold()).contains("No list of Annex A was found");

        var mapping = Mapping.read("{\"sheets\": {\"weekly.csv\": \"List 1\"}, \"headings\": {\"List 1\": {\"pers no\": \"Child Unique ID\", \"Who rang\": \"Contact Source\", "
                + "\"Notes\": \"ignore\"}}, \"codes\": {\"Contact Source\": {\"Neighbour\": \"a) Individual\"}}}", Lists.ANNEX_A);
        var read = Books.read(file, mapping);
        assertThat(read.rows()).hasSize(1);
        assertThat(read.rows().getFirst().values()).containsEntry("Contact Source", "a) Individual").containsEntry("Child Unique ID", "1").containsEntry("Date of Contact", "05/01/2026");
        assertThat(read.decisions().stream().map(Decision::line)).contains(
                "Weekly.csv (List 1): the column \"Pers No\" is \"Child Unique ID\", by the kept mapping.",
                "Weekly.csv (List 1): the column \"DOB\" is \"Date of Birth\", by its spelling.",
                "Contact Source: \"Neighbour\" is \"a) Individual\", by the kept mapping.", "Gender: \"M\" is \"a) Male\", by its spelling.",
                "Ethnicity: \"WBRI\" is \"a) White\", by its spelling.", "Weekly.csv, Date of Contact: days written as 2026-03-31.");
        assertThat(Mapping.read(mapping.json(), Lists.ANNEX_A).json()).isEqualTo(mapping.json()).contains("\"DOB\"", "\"WBRI\"");
    }

    @Test
    void a_column_whose_heading_tells_nothing_is_told_by_the_words_of_the_lists_that_are_looked_for() {
        var file = Books.csv(folder.resolve("extract.csv"), List.of(List.of("Pers No", "Surname", "Forename", "Start Date", "Department", "What they do"),
                List.of("1", "One", "Ada", "01/09/2020", "A", "Practice Manager"), List.of("2", "Two", "Bo", "01/09/2020", "A", "Conference Chair"), List.of("3", "Three", "Cy", "01/09/2020", "A", "Advanced Practitioner")));
        var read = Books.read(file, new Mapping(goldthread.returns.hr.HrLists.EXTRACT));
        assertThat(read.rows()).extracting(row -> row.value("Role")).containsExactly("team-manager: Team manager", "reviewing-officer: Independent reviewing officer", "social-worker: Social worker");
    }

    @Test
    void what_was_decided_once_can_be_changed_and_counts_the_next_time() {
        var file = Books.csv(folder.resolve("list-1.csv"), List.of(List.of("Child ID", "Sex", "Ethnicity", "DOB", "Age", "Contact date", "Contact source"),
                List.of("1", "X", "WBRI", "01/02/2015", "11", "05/01/2026", "6")));
        var mapping = new Mapping(Lists.ANNEX_A);
        assertThat(Books.read(file, mapping).rows().getFirst().doubts()).singleElement().asString().contains("\"X\" is none of its codes").contains("column \"Sex\"");
        var changed = Mapping.read(mapping.json().replace("\"X\" : \"\"", "\"X\" : \"d) Neither\""), Lists.ANNEX_A);
        assertThat(Books.read(file, changed).rows().getFirst().value("Gender")).isEqualTo("d) Neither");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"sheets": {"a": "List 12"}}                           | The mapping names "List 12"; the lists are called List 1 to List 11.
            {"headings": {"List 1": {"x": "Shoe size"}}}           | The mapping names a column "Shoe size" that List 1 has not. Write it as the standard has it.
            {"codes": {"Gender": {"x": "z"}}}                      | The mapping names "z", which is no code of Gender. They are: a) Male | b) Female | c) Not stated/recorded | d) Neither.
            {"other": {}}                                          | The mapping has a part "other"; its parts are sheets, headings and codes.
            []                                                     | The mapping is no JSON object. Begin it with { and name sheets, headings and codes.
            """, quoteCharacter = '\0')
    void a_mapping_that_cannot_be_is_refused_with_a_sentence(String json, String sentence) {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(IllegalArgumentException.class, () -> Mapping.read(json, Lists.ANNEX_A)).getMessage()).startsWith(sentence.strip());
    }

    @Test
    void a_hidden_sheet_and_sheets_that_are_no_lists_are_said_and_the_lists_are_read() {
        var file = Books.workbook(folder.resolve("mixed.xlsx"), List.of(new Sheet("Notes", List.of(List.of("This workbook was made for inspection"), List.of("Ask Performance"))),
                new Sheet("Lookup", true, List.of(List.of("Code", "Words", "Order"), List.of("1", "Male", "1"))), new Sheet("Front door", true, Books.sample(1)),
                new Sheet("Empty", List.of()), new Sheet("LAC", Books.sample(8))));
        var read = Books.read(file);
        assertThat(read.rows().stream().map(row -> row.list().number()).distinct()).containsExactly(1, 8);
        assertThat(String.join("\n", read.decisions().stream().map(Decision::line).toList())).contains("sheet Notes: not taken", "sheet Lookup: not taken", "the sheet is hidden", "sheet Empty: empty");
    }

    @Test
    void headings_spread_over_two_rows_are_read_and_headings_said_again_are_passed_over() {
        var sample = Books.sample(7);
        var rows = new ArrayList<>(List.of(sample.getFirst(), sample.get(0)));
        rows.addAll(sample.subList(1, 4));
        rows.add(sample.getFirst());
        rows.addAll(sample.subList(4, sample.size()));
        var read = Books.read(Books.csv(folder.resolve("twice.csv"), rows));
        assertThat(read.rows()).hasSize(7);
        assertThat(read.faultsTold()).contains("says the headings again");

        List<List<Object>> spread = List.of(List.of("Child", "", "Date of", "Date of", "Contact", "", ""), List.of("Unique ID", "Gender", "Birth", "Contact", "Source", "Ethnicity", "Age"),
                List.of("1", "F", LocalDate.of(2015, 1, 1), LocalDate.of(2026, 1, 1), "6", "WBRI", "11"));
        var two = Books.read(Books.workbook(folder.resolve("two.xlsx"), List.of(new Sheet("x", spread))));
        assertThat(two.rows()).hasSize(1);
        assertThat(two.rows().getFirst().values()).hasSize(7).containsEntry("Date of Birth", "01/01/2015").containsEntry("Date of Contact", "01/01/2026");
    }

    @Test
    void a_sheet_that_is_called_as_another_was_is_told_by_its_own_headings() {
        var mapping = new Mapping(Lists.ANNEX_A);
        Books.read(Books.workbook(folder.resolve("one.xlsx"), List.of(new Sheet("Sheet1", Books.sample(3)))), mapping);
        assertThat(mapping.json()).contains("\"Sheet1\" : \"List 3\"");
        var read = Books.read(Books.workbook(folder.resolve("two.xlsx"), List.of(new Sheet("Sheet1", Books.sample(8)))), mapping);
        assertThat(read.rows()).isNotEmpty().allMatch(row -> row.list().number() == 8);
    }

    @Test
    void a_column_without_a_heading_that_tells_is_known_by_what_it_holds() {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("Child Unique ID", "Q7", "Date of Birth", "Date of Contact", "Contact Source", "Q8"));
        for (int i = 0; i < 4; i++) {
            rows.add(List.of("C" + i, i % 2 == 0 ? "Male" : "Female", "01/01/2015", "01/01/2026", "Police", i % 2 == 0 ? "WBRI" : "APKN"));
        }
        var read = Books.read(Books.csv(folder.resolve("content.csv"), rows));
        assertThat(read.rows()).hasSize(4).allMatch(row -> !row.value("Gender").isEmpty() && !row.value("Ethnicity").isEmpty());
        assertThat(read.decisions().stream().map(Decision::line)).contains("content.csv (List 1): the column \"Q8\" is \"Ethnicity\", by what it holds.");
    }

    @Test
    void the_lists_have_headings_by_which_each_is_told_from_the_others() {
        for (var list : AnnexA.LISTS) {
            var read = Books.read(Books.csv(folder.resolve("x.csv"), Books.standard(list.number(), 3)));
            assertThat(read.rows()).as(list.title()).hasSize(3).allMatch(row -> row.list() == list);
        }
    }
}
