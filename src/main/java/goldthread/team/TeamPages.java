package goldthread.team;

import static goldthread.pages.Words.link;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.access.Role;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
import goldthread.casefile.Outcome;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.people.OneRecord;
import goldthread.people.People;
import goldthread.team.Board.Held;
import goldthread.team.Board.Worker;
import goldthread.team.Gates.Asks;
import goldthread.team.Suggestions.Suggested;
import goldthread.team.bases.Distances;
import goldthread.team.rotas.DaysOff;
import goldthread.time.England;
import goldthread.workforce.Registration;
import goldthread.workforce.StaffEntry.Away;
import goldthread.workforce.StaffEntry.ConditionsWeighed;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.StaffEntry.Supervised;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.programme.ProgrammeEntry.CapExceeded;
import goldthread.law.Laws;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The team manager's board, and from it allocation in three clicks: tick, choose, allocate.
@Needs(Permission.LEAD_TEAM)
@Controller
final class TeamPages {
    static final String TEAM = "/team", WORKER = TEAM + "/worker/{account}";
    private static final int WAITING = 50, MOST = 100, FEWEST = 3;
    private static final String MANAGER = "team-manager";
    private static final Set<Role> AUTHORISERS = Set.of(Role.TEAM_MANAGER, Role.DIRECTOR);

