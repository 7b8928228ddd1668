package goldthread.forecasts.needs;

import goldthread.forecasts.Bands;
import goldthread.forecasts.spells.Simulation;
import java.util.Arrays;

/// How a number lies over all futures.
///
/// @param low  lower ends of the 50, 80, 90 and 95 % bands, and `high`
record Spread(double mean, double median, double[] low, double[] high) {

    static Spread of(double[] runs) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        return new Spread(Arrays.stream(runs).average().orElse(0), at(sorted, .5), Arrays.stream(Bands.SHARES).map(share -> at(sorted, (1 - share) / 2)).toArray(),
                Arrays.stream(Bands.SHARES).map(share -> at(sorted, (1 + share) / 2)).toArray());
    }

    /// There are no fewer than no children.
    private static double at(double[] sorted, double share) {
        return Math.max(0, Simulation.quantile(sorted, share));
    }
}
