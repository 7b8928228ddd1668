package goldthread.matching.plan;

import goldthread.matching.plan.Choices.Bundle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Children arrive day by day and each is placed at once, for good, without knowing who comes next.
///
/// A place in a scarce home costs its price: what it is worth to the children still expected, by the same reckoning as
/// for a plan (K. Ahani, P. Goelz, A. Procaccia, A. Teytelboym, A. Trapp, "Dynamic placement in refugee resettlement").
/// Who is expected is told by children of earlier years, or, without them, by those who have arrived so far.
public final class Arrivals {
    /// So often prices are reckoned again, spread over all arrivals.
    private static final int TIMES = 50;
    private static final double STEP = 4;
    /// Prices over a drawn future need be no finer than a tenth of a point.
    private static final double ROUGH = .1;
    private static final int FUTURES = 12;
    /// Without earlier years, prices count from this share of arrivals; before, homes are taken as in a greedy choice.
    private static final double LEARNT = .04;

    private final Choices choices;
    private final Choices expected;
    private final boolean learning;
    private final int[] left;
    private final int[] at;
    private final double[] price;
    private final double[][] last;
    private final SplittableRandom chance = new SplittableRandom(1);

    /// @param simulated placed as they came, at prices
    /// @param greedy    placed as they came, each in the best home left
    public record Simulated(Plan simulated, Plan greedy, int reckonings) {}

    private Arrivals(Choices choices, Choices expected, boolean learning) {
        this.choices = choices;
        this.expected = expected;
        this.learning = learning;
        this.left = choices.capacity.clone();
        this.at = Plan.empty(choices).at();
        this.price = new double[choices.homes()];
        this.last = new double[FUTURES][choices.homes()];
    }

    /// @param earlier children of other years with the same homes; null to learn from those who arrive
    public static Simulated simulate(Choices choices, @org.jspecify.annotations.Nullable Choices earlier) {
        var priced = new Arrivals(choices, earlier == null ? choices : earlier, earlier == null);
        priced.run(TIMES);
        var greedy = new Arrivals(choices, choices, true);
        greedy.run(0);
        return new Simulated(new Plan(choices, priced.at), new Plan(choices, greedy.at), TIMES);
    }

    private void run(int times) {
        int[] order = IntStream.range(0, choices.groups.length).boxed().sorted(Comparator.comparingInt(this::arrival)).mapToInt(i -> i).toArray();
        int every = times == 0 ? Integer.MAX_VALUE : Math.max(1, order.length / times);
        for (int i = 0; i < order.length; i++) {
            if (times > 0 && i % every == 0) reckon(order, i);
            place(order[i]);
        }
    }

    private int arrival(int group) {
        return Arrays.stream(choices.groups[group]).map(child -> choices.arrival[child]).min().orElseThrow();
    }

    /// The mean price over some futures drawn from who is expected: one future alone would say too surely which home is scarce.
    private void reckon(int[] order, int arrived) {
        if (learning && arrived < LEARNT * order.length) return;
        double[] mean = new double[price.length];
        for (int draw = 0; draw < FUTURES; draw++) {
            double[] times = new double[expected.groups.length];
            for (int i = arrived; i < order.length; i++) {
                times[learning ? order[chance.nextInt(arrived)] : chance.nextInt(times.length)]++;
            }
            var prices = Prices.of(new Asking(expected, left, times), left, last[draw], STEP, ROUGH, Long.MAX_VALUE).of();
            last[draw] = prices;
            for (int home = 0; home < mean.length; home++) mean[home] += prices[home] / FUTURES;
        }
        System.arraycopy(mean, 0, price, 0, price.length);
    }

    private void place(int group) {
        int[] members = choices.groups[group];
        double apart = 0;
        int[] alone = new int[members.length];
        for (int i = 0; i < members.length && !choices.must[group]; i++) {
            alone[i] = best(members[i]);
            apart += alone[i] < 0 ? 0 : choices.points(members[i], alone[i]) - price[alone[i]];
            if (alone[i] >= 0) move(members[i], alone[i]);
        }
        for (int i = 0; i < members.length && !choices.must[group]; i++) {
            if (alone[i] >= 0) left[alone[i]]++;
            at[members[i]] = -1;
        }
        int whole = choices.bundles[group].length == 0 ? -1 : whole(members, choices.bundles[group], apart);
        for (int i = 0; i < members.length; i++) {
            int home = whole >= 0 ? whole : choices.must[group] ? -1 : alone[i];
            if (home >= 0) move(members[i], home);
        }
    }

    private void move(int child, int home) {
        at[child] = home;
        left[home]--;
    }

    private int best(int child) {
        int best = -1;
        double most = 0;
        for (int i = choices.start[child]; i < choices.start[child + 1]; i++) {
            int home = choices.home[i];
            double worth = choices.points[i] - price[home];
            if (worth > most && left[home] > 0 && free(child, home)) {
                most = worth;
                best = home;
            }
        }
        return best;
    }

    private int whole(int[] members, Bundle[] bundles, double than) {
        int best = -1;
        double most = than;
        for (var bundle : bundles) {
            if (bundle.members().length < members.length) continue;
            for (int i = 0; i < bundle.home().length; i++) {
                int home = bundle.home()[i];
                double worth = bundle.points()[i] - members.length * price[home];
                if (worth > most && left[home] >= members.length && Arrays.stream(members).allMatch(child -> free(child, home))) {
                    most = worth;
                    best = home;
                }
            }
        }
        return best;
    }

    private boolean free(int child, int home) {
        for (int other : choices.apart[child]) {
            if (at[other] == home) return false;
        }
        return true;
    }
}
