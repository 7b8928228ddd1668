package goldthread.returns.ssda903;

import static goldthread.returns.files.TestFiles.sample;
import static goldthread.returns.ssda903.Ssda903Table.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import goldthread.returns.files.TestFiles.Faults;
import goldthread.time.CollectionYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written reads back as the same rows, order and blank-for-missing aside.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WritingReturnsTest {
    private static final CollectionYear LATEST = new CollectionYear(2026);

    private final Faults faults = new Faults();
    @TempDir Path folder;

    private Read903 csv(Collection<ReturnRow> rows, CollectionYear year) throws IOException {
        Path out = Files.createTempDirectory(folder, "csv");
        try (var writer = new Ssda903CsvWriter(year, Ssda903CsvWriter.Destination.folder(out), false, faults)) {
            for (ReturnRow row : rows.stream().sorted(Comparator.comparing(ReturnRow::table)).toList()) {
                writer.write(row);
            }
        }
        return Read903.from(out);
    }

    private Read903 xml(Collection<ReturnRow> rows) throws IOException {
        Path out = Files.createTempFile(folder, "903", ".xml");
        var children = rows.stream().collect(Collectors.groupingBy(ReturnRow::child, LinkedHashMap::new,
                Collectors.toList()));
        try (var bytes = Files.newOutputStream(out); var writer = new Ssda903XmlWriter("903.xml", bytes, faults)) {
            for (var child : children.values()) writer.write(child);
        }
        return Read903.from(out);
    }

    private static List<String> plain(Collection<ReturnRow> rows) {
        return rows.stream().map(row -> row.table() + row.table().columnNames().stream().map(row::filled).toList()
                .toString()).sorted().toList();
    }

    @Test
    void every_sample_reads_written_reads_the_same_in_csv_and_in_xml() throws IOException {
        for (String name : List.of("validator-sample", "demand-model-combined", "demand-model-regional", "small")) {
            var read = Read903.from(sample("ssda903/" + name));
            for (var year : read.rows.stream().collect(Collectors.groupingBy(row -> String.valueOf(row.year())))
                    .entrySet()) {
                var rows = year.getValue();
                assertThat(plain(csv(rows, LATEST).rows)).as(name + " " + year.getKey()).isEqualTo(plain(rows));
            }
        }
        assertThat(faults.lines()).isEmpty();
    }

    @Test
    void the_sample_of_one_year_is_the_same_in_xml_but_for_what_xml_cannot_hold() throws IOException {
        var rows = Read903.from(sample("ssda903/validator-sample")).rows.stream()
                .filter(row -> row.table() != SW_EPISODES && row.table() != DOLO).toList();
        assertThat(plain(xml(rows).rows)).isEqualTo(plain(rows));
        assertThat(faults.lines()).isEmpty();
    }

    @Test
    void random_rows_come_back_from_csv_and_xml() throws IOException {
        for (long seed = 1; seed <= 40; seed++) {
            var rows = randomRows(new Random(seed));
            assertThat(plain(csv(rows, LATEST).rows)).as("csv, seed " + seed).isEqualTo(plain(rows));
            assertThat(plain(xml(rows).rows)).as("xml, seed " + seed).isEqualTo(plain(rows));
        }
    }

    /// Any number of rows of any module for a few children, the shared columns alike for each child, with the letters
    /// that need care in CSV or XML.
    private static List<ReturnRow> randomRows(Random random) {
        var rows = new ArrayList<ReturnRow>();
        for (int child = 0; child < 5; child++) {
            var tables = List.of(HEADER, EPISODES, REVIEWS, UASC, OC2, OC3, AD1, PLACED_ADOPTION, PREV_PERM, MISSING);
            for (Ssda903Table table : tables) {
                for (int i = random.nextInt(table == HEADER ? 2 : 3) + (table == HEADER ? 1 : 0); i > 0; i--) {
                    rows.add(randomRow(table, child, random));
                }
            }
        }
        return rows;
    }

    private static ReturnRow randomRow(Ssda903Table table, int child, Random random) {
        var awkward = List.of("", "PN1", "a,b", "\"q\"", "<x>", "A & B", "Zoë", "semi;colon", "'", "]]>", "😀", "1 2");
        return ReturnRow.of(table, table.columns().stream().map(column -> switch (column.name()) {
            case "CHILD" -> "C" + child;
            case "DOB" -> "0" + (child + 1) + "/02/2010";
            case "SEX" -> String.valueOf(child % 2 + 1);
            default -> column.required() ? "R" + awkward.get(random.nextInt(awkward.size()))
                    : awkward.get(random.nextInt(awkward.size()));
        }).toArray(String[]::new));
    }

    @Test
    void only_the_modules_of_the_year_are_written() throws IOException {
        var rows = List.of(ReturnRow.of(HEADER, "1", "1", "01/02/2010", "WBRI", "UN1"),
                ReturnRow.of(SW_EPISODES, "1", "01/02/2010", "SW1", "01/04/2022"));
        assertThat(csv(rows, new CollectionYear(2022)).rows).extracting(ReturnRow::table).containsExactly(HEADER);
        assertThat(faults.lines()).containsExactly("sw_episodes.csv: The module SW_EPISODES is returned from 2023-24 "
                + "on, so its row is not in the return for 2022-23.");
        assertThat(csv(rows, new CollectionYear(2023)).rows).hasSize(2);
    }

    @Test
    void lines_end_as_asked_and_files_are_named_as_in_the_field() throws IOException {
        try (var writer = new Ssda903CsvWriter(LATEST, Ssda903CsvWriter.Destination.folder(folder), true, faults)) {
            writer.write(ReturnRow.of(UASC, "1", "1", "01/02/2010"));
            assertThatThrownBy(() -> writer.write(ReturnRow.of(HEADER, "1"))).hasMessageContaining("must come before");
        }
        assertThat(Files.readString(folder.resolve("uasc.csv"))).isEqualTo("CHILD,SEX,DOB,DUC\r\n1,1,01/02/2010,\r\n");
    }

    @Test
    void what_xml_cannot_hold_is_told() throws IOException {
        xml(List.of(ReturnRow.of(HEADER, "1", "1", "01/02/2010", "WBRI", "UN1"),
                ReturnRow.of(REVIEWS, "1", "02/02/2010", "01/05/2018", "PN1"),
                ReturnRow.of(DOLO, "1", "01/02/2010", "01/05/2026")));
        assertThat(faults.lines()).containsExactly(
                "903.xml: Child 1: The XML of the 903 has no place for the module DOLO. Send CSV files.",
                "903.xml: Child 1: The rows of the child differ in DOB, which the XML says once. Send CSV files.");
    }
}
