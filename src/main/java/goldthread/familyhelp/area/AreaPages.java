package goldthread.familyhelp.area;

import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Words.lines;
import static goldthread.pages.Words.link;
import static goldthread.pages.Words.quiet;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.familyhelp.area.AreaEntry.AreaClosed;
import goldthread.familyhelp.area.AreaEntry.AreaServed;
import goldthread.familyhelp.area.AreaEntry.WorkerJoined;
import goldthread.familyhelp.area.AreaEntry.WorkerLeft;
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
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Teams and hubs by area: everybody sees who serves where, who leads a team keeps the list and sees the children of each area.
@Needs(Permission.SEE_CHILDREN)
@Controller
class AreaPages {
    private static final String ALL = "/areas";

    private static final Form<Answers> SERVED = Form.of("area.serves", "Add a team or hub, or change one", "Save").ask(text("name", "What is it called?").named("Name").hint("A name that is on the list already is changed").required("Enter what it is called"),
            radios("sort", "What is it?", choices(AreaServed.TEAM, AreaServed.HUB)).named("What it is").required("Choose what it is"),
            longText("areas", "Which area does it serve?").named("Serves").hint("Districts and sectors of postcodes, such as ZZ1, ZZ2 4. A sector goes before its district").required("Enter which area it serves"),
            text("where", "Where is it?").named("Where"), text("reach", "How does one get in touch?").named("How to reach"), day("on", "Since when is it so?", "Date from"))
            .refuse("areas", answers -> Areas.wrong(answers.text("areas")).isPresent(), "Enter districts or sectors of postcodes only, such as ZZ1 or ZZ1 4, with a comma between them");
    private static final Form<Answers> JOINED = Form.of("area.joins", "Somebody works there", "Save").ask(selectFrom("joined-team", "Where?", "teams").named("Team or hub").required("Choose where"),
            selectFrom("worker", "Who of the authority?", "accounts").named("Worker").hint("Leave it empty for somebody of another agency"), text("other", "Who of another agency?").named("Worker of another agency"), text("agency", "Of which agency?").named("Agency").hint("Such as health"),
            day("joined-on", "Since when?", "Date from")).refuse("worker", answers -> answers.has("worker") == answers.has("other"), "Choose somebody of the authority, or enter somebody of another agency")
            .refuse("agency", answers -> answers.has("other") && !answers.has("agency"), "Enter of which agency they are");
    private static final Form<Answers> LEFT = Form.of("area.leaves", "Somebody works there no more", "Save").ask(selectFrom("left", "Who, and where?", "workers").named("Worker").required("Choose who"), day("left-on", "Since when?", "Date from"));
    private static final Form<Answers> CLOSED = Form.of("area.closes", "Close a team or hub", "Close").ask(selectFrom("closed-team", "Which?", "teams").named("Team or hub").required("Choose which"), text("why", "Why?").named("Why"), day("closed-on", "Since when?", "Date"));

    private final CaseFile caseFile;
    private final AreaBoard board;
    private final Accounts accounts;
    private final Access access;
    private final Clock clock;

    AreaPages(CaseFile caseFile, AreaBoard board, Accounts accounts, Access access, Clock clock) {
        this.caseFile = caseFile;
        this.board = board;
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ALL)
    View all() {
        return page(areas(), null);
    }

    @Needs({Permission.SEE_CHILDREN, Permission.LEAD_TEAM})
    @PostMapping(ALL + "/serves")
    View serves(@RequestParam MultiValueMap<String, String> typed) {
        return record(SERVED, typed);
    }

    @Needs({Permission.SEE_CHILDREN, Permission.LEAD_TEAM})
    @PostMapping(ALL + "/joins")
    View joins(@RequestParam MultiValueMap<String, String> typed) {
        return record(JOINED, typed);
    }

    @Needs({Permission.SEE_CHILDREN, Permission.LEAD_TEAM})
    @PostMapping(ALL + "/leaves")
    View leaves(@RequestParam MultiValueMap<String, String> typed) {
        return record(LEFT, typed);
    }

    @Needs({Permission.SEE_CHILDREN, Permission.LEAD_TEAM})
    @PostMapping(ALL + "/closes")
    View closes(@RequestParam MultiValueMap<String, String> typed) {
        return record(CLOSED, typed);
    }

