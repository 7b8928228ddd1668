package goldthread.returns.files;

import static goldthread.returns.files.TestFiles.write;
import static goldthread.returns.files.TestFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.csv.CsvText;
import goldthread.returns.files.TestFiles.Faults;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchiveTest {
    private static final Limits SMALL = new Limits(8 << 20, 10 << 20, 5, 100, 1 << 20, 1 << 22);

    private final Faults faults = new Faults();
    @TempDir Path folder;

    private List<Source> in(Path path) {
        return Sources.in(List.of(path), SMALL, faults);
    }

    @Test
    void the_files_of_a_zip_are_found_with_the_folder_that_they_stand_in() throws IOException {
        var found = in(zip(folder, "return.zip", "2018-19/header.csv", "a", "2018-19/uasc.csv", "b", "readme.md", "c",
                "__MACOSX/header.csv", "d"));
        assertThat(found).extracting(Source::place, Source::called).containsExactly(
                org.assertj.core.groups.Tuple.tuple("return.zip/2018-19", "return.zip/2018-19/header.csv"),
                org.assertj.core.groups.Tuple.tuple("return.zip/2018-19", "return.zip/2018-19/uasc.csv"));
        try (var in = found.getLast().open(SMALL)) {
            assertThat(in.readAllBytes()).asString().isEqualTo("b");
        }
    }

    @Test
    void a_name_that_climbs_out_of_the_archive_is_only_a_name() {
        assertThat(in(zip(folder, "return.zip", "../../etc/header.csv", "a"))).extracting(Source::name)
                .containsExactly("header.csv");
    }

    @Test
    void a_file_pressed_beyond_reason_is_a_bomb() {
        assertThat(in(zip(folder, "bomb.zip", "header.csv", "0".repeat(4 << 20)))).isEmpty();
        assertThat(faults.lines()).containsExactly("bomb.zip: The ZIP holds a file more than 100 times its packed size, "
                + "and was not unpacked. Send the files of one return only.");
    }

    @Test
    void many_files_that_are_small_alone_and_large_together_are_a_bomb() {
        String noise = IntStream.range(0, 1 << 20).mapToObj(i -> Integer.toHexString(i * 0x9e3779b9))
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append).substring(0, 6 << 20);
        assertThat(in(zip(folder, "bomb.zip", "a.csv", noise, "b.csv", noise))).isEmpty();
        assertThat(faults.lines()).containsExactly("bomb.zip: The ZIP unpacks to more than 8 MB, and was not unpacked. "
                + "Send the files of one return only.");
    }

    @Test
    void too_many_files_are_a_bomb() {
        assertThat(in(zip(folder, "bomb.zip", "a.csv", "", "b.csv", "", "c.csv", "", "d.csv", "", "e.csv", "",
                "f.csv", ""))).isEmpty();
        assertThat(faults.lines().getFirst()).startsWith("bomb.zip: The ZIP holds 6 files; the limit is 5,");
    }

    @Test
    void a_directory_that_lies_about_a_size_is_found_out_while_reading() throws IOException {
        Path zip = zip(folder, "liar.zip", "header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n".repeat(100));
        byte[] bytes = Files.readAllBytes(zip);
        // the size unpacked stands 24 bytes into the directory's record of the file
        int record = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        bytes[record + 24] = 10;
        bytes[record + 25] = 0;
        Files.write(zip, bytes);
        var found = in(zip);
        assertThat(found).hasSize(1);
        CsvText.read(found.getFirst(), SMALL, 0, faults, line -> true);
        assertThat(faults.lines()).singleElement().asString().startsWith("liar.zip/header.csv: The file ");
    }

    @Test
    void a_zip_in_a_zip_is_not_unpacked() throws IOException {
        Path inner = zip(folder, "inner.zip", "header.csv", "a");
        Path outer = folder.resolve("outer.zip");
        try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(outer))) {
            out.putNextEntry(new java.util.zip.ZipEntry("inner.zip"));
            out.write(Files.readAllBytes(inner));
            out.putNextEntry(new java.util.zip.ZipEntry("uasc.csv"));
            out.write('a');
        }
        assertThat(in(outer)).extracting(Source::name).containsExactly("uasc.csv");
        assertThat(faults.lines()).containsExactly(
                "outer.zip/inner.zip: A ZIP inside a ZIP is not unpacked. Send the inner ZIP on its own.");
    }

    @Test
    void a_damaged_zip_and_one_with_a_huge_directory_are_refused() throws IOException {
        Path zip = zip(folder, "return.zip", "header.csv", "a".repeat(1_000));
        byte[] bytes = Files.readAllBytes(zip);
        in(write(folder, "cut.zip", java.util.Arrays.copyOf(bytes, bytes.length - 30)));
        try (var file = new RandomAccessFile(zip.toFile(), "rw")) {
            file.seek(file.length() - 22 + 15);
            file.write(0x7f);
        }
        in(zip);
        assertThat(faults.lines()).containsExactly(
                "cut.zip: The ZIP is damaged. Pack the files again and check that the ZIP opens.",
                "return.zip: The ZIP holds a directory of more than 4 MB, and was not unpacked. "
                        + "Send the files of one return only.");
    }

    @Test
    void folders_are_read_one_level_down_and_hidden_files_never() throws IOException {
        Files.createDirectories(folder.resolve("2018-19/old"));
        write(folder, ".hidden.csv", "a");
        write(folder, "a.csv", "a");
        write(folder.resolve("2018-19"), "b.csv", "b");
        write(folder.resolve("2018-19/old"), "c.csv", "c");
        assertThat(in(folder)).extracting(Source::called).containsExactly("2018-19/b.csv", "a.csv");
        assertThat(faults.lines()).containsExactly("old: The folder was not read: only one level of folders is.");
    }
}
