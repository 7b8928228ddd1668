package goldthread.forecasts;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Every child now in care, and all who will come, followed day by day through homes until they leave or are 18; many
/// times over, each time with rates drawn anew, so that both chance and doubt show in the bands.
public final class Simulation {
    private static final double MONTH = Hazards.YEAR / 12;

    private final Hazards hazards;
    private final Entries entries;
    private final List<Stay> now;
    private final int to;
    private final int months;
    /// Children by run, month (0 is today) and kind.
    final int[][][] counts;

    private Simulation(List<Stay> stays, int from, int to, int months, int runs, long seed) {
        this.hazards = new Hazards(stays, from, to);
        this.entries = new Entries(stays, to, Math.max(1, (int) Math.round((to - from) / Hazards.YEAR)));
        this.now = stays.stream().filter(stay -> stay.from() < to && stay.to() >= to && Hazards.eighteenth(stay.born()) > to).toList();
        this.to = to;
        this.months = months;
        this.counts = new int[runs][months + 1][Kind.values().length];
        for (int run = 0; run < runs; run++) {
            run(counts[run], new SplittableRandom(seed * 1_000_003 + run));
        }
    }

    /// @param from first day of the window from which is learnt, and `to` the day after its last
    public static Simulation of(List<Stay> stays, int from, int to, int months, int runs, long seed) {
        if (to - from < 300) throw new IllegalArgumentException("At least one whole year of returns is needed.");
        var simulation = new Simulation(stays, from, to, months, runs, seed);
        if (simulation.now.isEmpty()) throw new IllegalArgumentException("No child is looked after on the last day of the returns: there is nothing to carry forward.");
        return simulation;
    }

    private void run(int[][] count, SplittableRandom chance) {
        var drawn = hazards.draw(chance);
        for (var stay : now) {
            follow(count, drawn, stay.kind().ordinal(), stay.from(), to, stay.born(), chance);
        }
        double[] rates = entries.draw((months + 11) / 12, chance);
        for (int year = 0; year < rates.length && !entries.entrants.isEmpty(); year++) {
            double at = to + year * Hazards.YEAR;
            double end = Math.min(at + Hazards.YEAR, to + months * MONTH);
            while (true) {
                at += -Math.log(1 - chance.nextDouble()) * Hazards.YEAR / rates[year];
                if (at >= end) break;
                var like = entries.entrants.get(chance.nextInt(entries.entrants.size()));
                follow(count, drawn, like.kind().ordinal(), at, at, at - (like.from() - like.born()), chance);
            }
        }
    }

    private void follow(int[][] count, Hazards.Drawn drawn, int kind, double began, double at, double born, SplittableRandom chance) {
        double last = Math.min(to + months * MONTH + 1, born + 18 * Hazards.YEAR);
        double from = began;
        while (at < last) {
            double left = -Math.log(1 - chance.nextDouble());
            double entered = at;
            boolean ended = false;
            int age = 0;
            while (at < last && !ended) {
                int duration = Hazards.band(Hazards.DURATION, (int) (at - from));
                age = Hazards.band(Hazards.AGE, (int) ((at - born) / Hazards.YEAR));
                double next = last;
                if (duration + 1 < Hazards.DURATION.length) next = Math.min(next, from + Hazards.DURATION[duration + 1]);
                if (age + 1 < Hazards.AGE.length) next = Math.min(next, born + Hazards.AGE[age + 1] * Hazards.YEAR);
                next = Math.max(next, at + 1e-3);
                double rate = drawn.rate()[kind][duration] * drawn.factor()[kind][age];
                if (left < rate * (next - at)) {
                    at += left / rate;
                    ended = true;
                } else {
                    left -= rate * (next - at);
                    at = next;
                }
            }
            count(count, kind, entered, Math.min(at, last));
            if (!ended) return;
            kind = next(drawn.after()[kind][age], chance);
            if (kind < 0) return;
            from = at;
        }
    }

    private void count(int[][] count, int kind, double from, double until) {
        int first = Math.max(0, (int) Math.ceil((from - to) / MONTH));
        for (int month = first; month <= months && to + month * MONTH < until; month++) {
            count[month][kind]++;
        }
    }

    private static int next(double[] shares, SplittableRandom chance) {
        double at = chance.nextDouble();
        for (int i = 0; i < shares.length - 1; i++) {
            at -= shares[i];
            if (at < 0) return i;
        }
        return -1;
    }

    /// The sorted numbers of all runs in a month: of one kind, or of all for null.
    public double[] sorted(int month, @org.jspecify.annotations.Nullable Kind kind) {
        return Arrays.stream(counts).mapToDouble(run -> kind == null ? Arrays.stream(run[month]).sum() : run[month][kind.ordinal()]).sorted().toArray();
    }

    public static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
    }

    public int children() {
        return now.size();
    }

    public double growth() {
        return entries.growth();
    }

    public int months() {
        return months;
    }
}
