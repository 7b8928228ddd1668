package goldthread.forecasts.needs;

import goldthread.forecasts.spells.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Places short: children who need a kind of home beside the places of it that can be used.
///
/// @param chance  that at least one place is short, as a share of all futures
/// @param mean    places short, over all futures
/// @param high    no more than so many are short in 9 of 10 futures
/// @param days    that children wait in the month, over all futures: places short times the days of the month
record Short(String authority, String scenario, Kind kind, LocalDate on, double usable, double chance, double mean, double high, double days) {
    private static final double ONE = .5;

    static List<Short> of(Futures futures, Places places) {
        var all = new ArrayList<Short>();
        for (int month = 0; month <= futures.months(); month++) {
            for (var kind : places.of().keySet()) {
                var on = futures.on(month);
                double usable = places.usable(kind, futures.scenario(), on.toEpochDay());
                double[] shorts = Arrays.stream(futures.runs(month, kind, null)).map(children -> Math.max(0, children - usable)).sorted().toArray();
                double mean = Arrays.stream(shorts).average().orElse(0);
                all.add(new Short(futures.name(), futures.scenario().name(), kind, on, usable, Arrays.stream(shorts).filter(each -> each >= ONE).count() / (double) shorts.length, mean,
                        shorts[(int) (.9 * (shorts.length - 1))], mean * on.lengthOfMonth()));
            }
        }
        return all;
    }
}
