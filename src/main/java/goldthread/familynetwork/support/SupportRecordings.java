package goldthread.familynetwork.support;

import static goldthread.familynetwork.FamilyNetworkRecordings.children;
import static goldthread.familynetwork.FamilyNetworkRecordings.name;
import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.select;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.wholeNumber;
import static goldthread.pages.Question.yesNo;

import goldthread.access.Acting;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familynetwork.FamilyNetworkEntry.PlanMade;
import goldthread.familynetwork.FamilyNetworkRecordings;
import goldthread.familynetwork.support.BudgetEntry.BudgetOpened;
import goldthread.familynetwork.support.SupportEntry.Avoided;
import goldthread.familynetwork.support.SupportEntry.Item;
import goldthread.familynetwork.support.SupportEntry.SupportDecided;
import goldthread.familynetwork.support.SupportEntry.SupportEnded;
import goldthread.familynetwork.support.SupportEntry.SupportPaid;
import goldthread.familynetwork.support.SupportEntry.SupportRequested;
import goldthread.familynetwork.support.SupportEntry.SupportReviewed;
import goldthread.familynetwork.support.SupportEntry.SupportSeen;
import goldthread.familynetwork.support.SupportPackage.Stage;
import goldthread.money.Pence;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Form.Check;
import goldthread.pages.Form.Section;
import goldthread.pages.Lines;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import goldthread.workforce.Colleague;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What people record of support to a family network.
public final class SupportRecordings {
    private static final int AT_FIRST = 2, MOST_WEEKS = 520;
    private static final String ONCE = "once", WEEKLY = "weekly", POUNDS = "In pounds, such as 34.50", NO_SUM = "The amount must be in pounds and more than nothing, such as 34.50";

    private static final Form<Function<Timeline, SupportRequested>> REQUEST = requestForm();

    private static final Form<Function<Timeline, SupportDecided>> DECIDE = Form.of("familynetwork.support-decided", "Decide on family network support", "Record decision")
            .ask(request(), radios("answer", "What do you decide?", choices(SupportDecided.APPROVED, SupportDecided.REFUSED, SupportDecided.SENT_ON)).named("Decision").required("Choose what you decide"),
                    selectFrom("to", "Which manager decides?", "managers").named("Goes to").onlyIf("answer", SupportDecided.SENT_ON).required("Choose the manager who decides"),
                    longText("why", "Why?").named("Why"), day("on", "When was it decided?", "Date of the decision"))
            .refuse("why", answers -> answers.chose("answer", SupportDecided.REFUSED) && !answers.has("why"), "Enter why it is refused: the family is told")
            .makes(answers -> timeline -> decided(timeline, answers));

    private static final Form<Function<Timeline, SupportPaid>> PAY = Form.of("familynetwork.support-paid", "Record a payment to a family network", "Record payment")
            .ask(radiosFrom("item", "What is paid?", "item").named("Item").required("Choose what is paid"), text("amount", "How much?").named("Amount").width(10).hint(POUNDS).required("Enter how much is paid"),
                    radiosFrom("budget", "From which budget?", "budgets").named("Budget").required("Choose the budget"), text("payee", "To whom?").named("Paid to"), day("on", "When?", "Date of the payment"),
                    checkboxes("exception", "Was anything authorised?", Choice.of("yes", "It is more than is left of the budget, and a manager authorised it").hint("It is counted, and stands with the budget")).named("Authorised"),
                    longText("over", "Why is it paid all the same?").named("Paid although").onlyIf("exception", "yes").required("Write why it is paid all the same"),
                    selectFrom("over-by", "Which manager authorised it?", "managers").named("Authorised by").onlyIf("exception", "yes").required("Choose who authorised it: not you"))
            .refuse("amount", answers -> !Pence.isSum(answers.text("amount")), NO_SUM)
            .makes(answers -> timeline -> new SupportPaid(asked(timeline, UUID.fromString(answers.text("item").substring(0, 36))).children(), UUID.fromString(answers.text("item").substring(0, 36)),
                    Integer.parseInt(answers.text("item").substring(37)), answers.id("budget"), Pence.pounds(answers.text("amount")).amount(), answers.textOrNull("payee"), answers.date("on"),
                    answers.textOrNull("over"), Colleague.name(answers, "over-by")));

