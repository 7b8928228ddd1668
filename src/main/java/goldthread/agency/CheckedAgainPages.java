package goldthread.agency;

import static goldthread.pages.Words.day;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.text;

import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.agency.rules.Reason;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Assignments that were agreed while no cap was known for them: a cap that was entered since counts only where somebody
/// checks them again, and says why.
@Needs(Permission.ASK_AGENCY)
@Controller
final class CheckedAgainPages {
    static final String AGAIN = AgencyPages.ALL + "/again";
    private static final int LONG = 1_000;
    private static final Form<Answers> FORM = Form.of("agency.assignment-checked-again", "Check again with the caps of today", "Check again").ask(
            Question.checkboxesFrom("assignments", "Which are checked again?", "assignments").named("Assignments").required("Choose at least one assignment"),
            Question.longText("why", "Why are they checked again?").named("Why").hint("For instance: the region's caps were entered after the assignments").required("Say why they are checked again").longest(LONG));

    private final Agency agency;

    CheckedAgainPages(Agency agency) {
        this.agency = agency;
    }

    /// Whether a cap was entered since, so that checking it again would answer.
    static boolean canBe(AgencyView.Line line) {
        return says(line, Reason.CAP_TOLD_SINCE);
    }

    private static boolean says(AgencyView.Line line, Reason reason) {
        return line.decision().findings().stream().anyMatch(each -> each.reason() == reason);
    }

    @GetMapping(AGAIN)
    View asked() {
        var lines = agency.lines();
        return page(lines, FORM.ask(AGAIN, about(lines)));
    }

    @PostMapping(AGAIN)
    View check(@RequestParam MultiValueMap<String, String> typed) {
        var lines = agency.lines();
        return switch (FORM.check(Answers.typed(typed), about(lines))) {
            case Checked.Problems<Answers> problems -> page(lines, FORM.ask(AGAIN, about(lines), problems));
            case Checked.Filled<Answers> filled -> {
                var chosen = filled.answers().ids("assignments");
                var again = lines.stream().filter(CheckedAgainPages::canBe).map(AgencyView.Line::now).filter(each -> chosen.contains(each.subject().id())).toList();
                agency.checkAgain(again, filled.answers().text("why"), filled.answers().once());
                yield Page.goTo(AGAIN, again.size() == 1 ? "1 assignment is checked again" : again.size() + " assignments are checked again");
            }
        };
    }

    private static Page page(List<AgencyView.Line> lines, Block form) {
        var without = lines.stream().filter(each -> says(each, Reason.NO_CAP_KNOWN)).toList();
        var table = Block.table("Decided without a cap, and none is known yet", "Worker", "Job", "Region", "Rules of").whenEmpty("For every assignment that was agreed a cap is known now.");
        for (var each : without) table = table.row(AgencyView.worker(each.now()), text(each.now().assignment().job().title()), text(each.now().assignment().region()), day(each.decision().ruledOn()));
        return Page.of("Decided without a cap").caption("Agency workers").in(AgencyPages.ALL).under(link("Agency workers", AgencyPages.ALL))
                .with(Block.lead("What was agreed keeps the caps that were known then. Where none was known, the price was compared with nothing: it can be checked again once the cap is entered."),
                        lines.stream().anyMatch(CheckedAgainPages::canBe) ? form : Block.say("No cap has been entered since for an assignment that was decided without one."), table);
    }

    private About about(List<AgencyView.Line> lines) {
        return About.on(agency.today()).offering("assignments", lines.stream().filter(CheckedAgainPages::canBe)
                .map(each -> Choice.of(each.now().subject().toString(), AgencyView.name(each.now().assignment())).hint(each.now().assignment().job().title() + " in " + each.now().assignment().region() + ", from " + goldthread.pages.Words.spoken(each.now().assignment().days().from()))).toList());
    }
}
