package goldthread.matching.plan;

import goldthread.matching.plan.Choices.Bundle;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Makes a plan better by chains of moves: siblings leave, take the homes that suit them best at the prices, those they
/// displace do the same, and so on; a chain that made the plan worse is undone. Deterministic for a seed and a number of chains.
final class Improving {
    private static final int LONGEST = 24;
    /// How far a price may be misjudged on purpose, in points, so that chains differ.
    private static final double[] DOUBT = {0, 2, 6, 15, 40};

    private final Choices choices;
    private final Shortlist list;
    private final SplittableRandom chance;
    private final int[] at;
    private final int[][] living;
    private final int[] count;
    private final Plan plan;
    private final int[] lockedIn;
    private int chain;
    // what the chain changed, to be undone: child and where it was
    private final int[] changed;
    private int changes;
    private final int[] touchedIn;
    private final double[] before;
    private int[] touched = new int[64];
    private int touches;
    // units that wait for a home: a child, or -1 - group
    private int[] waiting = new int[256];
    private int waits;
    private double doubt;
    private int sought;

    Improving(Choices choices, double[] price, int[] from, long seed) {
        this.choices = choices;
        this.list = new Shortlist(choices, price);
        this.chance = new SplittableRandom(seed);
        this.at = new int[choices.children()];
        Arrays.fill(at, -1);
        this.living = new int[choices.homes()][];
        for (int home = 0; home < living.length; home++) {
            living[home] = new int[Math.max(0, choices.capacity[home])];
        }
        this.count = new int[choices.homes()];
        this.plan = new Plan(choices, at);
        this.lockedIn = new int[choices.homes()];
        this.touchedIn = new int[choices.groups.length];
        this.before = new double[choices.groups.length];
        this.changed = new int[1 << 16];
        for (int child = 0; child < from.length; child++) {
            if (from[child] >= 0) move(child, from[child]);
            changes = 0;
        }
    }

    Plan plan() {
        return new Plan(choices, at.clone());
    }

    double value() {
        return plan.value();
    }

    /// Every group in turn, those with most to lose first.
    void fill(Integer[] order) {
        for (int group : order) {
            if (unplaced(group)) attempt(group, 0, 0);
        }
    }

    /// Tries again and again to place groups that have no home.
    void fillHard(Integer[] order, int times) {
        for (int i = 0; i < times; i++) {
            for (int group : order) {
                if (anyUnplaced(group)) attempt(group, DOUBT[i % DOUBT.length], 0);
            }
        }
    }

    private boolean anyUnplaced(int group) {
        for (int child : choices.groups[group]) {
            if (at[child] < 0 && list.home[child].length > 0) return true;
        }
        return false;
    }

    private boolean unplaced(int group) {
        for (int child : choices.groups[group]) {
            if (at[child] >= 0) return false;
        }
        return true;
    }

    /// As many chains as asked, or until the deadline; how many points they gained.
    double improve(int chains, long deadline, double heat) {
        double gained = 0;
        for (int i = 0; i < chains; i++) {
            if ((i & 255) == 0 && System.nanoTime() > deadline) break;
            gained += attempt(chance.nextInt(choices.groups.length), DOUBT[chance.nextInt(DOUBT.length)], heat);
        }
        return gained;
    }

    private double attempt(int group, double doubt, double heat) {
        chain++;
        changes = touches = waits = 0;
        this.doubt = doubt;
        touch(group);
        for (int child : choices.groups[group]) {
            if (at[child] >= 0) leave(child);
        }
        waiting[waits++] = -1 - group;
        for (int step = 0; waits > 0 && step < LONGEST; step++) {
            settle(waiting[--waits], step > LONGEST / 2);
        }
        double gained = 0;
        for (int i = 0; i < touches; i++) {
            gained += plan.value(touched[i]) - before[touched[i]];
        }
        if (gained < (heat == 0 ? 0 : heat * Math.log(chance.nextDouble()))) {
            undo();
            return 0;
        }
        return gained;
    }

    private void undo() {
        for (int i = changes - 2; i >= 0; i -= 2) {
            int child = changed[i];
            if (at[child] >= 0) move(child, -1);
            if (changed[i + 1] >= 0) move(child, changed[i + 1]);
        }
    }

    /// Finds a home for a child or a group; late in a chain only where nobody need leave.
    private void settle(int unit, boolean onlyFree) {
        if (unit >= 0) {
            alone(unit, onlyFree);
            return;
        }
        int group = -1 - unit;
        int[] members = choices.groups[group];
        double apart = 0;
        if (!choices.must[group] || members.length == 1) {
            for (int child : members) {
                apart += Math.max(0, worthOf(child, onlyFree));
            }
        }
        double most = apart;
        Bundle taken = null;
        int takenAt = -1;
        for (int which = 0; which < choices.bundles[group].length; which++) {
            var bundle = choices.bundles[group][which];
            if (bundle.members().length < members.length) continue;
            int[] homes = list.bundle[group][which];
            for (int at : homes) {
                int home = bundle.home()[at];
                double worth = bundle.points()[at] - charge(home, members.length, onlyFree) + noise();
                if (worth > most && open(members, home)) {
                    most = worth;
                    taken = bundle;
                    takenAt = home;
                }
            }
        }
        if (taken != null) {
            for (int child : members) {
                enter(child, takenAt, group);
            }
            lockedIn[takenAt] = chain;
        } else if (!choices.must[group] || members.length == 1) {
            for (int child : members) {
                alone(child, onlyFree);
            }
        }
    }

