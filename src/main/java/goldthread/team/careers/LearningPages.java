package goldthread.team.careers;

import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.select;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Words.link;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.time.England;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.career.CareerEntry;
import goldthread.workforce.career.CareerEntry.Learnt;
import goldthread.workforce.career.CareerEntry.PathwayShown;
import goldthread.workforce.career.Frames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What one worker has shown: statements of knowledge and skills with the evidence of each, and the pathway to expert practitioner.
@Needs(Permission.LEAD_TEAM)
@Controller
final class LearningPages {
    static final String ONE = "/team/worker/{account}/learning";
    private static final int NAME = 200, NOTE = 4_000;
    private static final String NOTHING_OF_A_CHILD = "No child's name, and nothing from a child's record";

    static final Form<Answers> SHOWN = Form.of("learning.shown", "Record what shows a statement", "Record").ask(
            selectFrom("what", "Which statement?", "statements").named("Statement").required("Choose the statement"), day("learnt-on", "When was it shown?", "Day").required("Enter the day"),
            longText("evidence", "What shows it?").named("Evidence").required("Say what shows it").hint(NOTHING_OF_A_CHILD).longest(NOTE), text("by", "Who judged it?").named("By").required("Enter who judged it").longest(NAME));

    static final Form<Answers> WALKED = Form.of("learning.pathway", "Record a step to expert practitioner", "Record step").ask(
            select("step", "Which step?", Frames.PATHWAY.stream().map(each -> Choice.of(each.step(), "Year " + each.year() + ": " + each.title())).toArray(Choice[]::new)).named("Step").required("Choose the step"),
            day("step-on", "When was it shown?", "Day").required("Enter the day"), longText("step-evidence", "What shows it?").named("Evidence").required("Say what shows it").hint(NOTHING_OF_A_CHILD).longest(NOTE),
            text("step-by", "Who judged it?").named("By").required("Enter who judged it").longest(NAME));

    private final CaseFile caseFile;
    private final Accounts accounts;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LearningPages(CaseFile caseFile, Accounts accounts, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(ONE)
    View one(@PathVariable UUID account) {
        return transaction.execute(status -> page(caseFile.timeline(new Subject(account)), List.of(Block.details("Record what shows a statement", SHOWN.ask(address(account), about())),
                Block.details("Record a step to expert practitioner", WALKED.ask(address(account) + "/pathway", about())))));
    }

    @PostMapping(ONE)
    View shown(@PathVariable UUID account, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(account, SHOWN, "", typed, answers -> new Learnt(new Subject(account), answers.date("learnt-on"), answers.text("what"), "", null, answers.text("by"), answers.text("evidence")), "What shows it is recorded");
    }

    @PostMapping(ONE + "/pathway")
    View walked(@PathVariable UUID account, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(account, WALKED, "/pathway", typed, answers -> new PathwayShown(new Subject(account), answers.date("step-on"), answers.text("step"), answers.text("step-evidence"), answers.text("step-by")), "The step is recorded");
    }

    private View recorded(UUID account, Form<Answers> form, String action, MultiValueMap<String, String> typed, Function<Answers, CareerEntry> entry, String said) {
        return transaction.execute(status -> {
            var worker = caseFile.timeline(new Subject(account));
            name(worker);
            return switch (form.check(Answers.typed(typed), about())) {
                case Checked.Problems<Answers> problems -> page(worker, List.of(form.ask(address(account) + action, about(), problems)));
                case Checked.Filled<Answers> filled -> {
                    caseFile.append(Append.observed(filled.answers().once(), entry.apply(filled.answers()), clock.instant(), "page"));
                    yield Page.goTo(address(account), said);
                }
            };
        });
    }

    private Page page(Timeline worker, List<Block> asking) {
        var name = name(worker);
        access.log(worker.subject().id(), "learning", "view", null);
        var page = LearningView.page(name, worker, today()).with(asking);
        return worker.facts(CareerEntry.class).isEmpty() ? page : page.with(Block.say(link("Look at what was recorded of routes, learning and rotas, correct or withdraw it", "/recorded/" + worker.subject())));
    }

    /// @throws goldthread.access.NotThere when nobody of the authority is known by it
    private String name(Timeline worker) {
        return worker.last(Joined.class).map(joined -> joined.entry().name()).orElseGet(() -> accounts.account(worker.subject().id()).name());
    }

    static String address(UUID account) {
        return "/team/worker/" + account + "/learning";
    }

    private About about() {
        return About.on(today()).offering("statements", Frames.statements(today()).stream().map(each -> Choice.of(each.id(), each.title() + " (" + each.roles().toLowerCase(java.util.Locale.UK) + ")")).toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }
}
