package goldthread.returns;

import goldthread.returns.cin.CinHeader;
import goldthread.returns.cin.CinWriter;
import goldthread.returns.mapping.YieldedRow;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// The census as its one XML file.
final class CinExportFiles extends ExportFiles {
    private final Path file;
    private final OutputStream out;
    private final CinWriter writer;
    private boolean closed;

    CinExportFiles(ExportRequest request, Path folder, int holder, Instant now) throws IOException {
        super(request);
        int census = request.year().starts() + 1;
        this.file = folder.resolve("cin_" + request.year() + ".xml");
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        this.writer = new CinWriter(file.getFileName().toString(), out, new CinHeader(0, "CIN", Integer.toString(census),
                request.year().last().toString(), "L", "%03d".formatted(holder), "Goldthread", "0.1", "001",
                now.truncatedTo(ChronoUnit.SECONDS).toString(), Map.of()), true, faults);
    }

    @Override
    void write(List<YieldedRow> rows) throws IOException {
        writer.write(CensusChild.of(rows, row -> 0));
    }

    @Override
    List<Path> files() {
        return List.of(file);
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (out) {
                writer.close();
            }
        }
    }
}
