package goldthread.returns;

import goldthread.returns.mapping.YieldedRow;
import goldthread.returns.ssda903.Ssda903XmlWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The 903 as one XML file.
final class XmlExportFiles extends ExportFiles {
    private final Path file;
    private final OutputStream out;
    private final Ssda903XmlWriter writer;
    private boolean closed;

    XmlExportFiles(ExportRequest request, Path folder) throws IOException {
        super(request);
        this.file = folder.resolve("ssda903_" + request.year() + ".xml");
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        this.writer = new Ssda903XmlWriter(file.getFileName().toString(), out, faults);
    }

    @Override
    void write(List<YieldedRow> rows) throws IOException {
        writer.write(rows.stream().map(ExportFiles::row).toList());
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
