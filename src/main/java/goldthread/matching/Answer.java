package goldthread.matching;

import goldthread.matching.plan.Choices;
import goldthread.matching.plan.Plan;
import goldthread.matching.plan.Solving.Solved;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A plan as JSON, for programs and for whoever reads it.
public final class Answer {
    private final ObjectNode root = new JsonMapper().createObjectNode();
    private final @Nullable Matching matching;

    /// @param matching null for an instance scored elsewhere, of which no facts are known
    /// @param placed   the value of placing that points of pairs hold
    public Answer(Choices choices, Solved solved, @Nullable Matching matching, double placed) {
        this.matching = matching;
        var plan = solved.plan();
        root.put("children", choices.children()).put("homes", choices.homes()).put("places", choices.places()).put("pairs", choices.pairs());
        root.put("value", round(plan.value(), 4)).put("bound", round(Math.max(solved.prices().bound(), plan.value()), 4));
        if (solved.prices().bound() > 0) root.put("gap", round(solved.gap(), 6)).put("shareOfBound", round(1 - solved.gap(), 6));
        else root.putNull("gap").putNull("shareOfBound");
        root.put("placed", plan.placed()).put("unplaced", choices.children() - plan.placed());
        root.put("groups", choices.siblingGroups()).put("wholeGroups", plan.wholeGroups());
        distances(plan);
        root.put("seconds", round(solved.seconds(), 3)).put("finished", solved.finished());
        assignment(choices, plan, placed);
    }

    private Answer() {
        this.matching = null;
        notes("notes", List.of());
    }

    /// An answer without a plan.
    static Answer alone() {
        return new Answer();
    }

    private void distances(Plan plan) {
        if (matching == null) {
            root.putNull("overTwentyMiles");
            return;
        }
        int far = 0;
        int known = 0;
        double sum = 0;
        for (var child : matching.region().children()) {
            var home = matching.home(plan, child);
            double miles = home == null ? Double.NaN : child.ties().family().miles(home.place());
            if (Double.isNaN(miles)) continue;
            known++;
            sum += miles;
            if (miles > Term.TWENTY_MILES) far++;
        }
        if (known > 0 || plan.placed() == 0) root.put("overTwentyMiles", far);
        else root.putNull("overTwentyMiles");
        if (known > 0) root.put("meanMiles", round(sum / known, 2));
        else root.putNull("meanMiles");
        root.put("milesNotKnown", plan.placed() - known);
    }

    private void assignment(Choices choices, Plan plan, double placed) {
        var list = root.putArray("assignment");
        for (int child = 0; child < choices.children(); child++) {
            int at = plan.at()[child];
            var row = list.addObject().put("child", choices.child(child));
            if (at < 0) {
                row.putNull("home").putNull("score");
                continue;
            }
            row.put("home", choices.home(at)).put("score", round(choices.points(child, at) - placed, 4));
            row.put("withSiblings", plan.withSiblings(child));
        }
    }

    /// How many were placed, and how well the homes fit, by need, ethnicity, age and disability: to find unequal treatment.
    void fairness(Plan plan) {
        if (matching == null) return;
        var node = root.putObject("fairness");
        Decisions.groups().forEach((name, of) -> {
            var sums = new java.util.TreeMap<String, double[]>();
            for (var child : matching.region().children()) {
                var sum = sums.computeIfAbsent(of.apply(child), any -> new double[3]);
                var home = matching.home(plan, child);
                sum[0]++;
                if (home == null) continue;
                sum[1]++;
                sum[2] += matching.weights().fit(child, home);
            }
            var by = node.putObject(name);
            sums.forEach((group, sum) -> {
                var row = by.putObject(group).put("children", (int) sum[0]).put("placed", (int) sum[1]);
                if (sum[1] > 0) row.put("meanFit", round(sum[2] / sum[1], 1));
                else row.putNull("meanFit");
            });
        });
    }

    public ObjectNode root() {
        return root;
    }

    public Answer notes(String name, List<String> sentences) {
        var list = root.putArray(name);
        sentences.forEach(list::add);
        return this;
    }

    public String json() {
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    public boolean nobodyPlaced() {
        return root.has("placed") && root.get("placed").asInt() == 0;
    }

    public boolean setAside() {
        return !root.get("faults").isEmpty();
    }

    /// What a person should read first: what was left out, and what binds.
    public List<String> warnings() {
        var all = new java.util.ArrayList<String>();
        root.get("faults").forEach(each -> all.add(each.asString()));
        root.get("notes").forEach(each -> all.add(each.asString()));
        return all;
    }

    /// The main figures in one line.
    public String line() {
        if (!root.has("placed")) return root.get("explanation").get("words").get(0).asString();
        var share = root.get("shareOfBound");
        return String.format(Locale.UK, "%d of %d children have a home, %d of %d sibling groups whole; %s; %.1f s.",
                root.get("placed").asInt(), root.get("children").asInt(), root.get("wholeGroups").asInt(), root.get("groups").asInt(),
                share.isNull() ? "no plan could be worth anything" : "%.2f %% of the bound".formatted(100 * share.asDouble()), root.get("seconds").asDouble());
    }

    static double round(double value, int digits) {
        double power = Math.pow(10, digits);
        return Math.round(value * power) / power;
    }
}
