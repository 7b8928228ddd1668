package goldthread.returns;

import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.SexOfTheYear;
import goldthread.returns.mapping.YieldedRow;
import goldthread.returns.ssda903.Column;
import goldthread.returns.ssda903.ReturnRow;
import goldthread.returns.ssda903.Ssda903Table;
import goldthread.time.CollectionYear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The files of a return while they are being written, child after child.
abstract sealed class ExportFiles implements AutoCloseable permits CsvExportFiles, OneFileExport {
    private static final int FAULTS = 200;
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");

    final ExportRequest request;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<Fault> listed = new ArrayList<>();
    final FaultSink.Capped faults = FaultSink.capped(FAULTS, listed::add);
    private int children, outcomes;

    ExportFiles(ExportRequest request) {
        this.request = request;
        request.standard().tables().forEach(table -> counts.put(table.name(), 0));
    }

    /// @param rows all of one child, those above before those inside them
    final void child(List<YieldedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        children++;
        rows.forEach(row -> counts.merge(row.table().name(), 1, Integer::sum));
        outcomes += (int) rows.stream().filter(row -> row.table().name().equals("PreProceedingsandFGDM") && !row.value("PPOutcome").isEmpty()).count();
        if (rows.getFirst().child().isEmpty()) {
            faults.report(Fault.doubtful("the return", "A child has no id of the authority's own; its rows are written with none.",
                    "Record the child's number."));
        }
        try {
            write(rows);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    abstract void write(List<YieldedRow> rows) throws IOException;

    abstract List<Path> files();

    @Override
    public abstract void close() throws IOException;

    final ExportReport finish() throws IOException {
        close();
        listed.addAll(faults.unreported());
        if (outcomes > 0) {
            listed.add(Fault.doubtful("the return", (outcomes == 1 ? "1 outcome of pre-proceedings is" : outcomes + " outcomes of pre-proceedings are") + " given as A (to care proceedings) or B (stepped down). That these are the codes of the census is to be confirmed.",
                    "Hold them against the Department's code set before it is sent."));
        }
        return new ExportReport(request, files(), children, counts, listed);
    }

    /// The row as the Department has it: columns in its order, days as dd/mm/yyyy, sex in the codes of the year.
    static ReturnRow row(YieldedRow row, CollectionYear year) {
        var table = Ssda903Table.valueOf(row.table().name());
        return ReturnRow.of(table, table.columns().stream().map(column -> column.name().equals("CHILD") ? row.child()
                : column.name().equals("SEX") ? SexOfTheYear.of(row.value("SEX"), year.starts())
                : column.kind() == Column.Kind.DATE ? day(row.value(column.name())) : row.value(column.name())).toArray(String[]::new));
    }

    private static String day(String value) {
        var day = DAY.matcher(value);
        return day.matches() ? day.group(3) + "/" + day.group(2) + "/" + day.group(1) : value;
    }
}
