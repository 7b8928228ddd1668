package goldthread.matching.plan;

import java.util.Arrays;

/// What a place in each home is worth to the children who compete for it, and the bound on every plan that follows.
///
/// @param bound no plan is worth more; see `Asking`
public record Prices(double[] of, double bound) {
    static final double FIRST_STEP = 30;
    private static final double SMALLER = .7;
    private static final double LAST_STEP = 1e-3;
    private static final double OLD = .6;
    private static final int PATIENCE = 12;

    /// Prices under which asking and places agree as nearly as the time allows: raised where more is asked than there
    /// is, lowered where less, in steps that shrink whenever they stop lowering the bound (a subgradient descent with
    /// momentum; M. Held, P. Wolfe, H. Crowder, Mathematical Programming 6, 1974).
    ///
    /// @param from prices to begin with: zeros, or those of a plan that has changed a little
    static Prices of(Choices choices, double[] from, double step, long deadline) {
        return of(new Asking(choices), choices.capacity, from, step, LAST_STEP, deadline);
    }

    static Prices of(Asking asking, int[] capacity, double[] from, double step, double last, long deadline) {
        double[] price = from.clone();
        double[] best = from.clone();
        double[] push = new double[price.length];
        double bound = Double.MAX_VALUE;
        for (int since = 0; step > last && System.nanoTime() < deadline; ) {
            double at = asking.at(price);
            if (at < bound) {
                since = at < bound - 1e-6 * Math.abs(bound) ? 0 : since + 1;
                bound = at;
                System.arraycopy(price, 0, best, 0, price.length);
            } else {
                since++;
            }
            if (since >= PATIENCE) {
                step *= SMALLER;
                since = 0;
                System.arraycopy(best, 0, price, 0, price.length);
                Arrays.fill(push, 0);
                asking.at(price);
            }
            for (int home = 0; home < price.length; home++) {
                push[home] = OLD * push[home] + (1 - OLD) * (asking.asked[home] - capacity[home]);
                price[home] = Math.max(0, price[home] + step * push[home]);
            }
        }
        return new Prices(best, bound == Double.MAX_VALUE ? asking.at(best) : bound);
    }

    static Prices of(Choices choices, long deadline) {
        return of(choices, new double[choices.homes()], FIRST_STEP, deadline);
    }
}
