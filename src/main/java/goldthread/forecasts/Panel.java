package goldthread.forecasts;

import java.util.ArrayList;
import java.util.List;

/// Areas with a value in every year: what methods learn from.
///
/// @param of      by area and year
/// @param without areas with gaps or breaks in their series, of which only the last value can be carried forward
record Panel(List<String> areas, List<String> regions, int firstYear, double[][] of, List<Series> without) {
    private static final int FEWEST_YEARS = 3;

    static Panel of(List<Series> series) {
        int first = series.stream().mapToInt(each -> each.values().isEmpty() ? Integer.MAX_VALUE : each.values().firstKey()).min().orElseThrow();
        int last = series.stream().mapToInt(each -> each.values().isEmpty() ? 0 : each.values().lastKey()).max().orElseThrow();
        int years = last - first + 1;
        if (years < FEWEST_YEARS) {
            throw new IllegalArgumentException("The table has " + years + (years == 1 ? " year" : " years") + "; a forecast with bands needs at least " + FEWEST_YEARS + ".");
        }
        var whole = new ArrayList<Series>();
        var without = new ArrayList<Series>();
        series.forEach(each -> (each.values().size() == years ? whole : without).add(each));
        if (whole.isEmpty()) throw new IllegalArgumentException("No area has a value in every year from " + first + " to " + last + ": there is nothing to learn from.");
        double[][] of = new double[whole.size()][];
        for (int i = 0; i < of.length; i++) {
            of[i] = whole.get(i).values().values().stream().mapToDouble(Double::doubleValue).toArray();
        }
        return new Panel(whole.stream().map(Series::area).toList(), whole.stream().map(Series::region).toList(), first, of, without);
    }

    int years() {
        return of[0].length;
    }

    int size() {
        return of.length;
    }

    /// The sum of all areas in a year.
    double sum(int year) {
        double sum = 0;
        for (double[] each : of) {
            sum += each[year];
        }
        return sum;
    }
}
