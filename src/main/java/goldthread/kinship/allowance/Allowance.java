package goldthread.kinship.allowance;

import static goldthread.familynetwork.FamilyNetworkRecordings.children;
import static goldthread.pages.Question.checkboxes;
import static goldthread.pages.Question.date;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;
import static goldthread.pages.Question.yesNo;

import goldthread.access.Acting;
import goldthread.casefile.Kind;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.duties.DutySource;
import goldthread.familynetwork.FamilyNetworkRecordings;
import goldthread.kinship.NoParent;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceClaimed;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceDecided;
import goldthread.kinship.allowance.AllowanceEntry.AllowancePaid;
import goldthread.kinship.allowance.AllowanceEntry.Circumstance;
import goldthread.kinship.allowance.AllowanceEntry.CircumstancesChanged;
import goldthread.kinship.allowance.AllowanceEntry.Route;
import goldthread.kinship.offer.Offer;
import goldthread.kinship.offer.OfferEntry;
import goldthread.law.Law;
import goldthread.money.Pence;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.Person;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import goldthread.time.Age;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The door of the kinship allowance: what is recorded of it, and what is owed.
public final class Allowance {
    /// Kinship Zones pilot material of February 2026: each family up to three years. As T-G07b of the rule book.
    static final int YEARS = 3;
    private static final String CITATION = "Kinship Zones pilot material of February 2026; T-G07", POUNDS = "In pounds, such as 150.00";
    static final String NO_SUM = "The amount must be in pounds and more than nothing, such as 150.00";
    static final Refusal NO_CLAIM = new Refusal("This claim does not stand on the record. Record the claim first.", CITATION);

    private static final Form<Function<Timeline, AllowanceClaimed>> CLAIM = Form.of("kinship.allowance-claimed", "Claim the kinship allowance", "Record claim")
            .ask(children(), selectFrom("person", "Who claims it?", "relatives").named("Carer").required("Choose who claims it"),
                    radios("route", "On what does the care rest?", Stream.of(Route.values()).map(route -> Choice.of(route.name(), route.words())).toArray(Choice[]::new)).named("Rests on").required("Choose on what the care rests"),
                    yesNo("hearing", "If it is only applied for: was the first hearing held?").named("Past the first hearing"), yesNo("parent", "If it is a private child arrangements order: does it name a birth parent with whom {child} lives?").named("Names a birth parent"),
                    checkboxes("circumstances", "If it is a private child arrangements order: what is true?", Stream.of(Circumstance.values()).map(each -> Choice.of(each.name(), each.words())).toArray(Choice[]::new)).named("Circumstances")
                            .hint("What the record tells is ticked. Look at it and change it"),
                    longText("evidence", "What was seen?").named("Seen").hint("The order, the application, the report"), day("on", "When was it claimed?", "Date of the claim"))
            .makes(answers -> timeline -> new AllowanceClaimed(children(answers), new Subject(answers.id("person")), Route.valueOf(answers.text("route")), answers.yesOrNull("hearing"), answers.yesOrNull("parent"),
                    answers.texts("circumstances").stream().map(Circumstance::valueOf).toList(), answers.textOrNull("evidence"), answers.date("on")));

    private static final Form<Function<Timeline, AllowanceDecided>> DECIDE = Form.of("kinship.allowance-decided", "Decide on a claim of the kinship allowance", "Record decision")
            .ask(claim(), yesNo("accepted", "Is it accepted?").named("Accepted").required("Say whether it is accepted"), text("weekly", "How much a week, for all the children together?").named("A week").width(10).hint(POUNDS).onlyIf("accepted", "yes").required("Enter how much a week"),
                    date("from", "From which day?").named("From").onlyIf("accepted", "yes").required("Enter from which day"), longText("why", "Why?").named("Why").hint("The carer is told"), day("on", "When was it decided?", "Date of the decision"))
            .refuse("weekly", answers -> answers.yes("accepted") && !Pence.isSum(answers.text("weekly")), NO_SUM).refuse("why", answers -> !answers.yes("accepted") && !answers.has("why"), "Enter why it is refused: the carer is told")
            .makes(answers -> timeline -> new AllowanceDecided(sameChildren(timeline, answers), answers.id("claim"), answers.yes("accepted"), answers.yes("accepted") ? Pence.pounds(answers.text("weekly")).amount() : 0,
                    answers.yes("accepted") ? answers.date("from") : null, answers.textOrNull("why"), answers.date("on")));