    private final Board board;
    private final WorkloadCap cap;
    private final Gates gates;
    private final DaysOff daysOff;
    private final Nearby nearby;
    private final Distances distances;
    private final Access access;
    private final Accounts accounts;
    private final People people;
    private final CaseFile caseFile;
    private final Laws laws;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TeamPages(Board board, WorkloadCap cap, Gates gates, DaysOff daysOff, Nearby nearby, Distances distances, Access access, Accounts accounts, People people, CaseFile caseFile, Laws laws, Clock clock, PlatformTransactionManager transactions) {
        this.board = board;
        this.cap = cap;
        this.gates = gates;
        this.daysOff = daysOff;
        this.nearby = nearby;
        this.distances = distances;
        this.access = access;
        this.accounts = accounts;
        this.people = people;
        this.caseFile = caseFile;
        this.laws = laws;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Bean
    static MenuItem teamMenu() {
        return new MenuItem("Team", TEAM, 5, Permission.LEAD_TEAM);
    }

    @GetMapping(TEAM)
    View team() {
        return together(() -> {
            var today = today();
            var hidden = access.hidden();
            var supervised = board.supervised(today, hidden);
            var unallocated = access.viewAll(board.unallocated(supervised, today), "team board");
            String team = board.team();
            var workers = board.workers(team.isEmpty() ? " " : team, board.workersOf(supervised, today), today);
            var loads = board.loads(workers.stream().map(Worker::account).toList(), today, hidden);
            workers = workers.stream().filter(each -> !each.role().equals(MANAGER) || loads.containsKey(each.account())).toList();
            return TeamView.board(team, TeamView.named(board.children(unallocated, today), people), workers, loads(loads, workers, today, hidden), team.isEmpty() ? List.of() : board.vacancies(team, today),
                    board.waitingCount(today, hidden), today);
        });
    }

    private TeamView.Loads loads(Map<UUID, Board.Load> loads, List<Worker> workers, LocalDate today, Set<UUID> hidden) {
        var most = Objects.requireNonNull(laws.of(Acting.who().holder()).amount("T-B31", today)).number();
        return new TeamView.Loads(loads, off(workers, today, hidden), board.led(today, hidden), most);
    }

    @GetMapping(TEAM + "/authority")
    View authority() {
        return together(() -> {
            var today = today();
            var hidden = access.hidden();
            var loads = board.loads(null, today, hidden);
            var workers = board.workers(null, loads.keySet(), today);
            return TeamView.authority(workers, loads(loads, workers, today, hidden), board.vacancies(null, today), board.coWork(today, hidden), today);
        });
    }

    private Map<UUID, List<DaysOff.Off>> off(List<Worker> workers, LocalDate today, Set<UUID> hidden) {
        return daysOff.visits(workers.stream().map(Worker::account).toList(), today, hidden);
    }

    /// Children whom nobody works with, of the whole authority: names only, as in a search.
    @GetMapping(TEAM + "/waiting")
    View waiting() {
        return together(() -> {
            var waiting = board.waiting(today(), access.hidden(), WAITING);
            var found = access.found(waiting);
            access.log(null, "waiting for a worker", "search", null);
            return TeamView.waiting(TeamView.named(board.children(waiting.stream().filter(found::contains).toList(), today()), people));
        });
    }

    @GetMapping(WORKER)
    View worker(@PathVariable UUID account) {
        return worker(account, List.of());
    }

    private View worker(UUID account, List<Block> forms) {
        return together(() -> {
            var who = new WhoWorks(accounts, caseFile);
            var timeline = caseFile.timeline(new Subject(account));
            var name = who.name(timeline);
            var today = today();
            var children = board.of(account, today, access.hidden());
            var seen = access.viewAll(children, "caseload");
            access.log(account, "worker", "view", null);
            var page = TeamView.worker(board.worker(account, today), name, TeamView.named(board.children(seen, today), people), children.size() - seen.size(), daysOff.visits(List.of(account), today, access.hidden()).getOrDefault(account, List.of()), forms.isEmpty() ? forms(account, who.hasAccount(account)) : forms, timeline, today, KinshipLeave.of(timeline, laws.of(Acting.who().holder())));
            for (var post : board.posts(account, today)) page = page.with(Block.say(new Words.Plain("Has the post " + post.title() + ", " + post.team() + ", since " + Words.spoken(post.from()) + " · "), link("Correct or withdraw the post: " + post.title(), "/recorded/" + post.post())));
            return StaffAmendings.any(timeline) ? page.with(Block.say(link("Look at what was recorded, correct or withdraw it", "/recorded/" + account))) : page;
        });
    }

    /// Without an account there is nobody to be chosen where a worker joins.
    private List<Block> forms(UUID account, boolean hasAccount) {
        String address = address(account);
        return List.of(Block.details("Record supervision", TeamForms.SUPERVISED.ask(address + "/supervised", about())),
                Block.details("Record leave or absence", TeamForms.AWAY.ask(address + "/away", about())),
                Block.details("Endorse as lead child protection practitioner", TeamForms.ENDORSED.ask(address + "/endorsed", about())),
                Block.say(link("Early career programme", address + "/programme"), new Words.Plain(" · "), link("Learning", address + "/learning"), new Words.Plain(" · "), hasAccount ? Words.run(link("Joins, or moves to another team or role", TEAM + "/joins?account=" + account), new Words.Plain(" · ")) : new Words.Plain(""), link("For the workforce census", address + "/described"), new Words.Plain(" · "), link("Authorise an allocation", address + "/authorise"), new Words.Plain(" · "), link("The worker leaves", address + "/left")));
    }

    @PostMapping(WORKER + "/away")
    View away(@PathVariable UUID account, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(account, TeamForms.AWAY, "/away", typed, answers -> new Away(new Subject(account), answers.date("from"), answers.date("to"), answers.text("why")), "The absence is recorded");
    }

    @PostMapping(WORKER + "/supervised")
    View supervised(@PathVariable UUID account, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(account, TeamForms.SUPERVISED, "/supervised", typed, answers -> new Supervised(new Subject(account), answers.date("on"), answers.text("reflection"),
                listed(answers.text("actions")), answers.dateOrNull("next")), "The supervision is recorded");
    }

    /// A line for each.
    static List<String> listed(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @PostMapping(WORKER + "/endorsed")
    View endorsed(@PathVariable UUID account, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(account, TeamForms.ENDORSED, "/endorsed", typed, answers -> new Endorsed(new Subject(account), Endorsed.LEAD, answers.date("lead-from"), answers.text("evidence")), "The worker is endorsed");
    }

    private View recorded(UUID account, Form<Answers> form, String action, MultiValueMap<String, String> typed, Function<Answers, Entry> entry, String said) {
        new WhoWorks(accounts, caseFile).name(account);
        return switch (form.check(Answers.typed(typed), about())) {
            case Checked.Problems<Answers> problems -> worker(account, List.of(form.ask(address(account) + action, about(), problems)));
            case Checked.Filled<Answers> filled -> {
                caseFile.append(Append.observed(filled.answers().once(), entry.apply(filled.answers()), clock.instant(), "page"));
                yield Page.goTo(address(account), said);
            }
        };
    }

    /// The second click: who might work with the children that were ticked.
    @PostMapping(TEAM + "/choose")
    View choose(@RequestParam MultiValueMap<String, String> typed) {
        return together(() -> {
            var answers = Answers.typed(typed).with("part", Allocated.ALLOCATED);
            var chosen = chosen(answers);
            var children = chosen.all();
            if (children.isEmpty()) return noneChosen();
            var offered = offered(chosen, answers.text(TeamForms.NEEDED));
            var suggested = offered.suggested();
            var above = above(answers, children, suggested);
            return choosing(offered, children, answers, allocating(above).ask(TEAM + "/allocate", offering(children, suggested, above, answers), answers));
        });
    }

    private static Page noneChosen() {
        return Page.refused("No child is chosen. Tick those whom you want to allocate.", "", TEAM);
    }

    /// What stands against giving the children to whoever is chosen: more than their programme promises, conditions of practice.
    private Asks above(Answers typed, Set<UUID> children, List<Suggested> suggested) {
        return suggested.stream().map(Suggested::worker).filter(each -> each.account().toString().equals(typed.text("worker"))).findFirst().map(each -> gates.asks(typed.text("part"), each.account(), each.name(), children)).orElse(Asks.NOTHING);
    }

    /// Why, and who authorised it, is asked only where it stands.
    private static Form<Answers> allocating(Asks above) {
        var left = new HashSet<String>();
        if (above.cap().isEmpty()) left.addAll(Set.of(TeamForms.ABOVE_WHY, TeamForms.ABOVE_BY));
        if (above.conditions().isEmpty()) left.addAll(Set.of(TeamForms.CONDITIONS_WHY, TeamForms.CONDITIONS_BY));
        return TeamForms.ALLOCATE.without(left);
    }

    private About offering(Set<UUID> children, List<Suggested> suggested, Asks above, Answers typed) {
        var named = people.find(children.stream().map(Subject::new).toList());
        var authorisers = above.equals(Asks.NOTHING) ? List.<Choice>of() : authorisers(accounts, Subject.read(typed.text("worker")).map(Subject::id).orElse(null));
        return about().naming("above", above.cap().map(Outcome.Refused::sentence).orElse("")).naming("conditions", above.conditions().map(Outcome.Refused::sentence).orElse("")).offering("authorisers", authorisers).offering("workers", suggested.stream().map(each -> Choice.of(each.worker().account().toString(), each.worker().name()).hint(each.why())).toList())
                .offering("children", children.stream().map(child -> Choice.of(child.toString(), TeamView.name(named.get(new Subject(child))))).toList());
    }

    /// Managers other than who acts, and than whom it is about: nobody authorises themselves.
    static List<Choice> authorisers(Accounts accounts, @Nullable UUID worker) {
        return accounts.all().stream().filter(each -> !each.disabled() && !each.id().equals(Acting.who().account()) && !each.id().equals(worker) && each.roles().stream().anyMatch(AUTHORISERS::contains)).map(each -> Choice.of(each.id().toString(), each.name())).toList();
    }

    private Page choosing(Offered offered, Set<UUID> children, Answers typed, Block.Asking form) {
        var needed = typed.text(TeamForms.NEEDED);
        var about = about().offering("needed", Suggestions.offered(offered.suggested()).stream().map(each -> Choice.of(each, each)).toList());
        var needs = TeamForms.NEEDS.ask(TEAM + "/choose", about, Answers.none().with(TeamForms.NEEDED, needed.isEmpty() ? null : needed)).with(TeamForms.THOSE, children.stream().map(UUID::toString).collect(Collectors.joining(" ")));
        return TeamView.choosing(offered.suggested(), offered.distance(), needed, needs, needed.isEmpty() ? form : form.with(TeamForms.NEEDED, needed));
    }

    /// @param distance how it was told
    private record Offered(List<Suggested> suggested, List<String> distance) {}

    private Offered offered(Chosen chosen, String needed) {
        var children = chosen.all();
        var today = today();
        var hidden = access.hidden();
        String team = board.team();
        var own = board.workers(team.isEmpty() ? " " : team, board.workersOf(board.supervised(today, hidden), today), today).stream().filter(each -> !each.role().equals(MANAGER)).toList();
        // a team of one or two has nobody to choose from: then everybody is offered
        var workers = own.size() >= FEWEST ? own : board.workers(null, own.stream().map(Worker::account).toList(), today);
        var ids = workers.stream().map(Worker::account).toList();
        var far = distances.of(children.size(), chosen.opened(), workers.stream().collect(Collectors.toMap(Worker::account, Worker::team)), today);
        return new Offered(Suggestions.of(workers, board.loads(ids, today, hidden), board.known(children, ids), nearby.beside(children, today), far.by(), daysOff.beside(ids, children, today), needed, board.children(children, today).stream().anyMatch(Held::enquiry), today).stream().limit(MOST).toList(), far.told());
    }

    /// @param opened those of them whose records the manager may open
    private record Chosen(Set<UUID> all, Set<UUID> opened) {}

    /// Those of the children asked for whom the manager may open, or who wait for a worker and may be known to be there.
    private Chosen chosen(Answers typed) {
        var asked = Stream.concat(typed.texts("children").stream(), Stream.of(typed.text(TeamForms.THOSE).split(" "))).flatMap(id -> Subject.read(id).stream()).map(Subject::id).limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new));
        var opened = access.viewAll(asked, "allocation");
        var open = new LinkedHashSet<>(opened);
        var others = asked.stream().filter(child -> !open.contains(child)).toList();
        var waiting = board.unallocated(access.found(others), today());
        waiting.stream().filter(child -> !caseFile.timeline(new Subject(child)).lines().isEmpty()).forEach(open::add);
        return new Chosen(open, opened);
    }