    private void alone(int child, boolean onlyFree) {
        int home = seek(child, onlyFree);
        if (home < 0) return;
        enter(child, home, -1);
        lockedIn[home] = chain;
    }

    /// The home of the child's list that gains most beyond its charge, or -1.
    private int seek(int child, boolean onlyFree) {
        sought = -1;
        double most = 0;
        int[] homes = list.home[child];
        for (int i = 0; i < homes.length; i++) {
            double worth = list.points[child][i] - charge(homes[i], 1, onlyFree) + noise();
            if (worth > most && open(child, homes[i])) {
                most = worth;
                sought = i;
            }
        }
        return sought < 0 ? -1 : homes[sought];
    }

    private double worthOf(int child, boolean onlyFree) {
        int home = seek(child, onlyFree);
        return home < 0 ? 0 : list.points[child][sought] - charge(home, 1, false);
    }

    private double noise() {
        return doubt == 0 ? 0 : doubt * (chance.nextDouble() - .5);
    }

    /// What taking places here costs: nothing while they are free, else the price.
    private double charge(int home, int size, boolean onlyFree) {
        int over = count[home] + size - choices.capacity[home];
        return over <= 0 ? 0 : onlyFree ? Double.MAX_VALUE : over * list.price[home];
    }

    private boolean open(int[] members, int home) {
        for (int child : members) {
            if (!open(child, home)) return false;
        }
        return lockedIn[home] != chain || count[home] + members.length <= choices.capacity[home];
    }

    private boolean open(int child, int home) {
        if (lockedIn[home] != chain) return true;
        if (count[home] >= choices.capacity[home]) return false;
        for (int other : choices.apart[child]) {
            if (at[other] == home) return false;
        }
        return true;
    }

    /// Into the home: whoever must live apart from the child leaves it, then who loses least, but nobody of a group that
    /// just moves in.
    private void enter(int child, int home, int with) {
        for (int other : choices.apart[child]) {
            if (at[other] == home) eject(other);
        }
        while (count[home] >= choices.capacity[home]) {
            eject(cheapest(home, with));
        }
        move(child, home);
    }

    private int cheapest(int home, int notOf) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < count[home]; i++) {
            int child = living[home][i];
            if (choices.groupOf[child] == notOf) continue;
            double loss = loss(child, home) + noise();
            if (loss < least) {
                least = loss;
                best = child;
            }
        }
        return best;
    }

    /// What is lost for each place freed when this child, or the group that lives here whole, has to go.
    private double loss(int child, int home) {
        int group = choices.groupOf[child];
        int[] members = choices.groups[group];
        if (members.length == 1 || !plan.whole(group)) return choices.points(child, home) - elsewhere(child, home);
        double here = plan.value(group);
        double there = 0;
        for (int each : members) {
            there += elsewhere(each, home);
        }
        for (int which = 0; which < choices.bundles[group].length; which++) {
            var bundle = choices.bundles[group][which];
            if (bundle.members().length < members.length) continue;
            for (int i : list.bundle[group][which]) {
                int to = bundle.home()[i];
                if (to == home || lockedIn[to] == chain) continue;
                there = Math.max(there, bundle.points()[i] - charge(to, members.length, false));
                break;
            }
        }
        return (here - there) / members.length;
    }

    private double elsewhere(int child, int home) {
        int[] homes = list.home[child];
        double most = 0;
        for (int i = 0, looked = 0; i < homes.length && looked < 4; i++) {
            if (homes[i] == home || lockedIn[homes[i]] == chain) continue;
            most = Math.max(most, list.points[child][i] - charge(homes[i], 1, false));
            looked++;
        }
        return most;
    }

    private void eject(int child) {
        int group = choices.groupOf[child];
        touch(group);
        if (plan.whole(group)) {
            for (int each : choices.groups[group]) {
                leave(each);
            }
            await(-1 - group);
        } else {
            leave(child);
            await(child);
        }
    }

    private void await(int unit) {
        if (waits == waiting.length) waiting = Arrays.copyOf(waiting, waits * 2);
        waiting[waits++] = unit;
    }

    private void touch(int group) {
        if (touchedIn[group] == chain) return;
        touchedIn[group] = chain;
        before[group] = plan.value(group);
        if (touches == touched.length) touched = Arrays.copyOf(touched, touches * 2);
        touched[touches++] = group;
    }

    private void leave(int child) {
        move(child, -1);
    }

    private void move(int child, int home) {
        if (at[child] == home) return;
        changed[changes++] = child;
        changed[changes++] = at[child];
        if (at[child] >= 0) {
            int from = at[child];
            int[] there = living[from];
            for (int i = 0; i < count[from]; i++) {
                if (there[i] == child) {
                    there[i] = there[--count[from]];
                    break;
                }
            }
        }
        at[child] = home;
        if (home >= 0) living[home][count[home]++] = child;
    }
}
