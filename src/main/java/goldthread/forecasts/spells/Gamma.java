package goldthread.forecasts.spells;

import java.util.SplittableRandom;

/// Draws from a gamma distribution of scale 1 (G. Marsaglia, W. Tsang, ACM Transactions on Mathematical Software 26, 2000).
final class Gamma {
    private Gamma() {}

    static double draw(double shape, SplittableRandom chance) {
        if (shape < 1) return draw(shape + 1, chance) * Math.pow(chance.nextDouble(), 1 / shape);
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = chance.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(chance.nextDouble()) < .5 * x * x + d - d * v + d * Math.log(v)) return d * v;
        }
    }
}
