package goldthread.agency;


import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Needs;
import goldthread.access.Permission;
import goldthread.agency.AgencyEntry.AssignmentAsked;
import goldthread.agency.AgencyEntry.AssignmentDecided;
import goldthread.agency.AgencyEntry.AssignmentEnded;
import goldthread.agency.AgencyEntry.AssignmentSigned;
import goldthread.agency.agreement.Agreements;
import goldthread.agency.bank.Bank;
import goldthread.agency.bank.Member;
import goldthread.agency.bank.Passing;
import goldthread.agency.rules.Decision;
import goldthread.agency.rules.JobType;
import goldthread.agency.rules.Outcome;
import goldthread.agency.rules.Reason;
import goldthread.casefile.Subject;
import goldthread.money.Pence;
import goldthread.pages.About;
import goldthread.pages.Answers;
import goldthread.pages.Awaiting;
import goldthread.pages.Block;
import goldthread.pages.Checked.Problem;
import goldthread.pages.Checked;
import goldthread.pages.Form;
import goldthread.pages.MenuItem;
import goldthread.pages.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Agency workers, from the asking to the end of the assignment. What is paid is shown to few, and every such view is in
/// the access log.
@Needs(Permission.AGENCY)
@Controller
final class AgencyPages {
    static final String ALL = "/agency", ONE = ALL + "/{assignment}";
    private static final String STOOD = "stood-at";

    private final Agency agency;
    private final Bank bank;
    private final Agreements agreements;
    private final Access access;

    AgencyPages(Agency agency, Bank bank, Agreements agreements, Access access) {
        this.agency = agency;
        this.agreements = agreements;
        this.bank = bank;
        this.access = access;
    }

    @Bean
    static MenuItem agencyMenu() {
        return new MenuItem("Agency", ALL, 25, Permission.AGENCY);
    }

    @Bean
    static Awaiting assignmentsToDecide(Agency agency) {
        return new Awaiting(Permission.ASK_AGENCY, ALL, "agency worker is asked for and not decided", "agency workers are asked for and not decided", agency::undecided);
    }

    @Bean
    static Awaiting pricesToSign(Agency agency) {
        return new Awaiting(Permission.SIGN_AGENCY, ALL, "agency worker is asked for and not decided, or to be signed off again", "agency workers are asked for and not decided, or to be signed off again", agency::unsigned);
    }

    @GetMapping(ALL)
    View all() {
        var book = agency.book();
        return AgencyView.all(agency.all().stream().map(each -> new AgencyView.Line(each, agency.decided(each, book))).toList(), book.rules().standing(), Acting.who());
    }

    @GetMapping(ALL + "/breaches")
    View breaches() {
        var engaged = agency.lines();
        var all = agreements.all();
        return AgencyView.breaches(engaged.stream().filter(AgencyPages::broken).toList(), all, AgreementPages.kept(all, engaged.stream().map(AgencyView.Line::decision).toList()));
    }

    private static boolean broken(AgencyView.Line line) {
        return line.decision().outcome() != Outcome.PASS || line.decision().findings().stream().anyMatch(each -> each.reason() == Reason.SIGNED_LATE);
    }

    @Needs(Permission.SEE_PAY)
    @GetMapping(ALL + "/compare")
    View compare() {
        access.log(null, "agency pay, all versions", "view", null);
        return AgencyView.compare(agency.compared(), agency.otherwiseToday());
    }

    @Needs(Permission.ASK_AGENCY)
    @GetMapping(ALL + "/new")
    View fresh() {
        var regions = agency.caps().regions();
        var members = bank.members();
        return AgencyView.asking(members, asked(members).ask(ALL + "/new", about(members), regions.isEmpty() ? Answers.none() : Answers.none().with("region", regions.getFirst())));
    }

    @Needs(Permission.ASK_AGENCY)
    @PostMapping(ALL + "/new")
    View ask(@RequestParam MultiValueMap<String, String> typed) {
        var members = bank.members();
        return switch (asked(members).check(Answers.typed(typed), about(members))) {
            case Checked.Problems<Answers> wrong -> asking(members, Answers.typed(typed), wrong.problems());
            case Checked.Filled<Answers> filled -> ask(filled.answers(), Answers.typed(typed), members);
        };
    }

