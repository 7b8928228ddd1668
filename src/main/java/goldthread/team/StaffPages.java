package goldthread.team;

import static goldthread.pages.Words.link;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.access.Role;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Outcome;
import goldthread.casefile.Outcome.Refused;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.time.England;
import goldthread.workforce.CensusField;
import goldthread.workforce.StaffEntry.Described;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.StaffEntry.Left;
import goldthread.workforce.StaffEntry.PostStands;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What the workforce returns ask and is told where it is known: of a worker, of one who leaves, of a post. What was told
/// before of a worker is not shown here.
@Needs(Permission.LEAD_TEAM)
@Controller
final class StaffPages {

    private final Board board;
    private final Accounts accounts;
    private final Access access;
    private final CaseFile caseFile;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StaffPages(Board board, Accounts accounts, Access access, CaseFile caseFile, Clock clock, PlatformTransactionManager transactions) {
        this.board = board;
        this.accounts = accounts;
        this.access = access;
        this.caseFile = caseFile;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(TeamPages.WORKER + "/described")
    View described(@PathVariable UUID account) {
        return asking(account, StaffForms.DESCRIBED.ask(TeamPages.address(account) + "/described", about()));
    }

    @PostMapping(TeamPages.WORKER + "/described")
    View describe(@PathVariable UUID account, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(account, StaffForms.DESCRIBED, "/described", typed, answers -> {
            var facts = new TreeMap<String, String>();
            for (var field : CensusField.values()) {
                if (answers.has(StaffForms.key(field))) facts.put(field.element(), field.shape() == CensusField.Shape.DAY ? answers.date(StaffForms.key(field)).toString() : answers.text(StaffForms.key(field)));
            }
            return new Described(new Subject(account), answers.date("on"), facts);
        }, "It is told for the census");
    }

    @GetMapping(TeamPages.WORKER + "/left")
    View left(@PathVariable UUID account) {
        return asking(account, StaffForms.LEFT.ask(TeamPages.address(account) + "/left", about()));
    }

    @PostMapping(TeamPages.WORKER + "/left")
    View leaves(@PathVariable UUID account, @RequestParam MultiValueMap<String, String> typed) {
        new WhoWorks(accounts, caseFile).name(account);
        return switch (StaffForms.LEFT.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> leaving(account, problems);
            case Checked.Filled<Answers> filled -> {
                var answers = filled.answers();
                var joined = joined(account);
                if (joined != null && answers.date("left-on").isBefore(joined.from())) {
                    yield leaving(account, new Checked.Problems<>(answers, List.of(new Checked.Problem("left-on", "The last day must not be before " + Words.spoken(joined.from()) + ", when the worker joined"))));
                }
                boolean ends = transaction.execute(status -> {
                    write(answers, new Left(new Subject(account), answers.date("left-on"), answers.text("left-why"), answers.textOrNull("destination"), answers.textOrNull("reason"), joined == null ? accounts.account(account).name() : null));
                    return new WhoWorks(accounts, caseFile).leaves(account, answers.date("left-on"));
                });
                yield Page.goTo(TeamPages.address(account), ends ? "It is recorded that the worker leaves, and the account ends with that day"
                        : "It is recorded that the worker leaves. The account stays open until an administrator ends it");
            }
        };
    }

    private View leaving(UUID account, Checked.Problems<Answers> problems) {
        return asking(account, StaffForms.LEFT.ask(TeamPages.address(account) + "/left", about(), problems));
    }

    /// What was recorded last of a worker's team and role.
    private @Nullable Joined joined(UUID account) {
        return caseFile.timeline(new Subject(account)).facts(Joined.class).stream().map(Fact::entry).reduce((one, other) -> one.from().isAfter(other.from()) ? one : other).orElse(null);
    }

    @GetMapping(TeamPages.TEAM + "/joins")
    View joins(@RequestParam(required = false) @Nullable UUID account) {
        var known = account == null ? null : joined(account);
        if (account != null) access.log(accounts.account(account).id(), "worker", "view", null);
        var answers = account == null ? Answers.none() : Answers.none().with("account", account.toString());
        return page("A worker joins").with(StaffForms.JOINED.ask(TeamPages.TEAM + "/joins", offering(), known == null ? answers
                : answers.with("team", known.team()).with("role", known.role()).with("number", known.registration()).with("qualified", known.qualified())
                        .with("languages", String.join(", ", known.languages())).with("skills", String.join(", ", known.skills()))));
    }

    @PostMapping(TeamPages.TEAM + "/joins")
    View join(@RequestParam MultiValueMap<String, String> typed) {
        return switch (StaffForms.JOINED.check(Answers.typed(typed), offering())) {
            case Checked.Problems<Answers> problems -> page("A worker joins").with(StaffForms.JOINED.ask(TeamPages.TEAM + "/joins", offering(), problems));
            case Checked.Filled<Answers> filled -> {
                var answers = filled.answers();
                var who = accounts.account(UUID.fromString(answers.text("account")));
                var known = joined(who.id());
                var joined = kept(known, joined(new Subject(who.id()), who.name(), answers));
                var taken = anotherNumber(known, joined).or(() -> transaction.execute(status -> board.numberTaken(joined)));
                if (taken.isPresent()) yield page("A worker joins").with(StaffForms.JOINED.ask(TeamPages.TEAM + "/joins", offering(), new Checked.Problems<>(Answers.typed(typed), List.of(new Checked.Problem("number", taken.get().sentence())))));
                write(answers, joined);
                yield Page.goTo(TeamPages.address(who.id()), "It is recorded where the worker works");
            }
        };
    }

    static Joined joined(Subject worker, String name, Answers answers) {
        return new Joined(worker, name, answers.has("number") ? number(answers.text("number")) : null, answers.dateOrNull("qualified"), answers.text("team"), answers.text("role"), answers.date("joined-from"),
                listed(answers.text("languages")), listed(answers.text("skills")));
    }

    /// Who moves stays registered and qualified, and speaks and can what they did: what is left empty stands as it was told.
    private static Joined kept(@Nullable Joined known, Joined told) {
        return known == null ? told : new Joined(told.worker(), told.name(), told.registration() == null ? known.registration() : told.registration(), told.qualified() == null ? known.qualified() : told.qualified(), told.team(), told.role(), told.from(),
                told.languages().isEmpty() ? known.languages() : told.languages(), told.skills().isEmpty() ? known.skills() : told.skills());
    }

    /// One person has one number of Social Work England.
    static Optional<Refused> anotherNumber(@Nullable Joined known, Joined told) {
        return known == null || known.registration() == null || told.registration() == null || bare(known.registration()).equals(bare(told.registration())) ? Optional.empty()
                : Optional.of(new Refused("The number of " + told.name() + " is recorded as " + known.registration() + ", and one person has one number. If that is wrong, correct what was recorded on the worker's page; if this is somebody else, choose their own account.", ""));
    }

    private static String bare(String number) {
        return number.toUpperCase(java.util.Locale.ROOT).replaceFirst("^[A-Z ]*0*", "");
    }

    private static String number(String typed) {
        return "SW" + typed.toUpperCase(java.util.Locale.ROOT).replaceAll("[SW ]", "");
    }

    private static List<String> listed(String typed) {
        return Stream.of(typed.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    @GetMapping(TeamPages.TEAM + "/posts/{post}")
    View filling(@PathVariable UUID post) {
        return posted(stood(caseFile.timeline(new Subject(post))), StaffForms.FILLED.ask(TeamPages.TEAM + "/posts/" + post, offering()));
    }

    @PostMapping(TeamPages.TEAM + "/posts/{post}")
    View filled(@PathVariable UUID post, @RequestParam MultiValueMap<String, String> typed) {
        var told = caseFile.timeline(new Subject(post));
        var stood = stood(told);
        return switch (StaffForms.FILLED.check(Answers.typed(typed), offering())) {
            case Checked.Problems<Answers> problems -> posted(stood, StaffForms.FILLED.ask(TeamPages.TEAM + "/posts/" + post, offering(), problems));
            case Checked.Filled<Answers> filled -> {
                var answers = filled.answers();
                if (answers.date("on").isBefore(stood.from())) {
                    yield posted(stood, StaffForms.FILLED.ask(TeamPages.TEAM + "/posts/" + post, offering(), new Checked.Problems<>(answers, List.of(new Checked.Problem("on", "The day must not be before " + Words.spoken(stood.from()) + ", since when the post is vacant")))));
                }
                boolean ends = answers.chose("what", "ended");
                var entry = new PostStands(stood.post(), stood.team(), stood.title(), ends ? null : new Subject(UUID.fromString(answers.text("account"))), ends ? stood.from() : answers.date("on"),
                        ends ? answers.date("on") : stood.until(), stood.fte());
                yield caseFile.append(Append.decided(answers.once(), entry, clock.instant(), "page", told)) instanceof Outcome.Appended ? Page.goTo(TeamPages.TEAM, ends ? "It is recorded when the post ends" : "It is recorded who has the post")
                        : Page.movedOn(TeamPages.TEAM + "/posts/" + post, List.of(), List.of(Block.say("Something was recorded of this post meanwhile. Look, and record it again.")));
            }
        };
    }

    private static View posted(PostStands stood, Block form) {
        return page("Vacant post").heading(stood.title()).caption(stood.team()).with(form, Block.say(link("Look at what was recorded, correct or withdraw it", "/recorded/" + stood.post())));
    }

    /// @throws NotThere where there is no such post
    private static PostStands stood(Timeline post) {
        return post.last(PostStands.class).map(Fact::entry).orElseThrow(NotThere::new);
    }

    /// Colleagues whose account has not ended.
    private About offering() {
        return about().offering("accounts", accounts.all().stream().filter(each -> !each.disabled()).map(each -> Choice.of(each.id().toString(), each.name()).hint(each.roles().stream().map(Role::title).sorted().collect(Collectors.joining(", ")))).toList());
    }

    @GetMapping(TeamPages.TEAM + "/post")
    View post() {
        return page("A post").with(StaffForms.POST.ask(TeamPages.TEAM + "/post", about()));
    }

    @PostMapping(TeamPages.TEAM + "/post")
    View stands(@RequestParam MultiValueMap<String, String> typed) {
        return switch (StaffForms.POST.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> page("A post").with(StaffForms.POST.ask(TeamPages.TEAM + "/post", about(), problems));
            case Checked.Filled<Answers> filled -> {
                var answers = filled.answers();
                write(answers, new PostStands(Subject.unheardOf(), answers.text("team"), answers.text("title"), null, answers.date("vacant"), answers.dateOrNull("until"), answers.textOrNull("fte")));
                yield Page.goTo(TeamPages.TEAM, "The vacant post is recorded");
            }
        };
    }

    private View asking(UUID account, Block form) {
        var name = new WhoWorks(accounts, caseFile).name(account);
        access.log(account, "worker", "view", null);
        return page("Worker").heading(name).back(TeamPages.address(account)).with(form);
    }

    private View recorded(UUID account, Form<Answers> form, String action, MultiValueMap<String, String> typed, Function<Answers, Entry> entry, String said) {
        new WhoWorks(accounts, caseFile).name(account);
        return switch (form.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> asking(account, form.ask(TeamPages.address(account) + action, about(), problems));
            case Checked.Filled<Answers> filled -> {
                write(filled.answers(), entry.apply(filled.answers()));
                yield Page.goTo(TeamPages.address(account), said);
            }
        };
    }

    private void write(Answers answers, Entry entry) {
        caseFile.append(Append.observed(answers.once(), entry, clock.instant(), "page"));
    }

    private static Page page(String title) {
        return Page.of(title).in(TeamPages.TEAM).under(link("Team", TeamPages.TEAM));
    }

    private About about() {
        return About.on(LocalDate.ofInstant(clock.instant(), England.ZONE));
    }
}
