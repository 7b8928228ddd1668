package goldthread.matching.plan;

import goldthread.matching.plan.Choices.Bundle;
import java.util.ArrayList;
import java.util.Arrays;

/// The ways in which siblings can live together: whole groups, and parts of them where the region values parts.
final class Bundles {
    /// Parts are listed one by one, 2 to the power of the group's size; beyond this size only the whole is.
    static final int LARGEST_IN_PARTS = 6;

    private Bundles() {}

    static Bundle[][] of(Choices choices) {
        var all = new Bundle[choices.groups.length][];
        for (int group = 0; group < all.length; group++) {
            all[group] = of(choices, choices.groups[group], choices.must[group]);
        }
        return all;
    }

    private static Bundle[] of(Choices choices, int[] group, boolean must) {
        var bundles = new ArrayList<Bundle>();
        if (group.length > 1) {
            keep(bundle(choices, group, choices.bonus), bundles);
        }
        if (choices.partial > 0 && !must && group.length <= LARGEST_IN_PARTS) {
            for (int part = 1; part < (1 << group.length) - 1; part++) {
                if (Integer.bitCount(part) > 1) {
                    keep(bundle(choices, members(group, part), choices.partial), bundles);
                }
            }
        }
        return bundles.toArray(Bundle[]::new);
    }

    private static void keep(Bundle bundle, ArrayList<Bundle> bundles) {
        if (bundle.home().length > 0) {
            bundles.add(bundle);
        }
    }

    private static int[] members(int[] group, int part) {
        int[] members = new int[Integer.bitCount(part)];
        for (int i = 0, at = 0; i < group.length; i++) {
            if ((part >> i & 1) == 1) members[at++] = group[i];
        }
        return members;
    }

    private static Bundle bundle(Choices choices, int[] members, double bonus) {
        int first = members[0];
        int[] home = new int[choices.start[first + 1] - choices.start[first]];
        double[] points = new double[home.length];
        int count = 0;
        if (mayLiveTogether(choices, members)) {
            for (int i = choices.start[first]; i < choices.start[first + 1]; i++) {
                double sum = together(choices, members, choices.home[i]) + bonus * members.length;
                if (!Double.isNaN(sum)) {
                    home[count] = choices.home[i];
                    points[count++] = sum;
                }
            }
        }
        return new Bundle(members, Arrays.copyOf(home, count), Arrays.copyOf(points, count));
    }

    private static double together(Choices choices, int[] members, int home) {
        if (choices.capacity[home] < members.length) return Double.NaN;
        double sum = 0;
        for (int child : members) {
            sum += choices.points(child, home);
        }
        return sum;
    }

    private static boolean mayLiveTogether(Choices choices, int[] members) {
        for (int one : members) {
            for (int other : members) {
                if (choices.apart(one, other)) return false;
            }
        }
        return true;
    }
}
