package goldthread.forecasts;

import java.util.List;
import java.util.SplittableRandom;

/// How many children will begin to be looked after: a level and a growth from the yearly counts of the window, the
/// growth drawn towards none, damped, and with the doubt that so few years leave.
final class Entries {
    /// How far yearly growth usually is from none, and how far a year's count strays beyond pure chance.
    private static final double GROWTH = .04, STRAY = .05;
    private static final double DAMPED = .9;

    final List<Stay> entrants;
    private final double level;
    private final double growth;
    private final double levelDoubt;
    private final double growthDoubt;
    private final double together;

    /// @param years whole years before `to` that count
    Entries(List<Stay> stays, int to, int years) {
        this.entrants = stays.stream().filter(stay -> stay.entered() && stay.from() >= to - years * Hazards.YEAR && stay.from() < to).toList();
        double a = 1e-9, b = 0, c = 1 / (GROWTH * GROWTH), x = 0, y = 0;
        for (int back = 0; back < years; back++) {
            double end = to - back * Hazards.YEAR;
            long count = entrants.stream().filter(stay -> stay.from() < end && stay.from() >= end - Hazards.YEAR).count();
            double weight = 1 / (1 / Math.max(1.0, count) + STRAY * STRAY);
            double when = -back - .5;
            // the logarithm of a count lies below that of its mean by half its variance
            double log = Math.log(Math.max(.5, count)) + .5 / weight;
            a += weight;
            b += weight * when;
            c += weight * when * when;
            x += weight * log;
            y += weight * when * log;
        }
        double determinant = a * c - b * b;
        this.level = (c * x - b * y) / determinant;
        this.growth = (a * y - b * x) / determinant;
        this.levelDoubt = Math.sqrt(c / determinant);
        this.growthDoubt = Math.sqrt(a / determinant);
        this.together = -b / determinant / (levelDoubt * growthDoubt);
    }

    double growth() {
        return growth;
    }

    /// Expected entrants in each year ahead, in one run.
    double[] draw(int years, SplittableRandom chance) {
        double one = chance.nextGaussian();
        double other = together * one + Math.sqrt(Math.max(0, 1 - together * together)) * chance.nextGaussian();
        double drawnLevel = level + levelDoubt * one;
        double drawnGrowth = growth + growthDoubt * other;
        double[] rates = new double[years];
        double grown = 0;
        for (int year = 0; year < years; year++) {
            double damped = Math.pow(DAMPED, year);
            rates[year] = Math.exp(drawnLevel + grown + drawnGrowth * damped / 2 + STRAY * chance.nextGaussian() - STRAY * STRAY / 2);
            grown += drawnGrowth * damped;
        }
        return rates;
    }
}
