package goldthread.matching.plan;

import goldthread.matching.plan.Choices.Bundle;
import java.util.Arrays;

/// What each group of siblings would choose if a place in each home cost a price, and the bound that follows.
///
/// At any prices of 0 or more, the cost of every place and what each group gains at best beyond the cost add up to at
/// least the value of every plan (weak duality). The lowest such sum is the value of the linear relaxation, as a
/// group's own choice is always a whole one; with parts of groups it can even be lower.
final class Asking {
    final double[] gain;
    final int[] best;
    /// How many places in each home the groups ask for.
    final double[] asked;
    /// Where each child would live if its group had what it asks for; -1 for nowhere.
    final int[] lives;
    private final Choices choices;
    private final int[] start;
    private final int[] home;
    private final double[] points;
    private final double[] times;
    private final int[] capacity;
    private double most;
    private double now = 1;

    Asking(Choices choices) {
        this(choices, choices.capacity, ones(choices.groups.length));
    }

    /// @param times how many groups like this one are expected; 0 leaves it out
    Asking(Choices choices, int[] capacity, double[] times) {
        this.capacity = capacity;
        this.times = times;
        this.choices = choices;
        this.gain = new double[choices.children()];
        this.best = new int[choices.children()];
        this.asked = new double[choices.homes()];
        this.lives = new int[choices.children()];
        this.start = choices.start;
        this.home = choices.home;
        this.points = choices.points;
    }

    /// The bound at these prices; afterwards `asked` says what the groups chose.
    double at(double[] price) {
        Arrays.fill(asked, 0);
        double bound = 0;
        for (int each = 0; each < price.length; each++) {
            bound += price[each] * capacity[each];
        }
        for (int child = 0; child < gain.length; child++) {
            if (times[choices.groupOf[child]] > 0) alone(child, price);
        }
        for (int group = 0; group < choices.groups.length; group++) {
            if (times[group] == 0) continue;
            now = times[group];
            bound += now * together(group, price);
        }
        return bound;
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private void alone(int child, double[] price) {
        double most = 0;
        int at = -1;
        for (int i = start[child], end = start[child + 1]; i < end; i++) {
            double left = points[i] - price[home[i]];
            if (left > most) {
                most = left;
                at = home[i];
            }
        }
        gain[child] = most;
        best[child] = at;
    }

    private double together(int group, double[] price) {
        int[] members = choices.groups[group];
        var bundles = choices.bundles[group];
        if (bundles.length == 0) return apart(group, members);
        return bundles.length == 1 && bundles[0].members().length == members.length ? wholeOrApart(group, members, bundles[0], price)
                : inParts(members, bundles, price);
    }

    /// Each child by itself. Parts of a group too large to list may still get their bonus, which the bound then allows for.
    private double apart(int group, int[] members) {
        for (int child : members) {
            lives[child] = choices.must[group] ? -1 : best[child];
            if (lives[child] >= 0) asked[lives[child]] += now;
        }
        return sum(members, group);
    }

    private double wholeOrApart(int group, int[] members, Bundle whole, double[] price) {
        int at = most(whole, price);
        if (at < 0 || most <= sum(members, group)) return apart(group, members);
        asked[whole.home()[at]] += now * members.length;
        for (int child : members) {
            lives[child] = whole.home()[at];
        }
        return most;
    }

    private double sum(int[] members, int group) {
        double sum = 0;
        if (choices.must[group]) return 0;
        double extra = members.length > Bundles.LARGEST_IN_PARTS ? choices.partial : 0;
        for (int child : members) {
            sum += best[child] < 0 ? 0 : gain[child] + extra;
        }
        return sum;
    }

    /// Where the bundle gains most beyond its price, which `most` then says; -1 if nowhere.
    private int most(Bundle bundle, double[] price) {
        int size = bundle.members().length;
        int at = -1;
        most = 0;
        for (int i = 0; i < bundle.home().length; i++) {
            double left = bundle.points()[i] - size * price[bundle.home()[i]];
            if (left > most) {
                most = left;
                at = i;
            }
        }
        return at;
    }

    /// The best way to part the siblings: for each set of them, its first child alone or in a bundle, and the best of the rest.
    private double inParts(int[] members, Bundle[] bundles, double[] price) {
        int all = 1 << members.length;
        double[] of = new double[all];
        int[] at = new int[all];
        for (int part = 0; part < all; part++) {
            of[part] = -1;
        }
        for (var bundle : bundles) {
            int part = 0;
            for (int i = 0, next = 0; i < members.length; i++) {
                if (next < bundle.members().length && members[i] == bundle.members()[next]) {
                    part |= 1 << i;
                    next++;
                }
            }
            int where = most(bundle, price);
            of[part] = where < 0 ? -1 : most;
            at[part] = where < 0 ? -1 : bundle.home()[where];
        }
        for (int i = 0; i < members.length; i++) {
            of[1 << i] = gain[members[i]];
            at[1 << i] = best[members[i]];
        }
        double[] best = new double[all];
        int[] first = new int[all];
        for (int set = 1; set < all; set++) {
            int lowest = set & -set;
            best[set] = -1;
            for (int part = set; part > 0; part = (part - 1) & set) {
                if ((part & lowest) == 0 || of[part] < 0) continue;
                double sum = of[part] + best[set ^ part];
                if (sum > best[set]) {
                    best[set] = sum;
                    first[set] = part;
                }
            }
        }
        for (int set = all - 1; set > 0; set ^= first[set]) {
            for (int i = 0; i < members.length; i++) {
                if ((first[set] >> i & 1) == 1) lives[members[i]] = at[first[set]];
            }
            if (at[first[set]] >= 0) asked[at[first[set]]] += now * Integer.bitCount(first[set]);
        }
        return best[all - 1];
    }
}
