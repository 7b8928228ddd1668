package goldthread.forecasts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Areas with a value in every year: what methods learn from.
///
/// @param of      by area and year
/// @param without areas with gaps or breaks in their series, of which only the last value can be carried forward
/// @param beside  other series of the same areas and years, which may say what sets areas apart; NaN where not known
/// @param apart   what was found of that, by year and years ahead
record Panel(List<String> areas, List<String> regions, int firstYear, double[][] of, List<Series> without, List<double[][]> beside, Map<String, double[]> apart) {
    private static final int FEWEST_YEARS = 3;

    static Panel of(List<Series> unordered, List<List<Series>> others) {
        var series = unordered.stream().sorted(java.util.Comparator.comparing(Series::area)).toList();
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
        var areas = whole.stream().map(Series::area).toList();
        var beside = others.stream().filter(other -> !other.isEmpty()).map(other -> beside(other, areas, first, years)).toList();
        return new Panel(areas, whole.stream().map(Series::region).toList(), first, of, without, beside, new HashMap<>());
    }

    private static double[][] beside(List<Series> other, List<String> areas, int first, int years) {
        var of = new HashMap<String, Series>();
        other.forEach(each -> of.put(each.area(), each));
        double[][] beside = new double[areas.size()][years];
        for (int area = 0; area < beside.length; area++) {
            var series = of.get(areas.get(area));
            for (int year = 0; year < years; year++) beside[area][year] = series == null ? Double.NaN : series.values().getOrDefault(first + year, Double.NaN);
        }
        return beside;
    }

    /// How much more each area grows than the rest.
    double[] apart(int year, int ahead) {
        return apart.computeIfAbsent(year + " " + ahead, any -> new Apart(this).of(year, ahead));
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
