package goldthread.forecasts.spells;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/// How many children will begin to be looked after: a level and a growth from the yearly counts of the window, the growth
/// drawn towards that of all authorities (towards none for one alone), damped, with the months of the year and with the
/// doubt that so few years leave. Who was there on the first day says a little of the years before. Children who come alone are a flow of their own, which strays more.
public final class Entries {
    /// How far yearly growth usually is from that of all, and how far a year's count strays beyond pure chance,
    /// and how much of a year's growth goes on in the next.
    ///
    /// National starts of unaccompanied children went 2,800, 5,400, 7,210, 7,330 from 2021 to 2024; all others moved by
    /// some 5 % a year between authorities (Department for Education, children looked after in England).
    record Usual(double growth, double stray, double damped) {
        static final Usual MOST = new Usual(.05, .05, .9), ALONE = new Usual(.15, .25, .8);
    }

    /// How far the years before the window may stray from what those who were there on its first day say, for stays then may
    /// have lasted longer or less long, and growth been another. Beyond `ABSURD` (a logarithm) the returns do not hold them all.
    private static final double BEFORE_DOUBT = .1, ABSURD = .7;

    private final List<Stay> entrants;
    private final Season season;
    private final Usual usual;
    private final double level, growth, levelDoubt, growthDoubt, together;

    /// @param to     the day after the window, of which `years` whole years count
    /// @param common growth of all authorities; 0 for one alone
    /// @param before what those in care on the first day say of earlier years
    Entries(List<Stay> stays, int to, int years, Usual usual, double common, Season season, Before before) {
        this.entrants = began(stays, to, years);
        this.season = season;
        this.usual = usual;
        var trend = new Trend(common, usual.growth());
        for (int back = 0; back < years; back++) {
            double end = to - back * Hazards.YEAR;
            long count = entrants.stream().filter(stay -> stay.from() < end && stay.from() >= end - Hazards.YEAR).count();
            double weight = 1 / (1 / Math.max(1.0, count) + usual.stray() * usual.stray());
            // the logarithm of a count lies below that of its mean by half its variance
            trend.add(-back - .5, Math.log(Math.max(.5, count)) + .5 / weight, weight);
        }
        double when = -years - before.when();
        if (before.children() > 0 && Math.abs(before.logYearly() - trend.at(when)) < ABSURD) {
            trend.add(when, before.logYearly(), 1 / (1.0 / before.children() + BEFORE_DOUBT * BEFORE_DOUBT));
        }
        this.level = trend.level();
        this.growth = trend.slope();
        this.levelDoubt = trend.levelDoubt();
        this.growthDoubt = trend.slopeDoubt();
        this.together = trend.together();
    }

    static List<Stay> began(List<Stay> stays, int to, int years) {
        return stays.stream().filter(stay -> stay.entered() && stay.from() >= to - years * Hazards.YEAR && stay.from() < to).toList();
    }

    /// A year, as a logarithm.
    public double growth() {
        return growth;
    }

    /// How many came in the window.
    public int entrants() {
        return entrants.size();
    }

    Stay one(SplittableRandom chance) {
        return entrants.get(chance.nextInt(entrants.size()));
    }

    public Season season() {
        return season;
    }

    /// Expected entrants in each month ahead, in one run.
    double[] draw(int to, int months, SplittableRandom chance) {
        double one = chance.nextGaussian();
        double other = together * one + Math.sqrt(Math.max(0, 1 - together * together)) * chance.nextGaussian();
        double drawnLevel = level + levelDoubt * one;
        double drawnGrowth = growth + growthDoubt * other;
        double[] rates = new double[months];
        double grown = 0, rate = 0;
        for (int month = 0; month < months; month++) {
            if (month % 12 == 0) {
                double damped = Math.pow(usual.damped(), month / 12.0);
                rate = Math.exp(drawnLevel + grown + drawnGrowth * damped / 2 + usual.stray() * chance.nextGaussian() - usual.stray() * usual.stray() / 2) / 12;
                grown += drawnGrowth * damped;
            }
            rates[month] = entrants.isEmpty() ? 0 : rate * season.in(LocalDate.ofEpochDay(to).plusMonths(month));
        }
        return rates;
    }
}
