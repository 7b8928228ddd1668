package goldthread.returns.rules;

import goldthread.pages.CsvCell;
import goldthread.returns.files.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Findings as CSV, one a line, with the faults of the files among them.
public final class CsvReport {
    static final List<String> COLUMNS = List.of("RETURN", "YEAR", "RULE", "SEVERITY", "MESSAGE", "WHY", "WHAT_TO_DO", "TABLE", "FILE", "ROW", "CHILD", "FIELDS", "GROUP",
            "EXPLANATION", "EXPLAINED_BY");

    private CsvReport() {}

    public static void write(List<Report> reports, Appendable out) {
        line(out, COLUMNS);
        for (Report report : reports) {
            for (Fault fault : report.faults()) {
                if (fault.severity() != Fault.Severity.NOTED) line(out, cells(report, fault));
            }
            report.findings(finding -> line(out, cells(report, finding)));
        }
    }

    static List<String> cells(Report report, Fault fault) {
        return List.of(report.name(), report.year(), "", fault.severity().name().toLowerCase(Locale.ROOT), fault.sentence(), "", fault.whatToDo(),
                "", fault.file(), fault.row() == 0 ? "" : String.valueOf(fault.row()), "", fault.field(), "", "", "");
    }

    static List<String> cells(Report report, Finding finding) {
        var rule = finding.rule();
        return List.of(report.name(), report.year(), rule.code(), rule.severity().said(), rule.sentence(), rule.why(), rule.whatToDo(), finding.table(),
                finding.file(), String.valueOf(finding.row()), blank(finding.child()), String.join(" ", finding.fields()), blank(finding.group()),
                finding.explained() == null ? "" : finding.explained().why(), finding.explained() == null ? "" : finding.explained().source());
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void line(Appendable out, List<String> cells) {
        try {
            for (int i = 0; i < cells.size(); i++) out.append(i == 0 ? "" : ",").append(CsvCell.written(cells.get(i)));
            out.append("\r\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
