package goldthread.returns.rules;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reports as a file, in any of the forms that command and page offer.
public final class Reports {

    /// The name of a form is also how its files end, but for `text`.
    public enum Format { text, json, csv, html, xlsx }

    /// Leaves the stream open. One return is one JSON object; several are an array of them.
    public static void write(List<Report> reports, Format format, OutputStream to) throws IOException {
        if (format == Format.xlsx) {
            XlsxReport.write(reports, to);
            return;
        }
        var writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
        write(reports, format, writer);
        writer.flush();
    }

    private static void write(List<Report> reports, Format format, Writer out) throws IOException {
        switch (format) {
            case json -> json(reports, out);
            case csv -> CsvReport.write(reports, out);
            case html -> HtmlReport.write(reports, out);
            case text -> reports.forEach(report -> TextReport.write(report, out));
            case xlsx -> throw new IllegalArgumentException("a workbook is not written as text");
        }
    }

    private static void json(List<Report> reports, Writer out) throws IOException {
        if (reports.size() != 1) out.write("[");
        for (int i = 0; i < reports.size(); i++) {
            if (i > 0) out.write(",\n");
            JsonReport.write(reports.get(i), out);
        }
        out.write(reports.size() != 1 ? "]\n" : "\n");
    }

    private Reports() {}
}
