package goldthread.returns;

import de.siegmar.fastcsv.writer.CsvWriter;
import goldthread.pages.CsvCell;
import goldthread.returns.mapping.Verdict.Outcome;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The reconcile report as a file: every row, what became of it, why, and the row as received. CSV, or JSON
/// `{"import": {..}, "outcomes": {"TAKEN": 12, ..}, "rows": [{..}, ..]}`. UTF-8.
///
/// In the CSV a cell that a spreadsheet would run as a formula begins with an apostrophe; JSON holds all as received.
public abstract sealed class ReportFile implements Consumer<LedgerRow>, Closeable {

    /// By the ending of the name: `.json`, or CSV.
    public static ReportFile named(String name, OutputStream out, ImportReport report) {
        return name.toLowerCase(Locale.ROOT).endsWith(".json") ? new Json(out, report) : new Csv(out);
    }

    private static final class Csv extends ReportFile {
        private final CsvWriter csv;

        Csv(OutputStream out) {
            csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            csv.writeRecord("number", "file", "row", "table", "year", "outcome", "says", "received", "child", "entries");
        }

        @Override
        public void accept(LedgerRow row) {
            csv.writeRecord(Integer.toString(row.number()), CsvCell.safe(row.file()), row.row() == 0 ? "" : Integer.toString(row.row()), row.table(),
                    row.year(), row.outcome(), CsvCell.safe(row.says()), CsvCell.safe(row.received()), row.child() == null ? "" : row.child().toString(),
                    String.join(" ", row.entries().stream().map(UUID::toString).toList()));
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    private static final class Json extends ReportFile {
        private final JsonGenerator json;

        Json(OutputStream out, ImportReport report) {
            json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
            var of = report.of();
            json.writeStartObject().writeObjectPropertyStart("import");
            json.writeStringProperty("id", of.id().toString()).writeStringProperty("return", of.standard())
                    .writeStringProperty("state", of.state()).writeStringProperty("told", of.told().toString())
                    .writeStringProperty("started", of.started().toString());
            texts("files", of.files());
            texts("years", of.years());
            json.writeEndObject().writeNumberProperty("read", report.rows()).writeObjectPropertyStart("outcomes");
            report.outcomes().forEach((Outcome outcome, Integer rows) -> json.writeNumberProperty(outcome.name(), rows));
            json.writeEndObject().writeArrayPropertyStart("rows");
        }

        private void texts(String name, Iterable<String> all) {
            json.writeArrayPropertyStart(name);
            all.forEach(json::writeString);
            json.writeEndArray();
        }

        @Override
        public void accept(LedgerRow row) {
            json.writeStartObject().writeNumberProperty("number", row.number()).writeStringProperty("file", row.file())
                    .writeNumberProperty("row", row.row()).writeStringProperty("table", row.table());
            if (row.year() != null) {
                json.writeStringProperty("year", row.year());
            }
            json.writeStringProperty("outcome", row.outcome()).writeStringProperty("sentence", row.sentence())
                    .writeStringProperty("doubts", row.doubts()).writeStringProperty("received", row.received());
            if (row.child() != null) {
                json.writeStringProperty("child", row.child().toString());
            }
            texts("entries", row.entries().stream().map(UUID::toString).toList());
            json.writeEndObject();
        }

        @Override
        public void close() {
            json.writeEndArray().writeEndObject();
            json.close();
        }
    }
}