    /// Who is in the bank can only be chosen where somebody is.
    private static Form<Answers> asked(List<Member> members) {
        return members.isEmpty() ? AgencyForms.ASK.without(Set.of(AgencyForms.ASKED)) : AgencyForms.ASK;
    }

    private About about(List<Member> members) {
        return today().offering("bank", Bank.offered(members));
    }

    private View ask(Answers answers, Answers typed, List<Member> members) {
        boolean offered = answers.yes("bank-offered");
        var against = Passing.refused(members, answers.text("job"), answers.date("from"), offered ? answers.texts(AgencyForms.ASKED) : null, answers.textOrNull(AgencyForms.PASSED));
        if (against.isPresent()) return asking(members, typed, List.of(new Problem(offered ? AgencyForms.ASKED : AgencyForms.PASSED, against.get())));
        var asked = new AssignmentAsked(new Subject(answers.once()), agency.today(), answers.text("need"), AgencyForms.facts(answers));
        try {
            AssignmentRow.read(new Rows.Row("the form", asked.facts()), "");
        } catch (Faulty fault) {
            return asking(members, typed, List.of(problem(fault)));
        }
        agency.ask(asked, AgencyForms.bank(answers, asked.assignment(), agency.today()), answers.once());
        return Page.goTo(address(asked.assignment().id()), "The worker is asked for. Below is what the rules say");
    }

    private View asking(List<Member> members, Answers typed, List<Problem> problems) {
        return AgencyView.asking(members, asked(members).ask(ALL + "/new", about(members), new Checked.Problems<>(typed, problems)));
    }

    /// A fault stands at the question that it is about.
    static Problem problem(Faulty fault) {
        String said = String.valueOf(fault.getMessage()).substring("the form: ".length());
        var column = Arrays.stream(Column.values()).filter(each -> said.startsWith(each.header() + " ")).findFirst();
        return new Problem(column.map(AgencyForms::key).orElse(""), column.map(each -> name(each) + said.substring(each.header().length())).orElse(said));
    }

    private static String name(Column column) {
        return AgencyForms.ASK.questions().stream().filter(each -> each.key().equals(AgencyForms.key(column))).findFirst().map(each -> each.name()).orElse(column.header());
    }

    @GetMapping(ONE)
    View one(@PathVariable UUID assignment) {
        return shown(assignment, List.of());
    }

    private View shown(UUID assignment, List<Block> forms) {
        var now = agency.one(assignment);
        boolean pay = Acting.who().may(Permission.SEE_PAY);
        access.log(assignment, pay ? "agency assignment with pay" : "agency assignment", "view", null);
        var decision = agency.decided(now, agency.book());
        return AgencyView.one(now, decision, agency.doubts(now), agency.entries(now.subject()), pay, forms.isEmpty() ? forms(now, decision) : forms);
    }

    private List<Block> forms(AssignmentNow now, Decision decision) {
        var who = Acting.who();
        var forms = new ArrayList<Block>();
        String address = address(now.subject().id());
        if (who.may(Permission.ASK_AGENCY)) forms.add(Block.say(goldthread.pages.Words.link("References", address + "/references")));
        if (who.may(Permission.ASK_AGENCY) || who.may(Permission.SEE_PAY)) forms.add(Block.say(goldthread.pages.Words.link("Look at what was recorded, correct or withdraw it", "/recorded/" + now.subject())));
        if (who.may(Permission.ASK_AGENCY) && CheckedAgainPages.canBe(new AgencyView.Line(now, decision))) forms.add(Block.say(goldthread.pages.Words.link("Check it again with the cap that was entered since", CheckedAgainPages.AGAIN)));
        if (signable(now, decision) && who.may(Permission.SIGN_AGENCY) && !decision.needs().isEmpty()) forms.add(AgencyForms.SIGN.ask(address + "/sign", today()).with(STOOD, now.stoodAt()));
        if (now.state() == AssignmentNow.State.ASKED && who.may(Permission.ASK_AGENCY)) forms.add(AgencyForms.DECIDE.ask(address + "/decide", today()).with(STOOD, now.stoodAt()));
        if (now.state() == AssignmentNow.State.AGREED && who.may(Permission.ASK_AGENCY)) forms.add(Block.details("End the assignment", AgencyForms.END.ask(address + "/end", today())));
        return forms;
    }