    private View record(Form<Answers> form, MultiValueMap<String, String> sent) {
        var typed = Answers.typed(sent);
        var areas = areas();
        return switch (form.check(typed, about(areas))) {
            case Checked.Problems<Answers> problems -> page(areas, new Wrong(form, problems));
            case Checked.Filled<Answers> filled -> {
                caseFile.append(Append.observed(filled.answers().once(), entry(form, areas, filled.answers()), clock.instant(), "page"));
                yield Page.goTo(ALL, "Saved");
            }
        };
    }

    private record Wrong(Form<Answers> form, Checked.Problems<Answers> problems) {}

    /// Logged whenever it is drawn, also beside a form that is wrong: it names children.
    private Page page(Areas areas, @org.jspecify.annotations.Nullable Wrong wrong) {
        access.log(null, "areas", "view", null);
        boolean leads = Acting.who().may(Permission.LEAD_TEAM);
        var page = Page.of("Area teams and family help hubs").in("/community-help").under(link("Home", "/"), link("Community help", "/community-help")).with(table(areas));
        if (!leads) return page;
        var about = about(areas);
        var forms = List.of(SERVED, JOINED, LEFT, CLOSED).stream().filter(form -> form == SERVED || !areas.all().isEmpty()).<Block>map(form -> Block.details(form.title(),
                wrong != null && wrong.form() == form ? form.ask(ALL + path(form), about, wrong.problems()) : form.ask(ALL + path(form), about, Answers.none().with("on", today()).with("joined-on", today()).with("left-on", today()).with("closed-on", today())))).toList();
        return page.with(areas.all().isEmpty() ? List.of() : board.blocks(areas, today())).with(Block.heading("Keep the list")).with(forms);
    }

    private static String path(Form<?> form) {
        return "/" + form.name().substring(form.name().indexOf('.') + 1);
    }

    private static Block table(Areas areas) {
        var table = Block.table("Who serves which area", "Team or hub", "Serves", "Who works there", "How to reach").whenEmpty("No area team or hub is on the list yet. Whoever leads a team adds them.");
        for (var team : areas.all()) {
            var served = team.served();
            table = table.row(served.where() == null ? lines(Words.strong(served.name()), quiet(served.sort())) : lines(Words.strong(served.name()), quiet(served.sort()), Words.text(served.where())), Words.text(String.join(", ", served.areas())),
                    team.workers().isEmpty() ? quiet("Nobody yet") : lines(team.workers().stream().map(worker -> Words.text(worker.worker() + (worker.agency() == null ? "" : " (" + worker.agency() + ")"))).toList()), Words.text(served.reach()));
        }
        return table;
    }

    /// A team of the same name is the same team, as it is from now on.
    private AreaEntry entry(Form<Answers> form, Areas areas, Answers answers) {
        if (form == SERVED) {
            var team = areas.all().stream().filter(one -> one.served().name().equalsIgnoreCase(answers.text("name"))).map(Areas.Team::id).findFirst().orElseGet(() -> Append.beside(answers.once(), 1_000));
            return new AreaServed(team, answers.text("name"), answers.text("sort"), Areas.read(answers.text("areas")), answers.textOrNull("where"), answers.textOrNull("reach"), answers.date("on"));
        }
        if (form == JOINED) {
            return answers.has("worker") ? new WorkerJoined(answers.id("joined-team"), answers.id("worker"), accounts.account(answers.id("worker")).name(), null, answers.date("joined-on"))
                    : new WorkerJoined(answers.id("joined-team"), null, answers.text("other"), answers.text("agency"), answers.date("joined-on"));
        }
        if (form == LEFT) {
            var who = answers.text("left").split("\\|", 2);
            return new WorkerLeft(UUID.fromString(who[0]), who[1], answers.date("left-on"));
        }
        return new AreaClosed(answers.id("closed-team"), answers.textOrNull("why"), answers.date("closed-on"));
    }

    private About about(Areas areas) {
        return About.on(today()).offering("teams", areas.all().stream().map(team -> Choice.of(team.id().toString(), team.served().name())).toList())
                .offering("accounts", accounts.all().stream().filter(account -> !account.disabled() && account.who().may(Permission.RECORD)).map(account -> Choice.of(account.id().toString(), account.name())).toList())
                .offering("workers", areas.all().stream().flatMap(team -> team.workers().stream().map(worker -> Choice.of(team.id() + "|" + worker.worker(), worker.worker() + ", " + team.served().name()))).toList());
    }

    private Areas areas() {
        return Areas.of(caseFile.timeline(AreaEntry.REGISTRY), today()).without(board.gone(today())::contains);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }
}
