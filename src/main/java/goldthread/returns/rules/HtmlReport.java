package goldthread.returns.rules;

import goldthread.returns.files.Fault;
import java.util.Formatter;
import java.util.List;

/// A report as one page that needs nothing beside it: the rules that something breaks, each with its rows.
public final class HtmlReport {
    private static final int SHOWN = 500;

    private HtmlReport() {}

    public static void write(List<Report> reports, Appendable to) {
        var out = new Formatter(to);
        out.format("<!doctype html>%n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Findings</title><style>body{font-family:sans-serif;max-width:70em;margin:2em auto;"
                + "padding:0 1em}table{border-collapse:collapse}td,th{text-align:left;padding:.2em 1em .2em 0;border-bottom:1px solid #b1b4b6}</style></head><body>%n");
        for (Report report : reports) one(report, out);
        out.format("</body></html>%n");
        out.flush();
    }

    private static void one(Report report, Formatter out) {
        out.format("<h1>%s %s, %s</h1><p>%,d findings; %d rules run, %d not run.</p>%n", report.standard(), report.year(), safe(report.name()), report.count(),
                report.run(), report.notRun().size());
        faults(report, out);
        for (Verdict verdict : report.verdicts()) {
            if (verdict.hits().size() > 0 || verdict.hits().whole()) rule(report, verdict, out);
        }
        if (!report.notRun().isEmpty()) {
            out.format("<h2>Rules not run</h2><table><tr><th scope=\"col\">Rule</th><th scope=\"col\">Why</th></tr>%n");
            report.notRun().forEach(verdict -> out.format("<tr><td>%s</td><td>%s</td></tr>%n", verdict.rule().code(), safe(verdict.whyNot())));
            out.format("</table>%n");
        }
    }

    private static void faults(Report report, Formatter out) {
        var told = report.faults().stream().filter(fault -> fault.severity() != Fault.Severity.NOTED).toList();
        if (told.isEmpty()) return;
        out.format("<h2>The files themselves</h2><ul>%n");
        told.forEach(fault -> out.format("<li>%s</li>%n", safe(fault.line())));
        out.format("</ul>%n");
    }

    private static void rule(Report report, Verdict verdict, Formatter out) {
        var rule = verdict.rule();
        int rows = verdict.hits().size();
        out.format("<h2>%s (%s): %s</h2><p>%s %s</p><table><caption>%s</caption><tr><th scope=\"col\">File</th><th scope=\"col\">Row</th><th scope=\"col\">Child</th>"
                + "<th scope=\"col\">Fields</th><th scope=\"col\">Explanation</th></tr>%n", rule.code(), rule.severity().said(), safe(rule.sentence()), safe(rule.why()),
                safe(rule.whatToDo()), "%,d %s%s".formatted(rows, rows == 1 ? "row" : "rows", rows > SHOWN ? ", the first " + SHOWN + " shown" : ""));
        report.findings(verdict, SHOWN, finding -> out.format("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>%n",
                safe(finding.file()), finding.line() == 0 ? "" : finding.line(), safe(finding.child()), String.join(" ", finding.fields()),
                finding.explained() == null ? "" : safe(finding.explained().why() + " (" + finding.explained().source() + ")")));
        out.format("</table>%n");
    }

    private static String safe(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
