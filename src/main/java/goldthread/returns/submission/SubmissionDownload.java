package goldthread.returns.submission;

import goldthread.returns.submission.Submission.Kept;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// Files of a submission as they were kept, each held against its checksum first; several in a ZIP, with their checksums.
record SubmissionDownload(Submissions submissions, Submission of, List<Kept> files, boolean zipped) implements View {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = zipped ? of.what().code + (of.year() == null ? "" : "-" + of.year()) + ".zip" : files.getFirst().name();
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentType(zipped ? "application/zip" : name.endsWith(".xml") ? "application/xml" : "text/csv;charset=UTF-8");
        if (!zipped) {
            try (var content = submissions.content(of, files.getFirst())) {
                content.transferTo(response.getOutputStream());
            }
            return;
        }
        try (var zip = new ZipOutputStream(response.getOutputStream())) {
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(file.name()));
                try (var content = submissions.content(of, file)) {
                    content.transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(Checksums.FILE));
            zip.write(of.checksums().text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
