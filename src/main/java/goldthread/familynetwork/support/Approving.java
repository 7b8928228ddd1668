package goldthread.familynetwork.support;

import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.familynetwork.support.BudgetEntry.BudgetOpened;
import goldthread.familynetwork.support.BudgetEntry.LimitSet;
import goldthread.familynetwork.support.SupportEntry.SupportDecided;
import goldthread.familynetwork.support.SupportEntry.SupportPaid;
import goldthread.familynetwork.support.SupportEntry.SupportRequested;
import goldthread.money.Pence;
import goldthread.pages.Words;
import goldthread.recording.Records;
import goldthread.recording.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may approve what. There is no national limit: what the authority has set on the day decides, for a role or for one
/// person; whoever has several takes the highest. Where nothing is set, nobody may approve.
public final class Approving {
    private static final String CITATION = "The authority's own limits, on Support for family networks";
    private static final String DIVIDED = "Accounts and Audit Regulations 2015 (SI 2015/234), regulation 4(4)(b): the responsibilities of officers dealing with money are divided";

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

    /// Nobody approves what they asked for, and nobody a sum above what they may: refused, with who may.
    static Optional<Refusal> decision(SupportDecided decided, Timeline timeline, Timeline registry, Who who) {
        if (!decided.answer().equals(SupportDecided.APPROVED)) return Optional.empty();
        if (timeline.facts(SupportRequested.class).stream().anyMatch(fact -> fact.id().equals(decided.request()) && (fact.first().author().equals(who.account()) || fact.stands().author().equals(who.account())))) {
            return Optional.of(new Refusal("You asked for this support yourself, and nobody approves what they asked for. Send it on to another manager.", DIVIDED));
        }
        var sum = new Pence(decided.pence());
        var own = limit(registry, who, LimitSet.REQUEST, decided.on());
        if (own.isPresent() && own.get().entry().pence() >= decided.pence()) return Optional.empty();
        var others = limits(registry, decided.on()).stream().filter(fact -> fact.entry().what().equals(LimitSet.REQUEST) && fact.entry().pence() >= decided.pence()).map(fact -> name(fact.entry())).sorted().toList();
        var may = others.isEmpty() ? "No limit that the authority has set reaches so far: an administrator sets one." : "Send it on to somebody who may: " + String.join(", ", others) + ".";
        return Optional.of(new Refusal(own.map(fact -> sum + " is over the " + new Pence(fact.entry().pence()) + " that you may approve (" + (fact.entry().role() == null ? name(fact.entry()) : name(fact.entry()).toLowerCase(java.util.Locale.UK)) + ", since "
                + Words.spoken(fact.happened()) + "). ").orElse("The authority has not set how much you may approve. ") + may, CITATION));
    }

    /// Something is asked for, and each thing costs something.
    static Optional<Refusal> asking(SupportRequested request, Timeline timeline, Records records, Who who) {
        if (request.items().isEmpty()) return Optional.of(new Refusal("Nothing is asked for. Say what is needed, and how much it costs.", CITATION));
        return request.items().stream().filter(item -> item.pence() <= 0 || item.cost().amount() <= 0).findFirst().map(item -> new Refusal(item.what() + " costs nothing as it is written. Say how much it costs, and from when to when.", CITATION))
                .or(() -> request.sameDay() ? sameDay(request, timeline, records, who) : Optional.empty());
    }

    /// What is spent the same day is small: all such spending for the family on the day together, on whichever child's record.
    private static Optional<Refusal> sameDay(SupportRequested request, Timeline timeline, Records records, Who who) {
        if (request.items().stream().anyMatch(SupportEntry.Item::weekly)) {
            return Optional.of(new Refusal("What is paid each week cannot be spent the same day. Ask a manager for it.", CITATION));
        }
        var spent = records.all(request.children(), timeline).stream().flatMap(child -> child.facts(SupportRequested.class).stream()).filter(fact -> fact.entry().sameDay() && fact.happened().equals(request.on()))
                .collect(Collectors.toMap(Fact::id, fact -> fact.entry().cost(), (one, same) -> one));
        var all = spent.values().stream().reduce(request.cost(), Pence::plus);
        var own = limit(records.of(BudgetEntry.REGISTRY), who, LimitSet.SAME_DAY, request.on());
        if (own.isPresent() && own.get().entry().pence() >= all.amount()) return Optional.empty();
        return Optional.of(new Refusal(own.map(fact -> all + " on one day is over the " + new Pence(fact.entry().pence()) + " that you may spend without a manager (since " + Words.spoken(fact.happened()) + ").")
                .orElse("The authority has not set how much you may spend without a manager.") + " Ask a manager for it instead.", CITATION));
    }

