package goldthread.returns.validation;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Block.Figure;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import goldthread.returns.desk.ImportWords;
import goldthread.returns.files.Fault;
import goldthread.returns.rules.Report.Outcome;
import goldthread.returns.rules.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// What was found in a return, by rule; and as plainly, what could not be looked at.
final class ReturnView {
    private static final int FAULTS = 50;

    private final KeptReturn of;
    private final Validation check;
    private final List<KeptRule> rules;
    private final List<Fault> faults;

    ReturnView(KeptReturn of, Validation check, List<KeptRule> rules, List<Fault> faults) {
        this.of = of;
        this.check = check;
        this.rules = rules;
        this.faults = faults;
    }

    /// The pages about a return, from each of them.
    static Page page(String title, KeptReturn of) {
        return ValidationView.page(title).caption(caption(of));
    }

    static String caption(KeptReturn of) {
        return ImportWords.standard(of.standard().toLowerCase(java.util.Locale.ROOT)) + (of.tables().isEmpty() ? "" : " " + of.year());
    }

    Page page() {
        return page("What was found", of).with(lead()).with(figures()).with(ways()).with(files()).with(notRun(), byRule())
                .with(Block.details("Files and tables", summary())).with(ValidationView.downloads(check.id().toString(), check.address()));
    }

    /// A word on the whole first: nothing reads as clean that was not all read.
    private List<Block> lead() {
        var unread = faults.stream().filter(fault -> fault.severity() == Fault.Severity.UNREADABLE).toList();
        return switch (of.outcome()) {
            case UNREADABLE -> List.of(new Block.Warning(unread.isEmpty() ? "No rule could be run, so nothing is known about this return."
                    : "Not everything could be read, so this return is not known to be clean. Mend this first:"), bullets(unread));
            case FINDINGS -> List.of();
            case CLEAN -> List.of(Block.lead("Nothing was found. " + (notRunCount() == 0 ? "Every rule was run." : "%,d rules were not run: see below why.".formatted(notRunCount()))));
        };
    }

    private static Block bullets(List<Fault> faults) {
        var items = new ArrayList<Words>(faults.stream().limit(FAULTS).map(fault -> text(plain(fault.line()))).toList());
        if (faults.size() > FAULTS) {
            items.add(Words.quiet("and %,d more, which are in the report to be fetched".formatted(faults.size() - FAULTS)));
        }
        return new Block.Bullets(items);
    }

    /// Options of the command mean nothing on a page.
    static String plain(String sentence) {
        return sentence.replace("; --authority says otherwise", "").replaceAll(" \\(--[a-z-]+\\)", "");
    }

    private Block figures() {
        int explained = rules.stream().mapToInt(KeptRule::explained).sum();
        int fresh = rules.stream().mapToInt(KeptRule::fresh).sum();
        return new Block.Figures(List.of(
                new Figure(of.findings() == 0 ? text(0) : link("%,d".formatted(of.findings()), of.address() + "/findings"), "findings",
                        (of.before() == null ? "" : "%,d of them new".formatted(fresh)) + (explained == 0 ? "" : (of.before() == null ? "" : ", ") + "%,d explained".formatted(explained))),
                new Figure(text(of.children()), "children with a finding", ""),
                new Figure(text(rules.size() - notRunCount()), "rules run", ""),
                new Figure(notRunCount() == 0 ? text(0) : link("%,d".formatted(notRunCount()), "#not-run"), "rules not run", notRunCount() == 0 ? "" : "not known to be met")));
    }

    private int notRunCount() {
        return (int) rules.stream().filter(rule -> rule.whyNot() != null).count();
    }

    private List<Block> ways() {
        return of.findings() == 0 && of.before() == null ? List.of() : List.of(new Block.Bullets(Stream.<Words>of(
                link("By child", of.address() + "/children"), link("By worker", of.address() + "/workers"), link("Row by row", of.address() + "/findings"),
                of.before() == null ? null : link("What changed since the last check", of.address() + "/compared")).filter(java.util.Objects::nonNull).toList()));
    }

    private List<Block> files() {
        var told = faults.stream().filter(fault -> fault.severity() == Fault.Severity.DOUBTFUL || fault.severity() == Fault.Severity.SET_ASIDE).toList();
        return told.isEmpty() ? List.of() : List.of(new Block.Section("files", "The files themselves", List.of(bullets(told))));
    }

    private Block byRule() {
        var table = Block.table("By rule", "Rule").columns(Column.of("Rule"), Column.of("What is wrong"), Column.number("Findings"), Column.number("Children"))
                .whenEmpty(rules.stream().anyMatch(rule -> rule.whyNot() == null) ? "No rule that was run found anything." : "No rule was run.");
        for (var rule : rules.stream().filter(each -> each.found() > 0).sorted(java.util.Comparator.comparing(KeptRule::severity).thenComparing(KeptRule::found, java.util.Comparator.reverseOrder())).toList()) {
            table = table.row(Words.lines(link(rule.code(), of.address() + "/findings?rule=" + rule.code(), "and its rows"), severity(rule)),
                    Words.lines(text(rule.sentence()), Words.quiet(rule.why()), text(rule.whatToDo())),
                    count(rule), text(rule.children()));
        }
        return table;
    }

    private Words count(KeptRule rule) {
        var lines = new ArrayList<Words>();
        lines.add(text(rule.found()));
        if (of.before() != null && rule.fresh() > 0) {
            lines.add(Words.quiet("%,d new".formatted(rule.fresh())));
        }
        if (rule.explained() > 0) {
            lines.add(Words.quiet("%,d explained".formatted(rule.explained())));
        }
        return lines.size() == 1 ? lines.getFirst() : Words.lines(lines);
    }

    static Words severity(KeptRule rule) {
        return rule.severity() == Severity.QUERY ? Words.tag("Query", Colour.YELLOW) : Words.tag("Error", Colour.RED);
    }

    private Block notRun() {
        var whys = new LinkedHashMap<String, List<String>>();
        rules.stream().filter(rule -> rule.whyNot() != null).forEach(rule -> whys.computeIfAbsent(String.valueOf(rule.whyNot()), why -> new ArrayList<>()).add(rule.code()));
        var table = Block.table("Why they were not run", "Because").columns(Column.of("Because"), Column.of("Rules"), Column.number("How many"))
                .whenEmpty("Every rule was run.").captionHidden();
        for (var why : whys.entrySet()) {
            table = table.row(text(plain(why.getKey())), text(String.join(", ", why.getValue())), text(why.getValue().size()));
        }
        return new Block.Section("not-run", "Rules that were not run", rules.isEmpty() ? List.of(Block.say("No rule was run, for there was nothing to run them over."))
                : whys.isEmpty() ? List.of(Block.say("Every rule was run.")) : List.of(Block.say("What these rules ask is not known to be right."), table));
    }

    private Block summary() {
        return Block.summary().fact("Return", text(of.called())).fact("Outcome", ValidationView.outcome(of.outcome())).fact("Checked by", text(check.name()))
                .fact("Checked", Words.moment(of.at())).fact("Files", Words.lines(check.files().stream().limit(30).map(Words::text).toList()))
                .fact("Doubtful rules", text(check.asSector() ? "Read as the sector’s validator does" : "Read as we read the guidance"))
                .fact("Rows", Words.lines(of.tables().entrySet().stream().map(each -> text("%s: %,d".formatted(each.getKey(), each.getValue()))).toList()))
                .fact("Noted", Words.lines(faults.stream().filter(fault -> fault.severity() == Fault.Severity.NOTED).limit(FAULTS).map(fault -> text(plain(fault.line()))).toList()));
    }
}
