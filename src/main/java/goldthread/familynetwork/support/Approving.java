package goldthread.familynetwork.support;

import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.familynetwork.support.BudgetEntry.LimitSet;
import goldthread.familynetwork.support.SupportEntry.SupportDecided;
import goldthread.familynetwork.support.SupportEntry.SupportPaid;
import goldthread.familynetwork.support.SupportEntry.SupportRequested;
import goldthread.money.Pence;
import goldthread.pages.Words;
import goldthread.recording.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may approve what. There is no national limit: what the authority has set on the day decides, for a role or for one
/// person; whoever has several takes the highest. Where nothing is set, nobody may approve.
public final class Approving {
    private static final String CITATION = "The authority's own limits, on Support for family networks";

    /// The limits that stand on a day, of each role or person the last that was set.
    public static List<Fact<LimitSet>> limits(Timeline registry, LocalDate day) {
        var last = new LinkedHashMap<String, Fact<LimitSet>>();
        registry.facts(LimitSet.class).stream().filter(fact -> !fact.happened().isAfter(day)).forEach(fact -> last.put(whose(fact.entry()) + fact.entry().what(), fact));
        return List.copyOf(last.values());
    }

    private static String whose(LimitSet limit) {
        return Objects.requireNonNullElse(limit.role(), String.valueOf(limit.account()));
    }

    /// The highest that somebody may approve; empty where nothing is set for them.
    static Optional<Fact<LimitSet>> limit(Timeline registry, Who who, String what, LocalDate day) {
        var roles = who.roles().stream().map(Role::title).collect(Collectors.toSet());
        return limits(registry, day).stream().filter(fact -> fact.entry().what().equals(what) && (fact.entry().role() == null ? who.account().equals(fact.entry().account()) : roles.contains(fact.entry().role())))
                .max(Comparator.comparingLong(fact -> fact.entry().pence()));
    }

    /// A sum above what somebody may approve is refused, with who may.
    static Optional<Refusal> decision(SupportDecided decided, Timeline registry, Who who) {
        if (!decided.answer().equals(SupportDecided.APPROVED)) return Optional.empty();
        var sum = new Pence(decided.pence());
        var own = limit(registry, who, LimitSet.REQUEST, decided.on());
        if (own.isPresent() && own.get().entry().pence() >= decided.pence()) return Optional.empty();
        var others = limits(registry, decided.on()).stream().filter(fact -> fact.entry().what().equals(LimitSet.REQUEST) && fact.entry().pence() >= decided.pence()).map(fact -> name(fact.entry())).sorted().toList();
        var may = others.isEmpty() ? "No limit that the authority has set reaches so far: an administrator sets one." : "Send it on to somebody who may: " + String.join(", ", others) + ".";
        return Optional.of(new Refusal(own.map(fact -> sum + " is over the " + new Pence(fact.entry().pence()) + " that you may approve (" + name(fact.entry()).toLowerCase(java.util.Locale.UK) + ", since "
                + Words.spoken(fact.happened()) + "). ").orElse("The authority has not set how much you may approve. ") + may, CITATION));
    }

    /// What is spent the same day is small: all such spending for the family on the day together.
    static Optional<Refusal> sameDay(SupportRequested request, Timeline timeline, Timeline registry, Who who) {
        if (!request.sameDay()) return Optional.empty();
        if (request.items().stream().anyMatch(SupportEntry.Item::weekly)) {
            return Optional.of(new Refusal("What is paid each week cannot be spent the same day. Ask a manager for it.", CITATION));
        }
        var spent = timeline.facts(SupportRequested.class).stream().filter(fact -> fact.entry().sameDay() && fact.happened().equals(request.on())).map(fact -> fact.entry().cost()).reduce(Pence.NONE, Pence::plus);
        var all = spent.plus(request.cost());
        var own = limit(registry, who, LimitSet.SAME_DAY, request.on());
        if (own.isPresent() && own.get().entry().pence() >= all.amount()) return Optional.empty();
        return Optional.of(new Refusal(own.map(fact -> all + " on one day is over the " + new Pence(fact.entry().pence()) + " that you may spend without a manager (since " + Words.spoken(fact.happened()) + ").")
                .orElse("The authority has not set how much you may spend without a manager.") + " Ask a manager for it instead.", CITATION));
    }

    /// No more is paid than was agreed, item by item.
    static Optional<Refusal> payment(SupportPaid paid, Timeline timeline) {
        var found = SupportPackage.all(timeline, LocalDate.MAX).stream().filter(each -> each.id().equals(paid.request())).findFirst();
        if (found.isEmpty() || found.get().agreedOn().isEmpty()) return Optional.of(new Refusal("This support is not agreed, so that nothing can be paid for it.", CITATION));
        var support = found.get();
        if (paid.on().isBefore(support.agreedOn().get())) {
            return Optional.of(new Refusal("This support was agreed on " + Words.spoken(support.agreedOn().get()) + ": nothing is paid before.", CITATION));
        }
        var left = Stream.of(support.left(paid.item()), support.agreed().minus(support.paid())).min(Comparator.naturalOrder()).orElseThrow();
        return new Pence(paid.pence()).compareTo(left) <= 0 ? Optional.empty() : Optional.of(new Refusal(new Pence(paid.pence()) + " is more than the " + left + " that is left of " + support.items().get(paid.item()).what()
                + ". Ask for more, or pay what is left.", CITATION));
    }

    private static String name(LimitSet limit) {
        return limit.role() == null ? String.valueOf(limit.name()) : limit.role();
    }

    private Approving() {}
}
