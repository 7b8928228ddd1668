package goldthread.kinship.allowance;

import static goldthread.pages.Question.choices;
import static goldthread.pages.Question.day;
import static goldthread.pages.Question.longText;
import static goldthread.pages.Question.radios;
import static goldthread.pages.Question.radiosFrom;
import static goldthread.pages.Question.selectFrom;
import static goldthread.pages.Question.text;

import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.familynetwork.FamilyNetworkRecordings;
import goldthread.kinship.allowance.AllowanceEntry.AllowancePaid;
import goldthread.kinship.allowance.AllowanceEntry.OverpaymentDecided;
import goldthread.kinship.allowance.AllowanceEntry.OverpaymentRecovered;
import goldthread.law.Law;
import goldthread.money.Pence;
import goldthread.pages.Answers;
import goldthread.pages.Form;
import goldthread.pages.Question;
import goldthread.pages.Words;
import goldthread.recording.Earlier;
import goldthread.recording.Given;
import goldthread.recording.Recording;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How people record what becomes of a kinship allowance that was overpaid: the council's own decision, for the pilot's material
/// says nothing of it.
final class OverpaymentRecordings {
    private static final String CITATION = "The authority's own decision: the Kinship Zones pilot material of February 2026 says nothing of it";

    private static final Form<Function<Timeline, OverpaymentDecided>> DECIDE = Form.of("kinship.overpayment-decided", "Decide on an overpaid kinship allowance", "Record decision")
            .ask(claim(), radios("outcome", "What becomes of it?", choices(OverpaymentDecided.RECOVERED, OverpaymentDecided.WRITTEN_OFF)).named("Decision").required("Choose what becomes of it"),
                    text("amount", "How much of it?").named("Amount").width(10).hint("In pounds, such as 150.00").required("Enter how much"),
                    text("how", "How is it recovered?").named("How").hint("So much from each week, or paid back by the carer, as the carer can bear").onlyIf("outcome", OverpaymentDecided.RECOVERED).required("Enter how it is recovered"),
                    longText("why", "Why?").named("Why").hint("How it came to be overpaid, and what it would mean for the family. The carer is told").required("Enter why: the carer is told"),
                    selectFrom("by", "Who decides?", "workers").named("Decided by").required("Choose who decides"), day("on", "When was it decided?", "Date of the decision"))
            .refuse("amount", answers -> !Pence.isSum(answers.text("amount")), Allowance.NO_SUM)
            .makes(answers -> timeline -> new OverpaymentDecided(Allowance.sameChildren(timeline, answers), answers.id("claim"), answers.text("outcome"), Pence.pounds(answers.text("amount")).amount(),
                    answers.chose("outcome", OverpaymentDecided.RECOVERED) ? answers.text("how") : null, answers.text("why"), FamilyNetworkRecordings.name(answers.text("by")), answers.date("on")));

    private static final Form<Function<Timeline, OverpaymentRecovered>> CAME = Form.of("kinship.overpayment-recovered", "Record what came back of an overpaid kinship allowance", "Record")
            .ask(claim(), text("amount", "How much came back?").named("Amount").width(10).hint("In pounds, such as 150.00").required("Enter how much"),
                    radios("how", "How?", choices("Held back from a week's payment", "Paid back by the carer", "Set against what the council owed the carer")).named("How").required("Choose how"), day("on", "When?", "Date"))
            .refuse("amount", answers -> !Pence.isSum(answers.text("amount")), Allowance.NO_SUM)
            .makes(answers -> timeline -> new OverpaymentRecovered(Allowance.sameChildren(timeline, answers), answers.id("claim"), Pence.pounds(answers.text("amount")).amount(), answers.text("how"), answers.date("on")));

