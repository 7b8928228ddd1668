package goldthread.forecasts;

import java.util.Arrays;

/// How much more an area grows than the rest, from what sets it apart: its own growth in the last year, and its share of
/// what another series counts (children with a protection plan, unaccompanied children). Learnt from all earlier years
/// of all areas at once and drawn towards nothing (ridge regression), as such signs are weak.
final class Apart {
    /// Rows that "no sign means anything" counts as. Chosen as a third of the years of 146 authorities times four.
    private static final double RIDGE = 200;
    private static final double MOST_SPREADS = 2.5, MOST_GROWTH = .25;

    private final Panel panel;
    private final int signs;

    Apart(Panel panel) {
        this.panel = panel;
        this.signs = 1 + panel.beside().size();
    }

    /// For each area, as a logarithm, knowing the years up to `year` only.
    double[] of(int year, int ahead) {
        double[] means = weights(year, ahead);
        double[][] now = signs(year);
        double[] apart = new double[panel.size()];
        for (int area = 0; area < apart.length; area++) {
            for (int i = 0; i < signs; i++) apart[area] += means[i] * now[area][i];
        }
        return apart;
    }

    private double[] weights(int year, int ahead) {
        double[][] square = new double[signs][signs];
        double[] right = new double[signs];
        for (int i = 0; i < signs; i++) square[i][i] = RIDGE;
        for (int origin = 1; origin + ahead <= year; origin++) {
            double[][] then = signs(origin);
            double[] grew = grew(origin, ahead);
            for (int area = 0; area < grew.length; area++) {
                for (int i = 0; i < signs; i++) {
                    right[i] += then[area][i] * grew[area];
                    for (int j = 0; j < signs; j++) square[i][j] += then[area][i] * then[area][j];
                }
            }
        }
        return solved(square, right);
    }

    /// Beyond the median of all areas.
    private double[] grew(int origin, int ahead) {
        double[] grew = new double[panel.size()];
        for (int area = 0; area < grew.length; area++) grew[area] = Method.log(panel.of()[area][origin + ahead]) - Method.log(panel.of()[area][origin]);
        double[] sorted = grew.clone();
        Arrays.sort(sorted);
        double median = (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
        for (int area = 0; area < grew.length; area++) grew[area] = Math.clamp(grew[area] - median, -MOST_GROWTH, MOST_GROWTH);
        return grew;
    }

    private double[][] signs(int year) {
        double[][] signs = new double[panel.size()][this.signs];
        for (int i = 0; i < this.signs; i++) {
            for (int area = 0; area < signs.length; area++) {
                double now = panel.of()[area][year];
                signs[area][i] = i > 0 ? panel.beside().get(i - 1)[area][year] / Math.max(1, now) : year == 0 ? 0 : Method.log(now) - Method.log(panel.of()[area][year - 1]);
            }
            standard(signs, i);
        }
        return signs;
    }

    /// In spreads from the mean of the areas that have a value; 0 where there is none.
    private static void standard(double[][] signs, int i) {
        double[] known = Arrays.stream(signs).mapToDouble(each -> each[i]).filter(Double::isFinite).toArray();
        double mean = Arrays.stream(known).average().orElse(0);
        double spread = Math.sqrt(Arrays.stream(known).map(each -> (each - mean) * (each - mean)).average().orElse(0));
        for (double[] each : signs) {
            each[i] = Double.isFinite(each[i]) && spread > 1e-9 ? Math.clamp((each[i] - mean) / spread, -MOST_SPREADS, MOST_SPREADS) : 0;
        }
    }

    /// Gauss's elimination; the ridge keeps the matrix positive.
    private static double[] solved(double[][] square, double[] right) {
        int n = right.length;
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                double times = square[i][k] / square[k][k];
                for (int j = k; j < n; j++) square[i][j] -= times * square[k][j];
                right[i] -= times * right[k];
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int j = k + 1; j < n; j++) right[k] -= square[k][j] * right[j];
            right[k] /= square[k][k];
        }
        return right;
    }
}
