package goldthread.matching.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// For each child and each bundle, the homes that gain most beyond their price, best first.
final class Shortlist {
    private static final int LENGTH = 40;

    final double[] price;
    final int[][] home;
    final double[][] points;
    final int[][][] bundle;

    Shortlist(Choices choices, double[] price) {
        this.price = price;
        this.home = new int[choices.children()][];
        this.points = new double[choices.children()][];
        for (int child = 0; child < home.length; child++) {
            int start = choices.start[child];
            home[child] = best(choices.start[child + 1] - start, i -> choices.points[start + i] - price[choices.home[start + i]]);
            points[child] = new double[home[child].length];
            for (int i = 0; i < home[child].length; i++) {
                points[child][i] = choices.points[start + home[child][i]];
                home[child][i] = choices.home[start + home[child][i]];
            }
        }
        this.bundle = new int[choices.groups.length][][];
        for (int group = 0; group < bundle.length; group++) {
            var bundles = choices.bundles[group];
            bundle[group] = new int[bundles.length][];
            for (int i = 0; i < bundles.length; i++) {
                var each = bundles[i];
                bundle[group][i] = best(each.home().length, at -> each.points()[at] - each.members().length * price[each.home()[at]]);
            }
        }
    }

    private static int[] best(int count, java.util.function.IntToDoubleFunction left) {
        double[] value = new double[count];
        for (int i = 0; i < count; i++) {
            value[i] = left.applyAsDouble(i);
        }
        double least = -Double.MAX_VALUE;
        if (count > LENGTH) {
            double[] sorted = value.clone();
            Arrays.sort(sorted);
            least = sorted[count - LENGTH];
        }
        double from = least;
        return IntStream.range(0, count).filter(i -> value[i] >= from).boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -value[i]).thenComparingInt(i -> i)).limit(LENGTH).mapToInt(i -> i).toArray();
    }
}
