package goldthread.matching.plan;

import java.util.Arrays;
import java.util.Set;

/// Points of pairs of child and home, row by row of children, homes rising within a row.
///
/// @param start where the row of each child begins, with one more for the end
record Pairs(int[] start, int[] home, double[] points) {

    static long key(int child, int home) {
        return (long) child << 32 | home;
    }

    /// Gathers pairs in any order.
    static final class Gathering {
        private int[] child = new int[1024];
        private int[] home = new int[1024];
        private double[] points = new double[1024];
        private int count;
        private int twice;

        void add(int child, int home, double points) {
            if (count == this.child.length) {
                int more = count + (count >> 1);
                this.child = Arrays.copyOf(this.child, more);
                this.home = Arrays.copyOf(this.home, more);
                this.points = Arrays.copyOf(this.points, more);
            }
            this.child[count] = child;
            this.home[count] = home;
            this.points[count++] = points;
        }

        int count() {
            return count;
        }

        int twice() {
            return twice;
        }

        /// Sorted by the ranks of child and home; the first of equal pairs is kept, and none that is barred or without places.
        Pairs of(int[] childRank, int[] homeRank, Set<Long> barred, int[] places) {
            for (int i = 0; i < count; i++) {
                child[i] = childRank[child[i]];
                home[i] = homeRank[home[i]];
            }
            int[] order = order(child, childRank.length, order(home, homeRank.length, null));
            int[] start = new int[childRank.length + 1];
            int[] sortedHome = new int[count];
            double[] sortedPoints = new double[count];
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int each = order[i];
                boolean again = i > 0 && child[order[i - 1]] == child[each] && home[order[i - 1]] == home[each];
                if (again) twice++;
                if (again || places[home[each]] == 0 || !barred.isEmpty() && barred.contains(key(child[each], home[each]))) continue;
                start[child[each] + 1]++;
                sortedHome[kept] = home[each];
                sortedPoints[kept++] = points[each];
            }
            Arrays.parallelPrefix(start, Integer::sum);
            return new Pairs(start, kept == count ? sortedHome : Arrays.copyOf(sortedHome, kept),
                    kept == count ? sortedPoints : Arrays.copyOf(sortedPoints, kept));
        }

        private int[] order(int[] key, int keys, int @org.jspecify.annotations.Nullable [] before) {
            int[] at = new int[keys + 1];
            for (int i = 0; i < count; i++) {
                at[key[i] + 1]++;
            }
            Arrays.parallelPrefix(at, Integer::sum);
            int[] order = new int[count];
            for (int i = 0; i < count; i++) {
                int each = before == null ? i : before[i];
                order[at[key[each]]++] = each;
            }
            return order;
        }
    }
}
