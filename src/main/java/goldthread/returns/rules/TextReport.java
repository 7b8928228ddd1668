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
            if (verdict.hits().size() > 0 || verdict.hits().whole()) rule(verdict, report.given(), out);
        }
        out.format("%n%,d findings; %d rules run", report.count(), report.run());
        out.format(report.notRun().isEmpty() ? ".%n" : ", %d not run:%n", report.notRun().size());
        report.notRun().stream().collect(java.util.stream.Collectors.groupingBy(verdict -> String.valueOf(verdict.whyNot()),
                java.util.LinkedHashMap::new, java.util.stream.Collectors.mapping(verdict -> verdict.rule().code(),
                        java.util.stream.Collectors.joining(" ")))).forEach((why, codes) -> out.format("  %s%n    %s%n", why, codes));
        out.flush();
    }

    private static void rule(Verdict verdict, Given given, java.util.Formatter out) {
        var rule = verdict.rule();
        var hits = verdict.hits().sorted();
        out.format("%n%s (%s): %s%n  %s %s%n", rule.code(), rule.severity().said(), rule.sentence(), rule.why(), rule.whatToDo());
        for (var hit : hits.subList(0, Math.min(SHOWN, hits.size()))) {
            int number = given.rowNumber(hit.table(), hit.row());
            int line = hit.table().line(hit.row());
            out.format("    %s, %s %d%s, child %s%n", hit.table().file(hit.row()), number == line ? "row" : hit.table().name(),
                    number, number == line ? "" : " (line " + line + ")", given.child(hit.table(), hit.row()));
        }
        if (hits.size() > SHOWN) out.format("    and %,d more%n", hits.size() - SHOWN);
    }
}
