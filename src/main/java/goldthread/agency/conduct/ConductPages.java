package goldthread.agency.conduct;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.agency.conduct.ConductEntry.ConductTold;
import goldthread.agency.rules.Finding.Rule;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Fact;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Agencies whose conduct mattered, as the quarterly return asks for them.
@Needs(Permission.AGENCY)
@Controller
final class ConductPages {
    static final String CONDUCT = "/agency/conduct";
    private static final int NAME = 200, NOTE = 1_000;

    static final Form<Answers> TOLD = Form.of("agency.conduct", "Record what an agency did", "Record").ask(
            Question.text("agency", "Which agency?").named("Agency").required("Enter the agency").longest(NAME), Question.date("on", "On which day?").named("Day").required("Enter the day").past(),
            Question.select("rule", "For which rule did it matter?", Stream.of(Rule.values()).filter(rule -> rule != Rule.BINDING).map(rule -> Choice.of(rule.code(), rule.title())).toArray(Choice[]::new)).named("Rule").required("Choose the rule"),
            Question.longText("what", "What did it do, or leave undone?").named("What").required("Say what it did or left undone").hint("It goes into the quarterly return. No worker's name").longest(NOTE));

    private final CaseFile caseFile;
    private final Access access;
    private final Clock clock;

    ConductPages(CaseFile caseFile, Access access, Clock clock) {
        this.caseFile = caseFile;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(CONDUCT)
    View all() {
        return page(Acting.who().may(Permission.ASK_AGENCY) ? List.of(Block.details("Record what an agency did", TOLD.ask(CONDUCT, about()))) : List.of());
    }

    @Needs(Permission.ASK_AGENCY)
    @PostMapping(CONDUCT)
    View tell(@RequestParam MultiValueMap<String, String> typed) {
        return switch (TOLD.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> page(List.of(TOLD.ask(CONDUCT, about(), problems)));
            case Checked.Filled<Answers> filled -> {
                var answers = filled.answers();
                caseFile.append(Append.observed(answers.once(), new ConductTold(ConductEntry.agencies(Acting.who().holder()), answers.date("on"), answers.text("agency").strip(), answers.text("rule"), answers.text("what")), clock.instant(), "page"));
                yield Page.goTo(CONDUCT, "It is recorded");
            }
        };
    }

    private Page page(List<Block> asking) {
        access.log(null, "conduct of agencies", "view", null);
        var told = caseFile.timeline(ConductEntry.agencies(Acting.who().holder()));
        var all = told.facts(ConductTold.class).stream().map(Fact::entry).toList();
        var counts = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
        all.forEach(each -> counts.merge(each.agency(), 1, Integer::sum));
        var agencies = Block.table("Agencies, by name").columns(Column.of("Agency"), Column.number("Times")).whenEmpty("Of no agency anything is recorded.");
        for (var each : counts.entrySet()) agencies = agencies.row(text(each.getKey()), text(each.getValue()));
        var table = Block.table("What was done", "When", "Agency", "Rule", "What").whenEmpty("Nothing is recorded.");
        for (var each : all.reversed()) table = table.row(day(each.on()), text(each.agency()), text(title(each.rule())), text(each.what()));
        return Page.of("Conduct of agencies").in("/agency").under(link("Agency workers", "/agency")).with(Block.lead("Agencies whose conduct affected whether the rules were kept. The quarterly return tells of them."), agencies, table)
                .with(told.lines().isEmpty() || !Acting.who().may(Permission.ASK_AGENCY) ? List.of() : List.of(Block.say(link("Look at what was told, correct or withdraw it", "/recorded/" + told.subject())))).with(asking);
    }

    private static String title(String code) {
        return Stream.of(Rule.values()).filter(each -> each.code().equals(code)).findFirst().map(Rule::title).orElse(code.replace('-', ' ').toLowerCase(Locale.UK));
    }

    private About about() {
        return About.on(LocalDate.ofInstant(clock.instant(), England.ZONE));
    }
}
