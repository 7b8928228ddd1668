package goldthread.forecasts;

import java.util.List;
import java.util.SplittableRandom;

/// How soon stays end and what comes after, learnt from stays within a window: a rate for each kind of home and time
/// since its start, times a factor for age; and for each kind and age the shares of leaving care and of moving on.
///
/// Days before the window do not count (who left before it is not known). Rates rest on events and days at risk, with
/// the kind's own mean counted as a few events more; doubt in them is drawn anew for each run (gamma posteriors).
final class Hazards {
    static final int[] DURATION = {0, 14, 30, 61, 91, 182, 365, 730, 1_460};
    static final int[] AGE = {0, 5, 10, 16};
    static final double YEAR = 365.25;
    private static final double PRIOR = 4;
    private static final int LEAVE = Kind.values().length;
    private static final int KINDS = Kind.values().length;

    final double[][] events = new double[KINDS][DURATION.length];
    final double[][] days = new double[KINDS][DURATION.length];
    private final double[][] agedEvents = new double[KINDS][AGE.length];
    private final double[][] agedExpected = new double[KINDS][AGE.length];
    private final double[][][] after = new double[KINDS][AGE.length][KINDS + 1];

    /// Rates of one run.
    record Drawn(double[][] rate, double[][] factor, double[][][] after) {}

    Hazards(List<Stay> stays, int from, int to) {
        stays.forEach(stay -> exposure(stay, from, to, (kind, duration, age, length) -> days[kind][duration] += length));
        stays.forEach(stay -> ended(stay, from, to));
        stays.forEach(stay -> exposure(stay, from, to, (kind, duration, age, length) -> agedExpected[kind][age] += length * mean(kind, duration)));
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

    private double mean(int kind, int duration) {
        double all = 0;
        double allDays = 0;
        for (int i = 0; i < DURATION.length; i++) {
            all += events[kind][i];
            allDays += days[kind][i];
        }
        double common = (all + .5) / (allDays + 365);
        return (events[kind][duration] + .25) / (days[kind][duration] + .25 / common);
    }

    Drawn draw(SplittableRandom chance) {
        double[][] rate = new double[KINDS][DURATION.length];
        double[][] factor = new double[KINDS][AGE.length];
        double[][][] shares = new double[KINDS][AGE.length][KINDS + 1];
        for (int kind = 0; kind < KINDS; kind++) {
            for (int i = 0; i < DURATION.length; i++) {
                double shape = events[kind][i] + 1;
                rate[kind][i] = mean(kind, i) * Gamma.draw(shape, chance) / shape;
            }
            for (int age = 0; age < AGE.length; age++) {
                double shape = agedEvents[kind][age] + 10 * PRIOR;
                factor[kind][age] = shape / (agedExpected[kind][age] + 10 * PRIOR);
                shares[kind][age] = shares(kind, age, chance);
            }
        }
        return new Drawn(rate, factor, shares);
    }

    private double[] shares(int kind, int age, SplittableRandom chance) {
        double[] common = new double[KINDS + 1];
        double all = 0;
        for (double[] each : after[kind]) {
            for (int i = 0; i <= KINDS; i++) {
                common[i] += each[i];
                all += each[i];
            }
        }
        double[] shares = new double[KINDS + 1];
        double sum = 0;
        for (int i = 0; i <= KINDS; i++) {
            double shape = after[kind][age][i] + PRIOR * (common[i] + .01) / (all + .05);
            shares[i] = Gamma.draw(Math.max(shape, .01), chance);
            sum += shares[i];
        }
        for (int i = 0; i <= KINDS; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
