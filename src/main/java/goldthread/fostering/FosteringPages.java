package goldthread.fostering;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Fact;
import goldthread.casefile.Kind;
import goldthread.casefile.Outcome;
import goldthread.casefile.Subject;
import goldthread.fostering.HouseholdEntry.Checked;
import goldthread.fostering.HouseholdEntry.ChildCame;
import goldthread.fostering.HouseholdEntry.ChildLeft;
import goldthread.fostering.HouseholdEntry.Enquired;
import goldthread.fostering.HouseholdEntry.MemberJoined;
import goldthread.fostering.HouseholdEntry.MemberLeft;
import goldthread.fostering.HouseholdEntry.StandardsMet;
import goldthread.fostering.HouseholdEntry.WorkerNamed;
import goldthread.fostering.Step.Now;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Block;
import goldthread.pages.Block.Column;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Form;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.people.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Households that foster, with what is due; one of them with its timeline; and whatever is recorded of it, a form each.
@Needs({Permission.SEE_CHILDREN, Permission.FOSTERING})
@Controller
class FosteringPages {
    private static final String ALL = Fostering.ADDRESS, ONE = "fostering household";
    private static final Map<Class<?>, Kind<?>> KINDS = HouseholdEntry.KINDS.stream().collect(Collectors.toMap(Kind::type, kind -> kind));
    private static final Form<Answers> WITHDRAW = Form.of("fostering.withdrawn", "Withdraw what was written by mistake", "Withdraw entry").ask(Question.radiosFrom("entry", "Which entry?", "entries").named("Entry").required("Choose the entry"),
            Question.longText("because", "Why?").named("Because").required("Enter why it is withdrawn"));

    private final Households households;
    private final Access access;

    FosteringPages(Households households, Access access) {
        this.households = households;
        this.access = access;
    }

    @Bean
    static MenuItem fosteringMenu() {
        return new MenuItem("Fostering", ALL, 9, Permission.FOSTERING);
    }

    @GetMapping(ALL)
    View all() {
        var table = Block.table("Households").captionHidden().columns(Column.of("Household"), Column.of("Next"), Column.number("Late"), Column.of("Stage"), Column.of("Worker")).whenEmpty("No household opens to you. Record an enquiry, or ask a team manager to name you on a household.");
        var listed = households.listed();
        for (var line : listed) {
            var view = new HouseholdView(line.household(), households.law(), households.today());
            table = table.row(Words.link(line.household().reached().name(), ALL + "/" + line.household().subject()),
                    line.next() == null ? Words.quiet("Nothing is due") : Words.lines(Words.run(Words.text(line.next().what() + " "), line.next().state(households.today()).tag()), Words.day(line.next().due())), Words.text(line.late()), view.stage(), view.workers());
        }
        var page = Page.of("Fostering").in(ALL).with(Block.lead("Households that foster for the authority, or ask to: those that you support, or all where you lead a team."));
        if (Acting.who().may(Permission.RECORD)) page = page.with(Block.buttons(Block.Button.go("Record an enquiry", ALL + "/enquiry")));
        page = page.with(table);
        if (Acting.who().may(Permission.LEAD_TEAM)) page = page.with(Block.say(Words.link("Whether homes of a constellation stay longer", ConstellationPages.ADDRESS)));
        return Acting.who().may(Permission.LEAD_TEAM) ? page.with(Pipeline.of(listed.stream().map(Households.Listed::household).toList(), households.law(), households.today()).block()) : page;
    }

    @Needs({Permission.SEE_CHILDREN, Permission.FOSTERING, Permission.RECORD})
    @GetMapping(ALL + "/enquiry")
    View ask() {
        return asking(ApprovalForms.ENQUIRY.ask(ALL + "/enquiry", plain()));
    }

    /// Whoever records an enquiry answers it, until another is named.
    @Needs({Permission.SEE_CHILDREN, Permission.FOSTERING, Permission.RECORD})
    @PostMapping(ALL + "/enquiry")
    View asked(@RequestParam MultiValueMap<String, String> typed) {
        return switch (ApprovalForms.ENQUIRY.check(Answers.typed(typed), plain())) {
            case goldthread.pages.Checked.Problems<Answers> problems -> asking(ApprovalForms.ENQUIRY.ask(ALL + "/enquiry", plain(), problems));
            case goldthread.pages.Checked.Filled<Answers> filled -> {
                var household = new Subject(Append.beside(filled.answers().once(), 1_000));
                households.write(List.of(ApprovalForms.enquired(household, filled.answers()), new WorkerNamed(household, Acting.who().account(), Acting.who().name(), WorkerNamed.ASSESSES, filled.answers().date("on"))), filled.answers().once());
                yield Page.goTo(ALL + "/" + household, "The enquiry is recorded");
            }
        };
    }

