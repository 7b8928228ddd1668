package goldthread.returns.ssda903;

import static goldthread.returns.files.TestFiles.write;
import static goldthread.returns.ssda903.Ssda903Table.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import goldthread.returns.files.Fault;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class XmlReturnTest {
    private static final String START = "<?xml version=\"1.0\"?>\n<EXPSSDA903>\n";
    private static final String END = "\n</EXPSSDA903>\n";
    private static final String CHILD = """
            <CHILD><HEADER><CHILDID>%s</CHILDID><SEX>1</SEX><DOB>01/02/2003</DOB></HEADER>
            <EPISODE><DECOM>%s</DECOM><RNE>S</RNE><PL>U1</PL><DEC></DEC></EPISODE></CHILD>
            """;

    @TempDir Path folder;

    private Read903 read(String inside) {
        return Read903.from(write(folder, "903.xml", START + inside + END));
    }

    private static List<@Nullable String> values(Read903 read, Ssda903Table table) {
        return read.rows.stream().filter(row -> row.table() == table).findFirst().orElseThrow().values();
    }

    @Test
    void one_child_in_xml_becomes_the_rows_that_csv_would_have() {
        var read = read("""
                <CHILD>
                 <HEADER>
                  <CHILDID>12</CHILDID><UPN>A1</UPN><SEX>2</SEX><DOB>01/02/2003</DOB><ETHNIC>WBRI</ETHNIC>
                  <UASC>1</UASC><DUC>01/02/2021</DUC>
                  <DATE_INT>01/01/2019</DATE_INT><DATE_MATCH>02/01/2019</DATE_MATCH><FOSTER_CARE>0</FOSTER_CARE>
                  <NB_ADOPTR>2</NB_ADOPTR><SEX_ADOPTR>MF</SEX_ADOPTR><LS_ADOPTR>L11</LS_ADOPTR>
                  <IN_TOUCH>YES</IN_TOUCH><ACTIV>F1</ACTIV><ACCOM>B1</ACCOM>
                  <AMISSING><MISSING>M</MISSING><MIS_START>01/05/2018</MIS_START></AMISSING>
                  <AREVIEW><REVIEW>01/06/2018</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
                  <AREVIEW><REVIEW>01/12/2018</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
                  <MOTHER>0</MOTHER>
                  <PERMANENCE><PREV_PERM>Z1</PREV_PERM></PERMANENCE>
                  <OC2><SDQ_SCORE>12</SDQ_SCORE><CONVICTED>0</CONVICTED></OC2>
                  <AD_PLACED><DATE_PLACED>03/01/2019</DATE_PLACED></AD_PLACED>
                 </HEADER>
                 <EPISODE><DECOM>01/04/2018</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>A6</PL><DEC/></EPISODE>
                 <EPISODE><DECOM>01/06/2018</DECOM></EPISODE>
                </CHILD>""");
        assertThat(values(read, HEADER)).containsExactly("12", "2", "01/02/2003", "WBRI", "A1", "0", null);
        assertThat(values(read, UASC)).containsExactly("12", "2", "01/02/2003", "01/02/2021");
        assertThat(values(read, AD1)).containsExactly("12", "01/02/2003", "01/01/2019", "02/01/2019", "0", "2", "MF",
                "L11");
        assertThat(values(read, OC3)).containsExactly("12", "01/02/2003", "YES", "F1", "B1");
        assertThat(values(read, MISSING)).containsExactly("12", "01/02/2003", "M", "01/05/2018", null);
        assertThat(values(read, PREV_PERM)).containsExactly("12", "01/02/2003", "Z1", null, null);
        assertThat(values(read, OC2)).startsWith("12", "01/02/2003", "12", null, "0");
        assertThat(values(read, PLACED_ADOPTION)).containsExactly("12", "01/02/2003", "03/01/2019", null, null);
        assertThat(values(read, EPISODES)).startsWith("12", "01/04/2018", "S", "C2", "N1", "A6", null, "");
        assertThat(read.count(REVIEWS)).isEqualTo(2);
        assertThat(read.count(EPISODES)).isEqualTo(2);
        assertThat(read.faults.lines()).isEmpty();
        assertThat(read.rows.getLast()).satisfies(row -> {
            assertThat(row.row()).isEqualTo(19);
            assertThat(row.received()).isEqualTo("<EPISODE><DECOM>01/06/2018</DECOM></EPISODE>");
        });
    }

    @Test
    void a_child_without_the_flag_is_no_unaccompanied_child() {
        var read = read("<CHILD><HEADER><CHILDID>1</CHILDID><SEX>1</SEX><UASC>0</UASC><DUC>01/02/2021</DUC></HEADER>"
                + "</CHILD>");
        assertThat(read.count(UASC)).isZero();
        assertThat(read.faults.lines()).containsExactly("903.xml, row 3, DUC: The child has a date in DUC, but UASC is "
                + "not 1; the date was kept aside. Set UASC to 1 or take the date out.");
    }

    @Test
    void one_broken_child_costs_no_other() {
        var read = read(CHILD.formatted("1", "01/04/2018") + "<CHILD><HEADER><CHILDID>2</CHILDID><SEX>1</HEADER></CHILD>\n"
                + CHILD.formatted("3", "01/04/2018") + "<CHILD><HEADER><CHILDID>4</CHILDID>\n"
                + CHILD.formatted("5", "01/04/2018"));
        assertThat(read.rows).extracting(ReturnRow::child).containsExactly("1", "1", "3", "3", "5", "5");
        assertThat(read.faults.lines()).containsExactly(
                "903.xml, row 5: The XML of child 2 is broken at column 45; the element CHILD was not taken. "
                        + "Look for a tag that does not match or a < inside a value.",
                "903.xml, row 8, CHILD: The element CHILD of child 4 is not closed before the next one begins and was "
                        + "not taken. Send a file that was not edited by hand or cut short.");
        assertThat(read.faults.all.getFirst()).extracting(Fault::kept, Fault::severity).containsExactly(
                "<CHILD><HEADER><CHILDID>2</CHILDID><SEX>1</HEADER></CHILD>", Fault.Severity.SET_ASIDE);
    }

    @Test
    void a_file_cut_short_gives_what_came_before() {
        var read = Read903.from(write(folder, "903.xml", START + CHILD.formatted("1", "01/04/2018")
                + "<CHILD><HEADER><CHILDID>2</CHILDID>"));
        assertThat(read.column("CHILD")).containsExactly("1", "1");
        assertThat(read.faults.lines()).containsExactly(
                "903.xml, row 5, CHILD: The element CHILD of child 2 is cut off by the end of the file and was not "
                        + "taken. Send a file that was not edited by hand or cut short.",
                "903.xml, row 5: The file ends before </EXPSSDA903>: it may have been cut short. "
                        + "What came before was read. Export it again and compare the size.");
    }

    @Test
    void stray_text_and_a_bare_ampersand_are_told_and_survived() {
        var read = read("oops <CHILD>\n<HEADER><CHILDID>A & B</CHILDID><SEX>1</SEX>and here</HEADER></CHILD>");
        assertThat(read.rows).extracting(ReturnRow::child).containsExactly("A & B");
        assertThat(read.faults.lines()).containsExactly(
                "903.xml, row 3: Text stands between the elements and was passed over. Take it out.",
                "903.xml, row 4: An & stands here as it may not in XML; it was read as the letter. Write it as &amp;.",
                "903.xml, row 4, HEADER: Text stands between the elements and was passed over. Take it out.");
        assertThat(read.faults.all).extracting(Fault::kept).containsExactly("oops", "", "and here");
    }

    @Test
    void an_ampersand_is_itself_in_a_cdata_section_and_when_written_as_it_should_be() {
        var read = read("<CHILD><HEADER><CHILDID><![CDATA[A & <B>]]></CHILDID><SEX>1 &amp; &#50;</SEX></HEADER></CHILD>");
        assertThat(read.rows.getFirst().values()).startsWith("A & <B>", "1 & 2");
        assertThat(read.faults.lines()).isEmpty();
    }

    @Test
    void entities_are_never_expanded_nor_fetched() {
        var read = Read903.from(write(folder, "903.xml", """
                <?xml version="1.0"?>
                <!DOCTYPE EXPSSDA903 [
                  <!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
                  <!ENTITY xxe SYSTEM "file:///etc/passwd">
                ]>
                <EXPSSDA903><CHILD><HEADER><CHILDID>&lol2;</CHILDID><UPN>&xxe;</UPN></HEADER></CHILD></EXPSSDA903>
                """));
        assertThat(read.rows).singleElement().satisfies(row -> assertThat(row.values())
                .startsWith("&lol2;", null, null, null, "&xxe;"));
        assertThat(read.faults.lines()).containsExactly(
                "903.xml, row 2: The file declares a document type or entities. They were not read and nothing was "
                        + "expanded or fetched. Take the declaration out: the Department's files have none.",
                "903.xml, row 6: The entity &lol2; is not known; it was kept as text and not expanded. "
                        + "Write the value itself.",
                "903.xml, row 6: The entity &xxe; is not known; it was kept as text and not expanded. "
                        + "Write the value itself.");
    }

    @Test
    void a_block_of_a_later_year_is_known_by_its_columns() {
        var read = read("<CHILD><HEADER><CHILDID>1</CHILDID><DOB>01/02/2003</DOB><SWE><SW_ID>S1</SW_ID>"
                + "<SW_DECOM>01/04/2024</SW_DECOM><SW_REASON>MANAGE</SW_REASON></SWE></HEADER></CHILD>");
        assertThat(values(read, SW_EPISODES)).containsExactly("1", "01/02/2003", "S1", "01/04/2024", null, "MANAGE");
        assertThat(read.faults.lines()).containsExactly("903.xml, row 3, SWE: The element is not in the layout of 2021; "
                + "it was read as the module SW_EPISODES.");
    }

    @Test
    void unknown_elements_are_kept_and_told_once() {
        String child = "<CHILD><HEADER><CHILDID>1</CHILDID><SEX>1</SEX><SHOE>9</SHOE><PET><CAT>1</CAT></PET></HEADER>"
                + "<EPISODE><DECOM>01/04/2018</DECOM><NOTE>x</NOTE></EPISODE></CHILD>";
        var read = read(child + child);
        assertThat(read.faults.lines()).containsExactly(
                "903.xml, row 3, SHOE: The 903 has no such element; its values were kept.",
                "903.xml, row 3, PET: The element is not known in the 903; it was kept as received. "
                        + "Check that the file follows the Department's layout.",
                "903.xml, row 3, NOTE: The 903 has no such element; its values were kept.");
        assertThat(read.rows).extracting(ReturnRow::table, row -> row.extra().toString()).containsExactly(
                tuple(HEADER, "{SHOE=9}"), tuple(EPISODES, "{NOTE=x}"),
                tuple(HEADER, "{SHOE=9}"), tuple(EPISODES, "{NOTE=x}"));
    }

    @Test
    void a_child_without_an_id_is_told_on_every_row() {
        var read = read("<CHILD><HEADER><SEX>1</SEX></HEADER><EPISODE><DECOM>01/13/2018</DECOM></EPISODE></CHILD>");
        assertThat(read.faults.lines()).containsExactly(
                "903.xml, row 3, CHILD: The row names no child. Fill in the child's id.",
                "903.xml, row 3, CHILD: The row names no child. Fill in the child's id.",
                "903.xml, row 3, DECOM: \"01/13/2018\" has no such month; the month may have been written first. "
                        + "Write the day as dd/mm/yyyy.");
        assertThat(read.rows).hasSize(2);
    }

    @Test
    void a_value_given_twice_is_read_once_and_told() {
        var read = read("<CHILD><HEADER><CHILDID>1</CHILDID><SEX>1</SEX><DOB>01/02/2003</DOB><DOB>02/02/2003</DOB></HEADER></CHILD>");
        assertThat(read.faults.lines()).containsExactly("903.xml, row 3, DOB: The element stands twice; the first was "
                + "read. Take one of the two out.");
    }

    @Test
    void a_prefixed_file_in_windows_1252_is_read_like_any_other() {
        byte[] bytes = ("<?xml version=\"1.0\" encoding=\"windows-1252\"?><n:EXPSSDA903 xmlns:n=\"urn:x\"><n:CHILD>"
                + "<n:HEADER><n:CHILDID>Zoë</n:CHILDID><n:SEX>1</n:SEX></n:HEADER></n:CHILD></n:EXPSSDA903>")
                .getBytes(java.nio.charset.Charset.forName("windows-1252"));
        var read = Read903.from(write(folder, "903.xml", bytes));
        assertThat(read.column("CHILD")).containsExactly("Zoë");
        assertThat(read.faults.serious()).isEmpty();
    }

    @Test
    void the_wrong_kind_of_xml_is_told() {
        write(folder, "a.xml", "<Message><Header/></Message>");
        write(folder, "b.xml", "<note/>");
        assertThat(Read903.from(folder).faults.lines()).containsExactly(
                "a.xml: The file is XML, but its outermost element is Message and not EXPSSDA903. "
                        + "It may be a CIN census: import it as such.",
                "b.xml: The file is XML, but its outermost element is note and not EXPSSDA903. "
                        + "Check that this is the 903.");
    }
}
