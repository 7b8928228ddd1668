package goldthread.familynetwork.support;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.familynetwork.support.SupportEntry.Item;
import goldthread.familynetwork.support.SupportEntry.SupportDecided;
import goldthread.familynetwork.support.SupportEntry.SupportEnded;
import goldthread.familynetwork.support.SupportEntry.SupportPaid;
import goldthread.familynetwork.support.SupportEntry.SupportRequested;
import goldthread.familynetwork.support.SupportEntry.SupportSeen;
import goldthread.money.Pence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// One request and what became of it, as a child's record tells it on a day.
///
/// @param decisions the first first
public record SupportPackage(Fact<SupportRequested> request, List<Fact<SupportDecided>> decisions, List<Fact<SupportPaid>> payments, List<Fact<SupportSeen>> outcomes,
                             Optional<Fact<SupportEnded>> ended) {

    /// How far it has come.
    public enum Stage {
        WAITING("Waits for a decision"), AGREED("Agreed"), REFUSED("Refused"), ENDED("Ended");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// All of a child, the latest first.
    public static List<SupportPackage> all(Timeline timeline, LocalDate day) {
        return timeline.facts(SupportRequested.class).reversed().stream().filter(fact -> !fact.happened().isAfter(day)).map(request -> new SupportPackage(request,
                of(timeline, SupportDecided.class, SupportDecided::request, request.id(), day), of(timeline, SupportPaid.class, SupportPaid::request, request.id(), day),
                of(timeline, SupportSeen.class, SupportSeen::request, request.id(), day),
                of(timeline, SupportEnded.class, SupportEnded::request, request.id(), day).stream().findFirst())).toList();
    }

    /// One of a child, as all that is told makes it.
    static Optional<SupportPackage> of(Timeline timeline, UUID request) {
        return all(timeline, LocalDate.MAX).stream().filter(each -> each.id().equals(request)).findFirst();
    }

    private static <E extends SupportEntry> List<Fact<E>> of(Timeline timeline, Class<E> kind, Function<E, UUID> parent, UUID request, LocalDate day) {
        return timeline.facts(kind).stream().filter(fact -> parent.apply(fact.entry()).equals(request) && !fact.happened().isAfter(day)).toList();
    }

    public UUID id() {
        return request.id();
    }

    public Stage stage() {
        if (ended.isPresent()) return Stage.ENDED;
        return request.entry().sameDay() || approval().isPresent() ? Stage.AGREED : settled(SupportDecided.REFUSED) ? Stage.REFUSED : Stage.WAITING;
    }

    private boolean settled(String answer) {
        return !decisions.isEmpty() && decisions.getLast().entry().answer().equals(answer);
    }

    public Optional<Fact<SupportDecided>> approval() {
        return settled(SupportDecided.APPROVED) ? Optional.of(decisions.getLast()) : Optional.empty();
    }

    /// From which day there is money: the day of the approval, or of the spending.
    public Optional<LocalDate> agreedOn() {
        return request.entry().sameDay() ? Optional.of(request.happened()) : approval().map(Fact::happened);
    }

    /// Who is to decide now; empty where nobody was named.
    public String waitsFor() {
        var to = decisions.isEmpty() ? request.entry().to() : decisions.getLast().entry().to();
        return to == null ? "" : to;
    }

    /// What may be paid in all: what was approved, whatever was said of the request afterwards.
    public Pence agreed() {
        return request.entry().sameDay() ? request.entry().cost() : approval().map(fact -> new Pence(fact.entry().pence())).orElse(Pence.NONE);
    }

    public Pence paid() {
        return sum(payments);
    }

    public Pence paid(int item) {
        return sum(payments.stream().filter(fact -> fact.entry().item() == item).toList());
    }

    private static Pence sum(List<Fact<SupportPaid>> payments) {
        return payments.stream().map(fact -> new Pence(fact.entry().pence())).reduce(Pence.NONE, Pence::plus);
    }

    public Pence left(int item) {
        return items().get(item).cost().minus(paid(item));
    }

    /// What should have been paid of an item by a day and has not been: nothing more once the support has ended.
    public Pence due(int item, LocalDate day) {
        if (agreedOn().isEmpty()) return Pence.NONE;
        var by = ended.isPresent() && ended.get().happened().isBefore(day) ? ended.get().happened().minusDays(1) : day;
        var one = items().get(item);
        var owed = !one.weekly() && by.isBefore(agreedOn().get()) ? Pence.NONE : new Pence(one.pence()).times(one.times(by));
        var due = owed.minus(paid(item));
        return due.amount() < 0 ? Pence.NONE : due;
    }

    public List<Item> items() {
        return request.entry().items();
    }

    /// What the worker told last of what it avoided.
    public Optional<SupportEntry.Avoided> avoided() {
        return outcomes.reversed().stream().flatMap(fact -> Optional.ofNullable(fact.entry().avoided()).stream()).findFirst();
    }
}