    private static final Form<Function<Timeline, AllowancePaid>> PAY = Form.of("kinship.allowance-paid", "Record a week of the kinship allowance", "Record payment")
            .ask(claim(), date("week", "For the week from which day?").named("Week from").required("Enter the first day of the week"), text("amount", "How much?").named("Amount").width(10).hint(POUNDS).required("Enter how much"), day("on", "When was it paid?", "Date of the payment"))
            .refuse("amount", answers -> !Pence.isSum(answers.text("amount")), NO_SUM)
            .makes(answers -> timeline -> new AllowancePaid(sameChildren(timeline, answers), answers.id("claim"), answers.date("week"), Pence.pounds(answers.text("amount")).amount(), answers.date("on")));

    private static final Form<Function<Timeline, CircumstancesChanged>> CHANGE = Form.of("kinship.circumstances-changed", "Record a change of circumstances of the kinship allowance", "Record change")
            .ask(claim(), longText("what", "What changed?").named("What changed").required("Enter what changed"), yesNo("ends", "Does the allowance end?").named("Ends").required("Say whether the allowance ends"),
                    text("weekly", "How much a week from then, if it changes?").named("A week from then").width(10).hint(POUNDS).onlyIf("ends", "no"), day("on", "From which day?", "Date of the change"))
            .refuse("weekly", answers -> answers.has("weekly") && !Pence.isSum(answers.text("weekly")), NO_SUM)
            .makes(answers -> timeline -> new CircumstancesChanged(sameChildren(timeline, answers), answers.id("claim"), answers.text("what"), answers.has("weekly") ? Pence.pounds(answers.text("weekly")).amount() : null, answers.yes("ends"), answers.date("on")));

    public static final List<Kind<?>> KINDS = AllowanceEntry.KINDS;
    public static final List<DutySource> DUTIES = List.of(DutySource.of(AllowanceDuties::from, AllowanceEntry.class, Described.class).version(2));
    private static final String OVERPAYS = "More was paid already than this leaves due. Nothing is taken back by itself: it is shown as overpaid beside the claim, and somebody decides whether it is recovered or written off.";
    public static final List<Recording<?>> RECORDINGS = Stream.concat(Stream.<Recording<?>>of(
            Recording.of(CLAIM, made -> Answers.none().with("children", made.children()).with("person", made.carer()).with("route", made.route().name()).with("hearing", made.hearing()).with("parent", made.parentNamed())
                            .with("circumstances", made.circumstances().stream().map(Circumstance::name).toList()).with("evidence", made.evidence()).with("on", made.on()), "Claim recorded").givenWith((timeline, records, today) -> likely(timeline, today)).decides()
                    .gate((made, timeline, law) -> made.route().name().startsWith("SGO") ? NoParent.guardian(timeline, made.carer()) : Optional.empty())
                    .doubt((made, timeline) -> made.evidence() == null, "It is not written what was seen.").withdrawing((fact, left) -> resting(fact.id(), left)).next("kinship.allowance-decided"),
            Recording.of(DECIDE, made -> Answers.none().with("claim", made.claim()).with("accepted", made.accepted()).with("weekly", made.weekly() == 0 ? null : new Pence(made.weekly()).plain()).with("from", made.from()).with("why", made.why()).with("on", made.on()),
                            "Decision recorded").givenWith(Allowance::waiting).decides()
                    .gateWith((made, timeline, law, records) -> accepting(made, timeline, Acting.who().holder(), records)).withdrawing((fact, left) -> resting(fact.entry().claim(), left))
                    .doubt((made, timeline) -> made.accepted() && OverpaymentRecordings.overpays(timeline, made.claim(), paid -> paid.pence() > made.weekly() || made.from() != null && paid.week().isBefore(made.from())), OVERPAYS).next("kinship.allowance-paid"),
            Recording.of(PAY, paid -> Answers.none().with("claim", paid.claim()).with("week", paid.week()).with("amount", new Pence(paid.pence()).plain()).with("on", paid.on()), "Payment recorded")
                    .given(Allowance::payable).decides().gateWith(Allowance::paying).meets("T-G07a").next("kinship.allowance-paid"),
            Recording.of(CHANGE, changed -> Answers.none().with("claim", changed.claim()).with("what", changed.what()).with("weekly", changed.weekly() == null ? null : new Pence(changed.weekly()).plain()).with("ends", changed.ends()).with("on", changed.on()),
                            "Change recorded").given(timeline -> claims(timeline, Allowance::paidNow, "No kinship allowance is paid.")).decides()
                    .doubt((changed, timeline) -> OverpaymentRecordings.overpays(timeline, changed.claim(), paid -> !paid.week().isBefore(changed.on()) && (changed.ends() || changed.weekly() != null && paid.pence() > changed.weekly())), OVERPAYS)
                    .meets("T-G07b", Answers.none().with("ends", true))), OverpaymentRecordings.ALL.stream()).toList();

