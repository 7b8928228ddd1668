package goldthread.forecasts.spells;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// How soon stays end and what comes after, learnt from stays within a window: a rate for each kind of home and time since
/// its start, times a factor for age and one for children who came alone; and for each kind and age the shares of leaving
/// care and of moving on.
///
/// Days before the window do not count (who left before it is not known), yet the time since a stay's start runs from its
/// true start. Rates rest on events and days at risk, drawn a little towards the kind's own mean; where several
/// authorities are known, towards theirs, at the authority's own level (gamma-Poisson). Doubt is drawn anew for each run.
final class Hazards {
    static final int[] DURATION = {0, 14, 30, 61, 91, 182, 365, 730, 1_460};
    static final int[] AGE = {0, 5, 10, 16};
    static final double YEAR = 365.25;
    /// Events that the common shares, the factors and the rates of all authorities count as.
    private static final double SHARES = 4, FACTOR = 40, ALONE = .25, TOGETHER = 4;
    private static final int KINDS = Kind.values().length, LEAVE = KINDS;

    private final double[][] events = new double[KINDS][DURATION.length];
    private final double[][] days = new double[KINDS][DURATION.length];
    private final double[][] agedEvents = new double[KINDS][AGE.length], agedExpected = new double[KINDS][AGE.length];
    private final double[][] cameEvents = new double[KINDS][2], cameExpected = new double[KINDS][2];
    private final double[][][] after = new double[KINDS][AGE.length][KINDS + 1];
    private final @Nullable Hazards all;
    private final double[] level = new double[KINDS];

    /// Rates of one run.
    ///
    /// @param came the factor of children who did not come alone, and of those who did
    record Drawn(double[][] rate, double[][] factor, double[][] came, double[][][] after) {
        double rate(int kind, int duration, int age, boolean unaccompanied) {
            return rate[kind][duration] * factor[kind][age] * came[kind][unaccompanied ? 1 : 0];
        }

        /// The kind of the next stay, or -1 where care ends.
        int next(int kind, int age, SplittableRandom chance) {
            double at = chance.nextDouble();
            for (int i = 0; i < KINDS; i++) {
                at -= after[kind][age][i];
                if (at < 0) return i;
            }
            return -1;
        }

        /// Days for which a child who comes as `entrant` did is looked after, in one life; none where a return has them come after their 18th birthday.
        double lasts(Stay entrant, SplittableRandom chance) {
            double adult = Math.max(0, eighteenth(entrant.born()) - entrant.from()), at = 0, from = 0, left = -Math.log(1 - chance.nextDouble());
            int kind = entrant.kind().ordinal();
            while (at < adult) {
                int duration = band(DURATION, (int) (at - from)), age = Hazards.age((int) (entrant.from() + at) - entrant.born());
                double next = adult;
                if (duration + 1 < DURATION.length) next = Math.min(next, from + DURATION[duration + 1]);
                if (age + 1 < AGE.length) next = Math.min(next, entrant.born() + AGE[age + 1] * YEAR - entrant.from());
                next = Math.max(next, at + 1e-3);
                double rate = rate(kind, duration, age, entrant.unaccompanied());
                if (left >= rate * (next - at)) {
                    left -= rate * (next - at);
                    at = next;
                    continue;
                }
                at += left / rate;
                kind = next(kind, age, chance);
                if (kind < 0) return at;
                from = at;
                left = -Math.log(1 - chance.nextDouble());
            }
            return adult;
        }
    }

    /// @param all what several authorities together show; null for one alone
    Hazards(List<Stay> stays, int from, int to, @Nullable Hazards all, double alike) {
        this.all = all;
        stays.forEach(stay -> exposure(stay, from, to, (kind, duration, age, length) -> days[kind][duration] += length));
        stays.forEach(stay -> ended(stay, from, to));
        for (int kind = 0; kind < KINDS; kind++) {
            level[kind] = all == null ? 1 : (sum(events[kind]) + alike) / (all.expected(this, kind) + alike);
        }
        stays.forEach(stay -> exposure(stay, from, to, (kind, duration, age, length) -> {
            agedExpected[kind][age] += length * mean(kind, duration);
            cameExpected[kind][stay.unaccompanied() ? 1 : 0] += length * mean(kind, duration);
        }));
    }

    private interface Part {
        void days(int kind, int duration, int age, double length);
    }

