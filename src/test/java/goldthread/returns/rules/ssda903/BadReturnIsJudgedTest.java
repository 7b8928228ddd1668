package goldthread.returns.rules.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.rules.JsonReport;
import goldthread.returns.rules.Report;
import goldthread.returns.rules.Validator;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class BadReturnIsJudgedTest {
    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
    @TempDir
    Path folder;

    @Test
    void rows_are_numbered_as_in_the_file_below_a_title_and_headings_given_twice() throws Exception {
        write("header.csv", "Our 903,,,,,,\n" + HEADER + HEADER + "1,M,01/02/2010,WBRI,UN1,,\n2,X,01/02/2010,WBRI,UN1,,\n");
        assertThat(found()).contains("101 Header 5 2").doesNotContain("101 Header 4 1");
        assertThat(judged().outcome()).isEqualTo(Report.Outcome.FINDINGS);
    }

    @Test
    void semicolons_and_windows_1252_are_read() throws Exception {
        Files.write(folder.resolve("header.csv"), (HEADER + "Zoë,M,01/02/2010,WBRI,UN1,,\nBea,Q,01/02/2010,WBRI,UN1,,\n").replace(',', ';').getBytes(Charset.forName("windows-1252")));
        assertThat(found()).contains("101 Header 3 BEA").doesNotContain("101 Header 2 ZOË");
    }

    @Test
    void a_table_given_twice_is_read_twice_and_its_children_are_told_as_repeated() throws Exception {
        write("header.csv", HEADER + "1,M,01/02/2010,WBRI,UN1,,\n");
        write("header-2.csv", HEADER + "1,M,01/02/2010,WBRI,UN1,,\n");
        assertThat(found()).contains("INT32 Header 2 1");
        assertThat(judged().faults()).anyMatch(fault -> fault.sentence().contains("twice"));
    }

    @Test
    void a_file_that_cannot_be_read_never_yields_a_clean_result() throws Exception {
        write("header.csv", HEADER + "1,M,01/02/2010,WBRI,UN1,,\n");
        write("oc2.csv", "nothing,of,the,kind\n1,2,3,4\n");
        assertThat(judged().outcome()).isEqualTo(Report.Outcome.UNREADABLE);
    }

    @Test
    void an_empty_folder_is_not_clean() {
        var reports = new Validator903().validate(Validator.Request.of(List.of(folder)), words -> { });
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.outcome()).isEqualTo(Report.Outcome.UNREADABLE);
            assertThat(report.faults()).anyMatch(fault -> fault.sentence().contains("no file"));
        });
    }

    @Test
    void an_empty_folder_beside_a_good_return_is_told() throws Exception {
        write("header.csv", HEADER + "1,M,01/02/2010,WBRI,UN1,,\n");
        var empty = Files.createDirectory(folder.resolve("empty"));
        var reports = new Validator903().validate(Validator.Request.of(List.of(folder.resolve("header.csv"), empty)), words -> { });
        assertThat(reports).hasSize(2).last().satisfies(report -> assertThat(report.outcome()).isEqualTo(Report.Outcome.UNREADABLE));
        assertThat(reports.getLast().faults().getFirst().file()).contains("number 2");
    }

    @Test
    void a_child_of_whom_the_xml_says_nothing_but_an_id_does_not_vanish() throws Exception {
        write("r.xml", "<EXPSSDA903><CHILD><HEADER><CHILDID>7</CHILDID></HEADER></CHILD></EXPSSDA903>");
        assertThat(found()).anyMatch(each -> each.startsWith("101 Header") && each.endsWith(" 7")).anyMatch(each -> each.startsWith("EPI Header") && each.endsWith(" 7"));
    }

    @Test
    void a_return_without_a_row_is_not_clean() throws Exception {
        write("r.xml", "<EXPSSDA903></EXPSSDA903>");
        assertThat(judged().outcome()).isEqualTo(Report.Outcome.UNREADABLE);
        Files.delete(folder.resolve("r.xml"));
        write("header.csv", HEADER);
        assertThat(judged().outcome()).isEqualTo(Report.Outcome.UNREADABLE);
    }

    @Test
    void postcodes_that_are_not_there_are_told_also_where_there_is_nothing_to_look_up() throws Exception {
        write("header.csv", HEADER + "1,M,01/02/2010,WBRI,UN1,,\n");
        var report = new Validator903().validate(new Validator.Request(List.of(folder), List.of(), 2025, null, folder.resolve("nowhere"), null, false), words -> { }).getFirst();
        assertThat(report.outcome()).isEqualTo(Report.Outcome.UNREADABLE);
    }

    @Test
    void a_return_as_xml_is_judged_with_its_flag() throws Exception {
        write("r.xml", """
                <EXPSSDA903>
                <CHILD><HEADER><CHILDID>7</CHILDID><UPN>UN1</UPN><SEX>M</SEX><DOB>01/02/2010</DOB><ETHNIC>WBRI</ETHNIC><UASC>5</UASC></HEADER>
                <EPISODE><DECOM>01/05/2025</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>Q9</PL></EPISODE></CHILD>
                <CHILD><HEADER><CHILDID>8</CHILDID><UPN>UN1</UPN><SEX>M</SEX><DOB>01/02/2010</DOB><ETHNIC>WBRI</ETHNIC><UASC>0</UASC></HEADER></CHILD>
                </EXPSSDA903>
                """);
        assertThat(found()).anyMatch(each -> each.startsWith("105 Header") && each.endsWith(" 7")).anyMatch(each -> each.startsWith("146 Episodes"))
                .noneMatch(each -> each.startsWith("105 Header") && each.endsWith(" 8"));
    }

    @Test
    void entities_that_grow_or_point_outside_are_refused() throws Exception {
        write("r.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"&a;&a;&a;\">]><EXPSSDA903><CHILD><HEADER><CHILDID>&b;</CHILDID></HEADER></CHILD></EXPSSDA903>");
        var json = new StringBuilder();
        var reports = new Validator903().validate(Validator.Request.of(List.of(folder)), words -> { });
        reports.forEach(report -> JsonReport.write(report, json));
        assertThat(json.toString()).doesNotContain("root:");
        assertThat(reports).anyMatch(report -> report.outcome() != Report.Outcome.CLEAN);
    }

    @Test
    void the_report_as_json_has_the_promised_shape() throws Exception {
        write("header.csv", HEADER + "\"a\\\"\"b\",M,01/02/2010,WBRI,UN1,,\n");
        var json = new StringBuilder();
        JsonReport.write(judged(), json);
        var read = new JsonMapper().readTree(json.toString());
        assertThat(read.propertyNames()).contains("standard", "year", "rows", "rules", "findings", "timing");
        assertThat(read.path("rules").path("notApplicable").get(0).propertyNames()).contains("code", "why");
        assertThat(read.path("findings").get(0).propertyNames()).contains("rule", "severity", "message", "table", "row", "child", "fields", "group");
        assertThat(read.path("year").asString()).isEqualTo("2025-26");
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private Report judged() {
        return new Validator903().validate(new Validator.Request(List.of(folder), List.of(), 2025, null, null, null, false), words -> { }).getFirst();
    }

    private List<String> found() {
        var found = new ArrayList<String>();
        judged().findings(finding -> found.add(finding.rule().code() + " " + finding.table() + " " + finding.row() + " " + finding.child()));
        return found;
    }
}
