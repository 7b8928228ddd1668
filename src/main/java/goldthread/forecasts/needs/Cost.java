package goldthread.forecasts.needs;

import goldthread.forecasts.spells.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a year costs in one kind of home, and why that differs from a year at today's numbers and prices: what is from
/// numbers and what from prices add up to the whole difference.
///
/// @param placement a kind of home, or all
/// @param weeks     that children live there, over all futures
/// @param pounds    over all futures
record Cost(String authority, String scenario, int year, String placement, double weeks, double pounds, double median, double low80, double high80, double fromNumbers, double fromPrices) {
    private static final double WEEKS_A_MONTH = 365.25 / 7 / 12;

    static List<Cost> of(Futures futures, Prices prices) {
        var all = new ArrayList<Cost>();
        for (int year = 1; 12 * year <= futures.months(); year++) {
            double[] together = new double[futures.runs()];
            double weeks = 0, numbers = 0, rises = 0;
            for (var kind : prices.of().keySet()) {
                double[] lived = weeks(futures, kind, year);
                double[] price = prices.of().get(kind).after(year - .5, lived.length, kind.ordinal());
                double[] pounds = new double[lived.length];
                for (int run = 0; run < lived.length; run++) {
                    pounds[run] = lived[run] * price[run];
                    together[run] += pounds[run];
                }
                double now = 12 * WEEKS_A_MONTH * mean(futures.runs(0, kind, null)), today = prices.of().get(kind).weekly();
                double fromNumbers = (mean(lived) - now) * today, fromPrices = mean(pounds) - mean(lived) * today;
                weeks += mean(lived);
                numbers += fromNumbers;
                rises += fromPrices;
                all.add(cost(futures, year, kind.words, mean(lived), pounds, fromNumbers, fromPrices));
            }
            if (prices.of().size() > 1) all.add(cost(futures, year, "all", weeks, together, numbers, rises));
        }
        return all;
    }

    private static Cost cost(Futures futures, int year, String placement, double weeks, double[] pounds, double fromNumbers, double fromPrices) {
        var spread = Spread.of(pounds);
        return new Cost(futures.name(), futures.scenario().name(), year, placement, weeks, spread.mean(), spread.median(), spread.low()[1], spread.high()[1], fromNumbers, fromPrices);
    }

    private static double[] weeks(Futures futures, Kind kind, int year) {
        double[] weeks = new double[futures.runs()];
        for (int month = 12 * year - 11; month <= 12 * year; month++) {
            double[] runs = futures.runs(month, kind, null);
            for (int run = 0; run < weeks.length; run++) weeks[run] += Math.max(0, runs[run]) * WEEKS_A_MONTH;
        }
        return weeks;
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElse(0);
    }
}