    /// Before it is decided; later only where the cap was not known then, or the price was put right since and a signature is wanting.
    private static boolean signable(AssignmentNow now, Decision decision) {
        return now.state() == AssignmentNow.State.ASKED || now.state() == AssignmentNow.State.AGREED && (now.checkedAgainAt() != null || !now.signedOff() && !decision.needs().isEmpty());
    }

    @Needs(Permission.SIGN_AGENCY)
    @PostMapping(ONE + "/sign")
    View sign(@PathVariable UUID assignment, @RequestParam MultiValueMap<String, String> typed) {
        return filled(AgencyForms.SIGN, assignment, "/sign", typed, answers -> sign(agency.one(assignment), answers));
    }

    private View sign(AssignmentNow now, Answers answers) {
        var signed = agency.entries(now.subject()).stream().filter(AssignmentSigned.class::isInstance).map(AssignmentSigned.class::cast).toList();
        if (!signable(now, agency.decided(now, agency.book()))) return movedOn(now, AgencyForms.SIGN, answers, "The assignment is decided: nothing is signed off after that.");
        var otherwise = signed.stream().filter(each -> each.account().equals(Acting.who().account()) && !each.as().equals(answers.text("as"))).findFirst();
        if (otherwise.isPresent()) return asked(now, AgencyForms.SIGN, "/sign", answers, new Problem("as", "You have signed as " + otherwise.get().as().replace('-', ' ')
                + " already. Two people must sign. The rule: Agency rules statutory guidance (in force 31 October 2024): director of children's services and chief executive"));
        return written(now, new AssignmentSigned(now.subject(), answers.text("as"), Acting.who().account(), agency.today(), answers.text("why")), AgencyForms.SIGN, answers, "Signed off");
    }

    @Needs(Permission.ASK_AGENCY)
    @PostMapping(ONE + "/decide")
    View decide(@PathVariable UUID assignment, @RequestParam MultiValueMap<String, String> typed) {
        return filled(AgencyForms.DECIDE, assignment, "/decide", typed, answers -> decide(agency.one(assignment), answers));
    }

    private View decide(AssignmentNow now, Answers answers) {
        var said = agency.decided(now, agency.book());
        boolean agreed = answers.chose("decision", "agreed");
        if (now.state() != AssignmentNow.State.ASKED) return movedOn(now, AgencyForms.DECIDE, answers, "The assignment is decided already.");
        if (agreed && said.outcome() != Outcome.PASS) return asked(now, AgencyForms.DECIDE, "/decide", answers, new Problem("decision",
                "The worker cannot be agreed: " + said.words() + ". " + AgencyView.sentence(said.deciding(), Acting.who().may(Permission.SEE_PAY)) + " The rule: " + source(said)));
        return written(now, new AssignmentDecided(now.subject(), agreed, agency.today(), answers.text("why"), said.version().id(), said.outcome().code(),
                AgencyView.sentences(said)), AgencyForms.DECIDE, answers, agreed ? "Agreed" : "Declined");
    }

    private static String source(Decision said) {
        return CheckReport.source(said.deciding().term());
    }

    @Needs(Permission.ASK_AGENCY)
    @PostMapping(ONE + "/end")
    View end(@PathVariable UUID assignment, @RequestParam MultiValueMap<String, String> typed) {
        return filled(AgencyForms.END, assignment, "/end", typed, answers -> {
            var now = agency.one(assignment);
            if (now.state() != AssignmentNow.State.AGREED) return movedOn(now, AgencyForms.END, answers, "Only an assignment that was agreed, and has not ended, can end.");
            if (answers.date("on").isBefore(now.assignment().days().from()))
                return asked(now, AgencyForms.END, "/end", answers, new Problem("on", "The last day cannot come before the first, " + goldthread.pages.Words.spoken(now.assignment().days().from())));
            return written(now, new AssignmentEnded(now.subject(), answers.date("on"), answers.dateOrNull("notice-given"), answers.text("why")), AgencyForms.END, answers, "The assignment is ended");
        });
    }

