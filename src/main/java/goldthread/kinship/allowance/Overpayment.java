package goldthread.kinship.allowance;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.kinship.allowance.AllowanceEntry.AllowancePaid;
import goldthread.kinship.allowance.AllowanceEntry.OverpaymentDecided;
import goldthread.kinship.allowance.AllowanceEntry.OverpaymentRecovered;
import goldthread.law.Law;
import goldthread.money.Pence;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// What was paid on a claim beyond what the record says now was due: a correction, or a change told late, lowers what was due and
/// takes back no payment. What becomes of it is decided by somebody with a name; nothing is ever paid less than nothing.
///
/// @param weeks the weeks of which too much was paid   @param decided on what becomes of it   @param came what was recovered
public record Overpayment(List<Week> weeks, List<Fact<OverpaymentDecided>> decided, List<Fact<OverpaymentRecovered>> came) {

    /// @param from its first day   @param due what the record says now   @param because why it is less than was paid
    public record Week(LocalDate from, Pence paid, Pence due, String because) {
        public Pence over() {
            return paid.minus(due);
        }
    }

    public static Overpayment of(Claim claim, Timeline timeline, Law law, LocalDate day) {
        var weeks = claim.payments().stream().map(fact -> week(claim, fact.entry(), law)).filter(week -> week.over().amount() > 0).toList();
        return of(weeks, claim.id(), timeline, day);
    }

    /// What was decided and came back, whatever was paid: also of a claim that does not stand.
    static Overpayment settled(UUID claim, Timeline timeline) {
        return of(List.of(), claim, timeline, LocalDate.MAX);
    }

    private static Overpayment of(List<Week> weeks, UUID claim, Timeline timeline, LocalDate day) {
        return new Overpayment(weeks, timeline.facts(OverpaymentDecided.class).stream().filter(fact -> fact.entry().claim().equals(claim) && !fact.happened().isAfter(day)).toList(),
                timeline.facts(OverpaymentRecovered.class).stream().filter(fact -> fact.entry().claim().equals(claim) && !fact.happened().isAfter(day)).toList());
    }

    private static Week week(Claim claim, AllowancePaid paid, Law law) {
        var none = claim.from().isEmpty() ? "The claim is not accepted" : paid.week().isBefore(claim.from().get()) ? "Before the first day that it is paid for"
                : claim.ended().filter(end -> !paid.week().isBefore(end)).isPresent() ? "After the allowance ended" : paid.week().isAfter(claim.last(law)) ? "After the three years" : "";
        return none.isEmpty() ? new Week(paid.week(), new Pence(paid.pence()), claim.weekly(paid.week()), "More than is due a week") : new Week(paid.week(), new Pence(paid.pence()), Pence.NONE, none);
    }

    public Pence over() {
        return sum(weeks.stream(), week -> week.over().amount());
    }

    public Pence writtenOff() {
        return sum(of(OverpaymentDecided.WRITTEN_OFF), fact -> fact.entry().pence());
    }

    public Pence toRecover() {
        return sum(of(OverpaymentDecided.RECOVERED), fact -> fact.entry().pence());
    }

    public Pence recovered() {
        return sum(came.stream(), fact -> fact.entry().pence());
    }

    /// Of which nobody has decided yet.
    public Pence undecided() {
        return atLeastNone(over().minus(writtenOff()).minus(toRecover()));
    }

    /// Decided to be recovered, and not here yet.
    public Pence outstanding() {
        return atLeastNone(toRecover().minus(recovered()));
    }

    /// Came back from the carer beyond what was overpaid and is not written off, as the record says now: it is theirs.
    public Pence owedToCarer() {
        return atLeastNone(recovered().minus(atLeastNone(over().minus(writtenOff()))));
    }

    public boolean any() {
        return !weeks.isEmpty() || !decided.isEmpty() || !came.isEmpty();
    }

    private Stream<Fact<OverpaymentDecided>> of(String outcome) {
        return decided.stream().filter(fact -> fact.entry().outcome().equals(outcome));
    }

    private static Pence atLeastNone(Pence sum) {
        return sum.amount() < 0 ? Pence.NONE : sum;
    }

    private static <T> Pence sum(Stream<T> all, Function<T, Long> pence) {
        return all.map(each -> new Pence(pence.apply(each))).reduce(Pence.NONE, Pence::plus);
    }
}
