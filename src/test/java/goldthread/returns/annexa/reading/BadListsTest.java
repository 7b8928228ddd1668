package goldthread.returns.annexa.reading;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.annexa.reading.Books.Sheet;
import goldthread.returns.files.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is wrong is said in a sentence, with where it is; the rest is read.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class BadListsTest {
    @TempDir Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] outer(String inside) {
        var bytes = new byte[2_048];
        byte[] head = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(head, 0, bytes, 0, 8);
        byte[] name = inside.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1_024, name.length);
        return bytes;
    }

    private static void unread(Books.Read read, String sentence) {
        assertThat(read.rows()).isEmpty();
        assertThat(read.faults()).anyMatch(fault -> fault.severity() == Fault.Severity.UNREADABLE && !fault.whatToDo().isEmpty());
        assertThat(read.faultsTold()).contains(sentence);
    }

    @Test
    void a_locked_an_old_a_damaged_and_an_empty_workbook_are_each_called_what_they_are() throws IOException {
        unread(Books.read(file("locked.xlsx", outer("EncryptedPackage"))), "locked with a password");
        unread(Books.read(file("old.xls", outer("Workbook"))), "old kind (.xls)");
        unread(Books.read(Books.workbook(folder.resolve("empty.xlsx"), List.of(new Sheet("Sheet1", List.of())))), "No list of Annex A was found");
        var good = Files.readAllBytes(Books.workbook(folder.resolve("good.xlsx"), List.of(new Sheet("List 1", Books.sample(1)))));
        unread(Books.read(file("cut.xlsx", Arrays.copyOf(good, good.length / 2))), "damaged");
        unread(Books.read(file("nothing.xlsx", new byte[0])), "No list of Annex A was found");
    }

    @Test
    void a_csv_that_is_called_a_workbook_and_a_workbook_that_is_called_a_csv_are_read_as_what_they_are() throws IOException {
        var csv = Books.csv(folder.resolve("list.csv"), Books.sample(3));
        var renamed = Books.read(Files.copy(csv, folder.resolve("list.xlsx")));
        assertThat(renamed.rows()).hasSize(6);
        assertThat(renamed.faultsTold()).contains("read as CSV");
        var book = Books.workbook(folder.resolve("book.xlsx"), List.of(new Sheet("x", Books.sample(3))));
        assertThat(Books.read(Files.move(book, folder.resolve("book.csv"))).rows()).hasSize(6);
    }

    @Test
    void a_workbook_that_unpacks_to_far_too_much_is_not_unpacked() throws IOException {
        var bomb = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        unread(Books.read(bomb), "unpacks to far more");
    }

    @Test
    void a_cell_that_cannot_be_read_is_left_out_with_its_row_and_column_and_the_rest_of_the_row_is_taken() {
        var rows = new ArrayList<List<Object>>(List.of(List.of("Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)", "CIN Start Date", "Primary Need Code",
                "Date Child Was Last Seen", "Case Status", "Allocated Worker")));
        rows.add(List.of("1", "M", "WBRI", "30/02/2012", "eight", "01/12/2025", "N1", "=1/0", "c", "Sam"));
        rows.add(Arrays.asList(null, "M", "WBRI", "01/02/2012", "8", "01/12/2025", "N1", "01/01/2026", "c", "Sam"));
        rows.add(List.of("3", "M", "WBRI", "01/02/12", "8", "31/02/2026", "N1", "#N/A", "c", "#REF!"));
        var read = Books.read(Books.workbook(folder.resolve("cells.xlsx"), List.of(new Sheet("CIN", rows))));

        assertThat(read.rows()).hasSize(3);
        var first = read.rows().get(0);
        assertThat(first.file() + " " + first.row()).isEqualTo("cells.xlsx, sheet CIN 2");
        assertThat(first.problem()).isNull();
        assertThat(String.join("\n", first.doubts())).contains("Date of Birth: \"30/02/2012\" is a day that does not exist").contains("Age of Child (Years): \"eight\"")
                .contains("Date Child Was Last Seen: It holds a formula without a value");
        assertThat(first.leftOut()).isEqualTo(3);
        assertThat(first.values()).containsEntry("Allocated Worker", "Sam").containsEntry("CIN Start Date", "01/12/2025").doesNotContainKey("Date of Birth");
        assertThat(read.rows().get(1).problem()).contains("names nobody");
        assertThat(read.rows().get(1).received()).contains("M,WBRI");
        assertThat(read.rows().get(2).problem()).contains("CIN Start Date: \"31/02/2026\"");
        assertThat(String.join("\n", read.rows().get(2).doubts())).contains("year of two digits").contains("It holds #N/A").contains("It holds #REF!");
    }

    @Test
    void missing_columns_are_named_and_the_others_are_read() {
        var rows = Books.sample(3).stream().map(row -> row.subList(0, 7)).toList();
        var read = Books.read(Books.csv(folder.resolve("some.csv"), rows));
        assertThat(read.rows()).hasSize(6).allMatch(row -> row.list().number() == 3);
        assertThat(read.faultsTold()).contains("has no column for: Referral NFA?; Number of Referrals in Last 12 Months; Allocated Team; Allocated Worker");
    }

    @Test
    void a_file_that_is_something_else_is_said_to_be_no_list() throws IOException {
        unread(Books.read(file("letter.csv", "Dear all,\nplease find the lists attached.\n".getBytes(StandardCharsets.UTF_8))), "No list of Annex A was found");
        unread(Books.read(file("903.csv", "CHILD,DECOM,RNE,LS,CIN,PLACE\n1,01/01/2020,S,C2,N1,U4\n".getBytes(StandardCharsets.UTF_8))), "No list of Annex A was found");
        var zip = folder.resolve("zip.xlsx");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.txt"));
        }
        unread(Books.read(zip), "a ZIP, and no workbook");
    }

    /// Bytes of a workbook and cells of a list, changed by chance: something is read, or it is said why not.
    static void mutated(Path folder, int times, long from) throws IOException {
        var book = Files.readAllBytes(Books.workbook(folder.resolve("good.xlsx"), IntStream.rangeClosed(1, 11).mapToObj(list -> new Sheet("List " + list, Books.standard(list, 3))).toList()));
        var strange = List.of("", "\u0000", "#N/A", "30/02/2020", "=1+1", "9".repeat(400), "\"", "a\nb", "🙂", "1e400", "-1", "00000", "99999", "TRUE", ",,,,", "a) ", ")", "'");
        var untouched = new java.util.HashMap<Integer, List<String>>();
        for (long seed = from; seed < from + times; seed++) {
            var chance = new Random(seed);
            var bytes = book.clone();
            for (int i = 1 + chance.nextInt(8); i > 0; i--) {
                bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
            }
            var whole = Books.read(Files.write(folder.resolve("m.xlsx"), chance.nextInt(5) == 0 ? Arrays.copyOf(bytes, chance.nextInt(bytes.length)) : bytes));
            assertThat(whole.rows().size() + whole.faults().size()).as("seed %s", seed).isPositive();

            int list = 1 + chance.nextInt(11);
            var rows = new ArrayList<>(Books.standard(list, 5).stream().map(ArrayList::new).toList());
            int row = 1 + chance.nextInt(5);
            int column = chance.nextInt(rows.get(row).size());
            rows.get(row).set(column, strange.get(chance.nextInt(strange.size())));
            var others = untouched.computeIfAbsent(list, number -> Books.read(Books.csv(folder.resolve("b.csv"), Books.standard(number, 5))).said());
            var after = Books.read(Books.csv(folder.resolve("b.csv"), List.copyOf(rows)));
            var came = new ArrayList<>(after.said());
            assertThat(others.stream().filter(came::remove).count()).as("rows that were not touched, seed %s", seed).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void no_change_of_bytes_or_cells_hides_the_other_rows() throws IOException {
        mutated(folder, 12, 1);
    }

}
