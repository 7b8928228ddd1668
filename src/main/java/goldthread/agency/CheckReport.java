package goldthread.agency;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import goldthread.agency.rules.Assignment;
import goldthread.agency.rules.Caps;
import goldthread.agency.rules.Checking;
import goldthread.agency.rules.Component;
import goldthread.agency.rules.Decision;
import goldthread.agency.rules.Finding;
import goldthread.agency.rules.Outcome;
import goldthread.agency.rules.Term;
import goldthread.agency.rules.Version;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a version says of every assignment of a file, as text, JSON or CSV.
public final class CheckReport {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// As `validate`: nothing found, something found, something could not be read.
    private static final int NOTHING = 0, SOMETHING = 1, UNREAD = 2;

    private final AssignmentFile file;
    private final Version version;
    private final LocalDate asked;
    private final List<Decision> decisions;

    public CheckReport(AssignmentFile file, Version version, Caps caps, LocalDate asked) {
        this.file = file;
        this.version = version;
        this.asked = asked;
        this.decisions = file.assignments().stream().map(each -> Checking.of(each, version, caps, asked)).toList();
    }

    /// How the command ends.
    public int exit() {
        return !file.faults().isEmpty() ? UNREAD : !file.doubts().isEmpty() || decisions.stream().anyMatch(each -> each.outcome() != Outcome.PASS) ? SOMETHING : NOTHING;
    }

    private long count(Outcome outcome) {
        return decisions.stream().filter(each -> each.outcome() == outcome).count();
    }

    public String text() {
        var out = new StringBuilder("Agency rules: " + version.name() + (version.bindsFrom() == null ? ", never in force: what they would say" : "") + ". Asked on " + asked + ".\n");
        for (Decision decision : decisions) {
            out.append('\n').append(heading(decision)).append('\n');
            decision.findings().forEach(each -> out.append("  %-22s %s: %s [%s]%n".formatted(each.outcome().words(), each.rule().title(), each.sentence(), source(each.term()))));
        }
        out.append('\n');
        file.doubts().forEach(doubt -> out.append("Odd: ").append(doubt).append('\n'));
        file.faults().forEach(fault -> out.append("Not read: ").append(fault).append('\n'));
        return out + "%d assignments: %d pass, %d need approval, %d cannot be decided yet, %d are refused; %d not read.%n"
                .formatted(decisions.size() + file.faults().size(), count(Outcome.PASS), count(Outcome.APPROVAL), count(Outcome.UNDECIDED), count(Outcome.REFUSE), file.faults().size());
    }

    private static String heading(Decision decision) {
        Assignment assignment = decision.assignment();
        return (assignment.id() + ", " + assignment.worker().name() + " " + assignment.worker().registration()).strip() + ", " + assignment.job().title() + ", " + assignment.region()
                + ", from " + assignment.days().from() + (assignment.days().to() == null ? "" : " to " + assignment.days().to()) + ": " + decision.words().toUpperCase(Locale.ROOT);
    }

    /// `Agency rules statutory guidance (in force 31 October 2024), to be confirmed`.
    static String source(@Nullable Term term) {
        if (term == null) return "no rule binds";
        return term.clause().citation() + switch (term.clause().confidence()) {
            case CHECKED -> term.clause().status() == goldthread.law.Clause.Status.PROPOSED ? ", proposed" : "";
            case UNCONFIRMED -> ", to be confirmed";
            case AUTHORITY -> ", local practice";
        };
    }

    public String json() {
        var root = JSON.createObjectNode();
        root.putObject("rules").put("id", version.id()).put("name", version.name()).put("in_force_from", version.bindsFrom() == null ? null : version.bindsFrom().toString());
        root.put("asked", asked.toString());
        var list = root.putArray("assignments");
        decisions.forEach(each -> write(each, list.addObject()));
        file.doubts().forEach(root.putArray("doubts")::add);
        file.faults().forEach(root.putArray("faults")::add);
        var summary = root.putObject("summary").put("assignments", decisions.size());
        for (Outcome outcome : Outcome.values()) summary.put(outcome.code(), count(outcome));
        summary.put("unread", file.faults().size());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void write(Decision decision, ObjectNode node) {
        Assignment assignment = decision.assignment();
        node.put("id", assignment.id()).put("worker", assignment.worker().name()).put("registration", assignment.worker().registration())
                .put("authority", assignment.authority()).put("region", assignment.region()).put("job", assignment.job().code())
                .put("from", assignment.days().from().toString()).put("to", assignment.days().to() == null ? null : assignment.days().to().toString())
                .put("outcome", decision.outcome().code()).put("decision", decision.words()).put("ruled_on", decision.ruledOn() == null ? null : decision.ruledOn().toString());
        decision.needs().forEach(node.putArray("needs")::add);
        var price = node.putObject("hourly");
        for (Component each : Component.values()) {
            if (assignment.pay().parts().containsKey(each)) price.put(each.column(), assignment.pay().parts().get(each).plain());
        }
        price.put("total", assignment.pay().total().plain());
        var findings = node.putArray("findings");
        decision.findings().forEach(each -> write(each, findings.addObject()));
    }

    private static void write(Finding finding, ObjectNode node) {
        node.put("rule", finding.rule().code()).put("title", finding.rule().title()).put("timescale", finding.rule().timescale())
                .put("outcome", finding.outcome().code()).put("reason", finding.reason().code()).put("sentence", finding.sentence());
        finding.said().forEach(node.putArray("arguments")::add);
        Term term = finding.term();
        if (term == null) return;
        node.put("term", term.key()).put("value", term.value()).put("citation", term.clause().citation()).put("status", term.clause().status().words())
                .put("confidence", switch (term.clause().confidence()) {
                    case CHECKED -> "checked";
                    case UNCONFIRMED -> "to be confirmed";
                    case AUTHORITY -> "local practice";
                }).put("note", term.clause().note());
    }

    /// A row for each finding; faults and doubts as rows of their own.
    public String csv() {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("id", "worker", "registration", "region", "job", "from", "to", "rules", "decision", "rule", "timescale", "outcome", "reason", "sentence", "citation", "status", "confidence");
            for (Decision decision : decisions) for (Finding finding : decision.findings()) csv.writeRecord(cells(decision, finding));
            file.doubts().forEach(doubt -> csv.writeRecord(safe("", "", "", "", "", "", "", version.id(), "", "", "", "odd", "", doubt, "", "", "")));
            file.faults().forEach(fault -> csv.writeRecord(safe("", "", "", "", "", "", "", version.id(), "", "", "", "not read", "", fault, "", "", "")));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private String[] cells(Decision decision, Finding finding) {
        Assignment assignment = decision.assignment();
        Term term = finding.term();
        return safe(assignment.id(), assignment.worker().name(), assignment.worker().registration(), assignment.region(), assignment.job().code(), assignment.days().from().toString(),
                assignment.days().to() == null ? "" : assignment.days().to().toString(), version.id(), decision.words(), finding.rule().code(), finding.rule().timescale(),
                finding.outcome().code(), finding.reason().code(), finding.sentence(), term == null ? "" : term.clause().citation(), term == null ? "" : term.clause().status().words(),
                term == null ? "" : term.clause().confidence().name().toLowerCase(Locale.ROOT));
    }

    /// A cell that a spreadsheet would run as a formula begins with an apostrophe.
    static String[] safe(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = goldthread.pages.CsvCell.safe(cells[i]);
        }
        return cells;
    }
}
