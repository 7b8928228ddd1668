package goldthread.returns;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.Acting;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Identified;
import goldthread.people.PeopleEntry.Located;
import goldthread.people.PeopleEntry.Named;
import goldthread.people.PeopleEntry.Related;
import goldthread.returns.files.TestFiles;
import goldthread.returns.mapping.Standard;
import goldthread.returns.mapping.Verdict.Outcome;
import goldthread.time.CollectionYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Returns carry no names: `people.csv` says who the children are.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class NamesAndAddressesTest {
    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
    private static final ReturnsOffice OFFICE = new ReturnsOffice(650);
    private static int number;

    private final String amira = "P" + ++number + "A", sam = "P" + number + "S", layla = "P" + number + "L";
    @TempDir Path folder;

    @BeforeEach
    void three_children_whom_a_return_knows() throws IOException {
        take("header.csv", HEADER + amira + ",2,17/12/2009,WBRI,UN1,,\n" + sam + ",1,23/06/2012,WBRI,UN1,,\n" + layla + ",2,01/01/2015,WBRI,UN1,,\n");
    }

    private ImportReport take(String... namesAndTexts) throws IOException {
        var into = Files.createTempDirectory(folder, "in");
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            TestFiles.write(into, namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return OFFICE.take(ImportRequest.of(Standard.SSDA903, List.of(into)).year(CollectionYear.parse("2018-19")).told(LocalDate.parse("2019-06-01")));
    }

    private Timeline timeline(String id) {
        return Acting.as(OFFICE.analyst, () -> OFFICE.office.caseFile.timeline(
                OFFICE.as(() -> OFFICE.imports.people.byLaChildId(List.of(id))).get(id)));
    }

    @Test
    void a_child_gets_a_name_an_address_and_numbers() throws IOException {
        var report = take("list.csv", "child_id,first name,surname,preferred name,former names,address_1,town,postcode,phone,nhs number,upn\n"
                + amira + ",Amira Noor,O'Example,Mimi,Amira Old;A. Other,1 Sample Street,Exampleton,ZZ1 1ZZ,01632 960001,943 476 5919,B801200005001\n");

        assertThat(report.outcomes().get(Outcome.TAKEN)).as(report.text()).isEqualTo(1);
        var timeline = timeline(amira);
        assertThat(timeline.last(Named.class).orElseThrow().entry()).satisfies(named -> {
            assertThat(named.given()).isEqualTo("Amira Noor");
            assertThat(named.family()).isEqualTo("O'Example");
            assertThat(named.knownAs()).isEqualTo("Mimi");
            assertThat(named.previous()).isEqualTo("Amira Old; A. Other");
        });
        assertThat(timeline.last(Located.class).orElseThrow().entry()).satisfies(located -> {
            assertThat(located.address()).isEqualTo("1 Sample Street, Exampleton");
            assertThat(located.postcode()).isEqualTo("ZZ1 1ZZ");
            assertThat(located.confidential()).isFalse();
        });
        assertThat(timeline.facts(Identified.class)).extracting(fact -> fact.entry().value()).contains("9434765919", "B801200005001");
    }

    @Test
    void the_same_list_again_adds_nothing_and_a_changed_one_only_what_changed() throws IOException {
        var list = "child_id,given_names,family_name,address,postcode\n" + amira + ",Amira,Example,1 Sample Street,ZZ1 1ZZ\n";
        take("people.csv", list);
        long entries = OFFICE.count("select count(*) from entry");
        var again = take("people.csv", list);
        assertThat(again.outcomes().get(Outcome.KNOWN)).isEqualTo(1);
        assertThat(OFFICE.count("select count(*) from entry")).isEqualTo(entries);

        take("people.csv", list.replace("1 Sample Street", "2 Other Road"));
        assertThat(OFFICE.count("select count(*) from entry")).isEqualTo(entries + 1);
        assertThat(timeline(amira).facts(Located.class)).extracting(fact -> fact.entry().address()).containsExactlyInAnyOrder("1 Sample Street", "2 Other Road");
    }

    @Test
    void what_is_blank_takes_nothing_away_and_a_confidential_address_stays_so() throws IOException {
        take("people.csv", "child_id,given_names,family_name,address,address_confidential\n" + amira + ",Amira,Example,1 Sample Street,yes\n");
        take("people.csv", "child_id,given_names,family_name,address,address_confidential\n" + amira + ",,Example,2 Other Road,\n");

        assertThat(timeline(amira).last(Named.class).orElseThrow().entry().given()).isEqualTo("Amira");
        assertThat(timeline(amira).last(Located.class).orElseThrow().entry().confidential()).isTrue();
    }

    @Test
    void children_of_one_family_are_brothers_and_sisters_once() throws IOException {
        var list = "child_id,given_names,family\n" + amira + ",Amira,F" + number + "\n" + sam + ",Sam,f" + number + "\n" + layla + ",Layla,\n";
        take("people.csv", list);
        take("people.csv", list);

        assertThat(timeline(amira).facts(Related.class)).extracting(Fact::entry).singleElement()
                .satisfies(related -> assertThat(related.relation()).isEqualTo("brother or sister"));
        assertThat(timeline(sam).facts(Related.class)).hasSize(1);
        assertThat(timeline(layla).facts(Related.class)).isEmpty();
    }

    @Test
    void a_child_whom_no_return_knows_and_a_child_twice_are_set_aside_and_a_birth_that_differs_is_told() throws IOException {
        var report = take("people.csv", "child_id,given_names,date_of_birth\nNOBODY,Una,\n" + sam + ",Sam,24/06/2012\n" + sam + ",Samuel,\n,Nameless,\n");

        var rows = OFFICE.ledger(report);
        assertThat(rows).filteredOn(row -> row.outcome().equals("SET_ASIDE")).extracting(LedgerRow::says).satisfiesExactlyInAnyOrder(
                says -> assertThat(says).contains("No child with the id NOBODY is known"), says -> assertThat(says).contains("stands in the file twice"),
                says -> assertThat(says).contains("names no child"));
        assertThat(rows).filteredOn(row -> row.row() == 3).singleElement()
                .satisfies(row -> assertThat(row.says()).contains("2012-06-24 here and 2012-06-23 in the return"));
        assertThat(timeline(sam).last(Named.class).orElseThrow().entry().given()).isEqualTo("Sam");
    }
}
