package goldthread.matching;

import goldthread.matching.plan.Choices;
import goldthread.matching.plan.Making;
import goldthread.matching.plan.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What may be and what it is worth: a region seen with its rules on one day and its weights.
public final class Matching {
    /// Children Act 1989 Sch 7 para 2: a carer fosters no more than three, unless exempted (para 4) or all are siblings (para 3).
    static final int USUAL_FOSTERING_LIMIT = 3;

    /// So many points more than any other claim have children whose home a person decided.
    static final double DECIDED = 10_000;

    private final Region region;
    private final Weights weights;
    private final HardRules rules;
    private final LocalDate on;
    private final Set<String> must;
    private final Map<String, Map<String, String>> barred = new HashMap<>();

    private final Map<String, Child> children = new HashMap<>();
    private final Map<String, Home> homes = new HashMap<>();

    /// @param must groups that are placed whole or not at all
    public Matching(Region region, Set<String> must, Weights weights, LocalDate on) {
        this.region = region;
        this.must = must;
        this.weights = weights;
        this.rules = HardRules.on(on);
        this.on = on;
        region.children().forEach(child -> children.put(child.id(), child));
        region.homes().forEach(home -> homes.put(home.id(), home));
        region.barred().forEach(each -> barred.computeIfAbsent(each.child(), any -> new HashMap<>()).put(each.home(), each.why()));
    }

    /// One fact that bars a home to a child, and where the rule stands.
    ///
    /// @param law whether the law bars, so that no person may decide otherwise
    public record Obstacle(String rule, String fact, String citation, boolean law) {}

    public boolean allows(Child child, Home home) {
        return rules.allow(child, home) && open(home) && !(barred.containsKey(child.id()) && barred.get(child.id()).containsKey(home.id()));
    }

    /// How many facts bar the home to the child.
    int bars(Child child, Home home) {
        return rules.count(child, home) + (open(home) ? 0 : 1) + (barred.containsKey(child.id()) && barred.get(child.id()).containsKey(home.id()) ? 1 : 0);
    }

    /// Everything that bars the home to the child; nothing if it may be proposed.
    public List<Obstacle> obstacles(Child child, Home home) {
        var all = new ArrayList<Obstacle>();
        for (var rule : rules.broken(child, home)) {
            all.add(new Obstacle(rule.bar().name(), rule.bar().fact(child, home), rule.citation(), rule.owner().equals("law")));
        }
        if (!open(home)) {
            all.add(new Obstacle("REGISTERED", "the home is not registered or approved on " + on, "Care Standards Act 2000, s11", true));
        }
        if (barred.containsKey(child.id()) && barred.get(child.id()).containsKey(home.id())) {
            all.add(new Obstacle("EXCLUDED", barred.get(child.id()).get(home.id()), "given with the instance", true));
        }
        return all;
    }

    private boolean open(Home home) {
        var registered = home.registered();
        return (registered.from().isEmpty() || !LocalDate.parse(registered.from()).isAfter(on))
                && (registered.until().isEmpty() || !LocalDate.parse(registered.until()).isBefore(on));
    }

    /// The places that may be filled: in a foster home no more than the usual fostering limit leaves.
    public static int places(Home home) {
        return home.setting() != Setting.FOSTERING || home.registered().exempt() ? home.places()
                : Math.min(home.places(), Math.max(0, USUAL_FOSTERING_LIMIT - home.living()));
    }

    public Choices choices() {
        return choices(Map.of());
    }

    /// @param decided children whose home a person has decided: they have no other
    Choices choices(Map<String, String> decided) {
        var making = new Making();
        var order = new ArrayList<>(region.children());
        order.sort(java.util.Comparator.comparingInt((Child child) -> child.ties().arrives()).thenComparing(Child::id));
        order.forEach(child -> making.child(child.id(), child.group()));
        region.homes().forEach(home -> making.home(home.id(), places(home)));
        must.forEach(making::mustStayTogether);
        region.apart().forEach(apart -> making.apart(apart.child(), apart.other()));
        for (var child : region.children()) {
            String only = decided.get(child.id());
            for (var home : region.homes()) {
                if (only != null ? home.id().equals(only) : allows(child, home)) making.pair(child.id(), home.id(), (only == null ? 0 : DECIDED) + weights.of(Weight.PLACED) + weights.fit(child, home));
            }
        }
        return making.choices(weights.of(Weight.TOGETHER), weights.of(Weight.PART_TOGETHER));
    }

    /// The home that a plan proposes for the child, or null.
    public @Nullable Home home(Plan plan, Child child) {
        int number = plan.choices().numberOf(child.id());
        int at = number < 0 ? -1 : plan.at()[number];
        return at < 0 ? null : homes.get(plan.choices().home(at));
    }

    public @Nullable Child child(String id) {
        return children.get(id);
    }

    public @Nullable Home home(String id) {
        return homes.get(id);
    }

    /// The same homes, weights and rules for other children.
    Matching withChildren(List<Child> others) {
        return new Matching(new Region(others, region.homes(), List.of(), List.of()), Set.of(), weights, on);
    }

    public Region region() {
        return region;
    }

    public Weights weights() {
        return weights;
    }

    public HardRules rules() {
        return rules;
    }
}
