package goldthread.returns.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/// Good inputs from which fuzzing begins.
final class Seeds {
    static final String EPISODES = """
            CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
            101,01/05/2024,S,C2,N1,U1,PR1,,,,AB1 0CD,AB2 0EF,SC012345
            102,02/06/2024,P,C2,N1,U1,PR1,03/07/2024,X1,CARPL,"AB1
             0CD",AB2 0EF,
            """;
    private static final String XML_903 = """
            <EXPSSDA903><CHILD><HEADER><CHILDID>101</CHILDID><SEX>1</SEX><DOB>02/01/2010</DOB><ETHNIC>WBRI</ETHNIC><UPN>UN1</UPN><UASC>0</UASC>
            <AREVIEW><REVIEW>01/09/2020</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW><AMISSING><MISSING>M</MISSING><MIS_START>02/09/2020</MIS_START></AMISSING>
            <OC2><SDQ_SCORE>9</SDQ_SCORE></OC2><AD_PLACED><DATE_PLACED>01/02/2021</DATE_PLACED></AD_PLACED></HEADER>
            <EPISODE><DECOM>01/05/2020</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U1</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER></EPISODE></CHILD></EXPSSDA903>
            """;
    private static final String REGISTER = "URN,Provider type,Registration status,Date closed\nSC012345,Children's home,Active,\n";
    private static final String LIST = """
            Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of referral,Referral Source,Referral NFA?,Our remark
            C1,Boy,WBRI,01/02/2012,14,02/03/2026,g) Police,No,x
            C2,b) Female,a) White,43862,13,2026-03-03,6: Police,Y,#N/A
            """;
    private static final String CENSUS = """
            <Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2025</Year><ReferenceDate>2025-03-31</ReferenceDate>
            </CollectionDetails></Header><Children><Child><ChildIdentifiers><LAchildID>1</LAchildID><PersonBirthDate>2015-03-27</PersonBirthDate>
            <Sex>F</Sex></ChildIdentifiers><ChildCharacteristics><Ethnicity>WBRI</Ethnicity><Disabilities><Disability>HAND</Disability></Disabilities>
            </ChildCharacteristics><CINdetails><CINreferralDate>2024-05-06</CINreferralDate><Assessments><AssessmentActualStartDate>2024-05-07
            </AssessmentActualStartDate><FactorsIdentifiedAtAssessment><AssessmentFactors>2A</AssessmentFactors></FactorsIdentifiedAtAssessment>
            </Assessments><ReferralNFA>0</ReferralNFA><ChildProtectionPlans><CPPstartDate>2024-06-06</CPPstartDate><Reviews>
            <CPPreviewDate>2024-08-06</CPPreviewDate></Reviews></ChildProtectionPlans></CINdetails></Child></Children></Message>
            """;

    private Seeds() {}

    static byte[] of(Fuzzed reader) {
        String text = switch (reader) {
            case CENSUS, CENSUS_JUDGED -> CENSUS;
            case XML_903 -> XML_903;
            case CSV_903 -> EPISODES;
            case POSTCODES -> "pcd,pcd2,pcds,dointr,doterm,oslaua,oseast1m,osnrth1m\nAB1 0CD,AB1  0CD,AB1 0CD,200001,,E09000002,540000,180000\n";
            case REGISTER, REGISTER_CSV -> REGISTER;
            case LISTS, LISTS_CSV -> LIST;
            case ANY -> "";
        };
        return reader == Fuzzed.ANY ? zip() : reader.fileName.endsWith(".xlsx") ? book(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] book(String csv) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("Sheet1");
            var lines = csv.split("\n");
            for (int row = 0; row < lines.length; row++) {
                var cells = lines[row].split(",");
                for (int column = 0; column < cells.length; column++) sheet.value(row, column, cells[column]);
            }
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("2024/episodes.csv"));
            zip.write(EPISODES.getBytes(StandardCharsets.UTF_8));
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return bytes.toByteArray();
    }

    static Path write(Path folder, Fuzzed reader, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(reader.fileName), bytes);
    }
}
