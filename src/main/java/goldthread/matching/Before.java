package goldthread.matching;

import goldthread.matching.plan.Choices;
import goldthread.matching.plan.Plan;
import java.nio.file.Path;
import java.util.Arrays;
import tools.jackson.databind.node.ObjectNode;

/// A plan made before, seen in the numbering of the present choices.
record Before(int[] at, double[] prices, Choices choices) {

    static Before read(Path file, Choices choices) {
        int[] at = new int[choices.children()];
        Arrays.fill(at, -1);
        double[] prices = new double[choices.homes()];
        var before = new Before(at, prices, choices);
        if (file.toString().endsWith(".json")) {
            var json = Reading.json(file);
            if (!json.has("assignment")) throw new IllegalArgumentException(file.getFileName() + " holds no assignment; it is to be an answer of this command.");
            json.get("assignment").forEach(row -> before.put(row.get("child").asString(), row.get("home").isNull() ? "" : row.get("home").asString()));
            if (json.has("priceOfAPlace")) {
                json.get("priceOfAPlace").properties().forEach(each -> {
                    int home = choices.numberOfHome(each.getKey());
                    if (home >= 0) prices[home] = each.getValue().asDouble();
                });
            }
        } else {
            Sheet.each(file, row -> before.put(row.text("child", "child_id"), row.text("home", "home_id")));
        }
        if (Arrays.stream(at).allMatch(home -> home < 0)) {
            throw new IllegalArgumentException(file.getFileName() + " proposes no home for any child of this instance; it is to be an answer of this command, or CSV with child and home.");
        }
        return before;
    }

    private void put(String child, String home) {
        int number = choices.numberOf(child);
        if (number >= 0 && !home.isEmpty()) at[number] = choices.numberOfHome(home);
    }

    void into(ObjectNode root, Plan plan) {
        var moved = root.putArray("changed");
        for (int child = 0; child < at.length; child++) {
            if (at[child] == plan.at()[child]) continue;
            moved.addObject().put("child", choices.child(child)).put("before", at[child] < 0 ? null : choices.home(at[child]))
                    .put("now", plan.at()[child] < 0 ? null : choices.home(plan.at()[child]));
        }
        root.put("changedProposals", moved.size());
    }
}