    private Page asking(Block.Asking form) {
        return Page.of("Enquiry about fostering").in(ALL).under(Words.link("Fostering", ALL)).with(form);
    }

    @GetMapping(ALL + "/{household}")
    View one(@PathVariable UUID household) {
        return households.open(household, ONE, one -> {
            var view = new HouseholdView(one, households.law(), households.today());
            var placed = households.placed(one);
            var names = named(one, placed.open());
            boolean writes = Acting.who().may(Permission.RECORD);
            var blocks = new ArrayList<Block>();
            blocks.add(view.about());
            blocks.addAll(view.due(households.duties(one)));
            if (writes) blocks.add(steps(one));
            blocks.add(view.members());
            blocks.addAll(view.fostered(placed.open().size() + placed.closed(), names));
            blocks.add(view.story(writes ? withdrawable(one).stream().map(Fact::id).toList() : List.of(), names, KINDS));
            return Page.of("Household that fosters").heading(one.reached().name()).in(ALL).under(Words.link("Fostering", ALL)).with(blocks);
        });
    }

    private Block steps(Household one) {
        var now = new Now(one, households.law(), households.today());
        var links = Step.all().filter(step -> step.offered().test(now)).<Words>map(step -> Words.link(step.form().title(), ALL + "/" + one.subject() + "/" + step.path())).toList();
        return Block.details("Record something", new Block.Bullets(links));
    }

    private Map<Subject, Person> named(Household one, Map<Subject, Person> placed) {
        var names = new HashMap<>(placed);
        names.putAll(households.living(one).open());
        return names;
    }

    @Needs({Permission.SEE_CHILDREN, Permission.FOSTERING, Permission.RECORD})
    @GetMapping(ALL + "/{household}/withdraw")
    View withdrawing(@PathVariable UUID household, @RequestParam(required = false) @Nullable UUID entry) {
        return households.open(household, ONE, one -> form(one, WITHDRAW.ask(address(one, "withdraw"), about(one), Answers.none().with("entry", entry))));
    }

    @Needs({Permission.SEE_CHILDREN, Permission.FOSTERING, Permission.RECORD})
    @PostMapping(ALL + "/{household}/withdraw")
    View withdraw(@PathVariable UUID household, @RequestParam MultiValueMap<String, String> typed) {
        return households.open(household, ONE, one -> switch (WITHDRAW.check(Answers.typed(typed), about(one))) {
            case goldthread.pages.Checked.Problems<Answers> problems -> form(one, WITHDRAW.ask(address(one, "withdraw"), about(one), problems));
            case goldthread.pages.Checked.Filled<Answers> filled -> {
                var fact = withdrawable(one).stream().filter(each -> each.id().equals(filled.answers().id("entry"))).findFirst().orElseThrow(NotThere::new);
                households.write(new Withdrawn(fact.id(), fact.entry().tags(), fact.happened(), filled.answers().text("because")), filled.answers().once());
                yield Page.goTo(one.timeline().facts(HouseholdEntry.class).size() == 1 || fact.entry() instanceof WorkerNamed ? ALL : ALL + "/" + household, "It is withdrawn");
            }
        });
    }

    @Needs({Permission.SEE_CHILDREN, Permission.FOSTERING, Permission.RECORD})
    @GetMapping(ALL + "/{household}/{step}")
    View step(@PathVariable UUID household, @PathVariable String step) {
        return households.open(household, ONE, one -> form(one, known(step).form().ask(address(one, step), about(one), Answers.none().with(held(one, step))).with(Form.READ, Long.toString(one.timeline().head()))));
    }

    @Needs({Permission.SEE_CHILDREN, Permission.FOSTERING, Permission.RECORD})
    @PostMapping(ALL + "/{household}/{step}")
    View record(@PathVariable UUID household, @PathVariable String step, @RequestParam MultiValueMap<String, String> typed) {
        return households.open(household, ONE, one -> {
            var wanted = known(step);
            var now = new Now(one, households.law(), households.today());
            long seen = typed.containsKey(Form.READ) ? Answers.typed(typed).read() : one.timeline().head();
            return switch (wanted.form().check(Answers.typed(typed), about(one))) {
                case goldthread.pages.Checked.Problems<Answers> problems -> form(one, wanted.form().ask(address(one, step), about(one), problems).with(Form.READ, Long.toString(seen)));
                case goldthread.pages.Checked.Filled<Answers> filled when wrong(wanted, now, filled.answers()).isPresent() ->
                        form(one, wanted.form().ask(address(one, step), about(one), new goldthread.pages.Checked.Problems<>(Answers.typed(typed), wrong(wanted, now, filled.answers()).stream().toList())).with(Form.READ, Long.toString(seen)));
                case goldthread.pages.Checked.Filled<Answers> filled when wanted.decides() -> decided(one, wanted, seen, filled.answers(), now);
                case goldthread.pages.Checked.Filled<Answers> filled -> {
                    households.write(wanted.makes().apply(now, filled.answers()), filled.answers().once());
                    yield Page.goTo(ALL + "/" + household, wanted.said());
                }
            };
        });
    }

