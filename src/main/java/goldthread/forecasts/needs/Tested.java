package goldthread.forecasts.needs;

import goldthread.forecasts.spells.Episodes;
import goldthread.forecasts.spells.Learnt;
import goldthread.forecasts.spells.Simulation;
import goldthread.forecasts.spells.Stay;
import java.util.ArrayList;
import java.util.List;

/// What the same method would have said a year earlier of what is now known, beside the last value.
///
/// @param from   the day from which was forecast, a year ahead
/// @param strays how far what came lay from the mean, in spreads of the futures
public record Tested(String authority, int from, double middle, double low, double high, double came, double last, double strays) {
    private static final int YEAR = 365, RUNS = 200;
    /// Errors that the spread of the futures itself counts as: a few past years say little.
    private static final double BELIEVED = 20;

    /// Of the last two years, where at least two years lie before.
    public static List<Tested> of(List<Episodes.Read> returns) {
        var all = new ArrayList<Tested>();
        for (int back = 1; back <= 2; back++) {
            int earlier = back * YEAR;
            var before = returns.stream().filter(one -> one.to() - earlier - one.from() >= 2 * YEAR).map(one -> asKnown(one, one.to() - earlier)).filter(Tested::hasChildren).toList();
            if (before.isEmpty()) continue;
            for (var learnt : Learnt.each(before)) {
                var one = returns.stream().filter(each -> each.authority().equals(learnt.authority())).findFirst().orElseThrow();
                all.add(of(learnt, one.stays().stream().filter(stay -> stay.on(learnt.to() + YEAR)).count()));
            }
        }
        return all;
    }

    private static boolean hasChildren(Episodes.Read one) {
        return one.stays().stream().anyMatch(stay -> stay.on(one.to()));
    }

    private static Episodes.Read asKnown(Episodes.Read one, int day) {
        return new Episodes.Read(one.authority(), one.stays().stream().filter(stay -> stay.from() < day).map(stay -> stay.asKnownOn(day)).toList(), one.from(), day, List.of());
    }

    private static Tested of(Learnt learnt, double came) {
        var simulation = Simulation.of(learnt, 12, RUNS, 1, goldthread.forecasts.spells.Scenario.NONE);
        double[] sorted = simulation.sorted(12, null);
        double mean = 0, squares = 0;
        for (double each : sorted) mean += each / sorted.length;
        for (double each : sorted) squares += (each - mean) * (each - mean) / (sorted.length - 1);
        return new Tested(learnt.authority(), learnt.to(), Simulation.quantile(sorted, .5), Simulation.quantile(sorted, .1), Simulation.quantile(sorted, .9), came, simulation.children(),
                (came - mean) / Math.max(1, Math.sqrt(squares)));
    }

    /// How much wider bands are to be than the futures alone make them.
    public static double wider(List<Tested> all) {
        double squares = all.stream().mapToDouble(one -> Math.min(16, one.strays() * one.strays())).sum();
        return Math.clamp(Math.sqrt((BELIEVED + squares) / (BELIEVED + all.size())), .85, 1.6);
    }
}
