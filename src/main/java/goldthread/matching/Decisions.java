package goldthread.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// What people decided: where it is not the home proposed, with the reason, and how often that is so for whom.
final class Decisions {
    private final List<Decided> all = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    record Decided(String child, String home, String proposed, String reason) {
        boolean override() {
            return !proposed.isEmpty() && !proposed.equals(home);
        }
    }

    /// Reads child, home, proposed and reason. A home that the law bars is refused; one that only the region's policy bars is not.
    static Decisions read(Path file, Matching matching) {
        var decisions = new Decisions();
        for (var row : Sheet.read(file)) {
            var child = matching.child(row.text("child", "child_id"));
            var home = matching.home(row.text("home", "home_id", "chosen"));
            var decided = new Decided(row.text("child", "child_id"), row.text("home", "home_id", "chosen"), row.text("proposed"), row.text("reason", "why"));
            if (child == null || home == null) {
                decisions.faults.add(row.where() + ": there is no " + (child == null ? "child \"" + decided.child() : "home \"" + decided.home()) + "\". The decision is left out.");
                continue;
            }
            var law = matching.obstacles(child, home).stream().filter(Matching.Obstacle::law).findFirst();
            if (law.isPresent()) {
                decisions.faults.add(row.where() + ": " + child.id() + " cannot be placed at " + home.id() + ": " + law.get().fact() + " (" + law.get().citation() + "). The decision is left out.");
            } else if (decided.override() && decided.reason().isEmpty()) {
                decisions.faults.add(row.where() + ": a decision against the proposal needs a reason. The decision is left out.");
            } else {
                decisions.all.add(decided);
            }
        }
        return decisions;
    }

    List<String> faults() {
        return faults;
    }

    Map<String, String> homes() {
        var homes = new LinkedHashMap<String, String>();
        all.forEach(each -> homes.put(each.child(), each.home()));
        return homes;
    }

    /// Counts of decisions and overrides by need, ethnicity, age and disability.
    void into(ObjectNode root, Matching matching) {
        var node = root.putObject("decisions").put("decided", all.size()).put("overridden", all.stream().filter(Decided::override).count());
        var reasons = node.putArray("overrides");
        all.stream().filter(Decided::override).forEach(each -> reasons.addObject().put("child", each.child()).put("proposed", each.proposed())
                .put("home", each.home()).put("reason", each.reason()));
        groups().forEach((name, of) -> {
            var by = node.putObject(name);
            var counts = new java.util.TreeMap<String, int[]>();
            all.forEach(each -> {
                var count = counts.computeIfAbsent(of.apply(java.util.Objects.requireNonNull(matching.child(each.child()))), any -> new int[2]);
                count[0]++;
                if (each.override()) count[1]++;
            });
            counts.forEach((group, count) -> by.putObject(group).put("decided", count[0]).put("overridden", count[1]));
        });
    }

    static Map<String, Function<Child, String>> groups() {
        var all = new LinkedHashMap<String, Function<Child, String>>();
        all.put("byNeed", child -> "level " + child.needs().level());
        all.put("byEthnicity", child -> child.heritage().ethnicity().isEmpty() ? "not known" : child.heritage().ethnicity());
        all.put("byAge", child -> child.age() < 5 ? "0 to 4" : child.age() < 10 ? "5 to 9" : child.age() < 16 ? "10 to 15" : "16 and 17");
        all.put("byDisability", child -> child.needs().access() ? "disabled" : "not disabled");
        return all;
    }
}
