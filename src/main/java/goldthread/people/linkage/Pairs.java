package goldthread.people.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two records each, the lower first, with what their comparison gave. Kept as long rows of numbers: a million records give
/// many millions of pairs.
final class Pairs {
    final long[] pairs;
    /// Levels of agreement, four bits a field; set by [Weighing].
    final long[] patterns;
    /// The rules that found the pair.
    final int[] rules;
    final float[] weights;

    private Pairs(long[] pairs, @Nullable Blocking blocking) {
        this.pairs = pairs;
        this.patterns = new long[pairs.length];
        this.weights = new float[pairs.length];
        this.rules = new int[pairs.length];
        if (blocking != null) {
            Arrays.parallelSetAll(rules, pair -> blocking.together(one(pair), other(pair)));
        }
    }

    int size() {
        return pairs.length;
    }

    int one(int pair) {
        return (int) (pairs[pair] >>> 32);
    }

    int other(int pair) {
        return (int) pairs[pair];
    }

    static final class Gathering {
        private final List<long[]> full = new ArrayList<>();
        private long[] current = new long[256];
        private int used;

        void add(int one, int other) {
            if (used == current.length) {
                full.add(current);
                current = new long[Math.min(1 << 16, current.length * 2)];
                used = 0;
            }
            current[used++] = (long) Math.min(one, other) << 32 | Math.max(one, other);
        }

        void add(Gathering more) {
            full.addAll(more.full);
            full.add(Arrays.copyOf(more.current, more.used));
        }

        /// @param blocking null where the pairs come from elsewhere
        Pairs done(@Nullable Blocking blocking) {
            full.add(Arrays.copyOf(current, used));
            var all = new long[full.stream().mapToInt(some -> some.length).sum()];
            int at = 0;
            for (var some : full) {
                System.arraycopy(some, 0, all, at, some.length);
                at += some.length;
            }
            return new Pairs(all, blocking);
        }
    }
}
