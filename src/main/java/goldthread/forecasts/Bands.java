package goldthread.forecasts;

import java.util.Arrays;

/// Bands around a forecast: what the errors of the same method were before, in the scale of the area.
///
/// An area's scale is its own usual yearly change, drawn towards that of areas of its size. Bands are as far above the middle
/// as below it: that errors of some years leaned to one side, as numbers grew everywhere, says little of the next years.
public final class Bands {
    /// The share that each band is to hold.
    public static final double[] SHARES = {.50, .80, .90, .95};
    /// Changes grow with size to this power: between that of pure chance (.5) and of common causes (1).
    private static final double POWER = .7;
    /// An area's own change counts as much as the common one after so many years.
    private static final double YEARS = 10;
    /// Bands from past errors are a little narrow, as the years they come from are few.
    private static final double WIDER = 1.03;
    private static final int ENOUGH = 20;
    static final double[] NORMAL = {.6745, 1.2816, 1.6449, 1.96};

    private final Panel panel;
    private final Method method;

    Bands(Panel panel, Method method) {
        this.panel = panel;
        this.method = method;
    }

    /// Lower and upper end of each band for each area, knowing the years up to `year`; empty if no error is known yet.
    double[][][] at(int year, int ahead) {
        double[] scale = scales(year);
        double longer = 1;
        double[] errors = errors(year, ahead, scale);
        for (int shorter = ahead - 1; errors.length == 0 && shorter > 0; shorter--) {
            errors = errors(year, shorter, scale);
            longer = Math.sqrt((double) ahead / shorter);
        }
        if (errors.length == 0) return new double[0][][];
        double[][][] bands = new double[panel.size()][SHARES.length][2];
        for (int area = 0; area < panel.size(); area++) {
            double middle = method.at(panel, area, year, ahead);
            double unit = scale[area] * size(area, year) * longer * (plain() ? 1 : WIDER);
            for (int i = 0; i < SHARES.length; i++) {
                double below = quantile(errors, (1 - SHARES[i]) / 2, -NORMAL[i]), above = quantile(errors, (1 + SHARES[i]) / 2, NORMAL[i]);
                bands[area][i][0] = Math.max(0, middle + unit * (plain() ? below : (below - above) / 2));
                bands[area][i][1] = middle + unit * (plain() ? above : (above - below) / 2);
            }
        }
        return bands;
    }

    /// Ends around the last value of an area whose own past is too short to be learnt from: those of an area of its size.
    double[][] around(double value, int year, int ahead) {
        double[] scale = scales(year);
        double[] errors = errors(year, ahead, scale);
        double longer = errors.length == 0 ? Math.sqrt(ahead) : 1;
        if (errors.length == 0) errors = errors(year, 1, scale);
        double unit = Arrays.stream(scale).average().orElse(0) * Math.pow(Math.max(1, value), POWER) * longer * WIDER;
        double[][] band = new double[SHARES.length][2];
        for (int i = 0; i < SHARES.length; i++) {
            double half = unit * (quantile(errors, (1 + SHARES[i]) / 2, NORMAL[i]) - quantile(errors, (1 - SHARES[i]) / 2, -NORMAL[i])) / 2;
            band[i][0] = Math.max(0, value - half);
            band[i][1] = value + half;
        }
        return band;
    }

    /// Errors of earlier years in units of each area, year by year; those one year ahead where no longer ones are known.
    java.util.List<double[]> byOrigin(int year, int ahead) {
        double[] scale = scales(year);
        int far = year > ahead ? ahead : 1;
        var all = new java.util.ArrayList<double[]>();
        for (int origin = 1; origin + far <= year; origin++) {
            double[] errors = new double[panel.size()];
            for (int area = 0; area < errors.length; area++) errors[area] = (panel.of()[area][origin + far] - method.at(panel, area, origin, far)) / (scale[area] * size(area, origin));
            all.add(errors);
        }
        return all;
    }

    private double[] errors(int year, int ahead, double[] scale) {
        int origins = Math.max(0, year - ahead);
        double[] errors = new double[origins * panel.size()];
        int at = 0;
        for (int origin = 1; origin + ahead <= year; origin++) {
            for (int area = 0; area < panel.size(); area++) {
                double unit = scale[area] * size(area, origin);
                errors[at++] = (panel.of()[area][origin + ahead] - method.at(panel, area, origin, ahead)) / unit;
            }
        }
        Arrays.sort(errors);
        return errors;
    }

    private boolean plain() {
        return method == Method.PLAIN;
    }

    private double size(int area, int year) {
        return Math.pow(Math.max(1, panel.of()[area][year]), plain() ? .5 : POWER);
    }

    private double[] scales(int year) {
        double[] own = new double[panel.size()];
        if (plain()) {
            Arrays.fill(own, 1);
            return own;
        }
        double all = 0;
        for (int area = 0; area < own.length; area++) {
            double change = 0;
            for (int i = 1; i <= year; i++) {
                change += Math.pow(Method.log(panel.of()[area][i]) - Method.log(panel.of()[area][i - 1]), 2) / year;
            }
            own[area] = Math.sqrt(change) * Math.pow(Math.max(1, panel.of()[area][year]), 1 - POWER);
            all += own[area] / own.length;
        }
        for (int area = 0; area < own.length; area++) {
            own[area] = Math.max(1e-3, (year * own[area] + YEARS * all) / (year + YEARS));
        }
        return own;
    }

    /// With few errors their spread counts, not their ranks.
    private static double quantile(double[] sorted, double share, double normal) {
        if (sorted.length < ENOUGH) return Math.sqrt(Arrays.stream(sorted).map(each -> each * each).average().orElse(1)) * normal;
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
    }
}