    private static void exposure(Stay stay, int from, int to, Part part) {
        int at = Math.max(from, stay.from());
        int end = Math.min(Math.min(to, stay.to()), eighteenth(stay.born()));
        while (at < end) {
            int duration = band(DURATION, at - stay.from());
            int age = age(at - stay.born());
            int next = end;
            if (duration + 1 < DURATION.length) next = Math.min(next, stay.from() + DURATION[duration + 1]);
            if (age + 1 < AGE.length) next = Math.min(next, stay.born() + (int) Math.ceil(AGE[age + 1] * YEAR));
            next = Math.max(next, at + 1);
            part.days(stay.kind().ordinal(), duration, age, next - at);
            at = next;
        }
    }

    private void ended(Stay stay, int from, int to) {
        if (stay.to() == Stay.OPEN || stay.to() < from || stay.to() >= to || stay.to() >= eighteenth(stay.born()) - 1) return;
        int kind = stay.kind().ordinal();
        int age = age(stay.to() - stay.born());
        events[kind][band(DURATION, stay.to() - stay.from())]++;
        agedEvents[kind][age]++;
        cameEvents[kind][stay.unaccompanied() ? 1 : 0]++;
        after[kind][age][stay.next() == null ? LEAVE : stay.next().ordinal()]++;
    }

    static int eighteenth(int born) {
        return born + (int) Math.round(18 * YEAR);
    }

    static int age(int lived) {
        return band(AGE, (int) Math.floor(lived / YEAR));
    }

    static int band(int[] edges, int at) {
        int band = 0;
        while (band + 1 < edges.length && at >= edges[band + 1]) band++;
        return band;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) sum += number;
        return sum;
    }

    /// Events that would have been, had stays of `one` ended at these rates.
    double expected(Hazards one, int kind) {
        double expected = 0;
        for (int i = 0; i < DURATION.length; i++) expected += one.days[kind][i] * mean(kind, i);
        return expected;
    }

    /// How much authorities differ, as the number of events after which one's own level counts as much as that of all:
    /// by moments, the variance of events over those expected beyond that of chance.
    static double alike(Hazards all, List<Hazards> each) {
        double beyond = 0, squares = 0;
        for (var one : each) {
            for (int kind = 0; kind < KINDS; kind++) {
                double expected = all.expected(one, kind);
                beyond += Math.pow(sum(one.events[kind]) - expected, 2) - expected;
                squares += expected * expected;
            }
        }
        return Math.clamp(beyond <= 0 ? 1_000 : squares / beyond, 5, 1_000);
    }

    /// Ends a day.
    double mean(int kind, int duration) {
        if (all != null) return (events[kind][duration] + TOGETHER) / (days[kind][duration] + TOGETHER / (all.mean(kind, duration) * level[kind]));
        double common = (sum(events[kind]) + .5) / (sum(days[kind]) + 365);
        return (events[kind][duration] + ALONE) / (days[kind][duration] + ALONE / common);
    }

    Drawn draw(SplittableRandom chance) {
        double[][] rate = new double[KINDS][DURATION.length], factor = new double[KINDS][AGE.length], came = new double[KINDS][2];
        double[][][] shares = new double[KINDS][AGE.length][];
        for (int kind = 0; kind < KINDS; kind++) {
            for (int i = 0; i < DURATION.length; i++) {
                double shape = events[kind][i] + (all == null ? 1 : TOGETHER);
                rate[kind][i] = mean(kind, i) * Gamma.draw(shape, chance) / shape;
            }
            for (int i = 0; i < 2; i++) came[kind][i] = (cameEvents[kind][i] + FACTOR / 4) / (cameExpected[kind][i] + FACTOR / 4);
            for (int age = 0; age < AGE.length; age++) {
                factor[kind][age] = (agedEvents[kind][age] + FACTOR) / (agedExpected[kind][age] + FACTOR);
                shares[kind][age] = shares(kind, age, chance);
            }
        }
        return new Drawn(rate, factor, came, shares);
    }

    /// Of a kind at all ages: of all authorities where they are known.
    private double[] common(int kind) {
        double[] common = new double[KINDS + 1];
        for (double[] each : (all == null ? this : all).after[kind]) {
            for (int i = 0; i <= KINDS; i++) common[i] += each[i];
        }
        double sum = sum(common);
        for (int i = 0; i <= KINDS; i++) common[i] = (common[i] + .01) / (sum + .05);
        return common;
    }

    private double[] shares(int kind, int age, SplittableRandom chance) {
        double[] common = common(kind);
        double[] shares = new double[KINDS + 1];
        for (int i = 0; i <= KINDS; i++) {
            double own = after[kind][age][i] + SHARES * common[i];
            shares[i] = Gamma.draw(Math.max(own, .01), chance);
        }
        double sum = sum(shares);
        for (int i = 0; i <= KINDS; i++) shares[i] /= sum;
        return shares;
    }
}
