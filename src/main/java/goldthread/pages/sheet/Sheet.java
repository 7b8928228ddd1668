package goldthread.pages.sheet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.pages.Page;
import goldthread.pages.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// A page as a file that leaves the house.
///
/// @param page    its blocks that are read; those that are pressed or filled in are left out
/// @param name    of the file, which never names a person: `letter.pdf`
/// @param without takes out of a text what the reader must not be told
/// @param at      when it was made
public record Sheet(Page page, String name, UnaryOperator<String> without, Instant at) implements View {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int REGULAR = 400, BOLD = 700;
    private static final Printable PRINTABLE = Printable.by(font());

    @Override
    public String getContentType() {
        return "application/pdf";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var bytes = bytes(Acting.someone().map(Who::name).orElse(""));
        response.setContentType(getContentType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /// @param by who printed it; empty where nobody is signed in
    byte[] bytes(String by) throws IOException {
        var out = new ByteArrayOutputStream();
        var foot = (page.place().reference().isEmpty() ? "" : "Reference " + page.place().reference() + ". ") + (by.isEmpty() ? "" : "Printed by " + by + ", ") + Words.spoken(at) + ".";
        new PdfRendererBuilder().usePdfUaAccessibility(true).withProducer("Goldthread").useReplacementText("?")
                .useFont(Sheet::font, "Liberation Sans", REGULAR, FontStyle.NORMAL, true).useFont(Sheet::font, "Liberation Sans", BOLD, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl((address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withHtmlContent(new SheetText(without, PRINTABLE).html(page, without.apply(foot)), null).toStream(out).run();
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), "PDFBox brings its font");
    }
}
