package goldthread.returns.validation;

import goldthread.returns.files.Fault;
import goldthread.returns.rules.Finding.Explained;
import goldthread.returns.rules.Given;
import goldthread.returns.rules.Grid;
import goldthread.returns.rules.Hits;
import goldthread.returns.rules.Report;
import goldthread.returns.rules.Rule;
import goldthread.returns.rules.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The report of a return as its check told it, made again from what was kept, so that the same writers write it.
final class KeptReport implements Given {
    private final KeptReturn of;
    private final Map<String, Grid> grids = new LinkedHashMap<>();
    private final Map<Grid, List<Integer>> numbers = new HashMap<>();
    /// Of each row of a table, in their order.
    private final Map<Grid, List<@Nullable Explained>> explained = new HashMap<>();
    private final Map<String, Explained> ofWhole = new HashMap<>();
    private final Map<String, Hits> hits = new HashMap<>();
    private final Map<String, List<String>> fields = new HashMap<>();

    private KeptReport(KeptReturn of) {
        this.of = of;
    }

    /// @param findings in their order
    static Report of(KeptReturn of, List<KeptRule> rules, Iterable<KeptFinding> findings, List<Fault> faults) {
        var kept = new KeptReport(of);
        findings.forEach(kept::add);
        var verdicts = new ArrayList<Verdict>();
        for (var rule : rules) {
            // a code is a rule's own within a year
            verdicts.add(new Verdict(kept.rule(rule), kept.hits.getOrDefault(rule.code(), new Hits()), rule.whyNot()));
        }
        return new Report(of.standard(), of.called(), of.year(), kept, verdicts, faults, of.seconds());
    }

    private Rule<KeptReport> rule(KeptRule rule) {
        return new Rule<>(rule.code(), 0, 0, rule.severity(), rule.fields(), List.of(), rule.sentence(), rule.why(), rule.whatToDo(), (given, none) -> {});
    }

    private void add(KeptFinding finding) {
        var own = hits.computeIfAbsent(finding.rule(), rule -> new Hits());
        if (finding.table().isEmpty()) {
            own.wholeReturn();
            if (finding.explained() != null) {
                ofWhole.put(finding.rule(), finding.explained());
            }
            return;
        }
        var grid = grids.computeIfAbsent(finding.table(), name -> new Grid(name, List.of("CHILD")));
        var row = new ArrayList<@Nullable String>();
        row.add(finding.child());
        grid.add(finding.file(), finding.line(), row);
        numbers.computeIfAbsent(grid, none -> new ArrayList<>()).add(finding.row());
        explained.computeIfAbsent(grid, none -> new ArrayList<>()).add(finding.explained());
        own.add(grid, grid.size() - 1, finding.fields() == null ? null : fields.computeIfAbsent(String.join(" ", finding.fields()), none -> finding.fields()),
                finding.group());
    }

    @Override
    public @Nullable String without(String need) {
        return null;
    }

    @Override
    public List<Grid> tables() {
        return List.copyOf(grids.values());
    }

    @Override
    public Map<String, Integer> rows() {
        return of.tables();
    }

    @Override
    public int rowNumber(Grid table, int row) {
        return numbers.get(table).get(row);
    }

    @Override
    public @Nullable Explained explained(Rule<?> rule, @Nullable Grid table, int row) {
        return table == null ? ofWhole.get(rule.code()) : explained.get(table).get(row);
    }

    @Override
    public @Nullable String child(Grid table, int row) {
        return table.column("CHILD").text(row);
    }
}
