package goldthread.returns.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Good inputs from which fuzzing begins.
final class Seeds {
    static final String EPISODES = """
            CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
            101,01/05/2024,S,C2,N1,U1,PR1,,,,AB1 0CD,AB2 0EF,SC012345
            102,02/06/2024,P,C2,N1,U1,PR1,03/07/2024,X1,CARPL,"AB1
             0CD",AB2 0EF,
            """;
    private static final String XML_903 = """
            <MESSAGE><HEADER><COLLECTION>CLA</COLLECTION></HEADER><CHILDREN><CHILDLOOKEDAFTERRETURN>
            <CHILDID>101</CHILDID><SEX>1</SEX><DOB>2010-01-02</DOB><EPISODES><EPISODE><DECOM>2024-05-01</DECOM></EPISODE></EPISODES>
            </CHILDLOOKEDAFTERRETURN></CHILDREN></MESSAGE>
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
            case REGISTER -> "URN,Provider type,Registration status,Date closed\nSC012345,Children's home,Active,\n";
            case ANY -> "";
        };
        return reader == Fuzzed.ANY ? zip() : text.getBytes(StandardCharsets.UTF_8);
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
