package goldthread.returns.rules;

import goldthread.returns.files.Fault;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A report as JSON, in the shape that `docs/returns/validate.md` promises.
public final class JsonReport {
    private JsonReport() {}

    public static void write(Report report, Appendable out) {
        var json = new Json(out);
        json.open("{").name("standard").value(report.standard()).name("year").value(report.year())
                .name("return").value(report.name())
                .name("outcome").value(report.outcome().name().toLowerCase(Locale.ROOT));
        json.name("rows").open("{");
        report.rows().forEach((table, rows) -> json.name(table).value(rows));
        json.close("}").name("rules").open("{").name("run").value(report.run()).name("notApplicable").open("[");
        for (Verdict verdict : report.notRun()) {
            json.open("{").name("code").value(verdict.rule().code()).name("why").value(verdict.whyNot()).close("}");
        }
        json.close("]").close("}").name("findings").open("[");
        report.findings(finding -> finding(json, finding));
        json.close("]").name("faults").open("[");
        for (Fault fault : report.faults()) fault(json, fault);
        json.close("]").name("timing").open("{");
        report.seconds().forEach((step, seconds) -> json.name(step).value(Math.round(seconds * 1000)));
        json.close("}").close("}");
    }

    private static void finding(Json json, Finding finding) {
        json.open("{").name("rule").value(finding.rule().code())
                .name("severity").value(finding.rule().severity().said())
                .name("message").value(finding.rule().sentence())
                .name("table").value(finding.table()).name("row").value(finding.row())
                .name("line").value(finding.line())
                .name("child").value(finding.child()).name("fields").values(finding.fields())
                .name("group").value(finding.group()).name("file").value(finding.file());
        explained(json.name("explanation"), finding.explained());
        json.close("}");
    }

    private static void explained(Json json, Finding.@Nullable Explained explained) {
        if (explained == null) {
            json.value((String) null);
            return;
        }
        json.open("{").name("why").value(explained.why()).name("by").value(explained.by()).name("at").value(explained.at().toString())
                .name("year").value(explained.year()).close("}");
    }

    private static void fault(Json json, Fault fault) {
        json.open("{").name("file").value(fault.file()).name("row").value(fault.row())
                .name("field").value(fault.field()).name("severity")
                .value(fault.severity().name().toLowerCase(Locale.ROOT)).name("message").value(fault.sentence())
                .name("whatToDo").value(fault.whatToDo()).close("}");
    }
}
