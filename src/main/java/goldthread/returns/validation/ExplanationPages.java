package goldthread.returns.validation;

import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Explaining queries that are right as they stand, one or several with one reason.
@Needs(Permission.RETURNS)
@Controller
class ExplanationPages {
    private static final String EXPLAIN = FindingPages.ONE + "/explain";
    private static final int AT_ONCE = 100;

    private static final Form<String> WHY = Form.of("returns.query-explained", "Explain", "Explain").ask(
            Question.longText("why", "Why is it right as it stands?").named("Reason").required("Say why it is right as it stands")
                    .hint("This stands in every check of this year and later ones that finds the same"))
            .makes(answers -> answers.text("why"));

    private final Validations validations;
    private final KeptFindings findings;
    private final Explanations explanations;
    private final OnRecord record;
    private final Access access;

    ExplanationPages(Validations validations, KeptFindings findings, Explanations explanations, OnRecord record, Access access) {
        this.validations = validations;
        this.findings = findings;
        this.explanations = explanations;
        this.record = record;
        this.access = access;
    }

    /// What was ticked goes into the address, so that the page can be reloaded.
    @PostMapping(EXPLAIN)
    View choose(@PathVariable UUID validation, @PathVariable int place, @RequestParam(name = "finding", required = false) @Nullable List<Integer> ticked) {
        var of = of(validation, place);
        return ticked == null || ticked.isEmpty() ? Page.goTo(of.address() + "/findings?severity=query", "Tick the queries that you want to explain.")
                : Page.goTo(of.address() + "/explain?finding=" + ticked.stream().limit(AT_ONCE).map(String::valueOf).collect(Collectors.joining(",")));
    }

    @GetMapping(EXPLAIN)
    View asked(@PathVariable UUID validation, @PathVariable int place, @RequestParam(name = "finding", defaultValue = "") List<Integer> ticked) {
        var of = of(validation, place);
        return page(of, queries(of, ticked), ask(of, ticked));
    }

    @PostMapping(EXPLAIN + "/done")
    View explain(@PathVariable UUID validation, @PathVariable int place, @RequestParam(name = "finding", defaultValue = "") List<Integer> ticked,
                 @RequestParam MultiValueMap<String, String> typed) {
        var of = of(validation, place);
        var queries = queries(of, ticked);
        return switch (WHY.check(Answers.typed(typed), about())) {
            case Checked.Problems<String> problems -> page(of, queries, WHY.ask(of.address() + "/explain/done", about(), problems).with("finding", numbers(ticked)));
            case Checked.Filled<String> filled -> {
                int count = explanations.explain(of, queries, filled.made());
                yield Page.goTo(list(of, queries), count == 1 ? "One query is explained." : "%,d queries are explained.".formatted(count),
                        Block.Button.post("Undo", of.address() + "/unexplain").with("finding", numbers(queries.stream().map(KeptFinding::number).toList())));
            }
        };
    }

    @PostMapping(FindingPages.ONE + "/unexplain")
    View undo(@PathVariable UUID validation, @PathVariable int place, @RequestParam(name = "finding", required = false) @Nullable List<Integer> ticked) {
        var of = of(validation, place);
        var explained = ticked == null || ticked.isEmpty() ? List.<KeptFinding>of() : queries(of, ticked).stream().filter(each -> each.explained() != null).toList();
        explained.forEach(each -> explanations.undo(of, each));
        return Page.goTo(list(of, explained), explained.isEmpty() ? "Tick the explanations that you want to take back."
                : explained.size() == 1 ? "The explanation was taken back." : "%,d explanations were taken back.".formatted(explained.size()));
    }

    /// Where the findings are listed that something was done to.
    private static String list(KeptReturn of, List<KeptFinding> findings) {
        var rules = findings.stream().map(KeptFinding::rule).distinct().toList();
        return of.address() + "/findings" + (rules.size() == 1 ? "?rule=" + rules.getFirst() : "?severity=query");
    }

    private Block.Asking ask(KeptReturn of, List<Integer> ticked) {
        return WHY.ask(of.address() + "/explain/done", about()).with("finding", numbers(ticked));
    }

    private static String numbers(List<Integer> ticked) {
        return ticked.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /// Those that are queries, of children whose record may be opened or who are not on the record.
    private List<KeptFinding> queries(KeptReturn of, List<Integer> ticked) {
        var found = findings.numbered(of, ticked.stream().limit(AT_ONCE).toList()).stream().filter(KeptFinding::query).toList();
        var known = record.viewed(found);
        var queries = found.stream().filter(each -> !known.withholds(each.child())).toList();
        if (queries.isEmpty()) {
            throw new NotThere();
        }
        return queries;
    }

    private Page page(KeptReturn of, List<KeptFinding> queries, Block.Asking asking) {
        var sentences = validations.rules(of).stream().collect(Collectors.toMap(KeptRule::code, KeptRule::sentence, (one, other) -> one));
        var table = Block.table(queries.size() == 1 ? "The query" : "%,d queries".formatted(queries.size()), "Rule", "Child", "What it says");
        for (var each : queries) {
            table = table.row(text(each.rule() + ": " + sentences.getOrDefault(each.rule(), "")), text(each.child()),
                    Words.lines(Stream.of(each.said().split("; ")).map(Words::text).toList()));
        }
        access.log(null, "returns: check " + of.validation() + ", explanations", "view", null);
        return ReturnView.page(queries.size() == 1 ? "Explain a query" : "Explain queries", of).with(Block.say(link("Findings by rule", of.address())), table, asking);
    }

    private KeptReturn of(UUID validation, int place) {
        return validations.find(validation, place).orElseThrow(NotThere::new);
    }

    private static About about() {
        return About.on(LocalDate.EPOCH);
    }
}