    private View decided(Household one, Step step, long seen, Answers answers, Now now) {
        return switch (households.decide(one, seen, step.makes().apply(now, answers), answers.once())) {
            case Outcome.Appended appended -> Page.goTo(ALL + "/" + one.subject(), step.said());
            case Outcome.Refused refused -> Page.refused(refused.sentence(), refused.citation(), address(one, step.path()));
            case Outcome.Conflict conflict -> Page.movedOn(address(one, step.path()), List.of(step.form().printed(answers, about(one))), List.of(Block.say("Somebody wrote on this household since you opened the form. Read it, and decide again.")));
        };
    }

    /// Nothing of a household happened before it asked, but checks, training and who lives there; nobody leaves before they came; and
    /// then what the rules say.
    private static Optional<Problem> wrong(Step step, Now now, Answers answers) {
        var one = now.household();
        if (!step.offered().test(now)) return Optional.of(Problem.of("This cannot follow now: the household is at the stage " + one.stage(now.law(), now.today()).words().toLowerCase(java.util.Locale.UK) + "."));
        var entry = step.makes().apply(now, answers);
        var begun = one.timeline().facts(Enquired.class).getFirst().happened();
        if (entry.on().isBefore(begun) && !(entry instanceof Checked || entry instanceof StandardsMet || entry instanceof MemberJoined)) return Optional.of(new Problem("on", "The date must not be before the enquiry on " + Words.spoken(begun)));
        var came = switch (entry) {
            case ChildLeft left -> one.timeline().facts(ChildCame.class).stream().filter(stay -> stay.id().equals(left.stay())).findFirst().map(Fact::happened);
            case MemberLeft left -> one.timeline().facts(MemberJoined.class).stream().filter(joined -> joined.entry().member().equals(left.member())).findFirst().map(Fact::happened);
            default -> Optional.<LocalDate>empty();
        };
        return came.filter(day -> entry.on().isBefore(day)).map(day -> new Problem("on", "The date must not be before they came on " + Words.spoken(day))).or(() -> step.refused().apply(now, answers));
    }

    private Page form(Household one, Block.Asking form) {
        return Page.of(form.title()).in(ALL).under(Words.link("Fostering", ALL), Words.link(one.reached().name(), ALL + "/" + one.subject())).with(form);
    }

    private static String address(Household one, String step) {
        return ALL + "/" + one.subject() + "/" + step;
    }

    private static Step known(String step) {
        return Step.named(step).orElseThrow(NotThere::new);
    }

    private static Answers held(Household one, String step) {
        var reached = one.reached();
        return step.equals("reached") ? Answers.none().with("name", reached.name()).with("address", reached.address()).with("postcode", reached.postcode()).with("phone", reached.phone()) : Answers.none();
    }

    /// All but the enquiry with which the record begins, while something else stands.
    private static List<Fact<HouseholdEntry>> withdrawable(Household one) {
        var all = one.timeline().facts(HouseholdEntry.class);
        return all.reversed().stream().filter(fact -> all.size() == 1 || !(fact.entry() instanceof Enquired)).toList();
    }

    private About plain() {
        return About.on(households.today());
    }

    private About about(Household one) {
        var placed = households.placed(one).open();
        var here = UsualLimit.stays(one, households.today()).stream().map(stay -> stay.entry().child()).collect(Collectors.toSet());
        return plain().offering("workers", households.workers()).offering("constellations", households.constellations()).offering("named", one.workers().stream().map(worker -> Households.worker(worker.account(), worker.worker())).toList())
                .offering("members", members(one, member -> true)).offering("adults", members(one, member -> Household.adult(member, households.today()))).offering("carers", members(one, member -> member.role().equals(MemberJoined.CARER)))
                .offering("children", placed.values().stream().filter(person -> !here.contains(person.subject())).map(person -> Choice.of(person.subject().toString(), person.name())).toList()).offering("stays", households.stays(one, named(one, placed)))
                .offering("allegations", AllegationForms.open(one).stream().map(fact -> Choice.of(fact.id().toString(), "Of " + Words.spoken(fact.happened())).hint(fact.entry().words())).toList())
                .offering("entries", withdrawable(one).stream().map(fact -> Choice.of(fact.id().toString(), KINDS.get(fact.entry().getClass()).title()).hint(Words.spoken(fact.happened()))).toList());
    }

    private List<Choice> members(Household one, Predicate<MemberJoined> which) {
        return one.members(households.today()).stream().map(Fact::entry).filter(which).map(member -> Choice.of(member.member().toString(), member.name()).hint(member.role())).toList();
    }
}
