package goldthread.returns.rules;

import goldthread.returns.files.Fault;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What the rules found in one return.
///
/// @param name     which return, as its files name it
/// @param year     `2025-26`
/// @param faults   what was wrong with the files themselves
/// @param seconds  how long reading and judging took, by step
public record Report(String standard, String name, String year, Given given, List<Verdict> verdicts, List<Fault> faults,
                     Map<String, Double> seconds) {

    /// How the run ends, as the command line's exit status tells it.
    public enum Outcome { CLEAN, FINDINGS, UNREADABLE }

    public Map<String, Integer> rows() {
        return given.rows();
    }

    public List<Verdict> notRun() {
        return verdicts.stream().filter(verdict -> verdict.whyNot() != null).toList();
    }

    public long run() {
        return verdicts.stream().filter(verdict -> verdict.whyNot() == null).count();
    }

    /// Every finding, by rule, table and row. Made one at a time: there may be millions.
    public void findings(Consumer<Finding> taker) {
        for (Verdict verdict : verdicts) findings(verdict, Long.MAX_VALUE, taker);
    }

    /// The findings of one rule. @param atMost so many of its rows
    void findings(Verdict verdict, long atMost, Consumer<Finding> taker) {
        var rule = verdict.rule();
        if (verdict.hits().whole()) taker.accept(new Finding(rule, "", name, 0, 0, null, rule.fields(), null, given.explained(rule, null, 0)));
        verdict.hits().sorted().stream().limit(atMost).forEach(hit -> taker.accept(finding(rule, hit)));
    }

    /// What is said of one row.
    public Finding finding(Rule<?> rule, Hits.Hit hit) {
        return new Finding(rule, hit.table().name(), hit.table().file(hit.row()), given.rowNumber(hit.table(), hit.row()), hit.table().line(hit.row()),
                given.child(hit.table(), hit.row()), hit.fields() == null ? rule.fields() : hit.fields(), hit.group(), given.explained(rule, hit.table(), hit.row()));
    }

    public long count() {
        return verdicts.stream().mapToLong(verdict -> verdict.hits().size() + (verdict.hits().whole() ? 1 : 0)).sum();
    }

    /// Unreadable where a file or a part of it could not be read, or nothing was there to judge: such a return is never
    /// clean, whatever else was found.
    public Outcome outcome() {
        boolean lost = faults.stream().anyMatch(fault -> fault.severity() == Fault.Severity.UNREADABLE);
        if (lost || run() == 0) return Outcome.UNREADABLE;
        boolean look = faults.stream().anyMatch(fault -> fault.severity() != Fault.Severity.NOTED);
        return count() > 0 || look ? Outcome.FINDINGS : Outcome.CLEAN;
    }
}
