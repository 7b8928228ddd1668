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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The findings of a return, row by row, as they were chosen.
final class FindingsView {
    private static final int ROWS = 50;

    private static final Form<Answers> FILTER = Form.of("findings", "Findings", "Apply filters").ask(
            Question.selectFrom("rule", "Rule", "rules"),
            Question.select("severity", "Error or query", Choice.of("error", "Errors"), Choice.of("query", "Queries")).named("Only"),
            Question.select("news", "Since the last check", Choice.of("new", "New"), Choice.of("same", "There before")).named("Only"),
            Question.select("explained", "Explained", Choice.of("yes", "Explained"), Choice.of("no", "Not explained")).named("Only"));

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

    /// @param children those of these only; null: of all
    Page page(Answers chosen, @Nullable Collection<String> children, int number) {
        var filter = filter(chosen, children);
        long count = findings.count(of, filter);
        int pages = (int) Math.max(1, (count + ROWS - 1) / ROWS);
        int page = Math.clamp(number, 1, pages);
        var some = findings.some(of, filter, (long) (page - 1) * ROWS, ROWS);
        var rule = rules.get(filter.rule());
        var whole = ReturnView.page(rule == null ? "Findings" : "Findings of rule " + rule.code(), of).with(Block.say(link("Findings by rule", of.address())));
        if (rule != null) {
            whole = whole.with(Block.lead(rule.sentence()), Block.say(rule.why()), Block.say(rule.whatToDo()));
        }
        if (children != null) {
            whole = whole.with(Block.say(new Words.Plain(chosen.has("of") ? "Of one child only. " : "Of one worker’s children only. "), link("Show those of all children", of.address() + "/findings")));
        }
        return whole.with(FILTER.filters(of.address() + "/findings" + own(chosen), about(), chosen), Block.say("%,d %s.".formatted(count, count == 1 ? "finding" : "findings")),
                table(some, rule != null), new Block.Pages(page, pages, count, address(chosen) + (address(chosen).contains("?") ? "&" : "?") + "page="));
    }

    private Block table(List<KeptFinding> some, boolean oneRule) {
        var known = record.viewed(some);
        var table = Block.table("Findings", "Where").columns(Column.of("Where"), Column.of("Child"), Column.of("What it says"), Column.of(oneRule ? "State" : "What is wrong"))
                .captionHidden().choosing(choosing(some)).whenEmpty("No finding is as you chose. Change or clear the filters.");
        for (var each : some) {
            var hidden = known.withholds(each.child());
            table = table.row(each.query() && !hidden ? String.valueOf(each.number()) : "", Words.lines(where(each)), hidden ? Words.quiet("The record of this child is restricted") : child(each, known),
                    hidden ? Words.quiet("") : said(each), Words.lines(state(each, oneRule)));
        }
        return table;
    }

    /// Queries can be ticked and explained.
    private Block.@Nullable Choosing choosing(List<KeptFinding> some) {
        var explain = of.address() + "/explain";
        return some.stream().noneMatch(KeptFinding::query) ? null
                : new Block.Choosing(explain, "finding", Stream.of(
                        Block.Button.post("Explain the ticked queries", explain).secondary(), some.stream().noneMatch(each -> each.explained() != null) ? null
                                : Block.Button.post("Take back the ticked explanations", of.address() + "/unexplain").secondary()).filter(Objects::nonNull).toList());
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

    static Words said(KeptFinding of) {
        return of.said().isEmpty() ? Words.quiet("") : Words.lines(Stream.of(of.said().split("; ")).map(Words::text).toList());
    }

    private List<Words> state(KeptFinding of, boolean oneRule) {
        var words = new ArrayList<Words>();
        if (!oneRule) {
            var rule = rules.get(of.rule());
            words.add(link(of.rule(), this.of.address() + "/findings?rule=" + of.rule(), "and its rows"));
            words.add(text(rule == null ? "" : rule.sentence()));
        }
        words.add(tags(of));
        var explained = of.explained();
        if (explained != null) {
            words.add(text(explained.why()));
            words.add(Words.quiet("%s, %s%s".formatted(explained.by(), Words.spoken(explained.at()), of.carriedOn(this.of) ? ", for " + explained.year() + " and carried on" : "")));
        }
        return words;
    }

    private static Words tags(KeptFinding of) {
        var tags = new ArrayList<Words>();
        tags.add(of.query() ? Words.tag("Query", Colour.YELLOW) : Words.tag("Error", Colour.RED));
        if (Boolean.TRUE.equals(of.fresh())) {
            tags.add(new Words.Plain(" "));
            tags.add(Words.tag("New", Colour.BLUE));
        }
        if (of.explained() != null) {
            tags.add(new Words.Plain(" "));
            tags.add(Words.tag("Explained", Colour.GREEN));
        }
        return new Words.Run(tags);
    }

    private FindingFilter filter(Answers chosen, @Nullable Collection<String> children) {
        return FILTER.check(chosen, about()) instanceof Checked.Filled<Answers> filled
                ? new FindingFilter(filled.answers().text("rule"), filled.answers().text("severity"), filled.answers().text("news"),
                        filled.answers().text("explained"), children) : new FindingFilter("", "", "", "", children);
    }

    private About about() {
        return About.on(LocalDate.EPOCH).offering("rules", rules.values().stream().filter(rule -> rule.found() > 0).map(KeptRule::code).sorted()
                .map(code -> Choice.of(code, code)).toList());
    }

    private String address(Answers chosen) {
        var query = Stream.of("of", "worker", "rule", "severity", "news", "explained").filter(chosen::has)
                .map(key -> key + "=" + URLEncoder.encode(chosen.text(key), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return of.address() + "/findings" + (query.isEmpty() ? "" : "?" + query);
    }

    /// What the filter's form does not ask stays in its address.
    private static String own(Answers chosen) {
        return Stream.of("of", "worker").filter(chosen::has).map(key -> "?" + key + "=" + URLEncoder.encode(chosen.text(key), StandardCharsets.UTF_8)).findFirst().orElse("");
    }
}
