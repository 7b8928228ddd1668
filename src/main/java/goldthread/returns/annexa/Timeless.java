package goldthread.returns.annexa;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A workbook that does not say when it was made, so that the same lists are the same file, byte by byte, whenever they are made.
final class Timeless {
    /// The first that a ZIP can name.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Timeless() {}

    static void pack(Path workbook, Path to) throws IOException {
        try (var from = new ZipFile(workbook.toFile()); var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var part : Collections.list(from.entries())) {
                var same = new ZipEntry(part.getName());
                same.setTimeLocal(NO_TIME);
                out.putNextEntry(same);
                try (var in = from.getInputStream(part)) {
                    if (part.getName().equals("docProps/core.xml")) {
                        out.write(new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?<tag><dcterms:created[^>]*>)[^<]*", "${tag}1980-01-01T00:00:00Z").getBytes(StandardCharsets.UTF_8));
                    } else {
                        in.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
    }
}
