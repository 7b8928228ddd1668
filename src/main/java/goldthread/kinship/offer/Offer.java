package goldthread.kinship.offer;

import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.kinship.offer.OfferEntry.OfferPublished;
import goldthread.kinship.offer.OfferEntry.RateSet;
import goldthread.kinship.offer.OfferEntry.SupportOffered;
import goldthread.kinship.offer.OfferEntry.SupportSpent;
import goldthread.law.Due;
import goldthread.law.Law;
import goldthread.money.Pence;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The local offer of an authority on a day.
public record Offer(Timeline registry, LocalDate day) {
    /// What the Act asks of the offer, and what families ask: heading by key, in the order of the page.
    static final Map<String, String> PARTS = parts();

    public Optional<Fact<OfferPublished>> published() {
        return versions().stream().findFirst();
    }

    /// What was published and begins on a later day, the next first.
    List<Fact<OfferPublished>> coming() {
        return registry.facts(OfferPublished.class).stream().filter(fact -> fact.happened().isAfter(day)).toList();
    }

    /// The latest first; what begins later does not stand yet.
    List<Fact<OfferPublished>> versions() {
        return registry.facts(OfferPublished.class).reversed().stream().filter(fact -> !fact.happened().isAfter(day)).toList();
    }

    /// By when it is to be published, or looked at again; empty while the section is not in force.
    public Optional<Due> due(Law law) {
        var published = published();
        if (published.isEmpty()) return law.rule("T-G06a", day).filter(rule -> rule.clause().from() != null && !day.isBefore(rule.clause().from())).map(rule -> new Due(rule.clause().from(), rule.clause().from(), rule, null));
        return law.inForce("T-G06b", day) ? Optional.of(law.limit("T-G06b", published.get().happened())) : Optional.empty();
    }

    /// What stands in the catalogue, or begins later.
    List<Fact<SupportOffered>> catalogue() {
        return registry.facts(SupportOffered.class).stream().filter(fact -> (fact.entry().until() == null || !day.isAfter(fact.entry().until()))).toList();
    }

    Pence spent(UUID offered) {
        return registry.facts(SupportSpent.class).stream().filter(fact -> fact.entry().offered().equals(offered) && !fact.happened().isAfter(day)).map(fact -> new Pence(fact.entry().pence())).reduce(Pence.NONE, Pence::plus);
    }

    /// The weekly rates that stand, of each age the last that was set.
    public List<Fact<RateSet>> rates() {
        var last = new LinkedHashMap<String, Fact<RateSet>>();
        registry.facts(RateSet.class).stream().filter(fact -> !fact.happened().isAfter(day)).forEach(fact -> last.put(fact.entry().age() + " " + fact.entry().until(), fact));
        return List.copyOf(last.values());
    }

    /// What was set for a later day, the next first.
    List<Fact<RateSet>> laterRates() {
        return registry.facts(RateSet.class).stream().filter(fact -> fact.happened().isAfter(day)).toList();
    }

    /// What is paid a week for a child of an age on the day; empty where no rate is set for it.
    public Optional<Pence> rate(int age) {
        return rates().stream().filter(fact -> fact.entry().age() <= age && age <= fact.entry().until()).map(fact -> new Pence(fact.entry().pence())).reduce((one, later) -> later);
    }

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("approach", "Our approach to kinship care");
        parts.put("money", "Financial support");
        parts.put("health", "Health");
        parts.put("relationships", "Relationships and family time");
        parts.put("education", "Education");
        parts.put("accommodation", "A place to live");
        parts.put("law", "Legal advice and legal aid");
        parts.put("leave", "Time off work");
        parts.put("together", "Training and meeting others");
        parts.put("unhappy", "If you are unhappy with us");
        return java.util.Collections.unmodifiableMap(parts);
    }
}
