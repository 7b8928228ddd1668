package goldthread.returns.annexa;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import goldthread.returns.annexa.AnnexA.Kind;
import goldthread.returns.annexa.AnnexA.ListOf;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The files of the lists while they are written, child after child. Each list is a CSV file first; the workbook is made
/// of them sheet after sheet at the end, so that memory does not grow with the authority.
public final class AnnexAFiles implements Closeable {
    /// Excel's own limit, the headings counted.
    private static final int MOST_ROWS = 1_048_576;
    private static final int ROWS_AT_A_TIME = 1_000;

    private final Path folder;
    private final List<CsvWriter> writers = new ArrayList<>();
    private final int[] counts = new int[AnnexA.LISTS.size()];

    /// @param folder for a CSV file of each list, `list-1.csv` ...
    public AnnexAFiles(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        for (var list : AnnexA.LISTS) {
            var writer = CsvWriter.builder().build(csv(list));
            writer.writeRecord(list.columns().stream().map(AnnexA.Column::heading).toList());
            writers.add(writer);
        }
    }

    public void write(ListRow row) {
        counts[row.list().number() - 1]++;
        writers.get(row.list().number() - 1).writeRecord(row.cells());
    }

    public int count(ListOf list) {
        return counts[list.number() - 1];
    }

    private Path csv(ListOf list) {
        return folder.resolve("list-" + list.number() + ".csv");
    }

    public List<Path> files() {
        return AnnexA.LISTS.stream().map(this::csv).toList();
    }

    @Override
    public void close() throws IOException {
        for (var writer : writers) {
            writer.close();
        }
    }

    /// Makes the workbook of what was written; to be asked after [#close].
    public void workbook(Path file) throws IOException {
        var whole = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName().toString(), ".part");
        try {
            try (var out = Files.newOutputStream(whole); var book = new Workbook(out, "Goldthread", "1.0")) {
                for (var list : AnnexA.LISTS) {
                    sheet(book, list);
                }
            }
            Timeless.pack(whole, file);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private void sheet(Workbook book, ListOf list) throws IOException {
        var sheet = book.newWorksheet(list.sheet());
        sheet.freezePane(0, 1);
        for (int column = 0; column < list.columns().size(); column++) {
            sheet.width(column, 18);
            sheet.value(0, column, list.columns().get(column).heading());
            sheet.style(0, column).bold().wrapText(true).set();
        }
        int row = 1;
        try (var rows = CsvReader.builder().ofCsvRecord(csv(list))) {
            for (var record : rows) {
                if (record.getStartingLineNumber() > 1 && row < MOST_ROWS) {
                    cells(sheet, list, row++, record.getFields());
                    if (row % ROWS_AT_A_TIME == 0) {
                        sheet.flush();
                    }
                }
            }
        }
        sheet.finish();
    }

    private static void cells(Worksheet sheet, ListOf list, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            var text = cells.get(column);
            if (text.isEmpty()) {
                continue;
            }
            var kind = list.columns().get(column).kind();
            if (kind == Kind.DAY && text.matches("\\d\\d/\\d\\d/\\d{4}")) {
                sheet.value(row, column, ListRow.day(text));
                sheet.style(row, column).format("dd/mm/yyyy").set();
            } else if (kind == Kind.NUMBER && text.matches("\\d{1,9}")) {
                sheet.value(row, column, Integer.valueOf(text));
            } else {
                sheet.value(row, column, text);
            }
        }
    }
}
