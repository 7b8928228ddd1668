package goldthread.returns.annexa.reading;

import de.siegmar.fastcsv.reader.CsvReader;
import goldthread.returns.annexa.AnnexA;
import goldthread.returns.files.Fault;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;

/// Workbooks and CSV files for tests, and what is read from them.
final class Books {
    private static final Path SAMPLE = Path.of("src/test/resources/returns/annex-a");

    /// A sheet to be written: cells may be text, days, numbers and yes or no.
    record Sheet(String name, boolean hidden, List<List<Object>> rows) {
        Sheet(String name, List<List<Object>> rows) {
            this(name, false, rows);
        }
    }

    /// What was read.
    record Read(List<ReceivedRow> rows, List<Decision> decisions, List<Fault> faults) {
        /// The rows in one form, without where they stood.
        List<String> said() {
            return rows.stream().map(row -> row.list().number() + " " + new java.util.TreeMap<>(row.values()) + " " + row.problem()).sorted().toList();
        }

        String faultsTold() {
            return String.join("\n", faults.stream().map(Fault::line).toList());
        }
    }

    /// The rows of a list of the published sample, headings first; days are days.
    static List<List<Object>> sample(int list) {
        try (var rows = CsvReader.builder().ofCsvRecord(SAMPLE.resolve("list-" + list + ".csv"))) {
            var all = new ArrayList<List<Object>>();
            rows.forEach(row -> all.add(row.getFields().stream().<Object>map(text -> text.matches("\\d\\d/\\d\\d/\\d{4}") ? goldthread.returns.files.WrittenDate.dayOf(text) : text).toList()));
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// As the standard has it: every list with its headings, and two rows with all codes in turn.
    static List<List<Object>> standard(int number, int rows) {
        var list = AnnexA.list(number);
        var all = new ArrayList<List<Object>>();
        all.add(List.copyOf(list.columns().stream().map(AnnexA.Column::heading).toList()));
        for (int row = 0; row < rows; row++) {
            var cells = new ArrayList<Object>();
            for (int column = 0; column < list.columns().size(); column++) {
                var of = list.columns().get(column);
                cells.add(switch (of.kind()) {
                    case DAY -> LocalDate.of(of.heading().equals("Date of Birth") ? 2010 : 2026, 1 + (row + column) % 3, 1 + (row * 7 + column) % 28);
                    case CODE -> of.codes().get((row + column) % of.codes().size());
                    case NUMBER -> String.valueOf((row + column) % 9);
                    case TEXT -> column == 0 ? "C" + number + "x" + row : of.heading().contains("postcode") ? "ZZ1 1ZZ" : "Text " + row;
                });
            }
            all.add(cells);
        }
        return all;
    }

    static Path workbook(Path file, List<Sheet> sheets) {
        try (var out = Files.newOutputStream(file); var book = new Workbook(out, "test", "1.0")) {
            for (var sheet : sheets) {
                var written = book.newWorksheet(sheet.name());
                if (sheet.hidden()) {
                    written.setVisibilityState(VisibilityState.HIDDEN);
                }
                for (int row = 0; row < sheet.rows().size(); row++) {
                    for (int column = 0; column < sheet.rows().get(row).size(); column++) {
                        switch (sheet.rows().get(row).get(column)) {
                            case LocalDate day -> {
                                written.value(row, column, day);
                                written.style(row, column).format("dd/mm/yyyy").set();
                            }
                            case Number number -> written.value(row, column, number);
                            case Boolean yes -> written.value(row, column, yes);
                            case null -> { }
                            case Object text -> {
                                if (text.toString().startsWith("=")) {
                                    written.formula(row, column, text.toString().substring(1));
                                } else if (!text.toString().isEmpty()) {
                                    written.value(row, column, text.toString());
                                }
                            }
                        }
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file;
    }

    static Path csv(Path file, List<List<Object>> rows) {
        try (var csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(file)) {
            rows.forEach(row -> csv.writeRecord(row.stream().map(cell -> cell instanceof LocalDate day ? "%td/%<tm/%<tY".formatted(day) : cell == null ? "" : cell.toString()).toList()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file;
    }

    static Read read(Path file) {
        return read(file, new Mapping(goldthread.returns.annexa.Lists.ANNEX_A));
    }

    static Read read(Path file, Mapping kept) {
        var faults = new ArrayList<Fault>();
        var rows = new ArrayList<ReceivedRow>();
        var reading = new AnnexAReading(Limits.usual(), faults::add, kept);
        try {
            reading.read(Source.of(file), rows::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        kept.keep(reading.decisions());
        return new Read(rows, reading.decisions(), faults);
    }

    private Books() {}
}
