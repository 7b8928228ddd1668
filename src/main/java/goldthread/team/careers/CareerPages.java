package goldthread.team.careers;

import goldthread.access.Access;
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
import goldthread.time.England;
import goldthread.workforce.career.Career;
import goldthread.workforce.career.CareerEntry;
import goldthread.workforce.career.CareerEntry.Learnt;
import goldthread.workforce.career.CareerEntry.Moved;
import goldthread.workforce.career.CareerEntry.OnRoute;
import goldthread.workforce.career.CareerEntry.RotaAgreed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
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

    private final CaseFile caseFile;
    private final JdbcClient database;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CareerPages(CaseFile caseFile, JdbcClient database, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.database = database;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(CAREERS)
    View all() {
        return transaction.execute(status -> {
            var known = known();
            var about = known.about(today());
            return page(known, List.of(Block.details("Put somebody on a route", CareerForms.PERSON.ask(CAREERS + "/person", about)), Block.details("Record a stage", CareerForms.STAGE.ask(CAREERS + "/stage", about)),
                    Block.details("Record what somebody learnt or showed", CareerForms.LEARNT.ask(CAREERS + "/learnt", about)), Block.details("Agree a flexible rota", CareerForms.ROTA.ask(CAREERS + "/rota", about))));
        });
    }

    private Page page(Known known, List<Block> asking) {
        access.log(null, "careers and learning", "view", null);
        return CareerView.page(known.people(), caseFile.timelines(known.workers().keySet().stream().map(Subject::new).toList()).values(), known.workers(), today()).with(asking);
    }

    /// Whom the page is about, read once. @param people on a route, those under way first     @param workers who works here and has not left, by name
    private record Known(List<Career> people, Map<UUID, String> workers) {
        About about(LocalDate today) {
            return About.on(today).offering("people", people.stream().map(each -> Choice.of(each.subject().id().toString(), each.name() + ", " + Career.title(each.route()))).toList())
                    .offering("workers", workers.entrySet().stream().map(each -> Choice.of(each.getKey().toString(), each.getValue())).toList());
        }

        String name(UUID worker) {
            return Optional.ofNullable(workers.get(worker)).orElseThrow(NotThere::new);
        }

        Subject person(UUID chosen) {
            return people.stream().map(Career::subject).filter(each -> each.id().equals(chosen)).findFirst().orElseThrow(NotThere::new);
        }
    }

    @PostMapping(CAREERS + "/person")
    View person(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(CareerForms.PERSON, "/person", typed, (answers, known) -> new OnRoute(answers.has("again") ? known.person(answers.id("again")) : new Subject(answers.once()), answers.date("told-on"), answers.text("route"),
                answers.has("account") ? known.name(answers.id("account")) : answers.text("name"), answers.idOrNull("account"), answers.text("cohort"), answers.textOrNull("employer"), answers.textOrNull("provider"),
                answers.textOrNull("educator"), answers.text("funding")), "It is told");
    }

    @PostMapping(CAREERS + "/stage")
    View stage(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(CareerForms.STAGE, "/stage", typed, (answers, known) -> new Moved(known.person(answers.id("person")), answers.date("stage-on"), answers.text("stage"), answers.has("stage-note") ? answers.text("stage-note") : ""), "The stage is recorded");
    }

    @PostMapping(CAREERS + "/learnt")
    View learnt(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(CareerForms.LEARNT, "/learnt", typed, (answers, known) -> new Learnt(new Subject(answers.id("learner")), answers.date("learnt-on"), answers.text("what"), answers.has("title") ? answers.text("title") : "",
                answers.has("learnt-hours") ? answers.number("learnt-hours") : null, answers.text("by"), answers.textOrNull("evidence")), "It is recorded");
    }

    @PostMapping(CAREERS + "/rota")
    View rota(@RequestParam MultiValueMap<String, String> typed) {
        return recorded(CareerForms.ROTA, "/rota", typed, (answers, known) -> new RotaAgreed(new Subject(answers.id("rota-of")), answers.date("rota-from"), answers.dateOrNull("rota-until"), answers.text("pattern"),
                answers.text("rota-why"), answers.dateOrNull("review"), CareerForms.hours(answers), answers.has("second-off") ? answers.texts("second-off") : null), "The rota is recorded");
    }

    private View recorded(Form<Answers> form, String action, MultiValueMap<String, String> typed, BiFunction<Answers, Known, CareerEntry> entry, String said) {
        return transaction.execute(status -> {
            var known = known();
            var about = known.about(today());
            return switch (form.check(Answers.typed(typed), about)) {
                case Checked.Problems<Answers> problems -> page(known, List.of(form.ask(CAREERS + action, about, problems)));
                case Checked.Filled<Answers> filled -> {
                    caseFile.append(Append.observed(filled.answers().once(), entry.apply(filled.answers(), known), clock.instant(), "page"));
                    yield Page.goTo(CAREERS, said);
                }
            };
        });
    }

    private Known known() {
        var workers = new LinkedHashMap<UUID, String>();
        database.sql("select subject, name from worker_now where until is null or until >= :today order by name, subject").param("today", today())
                .query(row -> {
                    workers.put(row.getObject("subject", UUID.class), row.getString("name"));
                });
        return new Known(database.sql(Career.SELECT + " order by stage in ('left', 'converted', 'finished'), route, name").query(Career::of).list(), workers);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }
}