    /// What the pilot's test does not let through is not accepted: each line that is not met is told.
    static Optional<Refusal> accepting(AllowanceDecided made, Timeline timeline, int holder, Records records) {
        var found = Claim.of(timeline, made.claim());
        if (found.isEmpty()) return Optional.of(NO_CLAIM);
        if (!made.accepted()) return Optional.empty();
        var claim = found.get();
        if (made.weekly() <= 0) return Optional.of(new Refusal("Say how much a week is paid: more than nothing.", CITATION));
        if (made.from() != null && made.from().isBefore(claim.claimed().happened())) return Optional.of(new Refusal("It was claimed on " + Words.spoken(claim.claimed().happened()) + ": it is not paid from a day before that.", CITATION));
        var over = claim.earlier(timeline, records).map(first -> first.plusYears(YEARS)).filter(end -> !(made.from() == null ? made.on() : made.from()).isBefore(end) && claim.claimed().happened().isBefore(end));
        if (over.isPresent()) return Optional.of(new Refusal("The family's three years, from its first claim that was accepted, end on " + Words.spoken(over.get().minusDays(1)) + ": it is not paid from a day after that.", CITATION));
        var test = claim.test(timeline, holder, records);
        return test.met() ? Optional.empty() : Optional.of(new Refusal(test.lines().isEmpty() ? "The pilot does not stand on " + Words.spoken(claim.claimed().happened()) + ", the day of the claim: it cannot be accepted."
                : "The pilot's test is not met: " + test.unmet().stream().map(line -> line.words() + " (" + line.because() + ")").collect(Collectors.joining(" ")) + " Refuse the claim, or put right what was told of it.", CITATION));
    }

    /// Each week once, within the family's three years, and as much as was accepted.
    static Optional<Refusal> paying(AllowancePaid paid, Timeline timeline, Law law, Records records) {
        var found = Claim.of(timeline, paid.claim(), records);
        if (found.isEmpty()) return Optional.of(NO_CLAIM);
        var claim = found.get();
        if (paid.pence() <= 0) return Optional.of(new Refusal("A payment is more than nothing. What was paid in error is corrected or withdrawn.", CITATION));
        if (claim.from().isEmpty()) return Optional.of(new Refusal("This claim is not accepted, so that nothing can be paid for it.", CITATION));
        if (claim.payments().stream().anyMatch(fact -> Math.abs(java.time.temporal.ChronoUnit.DAYS.between(fact.entry().week(), paid.week())) < 7)) return Optional.of(new Refusal("The week from " + Words.spoken(paid.week()) + " is paid already, or part of it.", CITATION));
        if (paid.week().isBefore(claim.from().get())) return Optional.of(new Refusal("It is paid from " + Words.spoken(claim.from().get()) + ", not before.", CITATION));
        if (paid.week().isAfter(claim.last(law))) return Optional.of(new Refusal((claim.first().equals(claim.from()) ? "It is paid for three years, to " : "The family's three years run from " + Words.spoken(claim.first().orElseThrow()) + ", the first day of its first claim: it is paid to ") + Words.spoken(claim.last(law)) + ".", CITATION));
        if (claim.ended().filter(end -> !paid.week().isBefore(end)).isPresent()) return Optional.of(new Refusal("It ended on " + Words.spoken(claim.ended().get()) + ".", CITATION));
        var weekly = claim.weekly(paid.week());
        return new Pence(paid.pence()).compareTo(weekly) <= 0 ? Optional.empty() : Optional.of(new Refusal(new Pence(paid.pence()) + " is more than the " + weekly + " a week that was accepted.", CITATION));
    }

