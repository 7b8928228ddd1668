package goldthread.forecasts;

import java.util.ArrayList;
import java.util.List;

/// Bands of a region and of all areas together. Middles add up; bands do not, as areas stray partly together and partly
/// each for itself: how far together is learnt from the errors of earlier years, within a region and across.
final class Sums {
    private static final double[] NORMAL = Bands.NORMAL;
    private static final double LEAST = .01;

    private final Panel panel;
    private final double within;
    private final double across;

    /// @param errors by origin and area, in units of the area
    Sums(Panel panel, List<double[]> errors) {
        this.panel = panel;
        double square = 0, pairsWithin = 0, sumWithin = 0, pairsAcross = 0, sumAcross = 0;
        for (double[] each : errors) {
            for (int i = 0; i < each.length; i++) {
                square += each[i] * each[i] / (each.length * errors.size());
                for (int j = 0; j < i; j++) {
                    if (sameRegion(i, j)) {
                        sumWithin += each[i] * each[j];
                        pairsWithin++;
                    } else {
                        sumAcross += each[i] * each[j];
                        pairsAcross++;
                    }
                }
            }
        }
        this.across = together(sumAcross, pairsAcross, square);
        this.within = Math.max(across, together(sumWithin, pairsWithin, square));
    }

    private static double together(double sum, double pairs, double square) {
        return pairs == 0 || square == 0 ? LEAST : Math.clamp(sum / pairs / square, LEAST, 1);
    }

    private boolean sameRegion(int i, int j) {
        return !panel.regions().get(i).isEmpty() && panel.regions().get(i).equals(panel.regions().get(j));
    }

    /// @param name  of the region, or all
    /// @param lines of one year
    SeriesForecast.Line of(String name, List<SeriesForecast.Line> lines) {
        double middle = 0, variance = 0;
        var spreads = new ArrayList<Double>();
        for (var line : lines) {
            double spread = (line.high()[1] - line.low()[1]) / 2 / NORMAL[1];
            for (int i = 0; i < spreads.size(); i++) {
                boolean same = !line.region().isEmpty() && line.region().equals(lines.get(i).region());
                variance += 2 * (same ? within : across) * spread * spreads.get(i);
            }
            variance += spread * spread;
            spreads.add(spread);
            middle += line.middle();
        }
        double[] low = new double[NORMAL.length], high = new double[NORMAL.length];
        for (int i = 0; i < NORMAL.length; i++) {
            low[i] = Math.max(0, middle - NORMAL[i] * Math.sqrt(variance));
            high[i] = middle + NORMAL[i] * Math.sqrt(variance);
        }
        return new SeriesForecast.Line(name, name.equals(SeriesForecast.ALL) ? "" : name, lines.getFirst().year(), middle, low, high, "sum of areas");
    }
}
