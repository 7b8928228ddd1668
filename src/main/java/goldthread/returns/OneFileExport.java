package goldthread.returns;

import goldthread.returns.cin.CinHeader;
import goldthread.returns.cin.CinWriter;
import goldthread.returns.files.FaultSink;
import goldthread.returns.mapping.YieldedRow;
import goldthread.returns.ssda903.Ssda903XmlWriter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// A return as one XML file.
final class OneFileExport extends ExportFiles {
    private final Path file;
    private final OutputStream out;
    private final Closeable writer;
    private final Child child;
    private boolean closed;

    private interface Child {
        void write(List<YieldedRow> rows) throws IOException;
    }

    /// What writes the children, and is closed behind the last.
    private record Writing(Closeable writer, Child child) {}

    private interface Opening {
        Writing open(String name, OutputStream out, FaultSink faults) throws IOException;
    }

    private OneFileExport(ExportRequest request, Path file, Opening opening) throws IOException {
        super(request);
        this.file = file;
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        var writing = opening.open(file.getFileName().toString(), out, faults);
        this.writer = writing.writer();
        this.child = writing.child();
    }

    static OneFileExport ssda903(ExportRequest request, Path folder) throws IOException {
        return new OneFileExport(request, folder.resolve("ssda903_" + request.year() + ".xml"), (name, out, faults) -> {
            var writer = new Ssda903XmlWriter(name, out, faults);
            return new Writing(writer::close, rows -> writer.write(rows.stream().map(row -> row(row, request.year())).toList()));
        });
    }

    /// @param made when the file says that it was made
    static OneFileExport cin(ExportRequest request, Path folder, int holder, Instant made) throws IOException {
        var header = new CinHeader(0, "CIN", Integer.toString(request.year().starts() + 1), request.year().last().toString(), "L", "%03d".formatted(holder), "Goldthread",
                "0.1", "001", made.truncatedTo(ChronoUnit.SECONDS).toString(), Map.of());
        return new OneFileExport(request, folder.resolve("cin_" + request.year() + ".xml"), (name, out, faults) -> {
            var writer = new CinWriter(name, out, header, true, faults);
            return new Writing(writer::close, rows -> writer.write(CensusChild.of(rows, row -> 0)));
        });
    }

    @Override
    void write(List<YieldedRow> rows) throws IOException {
        child.write(rows);
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
