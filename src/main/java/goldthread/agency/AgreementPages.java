package goldthread.agency;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;
import static goldthread.pages.Words.tag;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.agency.agreement.Agreement;
import goldthread.agency.agreement.AgreementEntry.Stands;
import goldthread.agency.agreement.Agreements;
import goldthread.agency.rules.Decision;
import goldthread.agency.rules.Finding.Rule;
import goldthread.casefile.Subject;
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
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The register of regional agreements, each with how far it is kept. Directors enter one; what was agreed about the
/// price of an hour is in the table of caps.
@Needs(Permission.AGENCY)
@Controller
final class AgreementPages {
    static final String AGREEMENTS = AgencyPages.ALL + "/agreements";
    private static final String SIGNED = ".*\\S.*,\\s*\\d{4}-\\d{2}-\\d{2}";
    private static final int NAME = 200, LONG = 5_000;

    static final Form<Answers> STANDS = Form.of("agency.agreement-stands", "Enter an agreement", "Enter agreement").ask(
            Question.selectFrom("agreement", "Is it one that is entered already? (optional)", "agreements").named("Agreement").hint("What is told now then stands instead"),
            Question.text("title", "What is it called?").named("Title").required("Enter what it is called").longest(NAME), Question.text("region", "Region").hint("As the table of caps spells it").required("Enter the region").longest(NAME),
            Question.date("from", "First day").required("Enter the first day"), Question.date("until", "Last day, if agreed").named("Last day"),
            Question.checkboxes("rules", "To which rules does it bind its members?", Stream.of(Rule.values()).filter(rule -> rule != Rule.BINDING && rule != Rule.PARITY).map(rule -> Choice.of(rule.code(), rule.title())).toArray(Choice[]::new)).named("Rules")
                    .hint("How far each is kept is counted from the assignments"),
            Question.longText("clauses", "Which clauses? (optional)").named("Clauses").hint("A line for each, as written").longest(LONG),
            Question.longText("signed", "Who signed?").named("Signed").hint("A line for each: name, for whom, day. Such as Elaine Foster, director for Wrenmoor, 2026-03-01").required("Enter who signed").longest(LONG))
            .refuse("until", answers -> answers.has("until") && answers.date("until").isBefore(answers.date("from")), "The last day must not be before the first")
            .refuse("rules", answers -> !answers.has("rules") && !answers.has("clauses"), "Choose a rule, or write a clause: an agreement says something")
            .refuse("signed", answers -> !told(answers, "signed").stream().allMatch(AgreementPages::signed), "Each line of who signed must end with the day, such as 2026-03-01");

    private final Agency agency;
    private final Agreements agreements;
    private final Access access;

    AgreementPages(Agency agency, Agreements agreements, Access access) {
        this.agency = agency;
        this.agreements = agreements;
        this.access = access;
    }

    @GetMapping(AGREEMENTS)
    View all() {
        var all = agreements.all();
        return page(all, Acting.who().may(Permission.SIGN_AGENCY) ? Block.details("Enter an agreement, or change one", STANDS.ask(AGREEMENTS, about(all))) : Block.say(quiet("Directors enter agreements.")));
    }

    private Page page(List<Agreement> all, Block form) {
        var table = Block.table("Agreements", "Agreement", "Stands", "Clauses", "Signed").whenEmpty("No regional agreement is entered.");
        boolean signs = Acting.who().may(Permission.SIGN_AGENCY);
        for (var each : all) table = table.row(lines(text(each.title()), quiet(each.region()), signs ? link("Look at, correct or withdraw " + each.title(), "/recorded/" + each.subject()) : quiet("")), stands(each), lines(Stream.concat(each.bound().<Words>map(rule -> text(rule.title())), each.clauses().stream().map(Words::quiet)).toList()),
                lines(each.signed().stream().map(Words::text).toList()));
        return Page.of("Regional agreements").in(AgencyPages.ALL).under(link("Agency workers", AgencyPages.ALL)).with(Block.lead("What the authorities of the region agreed with each other about agency workers."), table,
                kept(all, agency.decided()), Block.say(link("What breaks a rule", AgencyPages.ALL + "/breaches")), form);
    }

    private Words stands(Agreement each) {
        var today = agency.today();
        var state = today.isBefore(each.from()) ? tag("Not yet", Colour.GREY) : each.until() != null && today.isAfter(each.until()) ? tag("Over", Colour.GREY) : tag("Stands", Colour.GREEN);
        return lines(state, Words.run(text("from "), day(each.from())), each.until() == null ? quiet("no last day") : Words.run(text("until "), day(each.until())));
    }

    /// How far each agreement is kept, rule by rule.
    static Block kept(List<Agreement> all, List<Decision> engaged) {
        var table = Block.table("How far regional agreements are kept").columns(Column.of("Agreement"), Column.of("Rule"), Column.number("Kept"), Column.number("Broken"), Column.number("Not known")).whenEmpty("No regional agreement is entered.");
        for (var each : all) for (var rule : each.kept(engaged))
            table = table.row(lines(text(each.title()), quiet(each.region())), text(rule.rule().title()), text(rule.kept()), rule.broken() == 0 ? text(0) : tag(Integer.toString(rule.broken()), Colour.RED), text(rule.open()));
        return table;
    }

    @Needs(Permission.SIGN_AGENCY)
    @PostMapping(AGREEMENTS)
    View enter(@RequestParam MultiValueMap<String, String> typed) {
        var all = agreements.all();
        return switch (STANDS.check(Answers.typed(typed), about(all))) {
            case Checked.Problems<Answers> problems -> page(all, STANDS.ask(AGREEMENTS, about(all), problems));
            case Checked.Filled<Answers> filled -> {
                var answers = filled.answers();
                agreements.write(new Stands(subject(answers, all), answers.date("from"), answers.dateOrNull("until"), answers.text("title"), answers.text("region"), answers.texts("rules"), told(answers, "clauses"), told(answers, "signed")), answers.once());
                access.log(null, "regional agreement", "set", answers.text("title"));
                yield Page.goTo(AGREEMENTS, "The agreement is entered");
            }
        };
    }

    private static Subject subject(Answers answers, List<Agreement> all) {
        if (!answers.has("agreement")) return new Subject(answers.once());
        return all.stream().map(Agreement::subject).filter(each -> each.id().equals(answers.id("agreement"))).findFirst().orElseThrow(NotThere::new);
    }

    static List<String> told(Answers answers, String key) {
        return answers.text(key).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static boolean signed(String line) {
        try {
            return line.matches(SIGNED) && LocalDate.parse(line.substring(line.length() - 10)) != null;
        } catch (java.time.DateTimeException noDay) {
            return false;
        }
    }

    private About about(List<Agreement> all) {
        return About.on(agency.today()).offering("agreements", all.stream().map(each -> Choice.of(each.subject().id().toString(), each.title() + ", " + each.region())).toList());
    }
}
