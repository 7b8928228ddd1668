package goldthread.returns.ssda903;

import static goldthread.returns.files.TestFiles.write;
import static goldthread.returns.files.TestFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.files.Fault;
import goldthread.returns.files.Limits;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that a file can be and should not: a sentence for each, and the rest of the file is still taken.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BadCsvTest {
    private static final String UASC = "CHILD,SEX,DOB,DUC\n";

    @TempDir Path folder;

    private Read903 read(String text) {
        return Read903.from(write(folder, "uasc.csv", text));
    }

    @Test
    void a_date_that_is_none_is_told_and_the_row_is_taken_as_received() {
        var read = read(UASC + "1,1,31/02/2003,\n2,2,01/02/03,43191\n3,1,02/03/2004,\n");
        assertThat(read.faults.lines()).containsExactly(
                "uasc.csv, row 2, DOB: \"31/02/2003\" is a day that does not exist. Write the day as dd/mm/yyyy.",
                "uasc.csv, row 3, DOB: \"01/02/03\" has a year of two digits, which could be of either century. "
                        + "Write the year with four digits.",
                "uasc.csv, row 3, DUC: \"43191\" looks like Excel's number for 01/04/2018. "
                        + "Format the column as a date in Excel and export again.");
        assertThat(read.column("DOB")).containsExactly("31/02/2003", "01/02/03", "02/03/2004");
    }

    @Test
    void a_row_without_a_child_is_told_and_taken() {
        var read = read(UASC + ",1,01/02/2003,\n  ,1,01/02/2003,\n");
        assertThat(read.faults.lines()).containsExactly(
                "uasc.csv, row 2, CHILD: The row names no child. Fill in the child's id.",
                "uasc.csv, row 3, CHILD: The row names no child. Fill in the child's id.");
        assertThat(read.rows).hasSize(2);
    }

    @Test
    void a_row_with_a_cell_too_many_is_set_aside_and_kept() {
        var read = read(UASC + "1,1,01/02/2003,,x\n2,1,01/02/2003,,\n3,1,01/02/2003,\n");
        assertThat(read.faults.lines()).containsExactly("uasc.csv, row 2: The row has 5 cells and the headings 4. "
                + "Check the row for a separator or a line break inside a cell.");
        assertThat(read.faults.all.getFirst()).extracting(Fault::kept, Fault::severity)
                .containsExactly("1,1,01/02/2003,,x", Fault.Severity.SET_ASIDE);
        assertThat(read.column("CHILD")).containsExactly("2", "3");
    }

    @Test
    void a_row_cut_short_is_set_aside_unless_only_optional_cells_are_gone() {
        var read = read(UASC + "1,1,01/02/2003\n2,1\n");
        assertThat(read.faults.lines()).containsExactly(
                "uasc.csv, row 2: The row has 3 cells and the headings 4. The last ones were taken as missing. "
                        + "Check the row.",
                "uasc.csv, row 3: The row has 2 cells and the headings 4. "
                        + "Check the row for a separator or a line break inside a cell.");
        assertThat(read.rows).hasSize(1).first().satisfies(row -> assertThat(row.value("DUC")).isNull());
    }

    @Test
    void missing_columns_count_as_missing_and_others_are_kept() {
        var read = read("Child , sex,Duc,Worker\n1,1,,Sam\n");
        assertThat(read.faults.lines()).containsExactly(
                "uasc.csv, row 1, DOB: The column is missing and every row must fill it. Add it to the export.",
                "uasc.csv, row 1, WORKER: The 903 has no such column; its values were kept.");
        assertThat(read.rows.getFirst()).satisfies(row -> {
            assertThat(row.value("DOB")).isNull();
            assertThat(row.value("DUC")).isEmpty();
            assertThat(row.extra()).containsEntry("WORKER", "Sam");
        });
    }

    @Test
    void columns_in_another_order_are_read_by_their_headings() {
        assertThat(read("duc;DOB;SEX;CHILD\n;01/02/2003;1;7\n").rows.getFirst())
                .satisfies(row -> assertThat(row.values()).containsExactly("7", "1", "01/02/2003", ""));
    }

    @Test
    void a_column_given_twice_is_read_once_and_the_other_kept() {
        var read = read("CHILD,SEX,DOB,DUC,DOB\n1,1,01/02/2003,,05/06/2007\n");
        assertThat(read.faults.lines()).containsExactly("uasc.csv, row 1, DOB: The column stands twice; the first was "
                + "read. Take one of the two out.");
        assertThat(read.rows.getFirst().extra()).containsEntry("DOB (cell 5)", "05/06/2007");
    }

    @Test
    void a_file_of_headings_only_says_so() {
        assertThat(read(UASC).faults.lines()).containsExactly(
                "uasc.csv: The file has headings and no row. Check that the export was not empty by mistake.");
    }

    @Test
    void blank_rows_below_the_table_are_passed_over_quietly() {
        var read = read(UASC + "1,1,01/02/2003,\n,,,\n\n\n");
        assertThat(read.rows).hasSize(1);
        assertThat(read.faults.serious()).isEmpty();
        assertThat(read.faults.lines()).containsExactly(
                "uasc.csv, row 3: 3 blank rows were passed over, the first here.");
    }

    @Test
    void headings_that_stand_twice_cost_no_row() {
        var read = read(UASC + "1,1,01/02/2003,\n" + UASC + "2,1,01/02/2003,\n");
        assertThat(read.faults.lines()).containsExactly(
                "uasc.csv, row 3: The headings stand here a second time. Take the row out.");
        assertThat(read.column("CHILD")).containsExactly("1", "2");
    }

    @Test
    void a_second_row_of_headings_in_other_words_is_no_child() {
        var read = read(UASC + "Child id,Sex,Date of birth,Date status ceased\n1,1,01/02/2003,\n");
        assertThat(read.faults.serious()).containsExactly(
                "uasc.csv, row 2: The headings stand here a second time. Take the row out.");
        assertThat(read.column("CHILD")).containsExactly("1");
    }

    @Test
    void a_title_above_the_headings_is_passed_over_and_rows_keep_their_numbers() {
        var read = read("SSDA903 return 2018-19\n\n" + UASC + "1,1,xx/02/2003,\n");
        assertThat(read.faults.lines()).containsExactly(
                "uasc.csv: The headings stand in row 3; what is above was not read.",
                "uasc.csv, row 4, DOB: \"xx/02/2003\" is not a date. Write the day as dd/mm/yyyy.",
                "uasc.csv, row 2: One blank row was passed over.");
    }

    @Test
    void a_file_that_is_no_module_is_told_and_not_read() {
        var read = read("NAME,TOWN\nAda,London\n");
        assertThat(read.faults.lines()).containsExactly("uasc.csv, row 1: No module of the 903 has these columns. "
                + "The first row must hold the headings of the guide, such as CHILD, DECOM, RNE.");
        assertThat(read.rows).isEmpty();
    }

    @Test
    void a_file_that_could_be_two_modules_is_not_guessed() {
        assertThat(read("CHILD,DOB,REVIEW,REVIEW_CODE,DOLO_START,DOLO_END\n1,01/02/2003,,,,\n").faults.lines())
                .containsExactly("uasc.csv, row 1: The columns fit [REVIEWS, DOLO] equally well. "
                        + "Check the headings in the first row.");
    }

    @Test
    void a_module_given_twice_is_read_twice_and_told() {
        write(folder, "a.csv", UASC + "1,1,01/02/2003,\n");
        write(folder, "b.csv", UASC + "2,1,01/02/2003,\n");
        var read = Read903.from(folder);
        assertThat(read.faults.lines()).containsExactly("b.csv: The return has the module UASC twice; it was read from "
                + "a.csv too. Send only one of the two.");
        assertThat(read.column("CHILD")).containsExactly("1", "2");
    }

    @Test
    void an_odd_quote_costs_its_own_row_only() {
        var read = read(UASC + "1,1,\"01/02/2003,\n2,1,01/02/2003,\n\"3\",\"1\",01/02/2003,\n4,\"1\"1,01/02/2003,\n"
                + "5,1,01/02/2003,\n6,1,\"01/02/2003");
        assertThat(read.faults.lines()).containsExactly(
                "uasc.csv, row 2: The quotes in this row do not pair up. Take the odd quote out or close it.",
                "uasc.csv, row 5: The quotes in this row do not pair up. Take the odd quote out or close it.",
                "uasc.csv, row 7: The quotes in this row do not pair up. Take the odd quote out or close it.");
        assertThat(read.faults.all.getFirst().kept()).isEqualTo("1,1,\"01/02/2003,");
        assertThat(read.column("CHILD")).containsExactly("2", "3", "5");
        assertThat(read.rows).extracting(ReturnRow::row).containsExactly(3, 4, 6);
        assertThat(read.rows.get(1).received()).isEqualTo("\"3\",\"1\",01/02/2003,");
    }

    @Test
    void a_line_without_end_is_set_aside_and_the_next_is_read() {
        var read = Read903.from(write(folder, "uasc.csv", UASC + "1,".repeat(2_000_000) + "\n2,1,01/02/2003,\n"));
        assertThat(read.faults.lines()).contains("uasc.csv, row 2: This row is longer than 1048576 characters. "
                + "Check that the file is a CSV file with one row a line.");
        assertThat(read.rows).extracting(ReturnRow::row).containsExactly(3);
    }

    @Test
    void windows_1252_is_read_as_what_it_is() {
        byte[] bytes = (UASC + "Zoë,1,01/02/2003,\n").getBytes(Charset.forName("windows-1252"));
        var read = Read903.from(write(folder, "uasc.csv", bytes));
        assertThat(read.column("CHILD")).containsExactly("Zoë");
        assertThat(read.faults.lines()).containsExactly(
                "uasc.csv, row 2: The file is written in Windows-1252, not UTF-8, and was read as such.");
    }

    @Test
    void a_file_in_two_encodings_is_read_in_both_and_told() throws IOException {
        Path file = write(folder, "uasc.csv", UASC + "Zoë,1,01/02/2003,\n");
        Files.write(file, "Noël,1,01/02/2003,\n".getBytes(Charset.forName("windows-1252")),
                java.nio.file.StandardOpenOption.APPEND);
        var read = Read903.from(file);
        assertThat(read.column("CHILD")).containsExactly("Zoë", "Noël");
        assertThat(read.faults.lines()).containsExactly("uasc.csv, row 3: 1 characters are not UTF-8 like the rest (the "
                + "first on this row) and were read as Windows-1252. Check the letters with accents.");
    }

    @Test
    void utf_16_is_read_with_and_without_its_mark() {
        for (String text : new String[] {UASC, "\ufeff" + UASC}) {
            byte[] bytes = (text + "Zoë,1,01/02/2003,\r\n").getBytes(StandardCharsets.UTF_16LE);
            var read = Read903.from(write(folder, "uasc.csv", bytes));
            assertThat(read.column("CHILD")).containsExactly("Zoë");
            assertThat(read.faults.lines()).containsExactly(
                    "uasc.csv: The file is written in UTF-16 and was read as such.");
        }
    }

    @Test
    void a_character_that_is_no_text_is_replaced_because_nothing_can_store_it() {
        var read = read(UASC + "1\0,1,01/02/2003,\n");
        assertThat(read.column("CHILD")).containsExactly("1\ufffd");
        assertThat(read.faults.lines()).containsExactly("uasc.csv, row 2: 1 characters are no text (the first on this "
                + "row) and were replaced by \ufffd. Look at the row in a text editor and export again.");
    }

    @Test
    void tabs_old_line_ends_and_excels_first_line_are_all_read() {
        assertThat(read("CHILD\tSEX\tDOB\tDUC\r1\t1\t01/02/2003\t\r").column("CHILD")).containsExactly("1");
        assertThat(read("sep=;\r\nCHILD;SEX;DOB;DUC\r\n1;1;01/02/2003;\r\n").column("CHILD")).containsExactly("1");
    }

    @Test
    void what_is_not_text_is_told_for_what_it_is() {
        write(folder, "a.csv", "");
        write(folder, "b.csv", "%PDF-1.7 and so on");
        write(folder, "c.csv", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0});
        zip(folder, "d.xlsx", "[Content_Types].xml", "<Types/>");
        write(folder, "e.pdf", "x");
        assertThat(Read903.from(folder).faults.lines()).containsExactly(
                "a.csv: The file is empty. Export it again and check that it has rows.",
                "b.csv: This is a PDF document. Send the CSV or XML file that was made for the Department.",
                "c.csv: This is an Excel workbook. Open it, save each sheet as CSV UTF-8 and send those.",
                "d.xlsx: This is an Excel workbook. Open it, save each sheet as CSV UTF-8 and send those.",
                "e.pdf: The file was not read: its name does not end in .csv or .xml.");
        assertThat(Read903.from(folder.resolve("none.csv")).faults.lines().getFirst())
                .endsWith("none.csv: There is no such file or folder. Check the name.");
    }

    @Test
    void a_file_of_two_gigabytes_is_refused_before_it_is_read() throws IOException {
        Path file = write(folder, "episodes.csv", UASC);
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(2L << 30);
        }
        assertThat(Read903.from(file).faults.lines()).containsExactly("episodes.csv: The file is larger than the limit "
                + "of 1 GB. Send one year of one authority at a time, or ask your administrator to raise the limit.");
    }

    @Test
    void the_limit_is_a_setting() {
        assertThat(Read903.from(Limits.usual().withFileBytes(10), write(folder, "uasc.csv", UASC)).faults.lines())
                .singleElement().asString().startsWith("uasc.csv: The file is larger than the limit of 10 bytes.");
    }
}
