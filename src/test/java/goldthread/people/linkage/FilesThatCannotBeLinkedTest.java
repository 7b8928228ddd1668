package goldthread.people.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class FilesThatCannotBeLinkedTest {
    private static final String HEADINGS = "first_name,surname,dob\n";
    @TempDir
    private Path folder;

    @Test
    void an_empty_file_is_said_to_be_empty() throws Exception {
        var file = file("", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> take(file)).hasMessageContaining("is empty");
    }

    @Test
    void a_file_without_a_column_to_compare_says_what_it_has() throws Exception {
        var file = file("a,b\n1,2\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> take(file)).hasMessageContaining("Its headings are: a, b");
    }

    @Test
    void a_workbook_is_no_csv() throws Exception {
        var file = file("PK\u0003\u0004", StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> take(file)).hasMessageContaining("Save it as CSV");
    }

    @Test
    void another_encoding_is_read_and_said() throws Exception {
        var taken = take(file(HEADINGS + "Zoë,Brontë,2010-01-01\n", Charset.forName("windows-1252")));
        assertThat(taken.notes()).anyMatch(note -> note.contains("Windows-1252"));
        assertThat(taken.records().value(Field.SURNAME, 0)).isEqualTo("BRONTE");
    }

    @Test
    void a_heading_of_the_map_that_no_file_has_is_said() throws Exception {
        var taken = Intake.of(List.of(file(HEADINGS + "Ann,Lee,2010-01-01\n", StandardCharsets.UTF_8)), Map.of("kid_first", "forename", "First Name", "forename"), null);
        assertThat(taken.notes()).contains("The map of columns names kid_first, which no file has.");
    }

    @Test
    void a_row_with_more_cells_than_headings_is_said() throws Exception {
        var taken = take(file(HEADINGS + "Ann,Lee,2010-01-01\nAnn,Lee, of Leeds,2010-01-01\nAnn,Lee,2010-01-01,,\n", StandardCharsets.UTF_8));
        assertThat(taken.notes()).contains("1 row has more cells than there are headings, on line 3: if a comma stands within a value, its columns are one too far to the right.");
    }

    @Test
    void two_byte_letters_and_semicolons_are_read() throws Exception {
        assertThat(take(file("forename;surname;dob\nAnn;Lee;2010-01-01\n", StandardCharsets.UTF_16)).records().value(Field.BORN, 0)).isEqualTo("20100101");
    }

    @Test
    void a_day_that_cannot_be_is_said_and_compared_as_written() throws Exception {
        var taken = take(file(HEADINGS + "Ann,Lee,2015-02-30\nAnn,Lee,2015-02-03\nAnn,Lee,soon\n", StandardCharsets.UTF_8));
        assertThat(taken.notes()).contains("1 date of birth is a day that cannot be, and will be compared as written, so that a slip from the right one is seen.", "1 date of birth could not be read and counts as missing.");
    }

    @Test
    void one_record_has_nothing_to_be_linked_with() throws Exception {
        var linkage = link(HEADINGS + "Ann,Lee,2010-01-01\n");
        assertThat(linkage.notes()).containsExactly("There is only one record, so there is nothing to link it with.");
        assertThat(linkage.children()).isEqualTo(1);
    }

    @Test
    void identical_records_are_all_for_a_person() throws Exception {
        var linkage = link(HEADINGS + "Ann,Lee,2010-01-01\n".repeat(300));
        assertThat(linkage.notes()).anyMatch(note -> note.startsWith("All records are identical"));
        assertThat(linkage.proposals()).hasSizeGreaterThan(200);
    }

    @Test
    void of_identical_records_without_a_number_none_is_linked_and_each_is_shown_with_the_next() throws Exception {
        for (int many : new int[] {2, 6, 300}) {
            var linkage = link("given_name,surname,dob,postcode\n" + "Amy,Bell,2012-03-04,LS1 1AA\n".repeat(many));
            assertThat(linkage.notes()).anyMatch(note -> note.contains("They are all for a person to look at"));
            assertThat(linkage.proposals()).hasSize(many - 1).noneMatch(Linkage.Proposal::linked);
            assertThat(linkage.children()).isEqualTo(many);
        }
    }

    @Test
    void identical_records_that_agree_in_a_number_are_linked_and_said_to_be() throws Exception {
        var linkage = link("given_name,surname,dob,nhs_number\n" + "Amy,Bell,2012-03-04,9434765919\n".repeat(6));
        assertThat(linkage.children()).isEqualTo(1);
        assertThat(linkage.notes()).noneMatch(note -> note.contains("a person"));
    }

    @Test
    void headings_that_say_whose_it_is_or_how_it_is_written_are_known() {
        var columns = new Columns(java.util.List.of("Pupil Forename", "Patient Surname", "Date of birth (dd/mm/yyyy)", "Current Postcode", "Learner Sex", "Client Number", "Pupil First", "Patient NHS Number"), java.util.Map.of(), java.util.List.of());
        assertThat(columns.fields.keySet()).containsExactlyInAnyOrder(Field.FORENAME, Field.SURNAME, Field.BORN, Field.POSTCODE, Field.SEX, Field.NHS);
        assertThat(columns.unused).as("a number of anything, and half a heading, are not guessed at").containsExactly("Client Number", "Pupil First");
        assertThat(new Columns(java.util.List.of("Pupil name", "dob"), java.util.Map.of(), java.util.List.of("Pupil name")).at("FULL_NAME")).as("the truth is never looked at").isNull();
        var both = new Columns(java.util.List.of("Mother Forename", "Pupil Forename", "Forename"), java.util.Map.of(), java.util.List.of());
        assertThat(both.fields.get(Field.FORENAME)).as("the plain heading goes before").isEqualTo(2);
        var whose = new Columns(java.util.List.of("Child's forename", "Pupil’s surname", "Child sex", "Patient's date of birth"), java.util.Map.of(), java.util.List.of());
        assertThat(whose.fields.keySet()).containsExactlyInAnyOrder(Field.FORENAME, Field.SURNAME, Field.SEX, Field.BORN);
    }

    @Test
    void a_day_that_is_none_and_a_postcode_that_cannot_be_are_counted() throws Exception {
        var notes = take(file("first_name,dob,postcode\nAnn,soon,ZZ1 1ZZ\nBob,2010-01-01,ZZ2 2ZZ\nCy,2010-01-01,NOWHERE\n", StandardCharsets.UTF_8)).notes();
        assertThat(notes).anyMatch(note -> note.startsWith("1 date of birth could")).anyMatch(note -> note.startsWith("1 postcode cannot"));
    }

    @Test
    void names_alone_join_nobody_and_are_shown_to_a_person() throws Exception {
        var linkage = link("given_name,surname,date_of_birth,suburb\nAmy,Jones,,York\nAmy,Jones,soon,York\nBob,Smith,20100101,York\nBob,Smith,20100101,York\nLee,Hall,20110202,Leeds\n");
        assertThat(linkage.proposals()).extracting(Linkage.Proposal::linked).containsExactlyInAnyOrder(true, false);
        assertThat(linkage.children()).isEqualTo(4);
    }

    @Test
    void an_id_that_comes_twice_in_one_file_is_said() throws Exception {
        var taken = take(file("rec_id,given_name,surname\nr1,Amy,Jones\nr2,Bob,Smith\nr1,Lee,Hall\n", StandardCharsets.UTF_8));
        assertThat(taken.notes()).anyMatch(note -> note.startsWith("1 record has an id that another record of the same file has, the first r1"));
    }

    @Test
    void a_birth_in_three_columns_is_one_day() throws Exception {
        var taken = take(file("fname_c1,lname_c1,by,bm,bd\nGerd,Bauer,1968,7,27\nGerd,Bauer,1968,,27\n", StandardCharsets.UTF_8));
        assertThat(taken.notes().getFirst()).contains("forename, surname, date of birth in parts");
        assertThat(List.of(taken.records().value(Field.BORN, 0), taken.records().value(Field.BORN, 1))).containsExactlyInAnyOrder("19680727", "");
    }

    @Test
    void a_map_that_names_nothing_known_is_refused() throws Exception {
        var file = file(HEADINGS + "Ann,Lee,2010-01-01\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Intake.of(List.of(file), Map.of("dob", "shoe size"), null)).hasMessageContaining("\"shoe size\"");
    }

    @Test
    void what_was_learnt_once_weighs_the_same_again() throws Exception {
        var text = new StringBuilder(HEADINGS);
        for (int i = 0; i < 300; i++) {
            text.append("Name%d,Family%d,20%02d-01-1%d\n".formatted(i % 40, i % 70, i % 17, i % 9));
        }
        var records = take(file(text.toString(), StandardCharsets.UTF_8)).records();
        var learnt = Linkage.of(records, Linkage.Bands.USUAL, 1);
        var again = Linkage.of(records, Linkage.Bands.USUAL, 1, Known.of("model.json", Writing.model(learnt)), Decisions.NONE);
        for (var field : records.fields()) {
            assertThat(again.weighing.model.oneChild().of[field.ordinal()]).isEqualTo(learnt.weighing.model.oneChild().of[field.ordinal()]);
        }
        assertThatThrownBy(() -> Known.of("model.json", "{}")).hasMessageContaining("is no model");
    }

    private Linkage link(String text) throws Exception {
        return Linkage.of(take(file(text, StandardCharsets.UTF_8)).records(), Linkage.Bands.USUAL, 1);
    }

    private static Intake.Taken take(Path file) throws Exception {
        return Intake.of(List.of(file), Map.of(), null);
    }

    private Path file(String text, Charset charset) throws Exception {
        return Files.writeString(folder.resolve("some.csv"), text, charset);
    }
}
