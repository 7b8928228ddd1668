package goldthread.returns.ssda903;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.time.CollectionYear;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Writes a 903 as CSV files, one for each module of the year that has rows, in UTF-8 without a byte mark. Rows come
/// module by module, in the order of [Ssda903Table], so that one file is open at a time and a ZIP can take them.
///
/// Values are written as they are: a statutory file must hold what was returned, and its codes, dates and numbers
/// never begin with a sign that a spreadsheet would take for a formula.
public final class Ssda903CsvWriter implements AutoCloseable {

    /// Where the files go: a folder, an archive, a page.
    @FunctionalInterface
    public interface Destination {
        OutputStream open(String fileName) throws IOException;

        static Destination folder(Path folder) {
            return name -> {
                Files.createDirectories(folder);
                return Files.newOutputStream(folder.resolve(name));
            };
        }
    }

    private final CollectionYear year;
    private final Destination destination;
    private final LineDelimiter lineEnd;
    private final FaultSink faults;
    private @Nullable CsvWriter open;
    private @Nullable Ssda903Table table;

    /// @param carriageReturns whether lines end as on Windows, which the Department's samples do in part
    public Ssda903CsvWriter(CollectionYear year, Destination destination, boolean carriageReturns, FaultSink faults) {
        this.year = year;
        this.destination = destination;
        this.lineEnd = carriageReturns ? LineDelimiter.CRLF : LineDelimiter.LF;
        this.faults = faults;
    }

    /// Writes one row. A row of a module that is not returned for the year is reported instead.
    public void write(ReturnRow row) throws IOException {
        if (!row.table().inForce(year)) {
            faults.report(Fault.doubtful(row.table().fileName(), "The module " + row.table() + " is returned from "
                    + row.table().firstYear() + " on, so its row is not in the return for " + year + ".", "")
                    .keeping(String.join(",", row.table().columnNames().stream().map(row::filled).toList())));
            return;
        }
        file(row.table()).writeRecord(row.values().stream().map(Ssda903CsvWriter::cell).toList());
    }

    /// A line break inside a value would end the row for many readers.
    private static String cell(@Nullable String value) {
        return value == null ? "" : value.indexOf('\n') < 0 && value.indexOf('\r') < 0 ? value
                : value.replaceAll("\\R", " ");
    }

    private CsvWriter file(Ssda903Table wanted) throws IOException {
        if (open != null && table == wanted) return open;
        if (table != null && wanted.compareTo(table) < 0) {
            throw new IllegalArgumentException("rows of " + wanted + " must come before those of " + table);
        }
        close();
        table = wanted;
        open = CsvWriter.builder().lineDelimiter(lineEnd).build(new OutputStreamWriter(
                destination.open(wanted.fileName()), StandardCharsets.UTF_8));
        open.writeRecord(wanted.columnNames());
        return open;
    }

    @Override
    public void close() throws IOException {
        if (open != null) open.close();
        open = null;
    }
}