    /// The third click.
    @PostMapping(TEAM + "/allocate")
    View allocate(@RequestParam MultiValueMap<String, String> typed) {
        return together(() -> {
            var answers = Answers.typed(typed);
            var chosen = chosen(answers);
            var children = chosen.all();
            if (children.isEmpty()) return noneChosen();
            var offered = offered(chosen, answers.text(TeamForms.NEEDED));
            var suggested = offered.suggested();
            var above = above(answers, children, suggested);
            var form = allocating(above);
            var about = offering(children, suggested, above, answers);
            return switch (form.check(answers, about)) {
                case Checked.Problems<Answers> problems -> choosing(offered, children, answers, form.ask(TEAM + "/allocate", about, problems));
                case Checked.Filled<Answers> filled -> {
                    var worker = suggested.stream().map(Suggested::worker).filter(each -> each.account().toString().equals(filled.answers().text("worker"))).findFirst().orElseThrow(NotThere::new);
                    var refused = gates.refuses(filled.answers().text("part"), worker.account(), worker.name(), children);
                    yield refused.isPresent() ? choosing(offered, children, answers, form.ask(TEAM + "/allocate", about, new Checked.Problems<>(answers, List.of(problem("worker", refused.get())))))
                            : allocate(children, worker, filled.answers());
                }
            };
        });
    }

