package goldthread.returns.rules;

import goldthread.returns.files.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Findings as a workbook: one sheet of findings, one of the rules that could not be run.
public final class XlsxReport {
    // Excel's own limit
    private static final int MOST_ROWS = 1_048_576;

    private XlsxReport() {}

    public static void write(List<Report> reports, OutputStream out) throws IOException {
        var book = new Workbook(out, "Goldthread", "1.0");
        new Sheets(book).write(reports);
        book.finish();
    }

    private static final class Sheets {
        private final Workbook book;
        private Worksheet sheet;
        private int row;
        private int number = 1;

        Sheets(Workbook book) {
            this.book = book;
            this.sheet = begin();
        }

        void write(List<Report> reports) {
            for (Report report : reports) {
                for (Fault fault : report.faults()) {
                    if (fault.severity() != Fault.Severity.NOTED) line(CsvReport.cells(report, fault));
                }
                report.findings(finding -> line(CsvReport.cells(report, finding)));
            }
            var notRun = book.newWorksheet("Not run");
            int at = 0;
            for (Report report : reports) {
                for (Verdict verdict : report.notRun()) {
                    notRun.value(at, 0, report.name());
                    notRun.value(at, 1, verdict.rule().code());
                    notRun.value(at++, 2, verdict.whyNot());
                }
            }
        }

        private Worksheet begin() {
            sheet = book.newWorksheet(number == 1 ? "Findings" : "Findings " + number);
            number++;
            row = 0;
            line(CsvReport.COLUMNS);
            sheet.freezePane(0, 1);
            return sheet;
        }

        private void line(List<String> cells) {
            if (row == MOST_ROWS) sheet = begin();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) sheet.value(row, i, cells.get(i));
            }
            row++;
        }
    }
}