    /// No more is paid than was agreed, item by item, while the support goes on and from a budget that stands and has so much left.
    static Optional<Refusal> payment(SupportPaid paid, Timeline timeline, Records records, Who who) {
        var registry = records.of(BudgetEntry.REGISTRY);
        var found = SupportPackage.of(timeline, paid.request());
        if (found.isEmpty() || found.get().agreedOn().isEmpty()) return Optional.of(new Refusal("This support is not agreed, so that nothing can be paid for it.", CITATION));
        var support = found.get();
        if (paid.on().isBefore(support.agreedOn().get())) {
            return Optional.of(new Refusal("This support was agreed on " + Words.spoken(support.agreedOn().get()) + ": nothing is paid before.", CITATION));
        }
        if (support.ended().filter(end -> !paid.on().isBefore(end.happened())).isPresent()) return Optional.of(new Refusal("This support ended on " + Words.spoken(support.ended().get().happened()) + ": nothing is paid from that day on.", CITATION));
        if (paid.item() < 0 || paid.item() >= support.items().size()) return Optional.of(new Refusal("Nothing stands in place " + (paid.item() + 1) + " of what was agreed. Choose one of the items of this support.", CITATION));
        if (paid.pence() <= 0) return Optional.of(new Refusal("A payment is more than nothing. What was paid in error is corrected or withdrawn.", CITATION));
        return tooMuch(paid, support).or(() -> noBudget(paid, registry)).or(() -> spent(paid, registry, records, who));
    }

    /// What was agreed is not taken back while more is paid than stays agreed.
    static Optional<Refusal> resting(UUID request, Timeline left) {
        var paid = left.facts(SupportPaid.class).stream().filter(fact -> fact.entry().request().equals(request)).map(fact -> new Pence(fact.entry().pence())).reduce(Pence.NONE, Pence::plus);
        var agreed = SupportPackage.of(left, request).map(SupportPackage::agreed).orElse(Pence.NONE);
        return paid.compareTo(agreed) <= 0 ? Optional.empty() : Optional.of(new Refusal(paid + " is paid on it. Withdraw the payments first, or end the support.", CITATION));
    }

    private static Optional<Refusal> tooMuch(SupportPaid paid, SupportPackage support) {
        var left = Stream.of(support.left(paid.item()), support.agreed().minus(support.paid())).min(Comparator.naturalOrder()).orElseThrow();
        return new Pence(paid.pence()).compareTo(left) <= 0 ? Optional.empty() : Optional.of(new Refusal(new Pence(paid.pence()) + " is more than the " + left + " that is left of " + support.items().get(paid.item()).what()
                + ". Ask for more, or pay what is left.", CITATION));
    }

    private static Optional<Refusal> noBudget(SupportPaid paid, Timeline registry) {
        var budget = registry.facts(BudgetOpened.class).stream().filter(fact -> fact.id().equals(paid.budget())).map(Fact::entry).findFirst();
        if (budget.isEmpty()) return Optional.of(new Refusal("There is no such budget. Choose one of those on Support for family networks.", CITATION));
        return budget.filter(one -> paid.on().isBefore(one.from()) || paid.on().isAfter(one.until())).map(one -> new Refusal("The budget " + one.name() + " stands from " + Words.spoken(one.from()) + " to " + Words.spoken(one.until())
                + ": nothing is paid from it on " + Words.spoken(paid.on()) + ". Choose another.", CITATION));
    }

    /// A budget is overspent only by name: with a reason, and a manager other than whoever pays.
    private static Optional<Refusal> spent(SupportPaid paid, Timeline registry, Records records, Who who) {
        if (paid.over() != null && paid.overBy() != null) {
            return paid.overBy().equals(who.name()) ? Optional.of(new Refusal("Nobody authorises their own payment beyond a budget. Choose another manager.", DIVIDED)) : Optional.empty();
        }
        var budget = registry.facts(BudgetOpened.class).stream().filter(fact -> fact.id().equals(paid.budget())).map(Fact::entry).findFirst().orElseThrow();
        var left = new Pence(budget.pence()).minus(records.paid(paid.budget(), Set.of()));
        return new Pence(paid.pence()).compareTo(left) <= 0 ? Optional.empty() : Optional.of(new Refusal(new Pence(paid.pence()) + " is more than " + (left.amount() > 0 ? "the " + left + " that is left of " + budget.name() : "is left of " + budget.name() + ": nothing")
                + ". Pay it from another budget, or write why it is paid all the same and which manager authorised that.", CITATION));
    }

    private static String name(LimitSet limit) {
        return limit.role() == null ? String.valueOf(limit.name()) : limit.role();
    }

    private Approving() {}
}
