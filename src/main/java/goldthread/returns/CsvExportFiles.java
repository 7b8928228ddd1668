package goldthread.returns;

import goldthread.returns.mapping.YieldedRow;
import goldthread.returns.ssda903.Ssda903CsvWriter;
import goldthread.returns.ssda903.Ssda903Table;
import goldthread.time.CollectionYear;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The 903 as CSV files, one for each module that has rows.
final class CsvExportFiles extends ExportFiles {
    // a module that came later is written all the same where a return held rows of it: nothing that came in is lost
    private static final CollectionYear EVERY_MODULE = new CollectionYear(9_000);

    private final Path folder;
    private final Map<Ssda903Table, Ssda903CsvWriter> writers = new EnumMap<>(Ssda903Table.class);
    private final List<Path> files = new ArrayList<>();

    CsvExportFiles(ExportRequest request, Path folder) {
        super(request);
        this.folder = folder;
    }

    @Override
    void write(List<YieldedRow> rows) throws IOException {
        for (var row : rows) {
            var written = row(row, request.year());
            writers.computeIfAbsent(written.table(), this::open).write(written);
        }
    }

    private Ssda903CsvWriter open(Ssda903Table table) {
        files.add(folder.resolve(table.fileName()));
        return new Ssda903CsvWriter(EVERY_MODULE, Ssda903CsvWriter.Destination.folder(folder), true, faults);
    }

    @Override
    List<Path> files() {
        return files.stream().sorted().toList();
    }

    @Override
    public void close() throws IOException {
        for (var writer : writers.values()) {
            writer.close();
        }
    }
}
