package goldthread.returns.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No bytes at all make a reader of returns break, hang or fill the memory.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FuzzedReadersTest {
    private static final int MUTATIONS = 40;
    private static final int SECONDS_OF_FUZZING = Integer.getInteger("fuzz.seconds", 60);
    /// Pieces that have broken readers of such files.
    private static final List<String> PIECES = List.of("<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;", "&#0;", "&#x110000;", "&", "<?xml", "?>", "\"", ",", ";", "\r", "\n", "\u0000", "\ufeff", "\ud83d", "<Child>", "</Child>",
            "<CINdetails/>", "<Reviews>", "</Message>", "CHILD,DECOM\n", "29/02/2023", "9".repeat(400), "e", "-", " ".repeat(300), "\"\"\"", "'");

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    @Timeout(120)
    void a_reader_bears_damaged_input(Fuzzed reader) throws IOException {
        byte[] seed = Seeds.of(reader);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bytes = i == 0 ? seed : damaged(seed, new Random(i));
            Path file = Seeds.write(folder, reader, bytes);
            int number = i;
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThatCode(() -> reader.read(file))
                    .as(reader + ", seed " + number + ": " + new String(bytes, StandardCharsets.ISO_8859_1)).doesNotThrowAnyException());
        }
    }

    private static byte[] damaged(byte[] seed, Random random) {
        byte[] bytes = seed;
        for (int times = 1 + random.nextInt(6); times > 0; times--) {
            int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + random.nextInt(40));
            bytes = switch (random.nextInt(5)) {
                case 0 -> join(Arrays.copyOf(bytes, at), new byte[0], Arrays.copyOfRange(bytes, to, bytes.length));
                case 1 -> join(Arrays.copyOf(bytes, at), PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, at, bytes.length));
                case 2 -> join(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, to), Arrays.copyOfRange(bytes, at, bytes.length));
                case 3 -> Arrays.copyOf(bytes, at);
                default -> join(Arrays.copyOf(bytes, at), new byte[] {(byte) random.nextInt()}, Arrays.copyOfRange(bytes, Math.min(bytes.length, at + 1), bytes.length));
            };
        }
        return bytes;
    }

    private static byte[] join(byte[] one, byte[] two, byte[] three) {
        byte[] all = Arrays.copyOf(one, one.length + two.length + three.length);
        System.arraycopy(two, 0, all, one.length, two.length);
        System.arraycopy(three, 0, all, one.length + two.length, three.length);
        return all;
    }

    /// Without JUnit: where Jazzer finds that, it takes the target for a test.
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator)).filter(entry -> !entry.isEmpty() && !entry.contains("junit"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    }

    /// Guided by coverage, in a process of its own. `-Dfuzz.seconds` says how long for each reader.
    @ParameterizedTest
    @EnumSource
    @Tag("long")
    @Timeout(900)
    void jazzer_finds_no_input_that_breaks_a_reader(Fuzzed reader) throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.write(corpus.resolve("seed"), Seeds.of(reader));
        Path log = folder.resolve("log");
        var process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx600m", "-Dreader=" + reader,
                "-cp", classPath(), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(), "--instrumentation_includes=goldthread.returns.**", "-max_total_time=" + SECONDS_OF_FUZZING,
                "-timeout=60", "-max_len=20000", "-seed=903", corpus.toString())
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        int ended = process.waitFor();
        String told = Files.readString(log, StandardCharsets.ISO_8859_1);
        assertThat(ended).as(told.substring(Math.max(0, told.length() - 4_000))).isZero();
        assertThat(told).contains("Done ");
        System.out.println(reader + ": " + told.substring(told.lastIndexOf("Done ")).strip());
    }
}
