package goldthread.matching.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Makes the plan: prices and bound first, then a plan to which groups lean near these prices, then chains of moves that
/// make it better.
///
/// The same choices and seed give the same plan as long as the time allows all the work; `finished` says whether it did.
public final class Solving {
    private static final int CHAINS_A_GROUP = 800;
    private static final int FEWEST_CHAINS = 4_000;
    private static final int MOST_CHAINS = 600_000;
    private static final int ROUND = 2_000;
    private static final double HEAT = 2;
    private static final int CHAINS_A_CHANGE = 8;
    private static final double WARM = 2;
    private static final double EXACT = 1e-6;

    private Solving() {}

    /// @param plan     the best plan found
    /// @param finished whether all the work was done within the time
    public record Solved(Plan plan, Prices prices, boolean finished, double seconds) {
        /// The same without the extra points of children whose home was decided: bound of the plans that keep to it.
        public Solved less(double points, java.util.Set<String> decided) {
            var choices = plan.choices();
            int[] none = Plan.empty(choices).at();
            double extra = 0;
            for (String id : decided) {
                int child = choices.numberOf(id);
                if (plan.at()[child] < 0) continue;
                none[child] = plan.at()[child];
                extra += points;
            }
            return new Solved(new Plan(choices.preferring(none, -points), plan.at()), new Prices(prices.of(), prices.bound() - extra), finished, seconds);
        }

        /// Each home of the child, with score, price of a place, and 1 if proposed; best first.
        public void explain(int child, java.util.function.BiConsumer<String, double[]> then) {
            var choices = plan.choices();
            IntStream.range(choices.start[child], choices.start[child + 1]).boxed().sorted(Comparator.comparingDouble(i -> -choices.points[i])).limit(20)
                    .forEach(i -> then.accept(choices.home(choices.home[i]), new double[] {choices.points[i], prices.of()[choices.home[i]],
                        plan.at()[child] == choices.home[i] ? 1 : 0}));
        }

        /// The share of the bound that the plan misses; 0 when nothing could be placed at all.
        public double gap() {
            return prices.bound() <= 0 ? 0 : Math.max(0, 1 - plan.value() / prices.bound());
        }
    }

    /// @param nanos the time allowed
    public static Solved solve(Choices choices, long nanos, long seed) {
        long began = System.nanoTime();
        var prices = Prices.of(choices, began + nanos / 2);
        var plan = plan(choices, prices, Leaning.plan(choices, prices, began + nanos * 2 / 3), HEAT, seed, began, nanos);
        return new Solved(plan.plan, prices, plan.finished, (System.nanoTime() - began) / 1e9);
    }

    /// The plan made again after a change: what was proposed before counts `stay` points more, so that few proposals move.
    ///
    /// @param before where each child was proposed to live, -1 for nowhere; what is not possible any more is dropped
    /// @param prices of the plan before, in the numbering of these choices; zeros if not known
    public static Solved again(Choices choices, int[] before, double[] prices, double stay, long nanos, long seed) {
        long began = System.nanoTime();
        boolean known = Arrays.stream(prices).anyMatch(price -> price > 0);
        var now = Prices.of(choices, prices, known ? WARM : Prices.FIRST_STEP, began + nanos / 2);
        int[] from = possible(choices, before);
        var improving = new Improving(choices.preferring(from, stay), now.of(), from, seed);
        improving.fill(order(choices));
        improving.fillHard(order(choices), 100);
        int chains = Math.clamp((long) CHAINS_A_CHANGE * choices.groups.length, FEWEST_CHAINS, MOST_CHAINS);
        improving.improve(chains, began + nanos, 0);
        return new Solved(new Plan(choices, improving.plan().at()), now, System.nanoTime() < began + nanos, (System.nanoTime() - began) / 1e9);
    }

    /// What of a plan still is one: children leave homes that are not theirs to have any more.
    static int[] possible(Choices choices, int[] before) {
        int[] at = Plan.empty(choices).at();
        int[] taken = new int[choices.homes()];
        for (int child = 0; child < at.length; child++) {
            int home = before[child];
            if (home < 0 || Double.isNaN(choices.points(child, home)) || taken[home] == choices.capacity[home]) continue;
            boolean apart = false;
            for (int other : choices.apart[child]) apart |= at[other] == home;
            if (apart) continue;
            at[child] = home;
            taken[home]++;
        }
        var plan = new Plan(choices, at);
        for (int group = 0; group < choices.groups.length; group++) {
            if (choices.must[group] && !plan.whole(group)) {
                for (int child : choices.groups[group]) at[child] = -1;
            }
        }
        return at;
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
