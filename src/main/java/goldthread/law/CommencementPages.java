package goldthread.law;

import static goldthread.pages.Question.checkboxesFrom;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.text;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What is enacted and not in force: ready, and switched on for this authority from the day that commencement regulations name.
@Needs(Permission.SEE_LAW)
@Controller
final class CommencementPages {
    private static final String ADDRESS = "/law/commencement";
    private static final Form<Answers> FORM = Form.of("law.commencement", "Say what has come into force here", "Record commencement").ask(
            checkboxesFrom("rules", "Which rules?", "rules").named("Rules").required("Choose the rules"),
            radios("force", "Are they in force here?", Choice.of("yes", "Yes, from a day on"), Choice.of("no", "No, not after all")).named("In force").required("Say whether they are in force here"),
            date("from", "From which day?").named("From").hint("Decides what happens on that day and later").onlyIf("force", "yes").required("Enter the first day"),
            text("by", "By which regulations, and for which area or purpose?").named("By").required("Enter the regulations"));

    private final Laws laws;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CommencementPages(Laws laws, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.laws = laws;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(ADDRESS)
    View waiting() {
        return page(null);
    }

    @Needs(Permission.SET_LAW)
    @PostMapping(ADDRESS)
    View commence(@RequestParam MultiValueMap<String, String> typed) {
        return switch (FORM.check(Answers.typed(typed), about(law()))) {
            case Checked.Problems<Answers> problems -> page(problems);
            case Checked.Filled<Answers> filled -> {
                var answers = filled.answers();
                var who = Acting.who();
                var from = answers.yes("force") ? answers.date("from") : null;
                transaction.executeWithoutResult(status -> {
                    laws.commence(who.holder(), who.account(), who.name(), answers.texts("rules"), from, answers.text("by"));
                    answers.texts("rules").forEach(rule -> access.log(null, "law", "commence " + rule, (from == null ? "not in force after all: " : "from " + from + ": ") + answers.text("by")));
                });
                yield Page.goTo(ADDRESS, "It is recorded what is in force here");
            }
        };
    }

    private Page page(Checked.@Nullable Problems<Answers> problems) {
        var law = law();
        var table = Block.table("What is enacted and not in force in all England", "What is owed", "Source", "Here").captionHidden().whenEmpty("Nothing is waiting.");
        for (var rule : Commencement.waiting(law.book())) {
            table = table.row(lines(link(rule.duty(), "/law/" + rule.id(), rule.parent()), quiet(rule.parent() + ", " + rule.words())), Words.text(rule.clause().citation()), Commencement.asked(rule) ? here(law.settings().commencement(rule.parent())) : quiet("Nothing here asks it"));
        }
        var page = Page.of("Enacted, not in force").in("/law").under(link("Home", "/"), link("Law", "/law")).with(
                Block.say("An Act's sections start on days that regulations set, which may differ by area. Until then they decide nothing here; from that day on they decide, with their clocks and refusals."), table);
        return !Acting.who().may(Permission.SET_LAW) ? page : page.with(problems == null ? Block.details(FORM.title(), FORM.ask(ADDRESS, about(law))) : FORM.ask(ADDRESS, about(law), problems));
    }

    private static Words here(@Nullable Commencement said) {
        return said == null ? quiet("Not in force") : said.from() == null ? lines(quiet("Not in force after all"), quiet(said.by()))
                : lines(Words.tag("In force from " + Words.spoken(said.from()), Words.Colour.GREEN), quiet(said.by()), quiet("Recorded by " + said.setter()));
    }

    private About about(Law law) {
        List<Choice> rules = Commencement.waiting(law.book()).stream().filter(Commencement::asked).map(rule -> Choice.of(rule.parent(), rule.parent() + " " + rule.duty()).hint(rule.clause().citation())).toList();
        return About.on(LocalDate.ofInstant(clock.instant(), England.ZONE)).offering("rules", rules);
    }

    private Law law() {
        return laws.of(Acting.who().holder());
    }
}