    /// A rule speaks beside the form, with its source: what was typed stays in it.
    static Checked.Problem problem(String key, Outcome.Refused refused) {
        return new Checked.Problem(key, refused.citation().isEmpty() ? refused.sentence() : refused.sentence() + " The rule: " + refused.citation());
    }

    private View allocate(Set<UUID> children, Worker worker, Answers answers) {
        var today = today();
        boolean mine = board.supervised(today, Set.of()).containsAll(children);
        var subjects = children.stream().map(Subject::new).toList();
        var held = caseFile.timelines(subjects);
        var timelines = subjects.stream().map(child -> OneRecord.of(caseFile, held.get(child), other -> true)).toList();
        var allocating = new Allocating(worker.account(), worker.name(), answers.text("part"), today, answers.text("note"), mine ? null : Acting.who().account(), Acting.who().name());
        var entries = new ArrayList<>(allocating.entries(timelines));
        if (answers.has(TeamForms.ABOVE_WHY)) entries.add(exceeded(worker, children, answers));
        if (answers.has(TeamForms.CONDITIONS_WHY)) entries.add(weighed(worker, answers));
        return said(caseFile.append(new Append(Append.together(answers.once(), entries, clock.instant(), "page"),
                timelines.stream().map(Timeline::subject).collect(Collectors.toSet()), timelines.stream().mapToLong(Timeline::head).max().orElse(0))), worker, children);
    }

    private CapExceeded exceeded(Worker worker, Set<UUID> children, Answers answers) {
        var with = cap.beside(worker.account(), children, today()).orElseThrow();
        return new CapExceeded(new Subject(worker.account()), today(), with.children(), with.weight(), with.cap().most(), answers.text(TeamForms.ABOVE_WHY),
                answers.id(TeamForms.ABOVE_BY), accounts.account(answers.id(TeamForms.ABOVE_BY)).name());
    }

    private ConditionsWeighed weighed(Worker worker, Answers answers) {
        var register = Registration.of(caseFile.timeline(new Subject(worker.account())), today()).orElseThrow();
        return new ConditionsWeighed(new Subject(worker.account()), today(), register.conditions(worker.name()).orElseThrow(), answers.text(TeamForms.CONDITIONS_WHY), answers.id(TeamForms.CONDITIONS_BY),
                accounts.account(answers.id(TeamForms.CONDITIONS_BY)).name());
    }

    private View said(Outcome outcome, Worker worker, Collection<UUID> children) {
        return switch (outcome) {
            case Outcome.Appended done -> {
                access.log(children, "allocation", "allocate");
                yield Page.goTo(TEAM, (children.size() == 1 ? "1 child is" : children.size() + " children are") + " allocated to " + worker.name());
            }
            case Outcome.Refused refused -> Page.refused(refused.sentence(), refused.citation(), TEAM);
            case Outcome.Conflict conflict -> Page.movedOn(TEAM, List.of(Block.say("Allocation to " + worker.name())), List.of(Block.say("Something was recorded about one of the children meanwhile. Look, and allocate again.")));
        };
    }

    static String address(UUID account) {
        return TEAM + "/worker/" + account;
    }

    private <T> T together(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }

    private About about() {
        return About.on(today());
    }
}
