package goldthread.returns.xml;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.files.TestFiles.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// XML made to hurt its reader: each ends soon, in little memory, in a sentence, and the child behind it is read.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileXmlTest {
    private static final XmlShape SHAPE = new XmlShape("M", Set.of("M"), Set.of("C"), "ID");
    private static final String GOOD = "<C><ID>1</ID></C>";
    private static final Limits SMALL = new Limits(1L << 30, 1L << 30, 10, 100, 1 << 20, 1 << 20);

    private final Faults faults = new Faults();
    @TempDir Path folder;

    private List<String> read(String text) throws IOException {
        var read = new ArrayList<String>();
        Path file = Files.writeString(folder.resolve("a.xml"), text);
        XmlText.read(Source.of(file), SHAPE, SMALL, fault -> {
            if (faults.all.size() < 5) faults.report(fault);
        }, element -> read.add(element.received()));
        return read;
    }

    @Test
    void tags_within_tags_without_end() throws IOException {
        assertThat(read("<M><C>" + "<a>".repeat(2_000_000) + "</C>" + GOOD + "</M>")).containsExactly(GOOD);
        assertThat(faults.lines()).containsExactly(
                "a.xml, row 1, C: The element C is longer than 1048576 characters and was not taken. Check the file.");
    }

    @Test
    void tags_within_tags_in_a_child_of_allowed_length() throws IOException {
        assertThat(read("<M><C>" + "<a>".repeat(100_000) + "</C>" + GOOD + "</M>")).containsExactly(GOOD);
        assertThat(faults.lines()).hasSize(1).first().asString().contains("The XML is broken");
    }

    @Test
    void comments_sections_and_quotes_that_never_close() throws IOException {
        for (String open : List.of("<!--", "<![CDATA[", "<?", "<!x", "<!x [", "<a '", "<", "&", "]]>", "</")) {
            assertThat(read("<M>" + open.repeat(200_000) + "'>" + GOOD + "</M>")).as(open).contains(GOOD);
            assertThat(read("<M><C>" + open.repeat(100_000) + "</C>" + GOOD + "</M>")).as("in a child, " + open)
                    .contains(GOOD);
            assertThat(read("<M><C>" + ("&" + open).repeat(90_000) + "</C>" + GOOD + "</M>")).as("with & " + open)
                    .contains(GOOD);
            assertThat(faults.all).as(open).isNotEmpty();
        }
    }

    @Test
    void an_attribute_of_a_megabyte() throws IOException {
        assertThat(read("<M><C><ID x='" + "y".repeat(2 << 20) + "'>1</ID></C>" + GOOD + "</M>")).containsExactly(GOOD);
        assertThat(read("<M><X x='" + "y".repeat(2 << 20) + "'/>" + GOOD + "</M>")).containsExactly(GOOD);
        assertThat(read("<M x='" + "y".repeat(2 << 20) + "'>" + GOOD + "</M>")).isEmpty();
        assertThat(faults.all).isNotEmpty();
    }

    @Test
    void names_that_are_all_different() throws IOException {
        var many = new StringBuilder("<M>");
        for (int i = 0; i < 100_000; i++) many.append("<C><a").append(i).append("/></C>");
        assertThat(read(many + GOOD + "</M>")).hasSize(999);
        assertThat(faults.lines()).containsExactly("a.xml: The file has more than 1,000 elements that are not known "
                + "here; reading stopped. Check that this is the right kind of file.");
    }

    @Test
    void a_text_of_ten_megabytes() throws IOException {
        assertThat(read("<M><C><ID>" + "y".repeat(10 << 20) + "</ID></C>" + GOOD + "</M>")).containsExactly(GOOD);
        assertThat(read("<M>" + "y".repeat(10 << 20) + GOOD + "</M>")).containsExactly(GOOD);
    }
}
