package goldthread.matching.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Makes the plan: prices and bound first, then a plan at these prices, then chains of moves that make it better.
///
/// The same choices and seed give the same plan as long as the time allows all the work; `finished` says whether it did.
public final class Solving {
    private static final int CHAINS_A_GROUP = 250;
    private static final int FEWEST_CHAINS = 4_000;
    private static final int MOST_CHAINS = 600_000;
    private static final int ROUND = 2_000;
    private static final double HEAT = 4;
    private static final double WARM = 2;
    private static final double EXACT = 1e-6;

    private Solving() {}

    /// @param plan     the best plan found
    /// @param finished whether all the work was done within the time
    public record Solved(Plan plan, Prices prices, boolean finished, double seconds) {
        /// The share of the bound that the plan misses; 0 when nothing could be placed at all.
        public double gap() {
            return prices.bound() <= 0 ? 0 : Math.max(0, 1 - plan.value() / prices.bound());
        }
    }

    /// @param nanos the time allowed
    public static Solved solve(Choices choices, long nanos, long seed) {
        long began = System.nanoTime();
        var prices = Prices.of(choices, began + nanos / 2);
        var plan = plan(choices, prices, Plan.empty(choices).at(), HEAT, seed, began, nanos);
        return new Solved(plan.plan, prices, plan.finished, (System.nanoTime() - began) / 1e9);
    }

    /// The plan made again after a change, beginning from what was proposed and the prices of then. Homes and children
    /// may have come or gone; `from` and `prices` are in the numbering of these choices.
    public static Solved again(Choices choices, int[] from, double[] prices, long nanos, long seed) {
        long began = System.nanoTime();
        var now = Prices.of(choices, prices, WARM, began + nanos / 2);
        var plan = plan(choices, now, from, 0, seed, began, nanos);
        return new Solved(plan.plan, now, plan.finished, (System.nanoTime() - began) / 1e9);
    }

    private record Made(Plan plan, boolean finished) {}

    private static Made plan(Choices choices, Prices prices, int[] from, double heat, long seed, long began, long nanos) {
        var improving = new Improving(choices, prices.of(), from, seed);
        improving.fill(order(choices));
        var best = improving.plan();
        double most = best.value();
        int chains = Math.clamp((long) CHAINS_A_GROUP * choices.groups.length, FEWEST_CHAINS, MOST_CHAINS);
        int done = 0;
        while (done < chains && most < prices.bound() * (1 - EXACT) && System.nanoTime() < began + nanos) {
            boolean late = System.nanoTime() > began + nanos - nanos / 6;
            improving.improve(ROUND, began + nanos, late ? 0 : heat * Math.max(0, 1 - 1.1 * done / chains));
            done += ROUND;
            double value = improving.value();
            if (value > most) {
                most = value;
                best = improving.plan();
            }
        }
        return new Made(best, done >= chains || most >= prices.bound() * (1 - EXACT));
    }

    /// The largest groups first, as they are the hardest to keep together.
    private static Integer[] order(Choices choices) {
        return IntStream.range(0, choices.groups.length).boxed()
                .sorted(Comparator.<Integer>comparingInt(group -> -choices.groups[group].length).thenComparingInt(group -> group))
                .toArray(Integer[]::new);
    }
}
