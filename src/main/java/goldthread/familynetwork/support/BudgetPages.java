package goldthread.familynetwork.support;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.familynetwork.support.BudgetEntry.BudgetOpened;
import goldthread.money.Pence;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Checked;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Words;
import goldthread.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The budgets for family networks, what is spent of them, and what waits for a decision: for those who lead a team.
@Needs({Permission.SEE_CHILDREN, Permission.LEAD_TEAM})
@Controller
final class BudgetPages {
    static final String ALL = Support.ADDRESS + "/budgets";
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int LATEST = 25;

    private final CaseFile caseFile;
    private final Spending spending;
    private final People people;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    BudgetPages(CaseFile caseFile, Spending spending, People people, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.spending = spending;
        this.people = people;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Bean
    static MenuItem budgetsMenu() {
        return new MenuItem("Family network money", ALL, 9, Permission.LEAD_TEAM);
    }

    @GetMapping(ALL)
    View budgets() {
        return transaction.execute(status -> {
            access.log(null, "support for family networks", "view", null);
            return page().with(Block.details(BudgetForms.BUDGET.title(), BudgetForms.BUDGET.ask(ALL + "/budget", about())));
        });
    }

    @PostMapping(ALL + "/budget")
    View open(@RequestParam MultiValueMap<String, String> typed) {
        return switch (BudgetForms.BUDGET.check(Answers.typed(typed), about())) {
            case Checked.Problems<BudgetOpened> problems -> frame().with(BudgetForms.BUDGET.ask(ALL + "/budget", about(), problems));
            case Checked.Filled<BudgetOpened> filled -> {
                caseFile.append(Append.observed(filled.answers().once(), filled.made(), clock.instant(), "page"));
                yield Page.goTo(ALL, "The budget is open");
            }
        };
    }

    private Page page() {
        var hidden = access.hidden();
        var waiting = spending.waiting(hidden);
        var budgets = caseFile.timeline(BudgetEntry.REGISTRY).facts(BudgetOpened.class).reversed();
        var latest = spending.latest(hidden, LATEST);
        var kinds = spending.byKind();
        var names = names(Stream.concat(waiting.stream().map(Spending.Waiting::child), latest.values().stream().flatMap(List::stream).map(Spending.Paid::child)).distinct().toList());
        var paid = spending.paid();
        var over = spending.over();
        var page = frame().with(Block.heading("Waits for a decision"), waiting(waiting, names));
        for (var budget : budgets) page = page.with(budget(budget.entry(), paid.getOrDefault(budget.id(), Pence.NONE), kinds.getOrDefault(budget.id(), Map.of()), over.getOrDefault(budget.id(), List.of()), latest.getOrDefault(budget.id(), List.of()), names));
        return page.with(Block.heading("Cost avoided, as workers tell it"), avoided(spending.avoided(), budgets), Block.say(quiet("How it is added up: a week's price times the weeks so far, from the latest look at each support after 3, 6 or 12 months; a support counts in the year to 31 March in which "
                + "it was asked for, and with the budget that paid most of it. Nobody reckons it for the worker, and it is no money in hand: where nobody could tell, a support adds nothing to what was avoided, nor to what was paid beside it. Where each price comes from stands with the support, on the child's page.")),
                Block.say(text("Agreed and not yet paid, over all budgets: " + spending.committed() + ". Who may approve what is on "), link("Limits and programmes", LimitPages.ALL), text(".")));
    }

    private static Page frame() {
        return Page.of("Support for family networks").in(ALL).under(link("Home", "/"));
    }

    /// What waits for the reader stands first.
    private Block waiting(List<Spending.Waiting> all, Function<Subject, Words> names) {
        var me = Acting.who().name();
        var table = Block.table("Waits for a decision").columns(Column.of("Asked for"), Column.of("Child"), Column.of("What"), Column.number("Cost"), Column.of("Waits for")).captionHidden().whenEmpty("Nothing waits for a decision.");
        for (var one : Stream.concat(all.stream().filter(each -> each.waitsFor().equals(me)), all.stream().filter(each -> !each.waitsFor().equals(me))).toList()) {
            table = table.row(day(one.on()), names.apply(one.child()), text(one.what()), text(one.cost().toString()), one.waitsFor().equals(me) ? tag("You", Words.Colour.BLUE) : one.waitsFor().isEmpty() ? quiet("Nobody was named") : text(one.waitsFor()));
        }
        return table;
    }

    private static List<Block> budget(BudgetOpened budget, Pence paid, Map<String, Pence> kinds, List<Spending.Over> over, List<Spending.Paid> latest, Function<Subject, Words> names) {
        var left = new Pence(budget.pence()).minus(paid);
        var card = Block.card(budget.name()).fact("From", text(budget.source())).fact("Stands", lines(day(budget.from()), quiet("to " + Words.spoken(budget.until())))).fact("Sum", text(new Pence(budget.pence()).toString()))
                .fact("Paid", text(paid.toString())).fact("Left", left.amount() < 0 ? lines(text(left.toString()), tag("Overspent", Words.Colour.RED)) : text(left.toString()));
        if (!kinds.isEmpty()) card = card.fact("By kind of help", lines(kinds.entrySet().stream().map(each -> text(each.getKey() + ": " + each.getValue())).toList()));
        if (!over.isEmpty()) card = card.fact("Paid beyond what was left, and authorised", lines(over.stream().map(each -> text(each.by() + ": " + each.payments() + (each.payments() == 1 ? " payment, " : " payments, ") + each.sum())).toList()));
        var table = Block.table("Payments from " + budget.name()).columns(Column.of("Paid on"), Column.of("Child"), Column.of("Kind of help"), Column.number("Amount")).whenEmpty("Nothing is paid from it that may be shown to you.");
        for (var one : latest) table = table.row(day(one.on()), names.apply(one.child()), text(one.kind()), text(one.amount().toString()));
        return new ArrayList<>(List.of(card, table));
    }

    private static Block avoided(List<Spending.YearOfAvoided> all, List<Fact<BudgetOpened>> budgets) {
        var table = Block.table("Cost avoided by year and budget").columns(Column.of("Year to 31 March"), Column.of("Budget"), Column.number("Supports"), Column.number("Told of"), Column.number("Paid for those"), Column.number("Avoided"), Column.of("Price of a week")).captionHidden().whenEmpty("No support is agreed yet.");
        for (var one : all) {
            table = table.row(text(String.valueOf(one.year())), one.budget() == null ? quiet("Nothing paid yet") : budgets.stream().filter(fact -> fact.id().equals(one.budget())).findFirst().<Words>map(fact -> text(fact.entry().name())).orElse(quiet("A budget that is not known")),
                    text(one.requests()), text(one.told()), text(one.paid().toString()), text(one.avoided().toString()), one.told() == 0 ? quiet("Nobody told") : text(one.least().equals(one.most()) ? one.least().toString() : one.least() + " to " + one.most()));
        }
        return table;
    }

    /// A child whose record may be opened leads there, and is written down as seen; of another the sum stands without a name.
    private Function<Subject, Words> names(List<Subject> children) {
        var seen = access.viewAll(children.stream().map(Subject::id).toList(), "support for family networks");
        var named = people.find(children.stream().filter(child -> seen.contains(child.id())).toList());
        return child -> !seen.contains(child.id()) ? quiet("A child of another worker") : named.containsKey(child) ? link(named.get(child).name(), "/child/" + child + "/network") : Words.missing();
    }

    private About about() {
        return About.on(LocalDate.ofInstant(clock.instant(), ENGLAND));
    }
}