    private static final Form<Function<Timeline, SupportSeen>> SEEN = Form.of("familynetwork.support-seen", "Record what became of family network support", "Record")
            .ask(request(), radios("point", "After how long?", choices(SupportSeen.POINTS)).named("After").required("Choose after how long"),
                    radios("home", "Where does {child} live now?", choices(SupportSeen.HOMES)).named("Lives").required("Choose where the child lives"),
                    longText("how", "How does it go?").named("How it goes"), longText("family", "What does the family say?").named("The family says"))
            .group("What it would have cost otherwise, if you can tell", text("weekly", "How much a week?").named("A week otherwise").width(10).hint(POUNDS + ". Leave it empty where you cannot tell: nothing is reckoned for you"),
                    wholeNumber("weeks", "For how many weeks so far?", 1, MOST_WEEKS).named("Weeks"), text("basis", "Where does the sum come from?").named("Basis").hint("The home that had been found, and its price"),
                    day("on", "When was it looked at?", "Date"))
            .refuse("weekly", answers -> answers.has("weekly") && !Pence.isSum(answers.text("weekly")), NO_SUM)
            .refuse("weeks", answers -> answers.has("weekly") && !answers.has("weeks"), "Enter for how many weeks")
            .refuse("basis", answers -> answers.has("weekly") && !answers.has("basis"), "Enter where the sum comes from")
            .makes(answers -> timeline -> new SupportSeen(sameChildren(timeline, answers), answers.id("request"), answers.text("point"), answers.text("home"), answers.textOrNull("how"), answers.textOrNull("family"),
                    answers.has("weekly") ? new Avoided(Pence.pounds(answers.text("weekly")).amount(), answers.number("weeks"), answers.text("basis")) : null, answers.date("on")));

    private static final Form<Function<Timeline, SupportReviewed>> REVIEW = Form.of("familynetwork.support-reviewed", "Review family network support", "Record review")
            .ask(request(), radios("outcome", "Is it still what is needed?", choices(SupportReviewed.OUTCOMES.toArray(String[]::new))).named("Outcome").required("Choose whether it is still what is needed"),
                    longText("how", "How does it go?").named("How it goes"), longText("family", "What does the family say?").named("The family says").hint("In their own words"), day("on", "When was it reviewed?", "Date of the review"))
            .makes(answers -> timeline -> new SupportReviewed(sameChildren(timeline, answers), answers.id("request"), answers.text("outcome"), answers.textOrNull("how"), answers.textOrNull("family"), answers.date("on")));

    private static final Form<Function<Timeline, SupportEnded>> END = Form.of("familynetwork.support-ended", "End family network support", "End support")
            .ask(request(), longText("why", "Why does it end?").named("Why").required("Enter why it ends"), day("on", "From which day is no more paid?", "Date"))
            .makes(answers -> timeline -> new SupportEnded(sameChildren(timeline, answers), answers.id("request"), answers.text("why"), answers.date("on")));

    public static final List<Recording<?>> ALL = List.of(
            Recording.of(REQUEST, SupportRecordings::fill, "Support asked for").given(SupportRecordings::child).decides()
                    .doubtWith(SupportRecordings::askedBefore, "The same kind of help was asked for this family before and stands. Look at it first: is this more, or the same again?")
                    .doubt((request, timeline) -> request.plan() == null, "It belongs to no family network plan.")
                    .gateWith((request, timeline, law, records) -> Approving.asking(request, timeline, records, Acting.who()))
                    .withdrawing((fact, left) -> Approving.resting(fact.id(), left)).next("familynetwork.support-decided", "familynetwork.support-paid"),
            Recording.of(DECIDE, made -> Answers.none().with("request", made.request()).with("answer", made.answer()).with("to", made.to()).with("why", made.why()).with("on", made.on()), "Decision recorded")
                    .given(timeline -> requests(timeline, support -> support.stage() == Stage.WAITING, "No support waits for a decision. Ask for it first.")).decides()
                    .gateWith((made, timeline, law, records) -> Approving.decision(made, timeline, records.of(BudgetEntry.REGISTRY), Acting.who())).withdrawing((fact, left) -> Approving.resting(fact.entry().request(), left)).next("familynetwork.support-paid"),
            Recording.of(PAY, paid -> Answers.none().with("item", paid.request() + " " + paid.item()).with("amount", new Pence(paid.pence()).plain()).with("budget", paid.budget()).with("payee", paid.payee()).with("on", paid.on())
                                    .with("exception", paid.over() == null ? null : "yes").with("over", paid.over()).with("over-by", paid.overBy()),
                            "Payment recorded").given(SupportRecordings::payable).elsewhere(SupportRecordings::budgets).decides()
                    .gateWith((paid, timeline, law, records) -> Approving.payment(paid, timeline, records, Acting.who())).next("familynetwork.support-paid"),
            Recording.of(SEEN, SupportRecordings::fill, "Recorded").given(timeline -> requests(timeline, support -> support.agreedOn().isPresent(), "No support is agreed yet. Ask for it first."))
                    .meets(SupportDuties.RULES.get(0), Answers.none().with("point", SupportSeen.POINTS.get(0))).meets(SupportDuties.RULES.get(1), Answers.none().with("point", SupportSeen.POINTS.get(1)))
                    .meets(SupportDuties.RULES.get(2), Answers.none().with("point", SupportSeen.POINTS.get(2))),
            Recording.of(REVIEW, made -> Answers.none().with("request", made.request()).with("outcome", made.outcome()).with("how", made.how()).with("family", made.family()).with("on", made.on()), "Review recorded")
                    .given(timeline -> requests(timeline, support -> support.stage() == Stage.AGREED, "No support is going on.")).meets("T-C05e", "T-C05f")
                    .doubt((made, timeline) -> made.family() == null, "What the family says is not written.").next("familynetwork.support-requested", "familynetwork.support-ended"),
            Recording.of(END, end -> Answers.none().with("request", end.request()).with("why", end.why()).with("on", end.on()), "Support ended")
                    .given(timeline -> requests(timeline, support -> support.stage() == Stage.AGREED, "No support is going on.")).decides());

