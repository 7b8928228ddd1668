package goldthread.returns.people;

import static goldthread.returns.files.TestFiles.source;
import static goldthread.returns.files.TestFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.files.Limits;
import goldthread.returns.files.TestFiles.Faults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeopleFileTest {
    private final Faults faults = new Faults();
    private final List<PersonRow> people = new ArrayList<>();
    @TempDir Path folder;

    private void read(String text) {
        PeopleFile.read(source(write(folder, "people.csv", text)), Limits.usual(), people::add, faults);
    }

    @Test
    void everything_that_the_file_says_about_a_child_is_read() {
        read("""
                Child ID,First name,Surname,Known as,Previous names,DOB,Address 1,Address 2,Postcode,Confidential,NHS \
                number,UPN,Phone,Family
                12,Amira Noor,Example,Amira,Amira Sample; Noor Sample,17/12/1999,1 Sample Street,Exampleton,ZZ1 1ZZ,\
                Yes,999 000 0000,A1,01632 960000,F1
                """);
        assertThat(people).singleElement().satisfies(person -> {
            assertThat(person.childId()).isEqualTo("12");
            assertThat(person.givenNames()).isEqualTo("Amira Noor");
            assertThat(person.familyName()).isEqualTo("Example");
            assertThat(person.previousNames()).containsExactly("Amira Sample", "Noor Sample");
            assertThat(person.address()).containsExactly("1 Sample Street", "Exampleton");
            assertThat(person.addressIsConfidential()).isTrue();
            assertThat(person.family()).isEqualTo("F1");
            assertThat(person.row()).isEqualTo(2);
        });
        assertThat(faults.lines()).isEmpty();
    }

    @Test
    void an_address_may_stand_in_one_cell_with_its_lines() {
        read("child_id;surname;address\n1;Example;\"1 Sample Street\nExampleton\"\n2;Sample;\"2, Sample Street\"\n");
        assertThat(people).extracting(PersonRow::address).containsExactly(
                List.of("1 Sample Street", "Exampleton"), List.of("2, Sample Street"));
        assertThat(people).extracting(PersonRow::row).containsExactly(2, 4);
    }

    @Test
    void a_row_that_cannot_be_tied_to_one_child_is_set_aside_and_kept() {
        read("child_id,given_names\n,Sam\n1,Sam\n1,Alex\n2,Jo,x\n");
        assertThat(people).extracting(PersonRow::givenNames).containsExactly("Sam");
        assertThat(faults.lines()).containsExactly(
                "people.csv, row 2, child_id: The row names no child. Fill in the child's id.",
                "people.csv, row 4, child_id: The child 1 stands in the file twice; the first was taken. "
                        + "Take one of the two out.",
                "people.csv, row 5: The row has 3 cells and the headings 2. Put an address with commas in quotes.");
        assertThat(faults.all).extracting(fault -> fault.kept()).containsExactly(",Sam", "1,Alex", "2,Jo,x");
    }

    @Test
    void what_is_doubtful_is_told_and_taken_on_the_safe_side() {
        read("child_id,given_names,dob,confidential,shoe size\n1,Sam,31/02/2010,maybe,9\n2,Alex,,no,8\n");
        assertThat(people).extracting(PersonRow::addressIsConfidential).containsExactly(true, false);
        assertThat(people.getFirst().extra()).containsEntry("shoe size", "9");
        assertThat(faults.lines()).containsExactly(
                "people.csv, row 1, shoe size: people.csv has no such column; its values were kept.",
                "people.csv, row 2, dob: \"31/02/2010\" is a day that does not exist. Write the day as dd/mm/yyyy.",
                "people.csv, row 2, confidential: \"maybe\" is neither yes nor no; the address is treated as "
                        + "confidential. Write yes or no.");
    }

    @Test
    void a_file_without_ids_or_names_is_told() {
        read("CHILD,SEX,DOB,DUC\n1,1,01/02/2003,\n");
        assertThat(faults.lines()).containsExactly("people.csv: The file has no column with the child's id and a name. "
                + "Give it the headings of people.csv: child_id, given_names, family_name and so on.");
    }
}