    private View filled(Form<Answers> form, UUID assignment, String action, MultiValueMap<String, String> typed, Function<Answers, View> then) {
        var now = agency.one(assignment);
        var stood = typed.getFirst(STOOD);
        if (stood != null && !stood.equals(now.stoodAt())) return movedOn(now, form, Answers.typed(typed), "What was told of the assignment was put right meanwhile, the price perhaps. Look at it, and decide again.");
        return switch (form.check(Answers.typed(typed), today())) {
            case Checked.Problems<Answers> problems -> shown(assignment, List.of(form.ask(address(assignment) + action, today(), problems).with(STOOD, now.stoodAt())));
            case Checked.Filled<Answers> filled -> then.apply(filled.answers());
        };
    }

    private View written(AssignmentNow now, AgencyEntry entry, Form<Answers> form, Answers answers, String said) {
        return agency.write(entry, answers.once(), true) instanceof goldthread.casefile.Outcome.Appended ? Page.goTo(address(now.subject().id()), said)
                : movedOn(now, form, answers, "Somebody else has signed or decided meanwhile. Open the assignment again.");
    }

    /// Somebody was quicker: what was typed stays on the page.
    private View movedOn(AssignmentNow now, Form<Answers> form, Answers answers, String said) {
        return Page.movedOn(address(now.subject().id()), List.of(form.printed(answers, today())), List.of(Block.say(said)));
    }

    /// The form again, with what was typed and what is wrong with it.
    private View asked(AssignmentNow now, Form<Answers> form, String action, Answers answers, Problem wrong) {
        return shown(now.subject().id(), List.of(form.ask(address(now.subject().id()) + action, today(), new Checked.Problems<>(answers, List.of(wrong))).with(STOOD, now.stoodAt())));
    }

    static String address(UUID assignment) {
        return ALL + "/" + assignment;
    }

    private About today() {
        return About.on(agency.today());
    }

    /// The region's caps and a draft of the rules: for whoever sets the authority's law.
    @Needs(Permission.SET_LAW)
    @Controller
    static final class Tables {
        private final Agency agency;
        private final Access access;

        Tables(Agency agency, Access access) {
            this.agency = agency;
            this.access = access;
        }

        @Bean
        static MenuItem capsMenu() {
            return new MenuItem("Agency caps", ALL + "/caps", 45, Permission.SET_LAW);
        }

        @GetMapping(ALL + "/caps")
        View caps() {
            return AgencyView.caps(agency.capRows(), AgencyForms.CAP.ask(ALL + "/caps", About.on(agency.today())));
        }

        @PostMapping(ALL + "/caps")
        View cap(@RequestParam MultiValueMap<String, String> typed) {
            var about = About.on(agency.today());
            return switch (AgencyForms.CAP.check(Answers.typed(typed), about)) {
                case Checked.Problems<Answers> problems -> AgencyView.caps(agency.capRows(), AgencyForms.CAP.ask(ALL + "/caps", about, problems));
                case Checked.Filled<Answers> filled -> cap(filled.answers(), Answers.typed(typed));
            };
        }

        private View cap(Answers answers, Answers typed) {
            try {
                var most = Pence.pounds(answers.text("cap"));
                if (most.amount() <= 0) throw new IllegalArgumentException("must be above nought");
                if (most.compareTo(AssignmentRow.ABSURD) > 0) throw new IllegalArgumentException("is " + most + " an hour, which nobody is paid. Enter pounds an hour, not pence and not a day's rate");
                agency.cap(answers.text("region"), JobType.valueOf(answers.text("job")), answers.date("from"), most, answers.text("source"));
                access.log(null, "agency cap", "set", answers.text("source"));
                return Page.goTo(ALL + "/caps", "The cap is entered");
            } catch (IllegalArgumentException wrong) {
                return AgencyView.caps(agency.capRows(), AgencyForms.CAP.ask(ALL + "/caps", About.on(agency.today()), new Checked.Problems<>(typed, List.of(new Problem("cap", "The cap " + wrong.getMessage())))));
            }
        }
    }
}
