package goldthread.returns.rules;

import goldthread.returns.files.Fault;

/// A report for reading: each rule that something breaks, with its rows.
public final class TextReport {
    private static final int SHOWN = 20;

    private TextReport() {}

    public static void write(Report report, Appendable to) {
        var out = new java.util.Formatter(to);
        out.format("%s %s, %s%n", report.standard(), report.year(), report.name());
        report.rows().forEach((table, rows) -> out.format("  %,9d  %s%n", rows, table));
        for (Fault fault : report.faults()) {
            if (fault.severity() != Fault.Severity.NOTED) out.format("%n! %s%n", fault.line());
        }
        for (Verdict verdict : report.verdicts()) {
            if (verdict.hits().size() > 0 || verdict.hits().whole()) rule(report, verdict, out);
        }
        out.format("%n%,d findings; %d rules run", report.count(), report.run());
        out.format(report.notRun().isEmpty() ? ".%n" : ", %d not run:%n", report.notRun().size());
        report.notRun().stream().collect(java.util.stream.Collectors.groupingBy(verdict -> String.valueOf(verdict.whyNot()),
                java.util.LinkedHashMap::new, java.util.stream.Collectors.mapping(verdict -> verdict.rule().code(),
                        java.util.stream.Collectors.joining(" ")))).forEach((why, codes) -> out.format("  %s%n    %s%n", why, codes));
        out.flush();
    }

    private static void rule(Report report, Verdict verdict, java.util.Formatter out) {
        var rule = verdict.rule();
        out.format("%n%s (%s): %s%n  %s %s%n", rule.code(), rule.severity().said(), rule.sentence(), rule.why(), rule.whatToDo());
        report.findings(verdict, SHOWN, finding -> {
            boolean lines = finding.row() == finding.line();
            out.format("    %s, %s%s%s%n", finding.file(), finding.table().isEmpty() ? "the whole return"
                    : (lines ? "row" : finding.table()) + " " + finding.row() + (lines ? "" : " (line " + finding.line() + ")"),
                    finding.table().isEmpty() ? "" : finding.child() == null ? ", no child" : ", child " + finding.child(),
                    finding.explained() == null ? "" : ", explained: " + finding.explained().why());
        });
        if (verdict.hits().size() > SHOWN) out.format("    and %,d more%n", verdict.hits().size() - SHOWN);
    }
}