    static final List<Recording<?>> ALL = List.of(
            Recording.of(DECIDE, made -> Answers.none().with("claim", made.claim()).with("outcome", made.outcome()).with("amount", new Pence(made.pence()).plain()).with("how", made.how()).with("why", made.why()).with("by", made.by()).with("on", made.on()), "Decision recorded")
                    .givenWith((timeline, records, today) -> given(timeline, records, over -> over.undecided())).decides().gateWith(OverpaymentRecordings::deciding).meets("T-G24")
                    .correcting((fact, before, after) -> resting(fact, after)).withdrawing(OverpaymentRecordings::resting).next("kinship.overpayment-recovered"),
            Recording.of(CAME, came -> Answers.none().with("claim", came.claim()).with("amount", new Pence(came.pence()).plain()).with("how", came.how()).with("on", came.on()), "Recorded")
                    .givenWith((timeline, records, today) -> given(timeline, records, over -> over.outstanding())).decides().gateWith(OverpaymentRecordings::coming));

    /// No more than was overpaid, and of that no more than nobody has decided yet.
    static Optional<Refusal> deciding(OverpaymentDecided made, Timeline timeline, Law law, Records records) {
        return checked(timeline, records, made.claim(), made.pence(), law, Overpayment::undecided, left -> left.amount() == 0 ? "Nothing is overpaid on this claim of which nobody has decided." : left + " is overpaid and not decided yet: decide on no more than that.");
    }

    /// No more than was decided to be recovered, and is still to come.
    static Optional<Refusal> coming(OverpaymentRecovered came, Timeline timeline, Law law, Records records) {
        return checked(timeline, records, came.claim(), came.pence(), law, Overpayment::outstanding, left -> left.amount() == 0 ? "Nothing of this claim is to be recovered. Record the decision to recover it first." : left + " is still to be recovered: more than that is the carer's.");
    }

    /// What came back stays covered by decisions to recover it: otherwise nobody is told whose it is.
    static Optional<Refusal> resting(Fact<OverpaymentDecided> decided, Timeline left) {
        var settled = Overpayment.settled(decided.entry().claim(), left);
        return !decided.entry().outcome().equals(OverpaymentDecided.RECOVERED) || settled.recovered().compareTo(settled.toRecover()) <= 0 ? Optional.empty()
                : Optional.of(new Refusal(settled.recovered() + " came back already, and " + settled.toRecover() + " would be left to recover. Withdraw or correct what came back first.", CITATION));
    }

    private static Optional<Refusal> checked(Timeline timeline, Records records, UUID claim, long pence, Law law, Function<Overpayment, Pence> left, Function<Pence, String> sentence) {
        var found = Claim.of(timeline, claim, records);
        if (found.isEmpty()) return Optional.of(new Refusal(Allowance.NO_CLAIM.sentence(), CITATION));
        var most = left.apply(Overpayment.of(found.get(), timeline, law, LocalDate.MAX));
        return pence <= 0 ? Optional.of(new Refusal(Allowance.NO_SUM + ".", CITATION)) : pence <= most.amount() ? Optional.empty() : Optional.of(new Refusal(sentence.apply(most), CITATION));
    }

    /// Whether a payment stands that would be more than is due by an entry that is about to be written.
    static boolean overpays(Timeline timeline, UUID claim, Predicate<AllowancePaid> tooMuch) {
        return Claim.of(timeline, claim).stream().flatMap(each -> each.payments().stream()).anyMatch(fact -> tooMuch.test(fact.entry()));
    }

    private static Given given(Timeline timeline, Records records, Function<Overpayment, Pence> left) {
        var claims = Claim.all(timeline, LocalDate.MAX, records).stream().filter(claim -> !claim.payments().isEmpty()).toList();
        var given = Given.NOTHING.following("claim", claims.stream().map(claim -> new Earlier(claim.id(), "Claim of " + Words.spoken(claim.claimed().happened()), true)).toList(), "No kinship allowance is paid.", "kinship.allowance-paid");
        return claims.size() != 1 ? given : given.known("amount", sum(left.apply(Overpayment.of(claims.getFirst(), timeline, Law.national(Acting.someone().map(Who::holder).orElse(0)), LocalDate.MAX))));
    }

    private static @Nullable String sum(Pence sum) {
        return sum.amount() == 0 ? null : sum.plain();
    }

    private static Question claim() {
        return radiosFrom("claim", "Which claim?", "claim").named("Claim").required("Choose the claim");
    }

    private OverpaymentRecordings() {}
}
