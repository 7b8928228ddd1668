package goldthread.matching;

import goldthread.matching.plan.Choices;
import goldthread.matching.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Why children have no home in a plan: which rule binds, or that the places are taken by children who gain more.
final class Unplaced {
    private final Choices choices;
    private final Plan plan;
    private final @Nullable Matching matching;
    private final List<String> rules = new ArrayList<>();

    Unplaced(Choices choices, Plan plan, @Nullable Matching matching) {
        this.choices = choices;
        this.plan = plan;
        this.matching = matching;
    }

    void into(ObjectNode root) {
        var list = root.putArray("unplacedChildren");
        for (int child = 0; child < choices.children(); child++) {
            if (plan.at()[child] >= 0) continue;
            add(list, child);
        }
        var notes = root.withArray("notes");
        sentences().forEach(notes::add);
    }

    /// What binds the whole instance.
    List<String> sentences() {
        var notes = new ArrayList<String>();
        if (choices.places() < choices.children()) {
            int without = choices.children() - choices.places();
            notes.add("There %s %,d %s and %,d %s: at least %,d %s cannot have a home.".formatted(choices.children() == 1 ? "is" : "are", choices.children(), children(choices.children()),
                    choices.places(), choices.places() == 1 ? "place" : "places", without, children(without)));
        }
        long none = java.util.stream.IntStream.range(0, choices.children()).filter(child -> choices.homesOf(child) == 0).count();
        if (none > 0) {
            notes.add(matching == null ? "%,d %s no pair that counts: none is given, or only with homes that have no place or are barred.".formatted(none, none == 1 ? "child has" : "children have")
                    : "%,d %s no home that the rules allow; each is listed with the rule that binds%s.".formatted(none, none == 1 ? "child has" : "children have", binding()));
        }
        if (choices.pairs() == 0) notes.add("No child may live in any of the homes: no plan can be made.");
        return notes;
    }

    private static String children(int some) {
        return some == 1 ? "child" : "children";
    }

    private void add(ArrayNode list, int child) {
        var row = list.addObject().put("child", choices.child(child)).put("homesAllowed", choices.homesOf(child));
        if (choices.homesOf(child) == 0) {
            var facts = matching == null ? null : matching.child(choices.child(child));
            if (facts == null) row.put("why", "No pair with this child counts: none is given, or only with homes that have no place or are barred.");
            else barred(row, facts);
        } else if (plan.mustWait(child)) {
            row.put("why", "The plan says that the siblings stay together, and no home has places for them all.");
        } else {
            boolean one = choices.homesOf(child) == 1;
            row.put("why", choices.homesOf(child) + (one ? " home is" : " homes are") + " allowed; " + (plan.worthless(child)
                    ? "the score there is so low that a plan is worth more without it." : "in this plan " + (one ? "its" : "their") + " places go to "
                            + (plan.keptApart(child) ? "others, or to children with whom this one must not live." : "children for whom they are worth more.")));
        }
    }

    /// The rules that bind, and for how many children, those that bind most first.
    private String binding() {
        var by = new java.util.TreeMap<String, Integer>();
        rules.forEach(rule -> by.merge(rule, 1, Integer::sum));
        return by.isEmpty() ? "" : ": " + by.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(each -> each.getKey() + " for " + each.getValue()).collect(java.util.stream.Collectors.joining(", "));
    }

    /// Counts the rules that bar, and names the home that only one fact bars.
    private void barred(ObjectNode row, Child child) {
        Map<String, Integer> bars = new LinkedHashMap<>();
        Map<String, Integer> alone = new LinkedHashMap<>();
        String nearest = null;
        double best = -1;
        for (var home : matchingHomes()) {
            if (Matching.places(home) == 0) continue;
            var obstacles = matching().obstacles(child, home);
            obstacles.forEach(each -> bars.merge(each.rule(), 1, Integer::sum));
            if (obstacles.size() == 1) {
                alone.merge(obstacles.getFirst().rule(), 1, Integer::sum);
                double fit = matching().weights().fit(child, home);
                if (fit > best) {
                    best = fit;
                    nearest = home.id() + " is barred only by one fact: " + obstacles.getFirst().fact() + " (" + obstacles.getFirst().citation() + ").";
                }
            }
        }
        var binding = (alone.isEmpty() ? bars : alone).entrySet().stream().max(Map.Entry.comparingByValue());
        rules.add(binding.map(Map.Entry::getKey).orElse("PLACES"));
        row.put("bindingRule", rules.getLast());
        row.put("why", binding.isEmpty() ? "No home has a free place." : "No home is allowed. The rule that binds most is " + binding.get().getKey() + ": "
                + (alone.isEmpty() ? "it bars %,d %s, and every home is barred by more than one rule.".formatted(binding.get().getValue(), binding.get().getValue() == 1 ? "home" : "homes")
                        : "without it %,d more %s be allowed.".formatted(binding.get().getValue(), binding.get().getValue() == 1 ? "home would" : "homes would")));
        if (nearest != null) row.put("nearest", nearest);
        var counts = row.putObject("barredBy");
        bars.forEach(counts::put);
    }

    private List<Home> matchingHomes() {
        return matching().region().homes();
    }

    private Matching matching() {
        return java.util.Objects.requireNonNull(matching);
    }
}
