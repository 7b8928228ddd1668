package goldthread.matching.plan;

import java.util.List;

/// Who could live where, and what each would be worth: the columns of the plan. Children and homes are counted from 0.
///
/// Points of a pair hold the value of being placed at all. The homes of each child, and of each bundle, rise by number.
public final class Choices {
    /// What a plan is held to beside its pairs.
    ///
    /// @param bonus   for each child when the whole group lives together
    /// @param partial for each child when at least two, but not all, of the group live together; 0 where not allowed
    /// @param must    which groups may only be placed whole
    public record Terms(int[][] groups, double bonus, double partial, boolean[] must, int[][] apart) {}

    final List<String> children;
    final List<String> homes;
    final int[] capacity;
    final int[] start;
    final int[] home;
    final double[] points;
    final int[][] groups;
    final int[] groupOf;
    final boolean[] must;
    final int[][] apart;
    final double bonus;
    final double partial;
    final Bundle[][] bundles;
    /// The place of each child in the order of arrival, which is the order in which children were given.
    final int[] arrival;
    private final Terms terms;

    /// Children of one group at one home: for each home that could take them all, what that is worth.
    record Bundle(int[] members, int[] home, double[] points) {}

    /// @param apart pairs of children who must not live in one home
    Choices(List<String> children, List<String> homes, int[] capacity, Pairs pairs, Terms terms, int[] arrival) {
        this.arrival = arrival;
        this.children = children;
        this.homes = homes;
        this.capacity = capacity;
        this.start = pairs.start();
        this.home = pairs.home();
        this.points = pairs.points();
        this.terms = terms;
        this.groups = terms.groups();
        this.must = terms.must();
        this.bonus = terms.bonus();
        this.partial = terms.partial();
        this.groupOf = new int[children.size()];
        for (int group = 0; group < groups.length; group++) {
            for (int child : groups[group]) {
                groupOf[child] = group;
            }
        }
        this.apart = neighbours(children.size(), terms.apart());
        this.bundles = Bundles.of(this);
    }

    private static int[][] neighbours(int children, int[][] pairs) {
        int[] count = new int[children];
        for (int[] pair : pairs) {
            count[pair[0]]++;
            count[pair[1]]++;
        }
        int[][] all = new int[children][];
        for (int child = 0; child < children; child++) {
            all[child] = new int[count[child]];
        }
        for (int[] pair : pairs) {
            all[pair[0]][--count[pair[0]]] = pair[1];
            all[pair[1]][--count[pair[1]]] = pair[0];
        }
        return all;
    }

    public int children() {
        return children.size();
    }

    public int homes() {
        return homes.size();
    }

    public int pairs() {
        return home.length;
    }

    public String child(int child) {
        return children.get(child);
    }

    public String home(int home) {
        return homes.get(home);
    }

    /// What this child at this home is worth, or NaN if that cannot be.
    public double points(int child, int at) {
        int found = java.util.Arrays.binarySearch(home, start[child], start[child + 1], at);
        return found < 0 ? Double.NaN : points[found];
    }

    /// The same choices where staying at these homes (-1 for none) is worth more.
    Choices preferring(int[] at, double stay) {
        double[] more = points.clone();
        for (int child = 0; child < at.length; child++) {
            int found = at[child] < 0 ? -1 : java.util.Arrays.binarySearch(home, start[child], start[child + 1], at[child]);
            if (found >= 0) more[found] += stay;
        }
        return new Choices(children, homes, capacity, new Pairs(start, home, more), terms, arrival);
    }

    public int places() {
        return java.util.Arrays.stream(capacity).sum();
    }

    public int groupSize(int child) {
        return groups[groupOf[child]].length;
    }

    /// How many homes could take the child with all siblings.
    public int homesForAll(int child) {
        int group = groupOf[child];
        for (var bundle : bundles[group]) {
            if (bundle.members().length == groups[group].length) return bundle.home().length;
        }
        return 0;
    }

    /// How many homes this child may live in.
    public int homesOf(int child) {
        return start[child + 1] - start[child];
    }

    /// Groups of two and more.
    public long siblingGroups() {
        return java.util.Arrays.stream(groups).filter(each -> each.length > 1).count();
    }

    /// The number of this child, or -1.
    public int numberOf(String child) {
        return Math.max(-1, java.util.Collections.binarySearch(children, child));
    }

    public int numberOfHome(String home) {
        return Math.max(-1, java.util.Collections.binarySearch(homes, home));
    }

    boolean apart(int one, int other) {
        for (int each : apart[one]) {
            if (each == other) return true;
        }
        return false;
    }
}
