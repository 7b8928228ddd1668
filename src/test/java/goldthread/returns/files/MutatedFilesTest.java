package goldthread.returns.files;

import static goldthread.returns.files.TestFiles.sample;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.csv.CsvText;
import goldthread.returns.files.TestFiles.Faults;
import goldthread.returns.xml.XmlShape;
import goldthread.returns.xml.XmlText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A byte changed anywhere costs the row or child that it stands in and, where it joins two, the neighbour; no other.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MutatedFilesTest {
    private static final int ROUNDS = 1_000;
    private static final byte[] AWKWARD = "\"',;\n\r\t\0<>&!?-/[]=x0 ".getBytes(StandardCharsets.UTF_8);
    private static final XmlShape CENSUS = new XmlShape("Message", Set.of("Message", "Children"),
            Set.of("Header", "Child"), "LAchildID");

    private final Faults faults = new Faults();
    @TempDir Path folder;

    private static byte awkward(Random random) {
        return random.nextInt(4) == 0 ? (byte) random.nextInt(256) : AWKWARD[random.nextInt(AWKWARD.length)];
    }

    @Test
    void one_byte_of_a_csv_file_costs_two_lines_at_most() throws IOException {
        List<String> lines = Files.readAllLines(sample("ssda903/validator-sample/episodes.csv")).subList(0, 40);
        byte[] good = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        int headings = lines.getFirst().length() + 1;
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            byte[] bad = good.clone();
            bad[headings + random.nextInt(bad.length - headings)] = awkward(random);
            var read = new ArrayList<String>();
            CsvText.read(file(bad), Limits.usual(), 0, faults, line -> read.add(line.received()));
            assertThat(read.stream().filter(lines::contains).count()).as("seed " + seed)
                    .isGreaterThanOrEqualTo(lines.size() - 2);
        }
    }

    @Test
    void one_byte_of_an_xml_file_costs_two_children_at_most() throws IOException {
        byte[] good = census();
        List<String> children = children(good);
        assertThat(children).hasSize(31);
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            byte[] bad = good.clone();
            // the first tag says what kind of file it is; all behind it may break
            bad[9 + random.nextInt(bad.length - 9)] = awkward(random);
            assertThat(children(bad).stream().filter(children::contains).count()).as("seed " + seed)
                    .isGreaterThanOrEqualTo(children.size() - 2);
        }
    }

    @Test
    void bytes_at_random_end_in_faults_and_never_in_an_exception() throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(400)];
            for (int i = 0; i < bytes.length; i++) bytes[i] = awkward(random);
            CsvText.read(file(bytes), Limits.usual(), random.nextInt(3), faults, line -> true);
            children(bytes);
            XmlText.root(file(bytes), Limits.usual());
        }
    }

    private byte[] census() throws IOException {
        String all = Files.readString(sample("cin/fake_CIN_data.xml"));
        int end = 0;
        for (int i = 0; i < 30; i++) end = all.indexOf("</Child>", end) + 8;
        return (all.substring(0, end) + "</Children></Message>").getBytes(StandardCharsets.UTF_8);
    }

    private List<String> children(byte[] bytes) throws IOException {
        var read = new ArrayList<String>();
        XmlText.read(file(bytes), CENSUS, Limits.usual(), faults, element -> read.add(element.received()));
        return read;
    }

    private Source file(byte[] bytes) throws IOException {
        faults.all.clear();
        return Source.of(Files.write(folder.resolve("file"), bytes));
    }

    @Test
    void a_file_read_one_character_at_a_time_is_the_same() throws IOException {
        byte[] bytes = "Zoë 😀 Noël\n".repeat(3).getBytes(StandardCharsets.UTF_8);
        bytes[5] = (byte) 0x92;
        String whole = MendedText.of(file(bytes), Limits.usual(), faults).readAllAsString();
        var single = MendedText.of(file(bytes), Limits.usual(), faults);
        var text = new StringBuilder();
        for (int c = single.read(); c >= 0; c = single.read()) text.append((char) c);
        assertThat(text.toString()).isEqualTo(whole).hasSize(38);
    }
}
