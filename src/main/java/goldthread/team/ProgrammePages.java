package goldthread.team;

import static goldthread.pages.Words.link;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Entry;
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
import goldthread.time.England;
import goldthread.workforce.StaffEntry.Endorsed;
import goldthread.workforce.programme.Fairness;
import goldthread.workforce.programme.Journey;
import goldthread.workforce.programme.Programme;
import goldthread.workforce.programme.ProgrammeEntry;
import goldthread.workforce.programme.ProgrammeEntry.Begun;
import goldthread.workforce.programme.ProgrammeEntry.Coached;
import goldthread.workforce.programme.ProgrammeEntry.EvidenceGiven;
import goldthread.workforce.programme.ProgrammeEntry.StepDone;
import goldthread.workforce.programme.ProgrammeEntry.TimeProtected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Early career programmes: the cohorts, and one worker's, for their manager; and one's own.
@Needs(Permission.LEAD_TEAM)
@Controller
final class ProgrammePages {
    static final String ALL = TeamPages.TEAM + "/programmes", FAIRNESS = ALL + "/fairness", ONE = TeamPages.WORKER + "/programme", OWN = "/programme";
    private static final Pattern ENTRY = Pattern.compile(ProgrammeForms.ENTRY);

    private final Board board;
    private final WorkloadCap cap;
    private final Accounts accounts;
    private final Access access;
    private final CaseFile caseFile;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ProgrammePages(Board board, WorkloadCap cap, Accounts accounts, Access access, CaseFile caseFile, Clock clock, PlatformTransactionManager transactions) {
        this.board = board;
        this.cap = cap;
        this.accounts = accounts;
        this.access = access;
        this.caseFile = caseFile;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(ALL)
    View all() {
        return together(() -> {
            access.log(null, "early career programmes", "view", null);
            var learning = board.learning();
            var workers = board.workers(null, List.of(), today()).stream().filter(each -> learning.contains(each.account())).toList();
            var timelines = caseFile.timelines(workers.stream().map(each -> new Subject(each.account())).toList());
            return ProgrammeView.cohorts(workers.stream().flatMap(each -> Journey.of(timelines.get(new Subject(each.account()))).stream().map(journey -> new ProgrammeView.Line(each.account(), each.name(), journey))).toList(), today());
        });
    }

    /// Also of those who have left.
    @GetMapping(FAIRNESS)
    View fairness() {
        return together(() -> {
            access.log(null, "fairness of assessments", "view", null);
            return FairnessView.page(Fairness.of(caseFile.timelines(board.learning().stream().map(Subject::new).toList()).values()));
        });
    }

    @GetMapping(ONE)
    View one(@PathVariable UUID account) {
        return together(() -> shown(learner(account), List.of()));
    }

    /// A worker, and how far they are: read once for a page.
    private record Learner(Timeline worker, Optional<Journey> journey) {
        UUID account() {
            return worker.subject().id();
        }
    }

    private Learner learner(UUID account) {
        var worker = caseFile.timeline(new Subject(account));
        return new Learner(worker, Journey.of(worker));
    }

    private Page shown(Learner of, List<Block> asking) {
        var name = new WhoWorks(accounts, caseFile).name(of.worker());
        access.log(of.account(), "early career programme", "view", null);
        var blocks = new ArrayList<>(drawn(of).orElseGet(() -> List.of(Block.say("No programme is begun."))));
        FairnessView.coaching(of.worker()).ifPresent(blocks::add);
        if (StaffAmendings.any(of.worker())) blocks.add(Block.say(link("Look at what was recorded, correct or withdraw it", "/recorded/" + of.account())));
        blocks.addAll(asking.isEmpty() ? forms(of) : asking);
        return Page.of("Early career programme").heading(name).caption("Early career programme").in(TeamPages.TEAM).under(link("Team", TeamPages.TEAM), link("Worker", TeamPages.address(of.account()))).with(blocks);
    }

    /// Nothing where no programme is begun. Children whom the reader may not know to be there are in no number.
    private Optional<List<Block>> drawn(Learner of) {
        return of.journey().map(journey -> ProgrammeView.journey(journey, of.worker(), cap.of(of.account(), of.journey(), today(), access.hidden()), today()));
    }

    private List<Block> forms(Learner of) {
        var blocks = new ArrayList<Block>();
        var about = about(of);
        boolean begun = of.journey().isPresent();
        if (begun) {
            blocks.add(Block.details("Record a step, an appeal or what came of it", ProgrammeForms.STEP.ask(action(of.account(), "/step"), about)));
            blocks.add(Block.details("Record time for learning", ProgrammeForms.TIME.ask(action(of.account(), "/time"), about)));
        }
        blocks.add(Block.details(begun ? "Begin another programme" : "Begin a programme", ProgrammeForms.BEGUN.ask(action(of.account(), "/begun"), about)));
        blocks.add(Block.details("Endorse as expert practitioner", ProgrammeForms.EXPERT.ask(action(of.account(), "/expert"), about)));
        return blocks;
    }

    @PostMapping(ONE + "/begun")
    View begin(@PathVariable UUID account, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(account, ProgrammeForms.BEGUN, "/begun", typed, answers -> new Begun(new Subject(account), answers.date("begun-on"), answers.text("programme"), answers.text("cohort"), answers.chose("adopter", "yes"), answers.text("assessor")), "The programme is begun");
    }

    @PostMapping(ONE + "/step")
    View step(@PathVariable UUID account, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(account, ProgrammeForms.STEP, "/step", typed, answers -> new StepDone(new Subject(account), answers.date("step-on"), answers.text("step"), answers.has("outcome") && !answers.chose("step", StepDone.APPEAL) ? answers.text("outcome") : "", answers.text("by"),
                answers.has("note") ? answers.text("note") : ""), "The step is recorded");
    }

    @PostMapping(ONE + "/time")
    View time(@PathVariable UUID account, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(account, ProgrammeForms.TIME, "/time", typed, answers -> new TimeProtected(new Subject(account), answers.date("month"), Integer.parseInt(answers.text("hours")), Integer.parseInt(answers.text("contracted"))), "The time is recorded");
    }

    @PostMapping(ONE + "/expert")
    View expert(@PathVariable UUID account, @RequestParam MultiValueMap<String, String> typed) {
        return recorded(account, ProgrammeForms.EXPERT, "/expert", typed, answers -> new Endorsed(new Subject(account), Endorsed.EXPERT, answers.date("expert-from"), answers.text("expert-evidence")), "The worker is endorsed as an expert practitioner");
    }

    private View recorded(UUID account, Form<Answers> form, String action, MultiValueMap<String, String> typed, Function<Answers, Entry> entry, String said) {
        return together(() -> {
            var of = learner(account);
            new WhoWorks(accounts, caseFile).name(of.worker());
            var about = about(of);
            return switch (form.check(Answers.typed(typed), about)) {
                case Checked.Problems<Answers> problems -> shown(of, List.of(form.ask(action(account, action), about, problems)));
                case Checked.Filled<Answers> filled -> {
                    var told = entry.apply(filled.answers());
                    var refused = refused(of, told);
                    yield refused.isPresent() ? shown(of, List.of(form.ask(action(account, action), about, new Checked.Problems<>(Answers.typed(typed), List.of(TeamPages.problem("", refused.get())))))) : written(of, filled.answers(), told, address(account), said);
                }
            };
        });
    }

    private static Optional<Refused> refused(Learner of, Entry entry) {
        return switch (entry) {
            case Begun begun -> Programme.named(begun.programme()).flatMap(programme -> Journey.refused(programme, begun));
            case StepDone step -> Journey.refused(of.worker(), step);
            case Coached coached -> Optional.empty();
            case ProgrammeEntry other when of.journey().isEmpty() -> Optional.of(new Refused("No programme is begun. Record first which one, and when.", ""));
            default -> Optional.empty();
        };
    }

    private View written(Learner of, Answers answers, Entry entry, String back, String said) {
        var refused = refused(of, entry);
        if (refused.isPresent()) return Page.refused(refused.get().sentence(), refused.get().citation(), back);
        return said(caseFile.append(append(of.worker(), answers.once(), entry)), back, said);
    }

    /// What begins or judges rests on what was read; anything else is true whatever has been written since.
    private Append append(Timeline read, UUID once, Entry entry) {
        return entry instanceof Begun || entry instanceof StepDone ? Append.decided(once, entry, clock.instant(), "page", read) : Append.observed(once, entry, clock.instant(), "page");
    }

    private static View said(Outcome outcome, String back, String said) {
        return switch (outcome) {
            case Outcome.Appended done -> Page.goTo(back, said);
            case Refused refused -> Page.refused(refused.sentence(), refused.citation(), back);
            case Outcome.Conflict conflict -> Page.movedOn(back, List.of(), List.of(Block.say("Something was recorded of this worker meanwhile. Look, and record it again.")));
        };
    }

    static String address(UUID account) {
        return TeamPages.address(account) + "/programme";
    }

    private static String action(UUID account, String action) {
        return address(account) + action;
    }

    private <T> T together(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), England.ZONE);
    }

    private About about(Learner of) {
        var steps = new ArrayList<Choice>();
        of.journey().ifPresent(journey -> journey.programme().steps().forEach(step -> steps.add(Choice.of(step.key(), step.title()))));
        steps.add(Choice.of(StepDone.APPEAL, "Appeal made"));
        steps.add(Choice.of(StepDone.APPEAL_DECIDED, "Appeal decided"));
        return About.on(today()).offering("steps", steps);
    }

    /// One's own programme: what is next, and the portfolio, to which nobody else adds.
    @Needs(Permission.RECORD)
    @Controller
    static final class Own {
        private final ProgrammePages pages;

        Own(ProgrammePages pages) {
            this.pages = pages;
        }

        @GetMapping(OWN)
        View own() {
            return pages.together(() -> page(ProgrammeForms.EVIDENCE.ask(OWN + "/evidence", About.on(pages.today()))));
        }

        private Page page(Block form) {
            var me = pages.learner(Acting.who().account());
            var page = Page.of("Your early career programme").in("/").under(link("My work", "/")).with(pages.coaching(me.worker(), List.of()));
            return pages.drawn(me).map(drawn -> page.with(drawn).with(Block.heading("Show a standard"), form)).orElseGet(() -> page.with(Block.say("You are in no early career programme. Your manager begins one.")));
        }

        /// Only who is endorsed as an expert practitioner keeps a log of coaching.
        @PostMapping(OWN + "/coached")
        View coached(@RequestParam MultiValueMap<String, String> typed) {
            return pages.together(() -> {
                var me = pages.learner(Acting.who().account());
                var about = pages.colleagues();
                if (!expert(me.worker(), pages.today())) return Page.refused("Only an expert practitioner keeps a log of coaching. Your manager endorses one on your page.", "Stable Homes, Built on Love (February 2023): expert practitioners; dropped as a framework in March 2025", OWN);
                return switch (ProgrammeForms.COACHED.check(Answers.typed(typed), about)) {
                    case Checked.Problems<Answers> problems -> Page.of("Your early career programme").in("/").under(link("My work", "/")).with(pages.coaching(me.worker(), List.of(ProgrammeForms.COACHED.ask(OWN + "/coached", about, problems))));
                    case Checked.Filled<Answers> filled -> {
                        var with = pages.accounts.account(filled.answers().id("colleague"));
                        yield pages.written(me, filled.answers(), new Coached(me.worker().subject(), filled.answers().date("coached-on"), with.id(), with.name(), filled.answers().number("minutes"), filled.answers().text("coached-about")), OWN, "The coaching is recorded");
                    }
                };
            });
        }

        /// What is pointed to must be there, and the worker must be one who may open it.
        @PostMapping(OWN + "/evidence")
        View evidence(@RequestParam MultiValueMap<String, String> typed) {
            return pages.together(() -> switch (ProgrammeForms.EVIDENCE.check(Answers.typed(typed), About.on(pages.today()))) {
                case Checked.Problems<Answers> problems -> page(ProgrammeForms.EVIDENCE.ask(OWN + "/evidence", About.on(pages.today()), problems));
                case Checked.Filled<Answers> filled -> pages.given(filled.answers());
            });
        }
    }

    private static boolean expert(Timeline worker, LocalDate on) {
        return worker.facts(Endorsed.class).stream().map(fact -> fact.entry()).anyMatch(each -> each.as().equals(Endorsed.EXPERT) && !each.from().isAfter(on));
    }

    /// The log of coaching, and for an expert practitioner the form.
    private List<Block> coaching(Timeline worker, List<Block> asking) {
        if (!expert(worker, today())) return List.of();
        var blocks = new ArrayList<Block>();
        FairnessView.coaching(worker).ifPresent(blocks::add);
        blocks.addAll(asking.isEmpty() ? List.of(Block.details("Record coaching", ProgrammeForms.COACHED.ask(OWN + "/coached", colleagues()))) : asking);
        return blocks;
    }

    private About colleagues() {
        return About.on(today()).offering("colleagues", accounts.all().stream().filter(each -> !each.disabled() && !each.id().equals(Acting.who().account())).map(each -> Choice.of(each.id().toString(), each.name())).toList());
    }

    private View given(Answers answers) {
        var me = learner(Acting.who().account());
        var found = ENTRY.matcher(answers.has("entry") ? answers.text("entry").strip() : "");
        UUID child = found.matches() ? UUID.fromString(found.group(1)) : null, entry = found.matches() ? UUID.fromString(found.group(2)) : null;
        if (child != null && entry != null) access.view(child, "evidence of a standard", () -> mustStand(child, entry));
        return written(me, answers, new EvidenceGiven(me.worker().subject(), today(), answers.text("standard"), child, entry, answers.text("learnt")), OWN, "The evidence is added");
    }

    /// @throws NotThere where the entry is not about the child
    private void mustStand(UUID child, UUID entry) {
        if (caseFile.lines(List.of(entry)).stream().noneMatch(line -> line.entry().tags().stream().anyMatch(tag -> tag.subject().id().equals(child)))) throw new NotThere();
    }
}
