package goldthread.familynetwork.support;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Timeline;
import goldthread.familynetwork.support.BudgetEntry.LimitSet;
import goldthread.familynetwork.support.BudgetEntry.ProgrammeJoined;
import goldthread.money.Pence;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who may approve how much, and where programmes fund support: to read for everyone who works by it, to set for those who may
/// set the authority's limits. Holds nothing about a child.
@Needs(Permission.SEE_LAW)
@Controller
final class LimitPages {
    static final String ALL = Support.ADDRESS + "/limits";
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final CaseFile caseFile;
    private final Accounts accounts;
    private final Access access;
    private final Clock clock;

    LimitPages(CaseFile caseFile, Accounts accounts, Access access, Clock clock) {
        this.caseFile = caseFile;
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
    }

    @Bean
    static MenuItem limitsMenu() {
        return new MenuItem("Support limits", ALL, 46, Permission.SET_LAW);
    }

    @GetMapping(ALL)
    View limits() {
        var registry = caseFile.timeline(BudgetEntry.REGISTRY);
        var page = frame().with(Block.lead("There is no national limit: the authority sets who may approve what. Where nothing is set, nobody may."), standing(registry), history(registry))
                .with(Block.heading("Where programmes fund it"), here(registry), areas());
        return Acting.who().may(Permission.SET_LAW) ? page.with(Block.details(BudgetForms.LIMIT.title(), BudgetForms.LIMIT.ask(ALL + "/limit", about())),
                Block.details(BudgetForms.PROGRAMME.title(), BudgetForms.PROGRAMME.ask(ALL + "/programme", about()))) : page;
    }

    @Needs(Permission.SET_LAW)
    @PostMapping(ALL + "/limit")
    View limit(@RequestParam MultiValueMap<String, String> typed) {
        return set(BudgetForms.LIMIT, ALL + "/limit", typed, "The limit is set");
    }

    @Needs(Permission.SET_LAW)
    @PostMapping(ALL + "/programme")
    View programme(@RequestParam MultiValueMap<String, String> typed) {
        return set(BudgetForms.PROGRAMME, ALL + "/programme", typed, "It is recorded that this area takes part");
    }

    private <E extends BudgetEntry> View set(Form<E> form, String address, MultiValueMap<String, String> typed, String said) {
        return switch (form.check(Answers.typed(typed), about())) {
            case Checked.Problems<E> problems -> frame().with(form.ask(address, about(), problems));
            case Checked.Filled<E> filled -> {
                caseFile.append(Append.observed(filled.answers().once(), filled.made(), clock.instant(), "page"));
                access.log(null, "support for family networks", "set", form.title());
                yield Page.goTo(ALL, said);
            }
        };
    }

    private static Page frame() {
        return Page.of("Limits and programmes").in(Acting.who().may(Permission.SET_LAW) ? ALL : "/law").under(link("Home", "/"), link("Law", "/law"));
    }

    private Block standing(Timeline registry) {
        var table = Block.table("Who may approve what today").columns(Column.of("Who"), Column.of("What"), Column.number("Up to"), Column.of("Since")).whenEmpty("Nothing is set: no support can be approved until an administrator sets a limit.");
        for (var fact : Approving.limits(registry, today())) table = table.row(who(fact.entry()), text(fact.entry().what()), text(new Pence(fact.entry().pence()).toString()), lines(day(fact.happened()), quiet(fact.entry().why())));
        return table;
    }

    private Block history(Timeline registry) {
        var table = Block.table("All that was ever set").columns(Column.of("From"), Column.of("Who"), Column.of("What"), Column.number("Up to"), Column.of("Why")).captionHidden();
        for (var fact : registry.facts(LimitSet.class).reversed()) table = table.row(day(fact.happened()), who(fact.entry()), text(fact.entry().what()), text(new Pence(fact.entry().pence()).toString()), text(fact.entry().why()));
        return Block.details("All that was ever set", table);
    }

    private static Words who(LimitSet limit) {
        return text(limit.role() == null ? limit.name() : "Every " + limit.role().substring(0, 1).toLowerCase(java.util.Locale.UK) + limit.role().substring(1));
    }

    private Block here(Timeline registry) {
        var summary = Block.summary();
        for (var programme : List.of(Programmes.SUPPORT, Programmes.ALLOWANCE)) {
            summary = summary.fact(Programmes.title(programme), Programmes.of(programme, Acting.who().holder(), registry, today()).<Words>map(why -> lines(tag("Funded here", Words.Colour.GREEN), quiet(why)))
                    .orElse(lines(tag("Not in this area", Words.Colour.GREY), quiet("An administrator records it here when the authority joins."))));
        }
        for (var fact : registry.facts(ProgrammeJoined.class)) {
            summary = summary.fact("Recorded", lines(text(Programmes.title(fact.entry().programme()) + ": " + fact.entry().why()), quiet("From " + Words.spoken(fact.happened()) + (fact.entry().until() == null ? "" : " to " + Words.spoken(fact.entry().until())))));
        }
        return summary;
    }

    private static Block areas() {
        var table = Block.table("Areas that were named", "Programme", "Area", "From", "Source").captionHidden();
        for (var area : Programmes.areas()) {
            table = table.row(text(Programmes.title(area.programme())), text(area.name()), area.from() == null ? quiet("Not known") : day(area.from()), lines(text(area.citation()), quiet((area.checked() ? "" : "To be confirmed. ") + area.note())));
        }
        return Block.details("Areas that were named in England", table);
    }

    private About about() {
        return About.on(today()).offering("workers", accounts.all().stream().filter(account -> !account.disabled() && account.roles().stream().anyMatch(role -> role.permissions().contains(Permission.RECORD)))
                .sorted(Comparator.comparing(goldthread.access.Account::name)).map(account -> Choice.of(account.id() + " " + account.name(), account.name())).toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ENGLAND);
    }
}