    private static Form<Function<Timeline, SupportRequested>> requestForm() {
        var form = Form.of("familynetwork.support-requested", "Ask for family network support", "Ask for support")
                .ask(children(), radiosFrom("plan", "For which family network plan?", "plan").named("Plan"),
                        longText("need", "What does it make possible?").named("Makes possible").required("Enter what it makes possible"),
                        longText("avoids", "What is it to avoid?").named("Is to avoid").hint("Such as coming into care, or a plan that breaks").required("Enter what it is to avoid"))
                .lines(new Lines("Add another thing", AT_FIRST, number -> new Section("What is needed, " + number, List.of(item(number))), SupportRecordings::checks));
        return form.group("How it is decided", yesNo("same-day", "Was it spent today, as small spending?").named("Spent the same day").hint("Up to what you may spend without a manager").required("Say whether it was spent the same day"),
                        selectFrom("to", "Which manager decides?", "managers").named("Asked").onlyIf("same-day", "no"), day("on", "When is it asked for?", "Date of the request"))
                .makes(answers -> timeline -> new SupportRequested(children(answers), answers.idOrNull("plan"), items(answers), answers.text("need"), answers.text("avoids"), answers.yes("same-day"),
                        answers.has("to") ? name(answers.text("to")) : null, answers.date("on")));
    }

    private static Question[] item(int number) {
        var what = text("what-" + number, "What is needed?").named("Needed");
        return new Question[] {number == 1 ? what.required("Enter what is needed") : what,
                select("kind-" + number, "What kind of help is it?", choices(Item.KINDS_OF_HELP)).named("Kind of help"), text("amount-" + number, "How much?").named("Amount").width(10).hint(POUNDS),
                radios("how-" + number, "How is it paid?", Choice.of(ONCE, "Once"), Choice.of(WEEKLY, "Each week")).named("Paid"),
                date("from-" + number, "From when?").named("From").onlyIf("how-" + number, WEEKLY).required("Enter the first day"),
                date("until-" + number, "Until when?").named("Until").onlyIf("how-" + number, WEEKLY).required("Enter the last day: what has no end cannot be approved")};
    }

    private static List<Check> checks(int number) {
        Predicate<Answers> asked = answers -> answers.has("what-" + number);
        return List.of(new Check("kind-" + number, asked.and(answers -> !answers.has("kind-" + number)), "Choose what kind of help it is"),
                new Check("amount-" + number, asked.and(answers -> !Pence.isSum(answers.text("amount-" + number))), NO_SUM),
                new Check("how-" + number, asked.and(answers -> !answers.has("how-" + number)), "Choose how it is paid"),
                new Check("until-" + number, asked.and(answers -> answers.chose("how-" + number, WEEKLY) && answers.date("until-" + number).isBefore(answers.date("from-" + number))), "The last day must not be before the first"),
                new Check("what-" + number, asked.negate().and(answers -> answers.has("amount-" + number)), "Enter what the amount is for"));
    }

    private static List<Item> items(Answers answers) {
        return Lines.answered(answers, "what-").mapToObj(number -> {
            boolean weekly = answers.chose("how-" + number, WEEKLY);
            return new Item(answers.text("what-" + number), answers.text("kind-" + number), Pence.pounds(answers.text("amount-" + number)).amount(), weekly ? answers.date("from-" + number) : null,
                    weekly ? answers.date("until-" + number) : null);
        }).toList();
    }

    private static Answers fill(SupportRequested made) {
        var answers = Answers.none().with("children", made.children()).with("plan", made.plan()).with("need", made.need()).with("avoids", made.avoids()).with("same-day", made.sameDay()).with("to", made.to()).with("on", made.on());
        for (int number = 1; number <= made.items().size(); number++) {
            var item = made.items().get(number - 1);
            answers = answers.with("what-" + number, item.what()).with("kind-" + number, item.kind()).with("amount-" + number, new Pence(item.pence()).plain()).with("how-" + number, item.weekly() ? WEEKLY : ONCE)
                    .with("from-" + number, item.from()).with("until-" + number, item.until());
        }
        return answers;
    }

