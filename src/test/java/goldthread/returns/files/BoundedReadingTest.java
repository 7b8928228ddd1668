package goldthread.returns.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files far larger than the memory of the process that reads them: 24 MB of heap, of which Java needs a part.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoundedReadingTest {
    private static final int ROWS = 400_000;
    private static final int CHILDREN = 40_000;

    @TempDir Path folder;

    @Test
    void four_hundred_thousand_episodes_are_read_in_24_megabytes() throws Exception {
        Path file = folder.resolve("episodes.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n");
            for (int i = 0; i < ROWS; i++) {
                out.write(i + ",09/04/2017,S,C2,N1,U4,PR1,31/10/2017,X1,CARPL,ZZ1 1ZZ,ZZ1 " + i % 9 + "ZZ," + i + "\n");
            }
        }
        assertThat(Files.size(file)).isGreaterThan(24 << 20);
        assertThat(read(file)).isEqualTo(String.valueOf(ROWS));
    }

    @Test
    void forty_thousand_children_of_a_census_are_read_in_24_megabytes() throws Exception {
        Path file = folder.resolve("cin.xml");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("<Message><Header/><Children>\n");
            for (int i = 0; i < CHILDREN; i++) out.write(child(i));
            out.write("</Children></Message>\n");
        }
        assertThat(Files.size(file)).isGreaterThan(24 << 20);
        assertThat(read(file)).isEqualTo(String.valueOf(CHILDREN));
    }

    private static String child(int number) {
        return "<Child><ChildIdentifiers><LAchildID>C" + number + "</LAchildID></ChildIdentifiers><CINdetails>"
                + "<CINreferralDate>2025-05-01</CINreferralDate>" + ("<Assessments><AssessmentActualStartDate>2025-05-02"
                + "</AssessmentActualStartDate><FactorsIdentifiedAtAssessment><AssessmentFactors>2A</AssessmentFactors>"
                + "</FactorsIdentifiedAtAssessment></Assessments>").repeat(4) + "</CINdetails></Child>\n";
    }

    private String read(Path file) throws Exception {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process process = new ProcessBuilder(java, "-Xmx24m", "-XX:+UseSerialGC", "-cp", classes(),
                BoundedReading.class.getName(), file.toString()).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes());
    }

    private static String classes() throws IOException {
        return Stream.of(BoundedReading.class, Source.class, de.siegmar.fastcsv.reader.CsvReader.class,
                        com.fasterxml.aalto.stax.InputFactoryImpl.class, org.codehaus.stax2.XMLStreamReader2.class)
                .map(each -> new File(java.net.URI.create(each.getProtectionDomain().getCodeSource().getLocation()
                        .toString())).getPath()).distinct().collect(Collectors.joining(File.pathSeparator));
    }
}
