package goldthread.returns.validation;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.pages.Words.Colour;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The findings of a return, row by row, as they were chosen.
final class FindingsView {
    private static final int ROWS = 50;

    private static final Form<Answers> FILTER = Form.of("findings", "Findings", "Apply filters").ask(
            Question.selectFrom("rule", "Rule", "rules"),
            Question.select("severity", "Error or query", Choice.of("error", "Errors"), Choice.of("query", "Queries")).named("Only"));

    private final KeptFindings findings;
    private final OnRecord record;
    private final KeptReturn of;
    private final Map<String, KeptRule> rules;

    FindingsView(KeptFindings findings, OnRecord record, KeptReturn of, List<KeptRule> rules) {
        this.findings = findings;
        this.record = record;
        this.of = of;
        this.rules = rules.stream().collect(Collectors.toMap(KeptRule::code, Function.identity(), (one, other) -> one));
    }

    Page page(Answers chosen, int number) {
        var filter = filter(chosen);
        long count = findings.count(of, filter);
        int pages = (int) Math.max(1, (count + ROWS - 1) / ROWS);
        int page = Math.clamp(number, 1, pages);
        var some = findings.some(of, filter, (long) (page - 1) * ROWS, ROWS);
        var rule = rules.get(filter.rule());
        var whole = ReturnView.page(rule == null ? "Findings" : "Findings of rule " + rule.code(), of).with(Block.say(link("Findings by rule", of.address())));
        if (rule != null) {
            whole = whole.with(Block.lead(rule.sentence()), Block.say(rule.why()), Block.say(rule.whatToDo()));
        }
        return whole.with(FILTER.filters(of.address() + "/findings", about(), chosen), Block.say("%,d %s.".formatted(count, count == 1 ? "finding" : "findings")),
                table(some, rule != null), new Block.Pages(page, pages, count, address(chosen) + (address(chosen).contains("?") ? "&" : "?") + "page="));
    }

    private Block table(List<KeptFinding> some, boolean oneRule) {
        var known = record.viewed(some);
        var table = Block.table("Findings", "Where").columns(Column.of("Where"), Column.of("Child"), Column.of("What it says"), Column.of(oneRule ? "State" : "What is wrong"))
                .captionHidden().whenEmpty("No finding is as you chose. Change or clear the filters.");
        for (var each : some) {
            var hidden = known.withholds(each.child());
            table = table.row(Words.lines(where(each)), hidden ? Words.quiet("The record of this child is restricted") : child(each, known),
                    hidden ? Words.quiet("") : said(each), Words.lines(state(each, oneRule)));
        }
        return table;
    }

    private static List<Words> where(KeptFinding of) {
        return of.table().isEmpty() ? List.of(text("The whole return")) : of.row() == of.line() ? List.of(text(of.table() + ", row " + of.row()), Words.quiet(of.file()))
                : List.of(text(of.table() + " " + of.row()), Words.quiet(of.file() + ", line " + of.line()));
    }

    static Words child(KeptFinding of, OnRecord.Known known) {
        var person = of.child() == null ? null : known.open().get(of.child());
        return of.child() == null ? Words.quiet("Names no child") : person == null ? text(of.child())
                : Words.lines(text(of.child()), link(person.name(), "/child/" + person.subject() + "/returns", "and what their record says"));
    }

    private static Words said(KeptFinding of) {
        return of.said().isEmpty() ? Words.quiet("") : Words.lines(Stream.of(of.said().split("; ")).map(Words::text).toList());
    }

    private List<Words> state(KeptFinding of, boolean oneRule) {
        var words = new ArrayList<Words>();
        if (!oneRule) {
            var rule = rules.get(of.rule());
            words.add(link(of.rule(), this.of.address() + "/findings?rule=" + of.rule(), "and its rows"));
            words.add(text(rule == null ? "" : rule.sentence()));
        }
        words.add(of.query() ? Words.tag("Query", Colour.YELLOW) : Words.tag("Error", Colour.RED));
        if (Boolean.TRUE.equals(of.fresh())) {
            words.add(Words.tag("New", Colour.BLUE));
        }
        return words;
    }

    private FindingFilter filter(Answers chosen) {
        return FILTER.check(chosen, about()) instanceof Checked.Filled<Answers> filled
                ? new FindingFilter(filled.answers().text("rule"), filled.answers().text("severity"), "", "", null, null) : FindingFilter.ALL;
    }

    private About about() {
        return About.on(LocalDate.EPOCH).offering("rules", rules.values().stream().filter(rule -> rule.found() > 0).map(KeptRule::code).sorted()
                .map(code -> Choice.of(code, code)).toList());
    }

    private String address(Answers chosen) {
        var query = Stream.of("rule", "severity").filter(chosen::has)
                .map(key -> key + "=" + URLEncoder.encode(chosen.text(key), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return of.address() + "/findings" + (query.isEmpty() ? "" : "?" + query);
    }
}
