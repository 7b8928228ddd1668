package goldthread.team.careers;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.workforce.career.Career;
import goldthread.workforce.career.CareerEntry;
import goldthread.workforce.career.CareerEntry.Learnt;
import goldthread.workforce.career.CareerEntry.Moved;
import goldthread.workforce.career.CareerEntry.OnRoute;
import goldthread.workforce.career.CareerEntry.RotaAgreed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Careers and learning: what is told of somebody's route, what they learnt, and when they work.
@Needs(Permission.LEAD_TEAM)
@Controller
final class CareerPages {
    static final String CAREERS = "/team/careers";
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final CaseFile caseFile;
    private final JdbcClient database;
    private final Accounts accounts;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CareerPages(CaseFile caseFile, JdbcClient database, Accounts accounts, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.database = database;
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(CAREERS)
    View all() {
        return transaction.execute(status -> {
            access.log(null, "careers and learning", "view", null);
            return page(List.of());
        });
    }

    private Page page(List<Block> asking) {
        var workers = workers();
        var page = CareerView.page(people(), caseFile.timelines(workers.keySet().stream().map(Subject::new).toList()).values(), workers, today());
        return page.with(!asking.isEmpty() ? asking : List.of(Block.details("Put somebody on a route", CareerForms.PERSON.ask(CAREERS + "/person", about())), Block.details("Record a stage", CareerForms.STAGE.ask(CAREERS + "/stage", about())),
                Block.details("Record what somebody learnt or showed", CareerForms.LEARNT.ask(CAREERS + "/learnt", about())), Block.details("Agree a flexible rota", CareerForms.ROTA.ask(CAREERS + "/rota", about()))));
    }

    @PostMapping(CAREERS + "/person")
    View person(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(CareerForms.PERSON, "/person", typed, answers -> new OnRoute(answers.has("again") ? chosen(answers, "again") : new Subject(answers.once()), answers.date("told-on"), answers.text("route"),
                answers.has("account") ? accounts.account(answers.id("account")).name() : answers.text("name"), answers.idOrNull("account"), answers.text("cohort"), answers.textOrNull("employer"), answers.textOrNull("provider"),
                answers.textOrNull("educator"), answers.text("funding")), "It is told");
    }

    @PostMapping(CAREERS + "/stage")
    View stage(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(CareerForms.STAGE, "/stage", typed, answers -> new Moved(chosen(answers, "person"), answers.date("stage-on"), answers.text("stage"), answers.has("stage-note") ? answers.text("stage-note") : ""), "The stage is recorded");
    }

    @PostMapping(CAREERS + "/learnt")
    View learnt(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(CareerForms.LEARNT, "/learnt", typed, answers -> new Learnt(new Subject(accounts.account(answers.id("learner")).id()), answers.date("learnt-on"), answers.text("what"), answers.has("title") ? answers.text("title") : "",
                answers.has("learnt-hours") ? answers.number("learnt-hours") : null, answers.text("by")), "It is recorded");
    }

    @PostMapping(CAREERS + "/rota")
    View rota(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(CareerForms.ROTA, "/rota", typed, answers -> new RotaAgreed(new Subject(accounts.account(answers.id("rota-of")).id()), answers.date("rota-from"), answers.dateOrNull("rota-until"), answers.text("pattern"),
                answers.text("rota-why"), answers.dateOrNull("review")), "The rota is recorded");
    }

    private View recorded(Form<Answers> form, String action, MultiValueMap<String, String> typed, Function<Answers, CareerEntry> entry, String said) {
        return transaction.execute(status -> switch (form.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> page(List.of(form.ask(CAREERS + action, about(), problems)));
            case Checked.Filled<Answers> filled -> {
                caseFile.append(Append.observed(filled.answers().once(), entry.apply(filled.answers()), clock.instant(), "page"));
                yield Page.goTo(CAREERS, said);
            }
        });
    }

    private Subject chosen(Answers answers, String key) {
        return people().stream().map(Career::subject).filter(each -> each.id().equals(answers.id(key))).findFirst().orElseThrow(NotThere::new);
    }

    /// Those under way first.
    private List<Career> people() {
        return database.sql(Career.SELECT + " order by stage in ('left', 'converted', 'finished'), route, name").query(Career::of).list();
    }

    /// Who works here and has not left, by name.
    private Map<UUID, String> workers() {
        var workers = new LinkedHashMap<UUID, String>();
        database.sql("select subject, name from worker_now where until is null or until >= :today order by name, subject").param("today", today())
                .query(row -> {
                    workers.put(row.getObject("subject", UUID.class), row.getString("name"));
                });
        return workers;
    }

    private About about() {
        return About.on(today()).offering("people", people().stream().map(each -> Choice.of(each.subject().id().toString(), each.name() + ", " + Career.title(each.route()))).toList())
                .offering("workers", workers().entrySet().stream().map(each -> Choice.of(each.getKey().toString(), each.getValue())).toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ENGLAND);
    }
}
