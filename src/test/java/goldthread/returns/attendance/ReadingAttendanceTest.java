package goldthread.returns.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.attendance.AttendanceFile.Row;
import goldthread.returns.files.Fault;
import goldthread.returns.files.Source;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A file of attendance is read as far as it can be true, and each row that cannot is said with a sentence.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class ReadingAttendanceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String HEADINGS = "child_id,from,to,possible,attended,unauthorised\n";

    @TempDir
    Path folder;
    final List<Fault> faults = new ArrayList<>();

    List<Row> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    List<Row> read(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("autumn.csv"), bytes);
        return AttendanceFile.read(Source.of(file), TODAY, faults::add);
    }

    List<String> lost() {
        return faults.stream().filter(fault -> fault.severity() == Fault.Severity.SET_ASIDE || fault.severity() == Fault.Severity.UNREADABLE).map(fault -> fault.row() + ": " + fault.sentence()).toList();
    }

    @Test
    void a_plain_file_is_read_whatever_order_its_columns_have_with_blank_rows_and_cells_at_the_end() throws IOException {
        assertThat(read("Attendance of autumn\n\nSessions attended;To;From;UPN;Sessions possible;Remark;;\n48;16/10/2026;2026-09-03;h801200001001;60;x;;;;\n;;;;;;;\n\n")).singleElement()
                .isEqualTo(new Row("autumn.csv", 4, "H801200001001", "", LocalDate.of(2026, 9, 3), LocalDate.of(2026, 10, 16), 60, 48, null, "48;16/10/2026;2026-09-03;h801200001001;60;x;;;;"));
        assertThat(lost()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', value = {"C1,2026-09-03,2026-10-16,60,61,|61 sessions attended are more than the 60 that were possible.", "C1,2026-09-03,2026-10-16,60,58,3|58 attended and 3 missed without leave are more than the 60 that were possible.",
            "C1,2026-10-16,2026-09-03,60,48,|The last day, 2026-09-03, is before the first, 2026-10-16.", "C1,2026-09-03,2026-11-24,60,48,|The last day, 2026-11-24, is still to come.", "C1,2025-09-01,2026-09-02,300,48,|From 2025-09-01 to 2026-09-02 is more than a year.",
            "C1,2026-09-03,2026-09-03,3,1,|3 sessions were possible in 1 day: there are two a day.", "C1,2026-09-03,2026-10-16,0,0,|No session was possible, so that attendance says nothing.", ",2026-09-03,2026-10-16,60,48,|The row names no child.",
            "C1,,2026-10-16,60,48,|The row has no day in the column from.", "C1,2026-09-03,2026-10-16,sixty,48,|\"sixty\" in the column possible is not a whole number of sessions.", "C1,2026-09-03,2026-10-16,60,,|The row has no number in the column attended.",
            "C1,2026-09-03,2026-10-16,60,-1,|\"-1\" in the column attended is not a whole number of sessions.", "C1,2026-09-03,2026-10-16,60,47.5,|\"47.5\" in the column attended is not a whole number of sessions.", "C1,2026-09-03,2026-10-16,60,48,1,late|The row has more cells than the headings."})
    void what_cannot_be_true_is_set_aside_and_the_rest_is_read(String row, String sentence) throws IOException {
        assertThat(read(HEADINGS + row + "\nC2,2026-09-03,2026-10-16,60,60,0\n")).extracting(Row::child).containsExactly("C2");
        assertThat(lost()).containsExactly("2: " + sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "10/16/26", "45000", "Michaelmas"})
    void what_is_no_day_is_said(String day) throws IOException {
        assertThat(read(HEADINGS + "C1," + day + ",2026-10-16,60,48,\n")).isEmpty();
        assertThat(faults).singleElement().matches(fault -> fault.row() == 2 && fault.severity() == Fault.Severity.SET_ASIDE && !fault.sentence().isBlank());
    }

    @Test
    void a_child_who_stands_twice_for_the_same_days_is_taken_once_and_for_other_days_again() throws IOException {
        assertThat(read(HEADINGS + "C1,2026-09-03,2026-10-16,60,48,\nC1,2026-09-03,2026-10-16,60,50,\nC1,2026-11-02,2026-11-20,30,30,\n")).extracting(Row::number).containsExactly(2, 4);
        assertThat(lost()).containsExactly("3: The same child and days stand above already; the first was taken.");
    }

    @Test
    void a_file_that_tells_nothing_says_why() throws IOException {
        assertThat(read(HEADINGS)).isEmpty();
        assertThat(read("child_id,from,attended\nC1,2026-09-03,4\n")).isEmpty();
        assertThat(read("possible,attended,from,to\n60,48,2026-09-03,2026-10-16\n")).isEmpty();
        assertThat(read("Dear colleague,\nhere is the list\n")).isEmpty();
        assertThat(lost()).containsExactly("0: The file has headings and no row below them.", "1: The file has no column to, possible.", "1: The file has no column upn or child_id.", "0: The file has no line with the headings of attendance.");
    }

    @Test
    void an_empty_file_and_one_that_is_no_text_are_said_once() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(lost()).hasSize(1);
        faults.clear();
        assertThat(read(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 8, 0, 1, 2, 3, 0, 0, 9, 9})).isEmpty();
        assertThat(lost()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void the_usual_encodings_are_read(String encoding) throws IOException {
        assertThat(read(("Überblick\n" + HEADINGS + "É1,2026-09-03,2026-10-16,60,48,\n").getBytes(Charset.forName(encoding)))).extracting(Row::child).containsExactly("É1");
    }

    @Test
    void a_quote_that_does_not_close_costs_its_own_row() throws IOException {
        assertThat(read(HEADINGS + "\"C1,2026-09-03,2026-10-16,60,48,\nC2,2026-09-03,2026-10-16,60,60,0\n")).extracting(Row::child).containsExactly("C2");
        assertThat(lost()).hasSize(1);
    }
}
