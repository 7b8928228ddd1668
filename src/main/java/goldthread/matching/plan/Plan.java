package goldthread.matching.plan;

import java.util.ArrayList;
import java.util.List;

/// A home for each child, or none (-1).
public record Plan(Choices choices, int[] at) {

    static Plan empty(Choices choices) {
        int[] at = new int[choices.children()];
        java.util.Arrays.fill(at, -1);
        return new Plan(choices, at);
    }

    public double value() {
        double sum = 0;
        for (int group = 0; group < choices.groups.length; group++) {
            sum += value(group);
        }
        return sum;
    }

    double value(int group) {
        int[] members = choices.groups[group];
        double sum = 0;
        for (int child : members) {
            if (at[child] >= 0) sum += choices.points(child, at[child]) + bonus(members, at[child]);
        }
        return sum;
    }

    private double bonus(int[] members, int home) {
        int with = 0;
        for (int each : members) {
            if (at[each] == home) with++;
        }
        return with < 2 ? 0 : with == members.length ? choices.bonus : choices.partial;
    }

    public int placed() {
        int placed = 0;
        for (int home : at) {
            if (home >= 0) placed++;
        }
        return placed;
    }

    /// Whether every child of a group of two or more lives in one home.
    public boolean whole(int group) {
        int[] members = choices.groups[group];
        for (int child : members) {
            if (at[child] < 0 || at[child] != at[members[0]]) return false;
        }
        return members.length > 1;
    }

    /// Whether the child could only be placed with all siblings, and no home can take them all.
    public boolean mustWait(int child) {
        int group = choices.groupOf[child];
        return choices.must[group] && choices.groups[group].length > 1 && choices.bundles[group].length == 0;
    }

    /// Whether no home of the child adds anything to a plan, however many places there are.
    public boolean worthless(int child) {
        for (int i = choices.start[child]; i < choices.start[child + 1]; i++) {
            if (choices.points[i] > 0) return false;
        }
        return choices.groups[choices.groupOf[child]].length == 1;
    }

    /// Whether a home of the child is proposed to somebody with whom the child must not live.
    public boolean keptApart(int child) {
        for (int other : choices.apart[child]) {
            if (at[other] >= 0 && !Double.isNaN(choices.points(child, at[other]))) return true;
        }
        return false;
    }

    /// How many siblings live in the same home.
    public int withSiblings(int child) {
        int with = -1;
        for (int each : choices.groups[choices.groupOf[child]]) {
            if (at[each] == at[child]) with++;
        }
        return at[child] < 0 ? 0 : with;
    }

    public long wholeGroups() {
        return java.util.stream.IntStream.range(0, choices.groups.length).filter(this::whole).count();
    }

    /// What is wrong with the plan; nothing, unless there is a fault in this program.
    public List<String> faults() {
        var faults = new ArrayList<String>();
        int[] taken = new int[choices.homes()];
        for (int child = 0; child < at.length; child++) {
            if (at[child] < 0) continue;
            taken[at[child]]++;
            if (Double.isNaN(choices.points(child, at[child]))) faults.add(choices.child(child) + " may not live at " + choices.home(at[child]));
            for (int other : choices.apart[child]) {
                if (other > child && at[other] == at[child]) faults.add(choices.child(child) + " and " + choices.child(other) + " must live apart");
            }
        }
        for (int home = 0; home < taken.length; home++) {
            if (taken[home] > choices.capacity[home]) faults.add(choices.home(home) + " holds more than its places");
        }
        for (int group = 0; group < choices.groups.length; group++) {
            if (choices.must[group] && !whole(group) && anyPlaced(group)) faults.add("a group that must stay together is parted");
        }
        return faults;
    }

    private boolean anyPlaced(int group) {
        int[] members = choices.groups[group];
        for (int child : members) {
            if (at[child] >= 0) return members.length > 1;
        }
        return false;
    }
}
