package goldthread.kinship.allowance;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.familynetwork.FamilyNetworkRecordings;
import goldthread.familynetwork.support.BudgetEntry;
import goldthread.familynetwork.support.Programmes;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceClaimed;
import goldthread.kinship.allowance.AllowanceEntry.AllowanceDecided;
import goldthread.kinship.allowance.AllowanceEntry.AllowancePaid;
import goldthread.kinship.allowance.AllowanceEntry.CircumstancesChanged;
import goldthread.law.Law;
import goldthread.money.Pence;
import goldthread.recording.Records;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// One claim and what became of it, as a child's record tells it on a day.
///
/// @param first the first day of the family's first claim that was accepted; empty where none was
public record Claim(Fact<AllowanceClaimed> claimed, Optional<Fact<AllowanceDecided>> decided, List<Fact<AllowancePaid>> payments, List<Fact<CircumstancesChanged>> changes, Optional<LocalDate> first) {

    /// All of a child, the latest first. The family's first claim is looked for on this record alone.
    public static List<Claim> all(Timeline timeline, LocalDate day) {
        return all(timeline, day, Records.NONE);
    }

    /// As [#all(Timeline, LocalDate)], but the family's first claim may be on the record of a brother or sister.
    public static List<Claim> all(Timeline timeline, LocalDate day, Records records) {
        var first = records.all(FamilyNetworkRecordings.together(timeline), timeline).stream().flatMap(child -> told(child, day, Optional.empty()).stream()).flatMap(claim -> claim.from().stream()).min(Comparator.naturalOrder());
        return told(timeline, day, first);
    }

    private static List<Claim> told(Timeline timeline, LocalDate day, Optional<LocalDate> first) {
        return timeline.facts(AllowanceClaimed.class).reversed().stream().filter(fact -> !fact.happened().isAfter(day)).map(claimed -> new Claim(claimed,
                of(timeline, AllowanceDecided.class, AllowanceDecided::claim, claimed.id(), day).stream().reduce((one, later) -> later), of(timeline, AllowancePaid.class, AllowancePaid::claim, claimed.id(), day),
                of(timeline, CircumstancesChanged.class, CircumstancesChanged::claim, claimed.id(), day), first)).toList();
    }

    /// The claim with this id; empty where none stands.
    static Optional<Claim> of(Timeline timeline, UUID claim) {
        return of(timeline, claim, Records.NONE);
    }

    static Optional<Claim> of(Timeline timeline, UUID claim, Records records) {
        return all(timeline, LocalDate.MAX, records).stream().filter(each -> each.id().equals(claim)).findFirst();
    }

    private static <E extends AllowanceEntry> List<Fact<E>> of(Timeline timeline, Class<E> kind, Function<E, UUID> parent, UUID claim, LocalDate day) {
        return timeline.facts(kind).stream().filter(fact -> parent.apply(fact.entry()).equals(claim) && !fact.happened().isAfter(day)).toList();
    }

    public UUID id() {
        return claimed.id();
    }

    /// From which day it is paid; empty where it was not accepted.
    public Optional<LocalDate> from() {
        return decided.filter(fact -> fact.entry().accepted()).map(fact -> fact.entry().from() == null ? fact.happened() : fact.entry().from());
    }

    /// The day from which nothing is paid, told by a change of circumstances.
    public Optional<LocalDate> ended() {
        return changes.stream().filter(fact -> fact.entry().ends()).map(Fact::happened).findFirst();
    }

    /// What is paid for a week that begins on a day.
    public Pence weekly(LocalDate day) {
        var accepted = new Pence(decided.map(fact -> fact.entry().weekly()).orElse(0L));
        return changes.stream().filter(fact -> fact.entry().weekly() != null && !fact.happened().isAfter(day)).map(fact -> new Pence(fact.entry().weekly())).reduce(accepted, (one, later) -> later);
    }

    public Pence paid() {
        return payments.stream().map(fact -> new Pence(fact.entry().pence())).reduce(Pence.NONE, Pence::plus);
    }

    /// The first day of the week that is paid next.
    public LocalDate nextWeek() {
        return payments.stream().map(fact -> fact.entry().week()).max(Comparator.naturalOrder()).map(week -> week.plusWeeks(1)).orElseGet(() -> from().orElseThrow());
    }

    /// The last day on which it is paid, if nothing changes before: the three years are the family's, and run from the first day of
    /// its first claim that was accepted, whichever claim is paid.
    public LocalDate last(Law law) {
        return law.limit("T-G07b", first.orElseThrow()).by().minusDays(1);
    }

    /// The test of the claim, with what the authority and the family's earlier claims tell: also those on the records of brothers
    /// and sisters, for the three years are the family's.
    public Eligibility test(Timeline timeline, int holder, Records records) {
        var claim = claimed.entry();
        return Eligibility.of(claim, Programmes.of(Programmes.ALLOWANCE, holder, records.of(BudgetEntry.REGISTRY), claim.on()).orElse(""), earlier(timeline, records).orElse(null));
    }

    /// From which day the first of the family's earlier claims was paid, as known on the day of this one.
    Optional<LocalDate> earlier(Timeline timeline, Records records) {
        return records.all(FamilyNetworkRecordings.together(timeline), timeline).stream().flatMap(child -> all(child, claimed.entry().on()).stream()).filter(other -> other.claimed.first().position() < claimed.first().position())
                .flatMap(other -> other.from().stream()).min(Comparator.naturalOrder());
    }
}