    private static Answers fill(SupportSeen seen) {
        var answers = Answers.none().with("request", seen.request()).with("point", seen.point()).with("home", seen.home()).with("how", seen.how()).with("family", seen.family()).with("on", seen.on());
        return seen.avoided() == null ? answers : answers.with("weekly", new Pence(seen.avoided().weekly()).plain()).with("weeks", seen.avoided().weeks()).with("basis", seen.avoided().basis());
    }

    private static SupportDecided decided(Timeline timeline, Answers answers) {
        var request = asked(timeline, answers.id("request"));
        return new SupportDecided(request.children(), answers.id("request"), answers.text("answer"), answers.chose("answer", SupportDecided.APPROVED) ? request.cost().amount() : 0, answers.textOrNull("why"),
                answers.has("to") ? name(answers.text("to")) : null, answers.date("on"));
    }

    /// The same kind of help, asked for before for any child of the family of whom whoever asks may know, and neither refused nor ended.
    static boolean askedBefore(SupportRequested request, Timeline timeline, Records records) {
        var kinds = request.items().stream().map(Item::kind).toList();
        var family = Stream.concat(FamilyNetworkRecordings.together(timeline).stream(), request.children().stream()).distinct().filter(child -> child.equals(timeline.subject()) || records.known(child)).toList();
        return records.all(family, timeline).stream().flatMap(child -> SupportPackage.all(child, request.on()).stream()).filter(other -> other.stage() == Stage.WAITING || other.stage() == Stage.AGREED)
                .flatMap(other -> other.items().stream()).anyMatch(item -> kinds.contains(item.kind()));
    }

    private static Given child(Timeline timeline) {
        return Given.NOTHING.known("children", timeline.last(PlanMade.class).map(fact -> fact.entry().children()).orElseGet(() -> FamilyNetworkRecordings.together(timeline))).known("same-day", "no").mayFollow("plan", Earlier.of(timeline, PlanMade.class, "Family network plan", fact -> true));
    }

    private static Given requests(Timeline timeline, Predicate<SupportPackage> which, String none) {
        var open = SupportPackage.all(timeline, LocalDate.MAX).stream().filter(which).map(support -> new Earlier(support.id(), words(support), true)).toList();
        return Given.NOTHING.following("request", open, none, "familynetwork.support-requested");
    }

    static String words(SupportPackage support) {
        return (support.items().isEmpty() ? "Support" : support.items().getFirst().what()) + (support.items().size() > 1 ? " and more" : "") + ", " + support.request().entry().cost() + ", asked for on " + Words.spoken(support.request().happened());
    }

    /// Each item that was agreed; the one alone of which something is left is likely.
    private static Given payable(Timeline timeline) {
        var open = SupportPackage.all(timeline, LocalDate.MAX).stream().filter(support -> support.stage() == Stage.AGREED).toList();
        if (open.isEmpty()) return Given.NOTHING.following("item", List.of(), "No support is agreed, so that nothing can be paid. Ask for it first.", "familynetwork.support-requested");
        var items = new ArrayList<Choice>();
        var due = new ArrayList<String>();
        for (var support : open) for (int item = 0; item < support.items().size(); item++) {
            var left = support.left(item);
            var choice = Choice.of(support.id() + " " + item, support.items().get(item).what());
            items.add(choice.hint((left.amount() > 0 ? left + " left of " : "Nothing left of ") + support.items().get(item).cost()));
            if (left.amount() > 0) due.add(choice.value());
        }
        var given = Given.NOTHING.offering("item", items);
        return due.size() == 1 ? given.known("item", due.getFirst()) : given;
    }

    private static Given budgets(Records records, LocalDate today) {
        var budgets = records.of(BudgetEntry.REGISTRY).facts(BudgetOpened.class).reversed().stream().filter(fact -> !fact.happened().isAfter(today)).map(fact -> Choice.of(fact.id().toString(), fact.entry().name())
                .hint(new Pence(fact.entry().pence()).minus(records.paid(fact.id(), Set.of())) + " left, until " + Words.spoken(fact.entry().until()))).toList();
        if (budgets.isEmpty()) return Given.NOTHING.lacking("No budget is open, so that nothing can be paid. It is opened on the page Support for family networks.");
        var given = Given.NOTHING.offering("budgets", budgets);
        return budgets.size() == 1 ? given.known("budget", budgets.getFirst().value()) : given;
    }

    private static SupportRequested asked(Timeline timeline, UUID request) {
        return Earlier.find(timeline, SupportRequested.class, request);
    }

    private static List<Subject> sameChildren(Timeline timeline, Answers answers) {
        return asked(timeline, answers.id("request")).children();
    }

    private static Question request() {
        return radiosFrom("request", "Which support?", "request").named("Support").required("Choose which support");
    }

    private SupportRecordings() {}
}
