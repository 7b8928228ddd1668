package goldthread.app;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.casefile.Kind;
import goldthread.casefile.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each kind has one file `golden/<kind>.json`: a body as it was first written to a log. The files are never changed, as
/// the logs of the authorities are not. A new component of an entry goes into a second file, `<kind>.2.json`.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KindsGoOnReadingTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Kinds KINDS = Rooms.kinds();

    static List<String> kinds() {
        return KINDS.all().stream().map(Kind::name).toList();
    }

    static Stream<Path> files() throws IOException {
        return Files.list(GOLDEN).sorted();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_has_a_file(String kind) {
        assertThat(GOLDEN.resolve(kind + ".json")).as("write down one body of this kind, with every component").exists();
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_was_written_reads_and_is_written_the_same(Path file) throws IOException {
        var kind = file.getFileName().toString().replaceAll("(\\.\\d+)?\\.json$", "");
        var body = Files.readString(file).strip();

        var entry = KINDS.read(kind, body);

        assertThat(KINDS.write(entry)).isEqualTo(body);
        assertThat(KINDS.of(entry).name()).isEqualTo(kind);
        assertThat(entry.happened()).isNotNull();
        assertThat(entry.tags()).isNotEmpty();
        assertThat(KINDS.tell(entry)).allSatisfy(detail -> assertThat(detail.label()).isNotBlank());
    }

    @Test
    void no_kind_was_taken_from_the_list() throws IOException {
        try (var files = files()) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("(\\.\\d+)?\\.json$", "")).distinct())
                    .as("a kind that stands in a log may never be unknown").allMatch(KINDS::knows);
        }
    }
}
