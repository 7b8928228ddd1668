package goldthread.returns.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// Files to be saved by the browser: one as it is, several in a ZIP.
record FileDownload(String name, List<Path> files) implements View {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var zipped = name.endsWith(".zip");
        response.setContentType(zipped ? "application/zip" : name.endsWith(".xlsx") ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : name.endsWith(".xml") ? "application/xml" : "text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        if (!zipped) {
            response.setContentLengthLong(Files.size(files.getFirst()));
            Files.copy(files.getFirst(), response.getOutputStream());
            return;
        }
        try (var zip = new ZipOutputStream(response.getOutputStream())) {
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
