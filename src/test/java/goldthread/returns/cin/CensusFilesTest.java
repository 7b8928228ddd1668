package goldthread.returns.cin;

import static goldthread.returns.files.TestFiles.sample;
import static goldthread.returns.files.TestFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.files.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CensusFilesTest {
    @TempDir Path folder;

    private ReadCin child(String inside) {
        return ReadCin.from(write(folder, "cin.xml", """
                <Message>
                <Header><CollectionDetails><Year>2026</Year></CollectionDetails></Header>
                <Children>
                <Child><ChildIdentifiers><LAchildID>1</LAchildID></ChildIdentifiers>
                """ + inside + "\n</Child>\n</Children>\n</Message>\n"));
    }

    @Test
    void the_large_sample_has_its_332_children_and_402_episodes() {
        var read = ReadCin.from(sample("cin/fake_CIN_data.xml"));
        assertThat(read.children).hasSize(332);
        assertThat(read.details()).hasSize(402);
        assertThat(read.children).extracting(CinChild::id).doesNotHaveDuplicates();
        assertThat(read.children.stream().mapToInt(child -> child.disabilities().size()).sum()).isEqualTo(117);
        assertThat(read.details()).filteredOn(each -> each.closureDate() != null).hasSize(252);
        assertThat(read.headers).singleElement().satisfies(header -> {
            assertThat(header.censusYear()).isEqualTo(2022);
            assertThat(header.lea()).isEqualTo("975");
            assertThat(header.referenceDate()).isEqualTo("2022-07-21");
        });
        assertThat(read.faults.lines()).isEmpty();
    }

    @Test
    void every_block_of_the_documented_sample_is_read() {
        var read = ReadCin.from(sample("cin/BAR_cin_2022.xml"));
        var child = read.children.getFirst();
        assertThat(child.line()).isEqualTo(18);
        assertThat(child.identifiers()).isEqualTo(new CinChild.Identifiers(19, "DfEX0000001", "A123456789123",
                "X98765432123B", "UN3", "1966-03-24", "1966-03-22", "1", "GenderCurrent", "1980-10-08",
                java.util.Map.of()));
        assertThat(child.ethnicity()).isEqualTo("WBRI");
        assertThat(child.disabilities()).containsExactly("HAND", "HEAR");
        var details = child.details().getFirst();
        assertThat(details.assessments()).singleElement().satisfies(assessment -> {
            assertThat(assessment.authorisation()).isEqualTo("1971-07-18");
            assertThat(assessment.factors()).containsExactly("2A", "2B");
        });
        assertThat(details.plans().getFirst().end()).isEqualTo("1971-01-26");
        assertThat(details.section47s().getFirst().conferenceNotRequired()).isEqualTo("false");
        assertThat(details.referralNfa()).isEqualTo("false");
        assertThat(details.protectionPlans()).singleElement().satisfies(plan -> {
            assertThat(plan.previousPlans()).isEqualTo("10");
            assertThat(plan.reviews()).containsExactly("1971-02-15");
            assertThat(plan.line()).isEqualTo(63);
        });
        assertThat(read.faults.lines()).isEmpty();
    }

    @Test
    void stray_text_in_a_published_sample_is_told_and_nothing_is_lost() {
        var read = ReadCin.from(sample("cin/CIN_Census_2021.xml"));
        assertThat(read.faults.lines()).containsExactly("CIN_Census_2021.xml, row 19, ChildIdentifiers: Text stands "
                + "between the elements and was passed over. Take it out.");
        assertThat(read.faults.all.getFirst().kept()).isEqualTo("PersonBirthDate");
        assertThat(read.children.getFirst().identifiers().birthDate()).isEqualTo("1965-03-27");
        assertThat(ReadCin.from(sample("cin/CIN2rows.xml")).details().getFirst().protectionPlans()).hasSize(2);
    }

    @Test
    void reviews_in_several_blocks_or_beside_them_are_all_read() {
        var read = child("""
                <CINdetails><ChildProtectionPlans><Reviews><CPPreviewDate>2025-01-01</CPPreviewDate></Reviews>
                <Reviews><CPPreviewDate>2025-02-01</CPPreviewDate><CPPreviewDate>2025-03-01</CPPreviewDate></Reviews>
                <CPPreviewDate>2025-13-01</CPPreviewDate></ChildProtectionPlans></CINdetails>""");
        assertThat(read.details().getFirst().protectionPlans().getFirst().reviews())
                .containsExactly("2025-01-01", "2025-02-01", "2025-03-01", "2025-13-01");
        assertThat(read.faults.lines()).containsExactly(
                "cin.xml, row 6, Reviews: The block stands more than once; all of them were read as one.",
                "cin.xml, row 7, CPPreviewDate: The element stands outside Reviews; it was read all the same. "
                        + "Check the layout of the export.",
                "cin.xml, row 7, CPPreviewDate: \"2025-13-01\" is not a date. Write the day as yyyy-mm-dd.");
    }

    @Test
    void an_empty_list_of_factors_is_survived() {
        var read = child("<CINdetails><Assessments><FactorsIdentifiedAtAssessment/></Assessments></CINdetails>");
        assertThat(read.details().getFirst().assessments().getFirst().factors()).isEmpty();
        assertThat(read.faults.lines()).containsExactly(
                "cin.xml, row 5, FactorsIdentifiedAtAssessment: The block is empty.");
    }

    @Test
    void elements_out_of_order_twice_or_unknown_are_read_kept_and_told() {
        var read = child("""
                <CINdetails>
                <ReferralSource>6</ReferralSource>
                <CINreferralDate>2025-01-01</CINreferralDate>
                <ReferralSource>7</ReferralSource>
                <Colour>blue</Colour>
                </CINdetails>
                <ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>""");
        var details = read.details().getFirst();
        assertThat(details.referralDate()).isEqualTo("2025-01-01");
        assertThat(details.referralSource()).isEqualTo("6");
        assertThat(details.extra()).containsEntry("Colour", "blue");
        assertThat(read.children.getFirst().ethnicity()).isEqualTo("WBRI");
        assertThat(read.faults.lines()).containsExactlyInAnyOrder(
                "cin.xml, row 7, CINreferralDate: The element stands after ReferralSource, before which it belongs; it "
                        + "was read all the same. Check the order of the export.",
                "cin.xml, row 8, ReferralSource: The element stands more than once; the first was read. "
                        + "Take the others out.",
                "cin.xml, row 9, Colour: The census has no such element in CINdetails; it was kept. "
                        + "Check that the file follows the Department's layout.",
                "cin.xml, row 11, ChildCharacteristics: The element stands after CINdetails, before which it belongs; "
                        + "it was read all the same. Check the order of the export.");
    }

    @Test
    void a_child_without_an_id_is_kept_as_received() {
        var read = ReadCin.from(write(folder, "cin.xml", """
                <Message><Children>
                <Child><ChildIdentifiers><LAchildID> </LAchildID><Sex>F</Sex></ChildIdentifiers></Child>
                <Child/>
                </Children></Message>"""));
        assertThat(read.children).extracting(CinChild::id).containsExactly("", "");
        assertThat(read.children.getFirst().identifiers().sexElement()).isEqualTo("Sex");
        assertThat(read.faults.lines()).containsExactly(
                "cin.xml, row 2, LAchildID: The child has no id; it was kept as received. Fill in LAchildID.",
                "cin.xml, row 3, LAchildID: The child has no id; it was kept as received. Fill in LAchildID.",
                "cin.xml: The file has no Header, so it does not say whose census it is nor of what year. "
                        + "Export it again.");
    }

    @Test
    void the_block_of_2026_is_read() {
        var read = child("<CINdetails><PreProceedingsandFGDM><PPStartDate>2025-05-01</PPStartDate>"
                + "<ReviewMeetingsCount>2</ReviewMeetingsCount></PreProceedingsandFGDM></CINdetails>");
        assertThat(read.details().getFirst().preProceedings().getFirst().reviewMeetings()).isEqualTo("2");
        assertThat(read.faults.lines()).isEmpty();
    }

    @Test
    void a_broken_child_or_header_costs_no_other() {
        var read = ReadCin.from(write(folder, "cin.xml", """
                <Message>
                <Header><Source></Header>
                <Children>
                <Child><ChildIdentifiers><LAchildID>1</LAchildID></ChildIdentifiers></Child>
                <Child><ChildIdentifiers><LAchildID>2</LAchildID></Child>
                <Child><ChildIdentifiers><LAchildID>3</LAchildID></ChildIdentifiers>
                </Children></Message>"""));
        assertThat(read.children).extracting(CinChild::id).containsExactly("1");
        assertThat(read.faults.all).extracting(Fault::row, Fault::severity).containsExactly(
                org.assertj.core.groups.Tuple.tuple(2, Fault.Severity.SET_ASIDE),
                org.assertj.core.groups.Tuple.tuple(5, Fault.Severity.SET_ASIDE),
                org.assertj.core.groups.Tuple.tuple(6, Fault.Severity.SET_ASIDE),
                org.assertj.core.groups.Tuple.tuple(0, Fault.Severity.DOUBTFUL));
        assertThat(read.faults.lines().get(1)).startsWith("cin.xml, row 5: The XML of child 2 is broken");
    }

    @Test
    void what_is_no_census_is_told() {
        assertThat(ReadCin.from(write(folder, "a.xml", "<EXPSSDA903/>")).faults.lines()).containsExactly(
                "a.xml: The file begins with the element EXPSSDA903 and not with Message. "
                        + "Check that this is the right kind of file.");
        assertThat(ReadCin.from(write(folder, "b.xml", "CHILD,SEX\n")).faults.lines()).containsExactly(
                "b.xml: The file is not XML. Send the census as the XML file that is made for the Department.");
    }
}