    /// What was accepted is not taken back while payments stand on it, nor the claim while something that came back stands on it.
    static Optional<Refusal> resting(UUID claim, Timeline left) {
        var paid = left.facts(AllowancePaid.class).stream().filter(fact -> fact.entry().claim().equals(claim)).map(fact -> new Pence(fact.entry().pence())).reduce(Pence.NONE, Pence::plus);
        var back = Overpayment.settled(claim, left).recovered();
        if (back.amount() > 0 && Claim.of(left, claim).isEmpty()) return Optional.of(new Refusal(back + " came back of what was overpaid on it. Withdraw that first.", CITATION));
        return paid.amount() <= 0 || Claim.of(left, claim).flatMap(Claim::from).isPresent() ? Optional.empty()
                : Optional.of(new Refusal(paid + " is paid on it. Withdraw the payments first, or record that the allowance ends.", CITATION));
    }

    private static boolean paidNow(Claim claim) {
        return claim.from().isPresent() && claim.ended().isEmpty();
    }

    private static Given likely(Timeline timeline, LocalDate today) {
        var living = goldthread.kinship.Kinship.living(timeline, LocalDate.MAX).stream().map(fact -> fact.entry().carer()).distinct().toList();
        return Given.NOTHING.known("children", FamilyNetworkRecordings.together(timeline)).known("person", living.size() == 1 ? living.getFirst() : null).known("circumstances", Told.of(timeline, today).stream().map(Circumstance::name).toList());
    }

    /// What the rates of the authority come to for the children of the one claim that waits.
    private static Given waiting(Timeline timeline, Records records, LocalDate today) {
        var given = claims(timeline, claim -> claim.decided().isEmpty(), "No claim waits for a decision.");
        var waiting = Claim.all(timeline, LocalDate.MAX).stream().filter(claim -> claim.decided().isEmpty()).toList();
        var offer = new Offer(records.of(OfferEntry.REGISTRY), today);
        return waiting.size() != 1 || offer.rates().isEmpty() ? given : weekly(waiting.getFirst(), timeline, records, offer).map(sum -> given.known("weekly", sum.plain())).orElse(given);
    }

    /// By the ages today; nothing where one has no rate or no date of birth, for then nobody can tell.
    private static Optional<Pence> weekly(Claim claim, Timeline timeline, Records records, Offer offer) {
        var rates = records.all(claim.claimed().entry().children(), timeline).stream().map(child -> Optional.ofNullable(Person.of(child).born()).flatMap(born -> offer.rate(Age.of(born, offer.day()).years()))).toList();
        return rates.stream().allMatch(Optional::isPresent) ? rates.stream().flatMap(Optional::stream).reduce(Pence::plus) : Optional.empty();
    }

    private static Given claims(Timeline timeline, Predicate<Claim> which, String none) {
        return Given.NOTHING.following("claim", Claim.all(timeline, LocalDate.MAX).stream().filter(which).map(claim -> new Earlier(claim.id(), "Claim of " + Words.spoken(claim.claimed().happened()), true)).toList(), none, "kinship.allowance-claimed");
    }

    private static Given payable(Timeline timeline) {
        var given = claims(timeline, Allowance::paidNow, "No kinship allowance is paid.");
        return Claim.all(timeline, LocalDate.MAX).stream().filter(Allowance::paidNow).findFirst().map(claim -> given.known("week", claim.nextWeek()).known("amount", claim.weekly(claim.nextWeek()).plain())).orElse(given);
    }

    static List<Subject> sameChildren(Timeline timeline, Answers answers) {
        return Earlier.find(timeline, AllowanceClaimed.class, answers.id("claim")).children();
    }

    private static Question claim() {
        return radiosFrom("claim", "Which claim?", "claim").named("Claim").required("Choose the claim");
    }

    private Allowance() {}
}
