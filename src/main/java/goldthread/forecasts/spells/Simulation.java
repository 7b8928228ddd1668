package goldthread.forecasts.spells;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Every child of an authority now in care, and all who will come, followed day by day through homes until they leave or
/// are 18; many times over, each time with rates drawn anew, so that both chance and doubt show in the bands.
public final class Simulation {
    static final double MONTH = Hazards.YEAR / 12;
    private static final int GROUPS = Group.values().length;

    private final Learnt learnt;
    private final List<Stay> now;
    private final int to;
    private final int months;
    private final Scenario scenario;
    /// Children by run, month (0 is today), and kind and group.
    private final short[][][] counts;

    private Simulation(Learnt learnt, int months, int runs, long seed, Scenario scenario) {
        this.learnt = learnt;
        this.to = learnt.to();
        this.now = learnt.stays().stream().filter(stay -> stay.on(to)).toList();
        this.months = months;
        this.scenario = scenario;
        this.counts = new short[runs][months + 1][Kind.values().length * GROUPS];
        for (int run = 0; run < runs; run++) {
            new Future(counts[run], new SplittableRandom(seed * 1_000_003 + run)).run();
        }
    }

    /// One authority alone.
    ///
    /// @param from first day of the window from which is learnt, and `to` the day after its last
    public static Simulation of(List<Stay> stays, int from, int to, int months, int runs, long seed) {
        return of(Learnt.alone(stays, from, to), months, runs, seed, Scenario.NONE);
    }

    public static Simulation of(Learnt learnt, int months, int runs, long seed, Scenario scenario) {
        var simulation = new Simulation(learnt, months, runs, seed, scenario);
        if (simulation.now.isEmpty()) throw new IllegalArgumentException("No child is looked after on the last day of the returns: there is nothing to carry forward.");
        return simulation;
    }

    /// One future.
    private final class Future {
        private final short[][] count;
        private final SplittableRandom chance;
        private final Hazards.Drawn drawn;
        /// Foster places of the scenario that are taken, by month.
        private final int[] taken = new int[months + 1];

        Future(short[][] count, SplittableRandom chance) {
            this.count = count;
            this.chance = chance;
            this.drawn = learnt.hazards().draw(chance);
        }

        void run() {
            for (var stay : now) {
                follow(stay.kind().ordinal(), stay.from(), to, stay.born(), stay.unaccompanied());
            }
            come(learnt.most(), false);
            come(learnt.alone(), true);
        }

        private void come(Entries entries, boolean unaccompanied) {
            double[] rates = entries.draw(to, months, chance);
            for (int month = 0; month < months; month++) {
                double at = to + month * MONTH;
                double end = at + MONTH;
                double rate = rates[month] * (unaccompanied ? scenario.times(Scenario.What.UNACCOMPANIED, at + 1) : 1);
                while (rate > 0) {
                    at += -Math.log(1 - chance.nextDouble()) * MONTH / rate;
                    if (at >= end) break;
                    var like = entries.one(chance);
                    double born = at - (like.from() - like.born());
                    if (stays(at, born, unaccompanied)) continue;
                    follow(like.kind().ordinal(), at, at, born, unaccompanied);
                }
            }
        }

        /// Edge of care: stays with the family.
        private boolean stays(double at, double born, boolean unaccompanied) {
            if (scenario.changes().isEmpty() || unaccompanied || (at - born) / Hazards.YEAR < 10) return false;
            return chance.nextDouble() >= scenario.left(Scenario.What.EDGE_OF_CARE, at);
        }

        private void follow(int first, double began, double start, double born, boolean unaccompanied) {
            double last = Math.min(to + months * MONTH + 1, born + 18 * Hazards.YEAR);
            double at = start, from = began;
            int kind = first;
            boolean instead = start > to && instead(kind, at);
            while (at < last) {
                if (instead) kind = Kind.FOSTERING.ordinal();
                double left = -Math.log(1 - chance.nextDouble());
                double entered = at, rate = 0, down = 0;
                boolean ended = false;
                int age = 0;
                while (at < last && !ended) {
                    int duration = Hazards.band(Hazards.DURATION, (int) (at - from));
                    age = Hazards.band(Hazards.AGE, (int) ((at - born) / Hazards.YEAR));
                    double next = last;
                    if (duration + 1 < Hazards.DURATION.length) next = Math.min(next, from + Hazards.DURATION[duration + 1]);
                    if (age + 1 < Hazards.AGE.length) next = Math.min(next, born + Hazards.AGE[age + 1] * Hazards.YEAR);
                    next = Math.max(next, at + 1e-3);
                    down = kind == Kind.RESIDENTIAL.ordinal() && !scenario.changes().isEmpty() ? scenario.stepDown(at + 1) : 0;
                    if (!scenario.changes().isEmpty()) next = Math.min(next, at + MONTH);
                    rate = drawn.rate(kind, duration, age, unaccompanied) + down;
                    if (left < rate * (next - at)) {
                        at += left / rate;
                        ended = true;
                    } else {
                        left -= rate * (next - at);
                        at = next;
                    }
                }
                count(kind, entered, Math.min(at, last), born, unaccompanied, instead);
                if (!ended) return;
                kind = down > 0 && chance.nextDouble() < down / rate ? Kind.FOSTERING.ordinal() : drawn.next(kind, age, chance);
                if (kind < 0) return;
                instead = instead(kind, at);
                from = at;
            }
        }

        /// Whether a foster place of the scenario is free for a child who would go to a children's home.
        private boolean instead(int kind, double at) {
            if (kind != Kind.RESIDENTIAL.ordinal() || scenario.changes().isEmpty()) return false;
            double places = scenario.added(Scenario.What.MORE_CARERS, at);
            for (int month = Math.max(0, (int) ((at - to) / MONTH)); month <= months && places > 0; month++) {
                if (taken[month] >= places) return false;
            }
            return places > 0;
        }

        private void count(int kind, double from, double until, double born, boolean unaccompanied, boolean instead) {
            int first = Math.max(0, (int) Math.ceil((from - to) / MONTH));
            for (int month = first; month <= months && to + month * MONTH < until; month++) {
                count[month][kind * GROUPS + Group.of(unaccompanied, (to + month * MONTH - born) / Hazards.YEAR).ordinal()]++;
                if (instead) taken[month]++;
            }
        }
    }

    /// Children of all runs in a month, in the order of runs: of a kind or of all for null, and so of a group.
    public double[] runs(int month, @Nullable Kind kind, @Nullable Group group) {
        return Arrays.stream(counts).mapToDouble(run -> sum(run[month], kind, group)).toArray();
    }

    private static double sum(short[] counts, @Nullable Kind kind, @Nullable Group group) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            if ((kind == null || i / GROUPS == kind.ordinal()) && (group == null || i % GROUPS == group.ordinal())) sum += counts[i];
        }
        return sum;
    }

    /// The sorted numbers of all runs in a month: of one kind, or of all for null.
    public double[] sorted(int month, @Nullable Kind kind) {
        double[] sorted = runs(month, kind, null);
        Arrays.sort(sorted);
        return sorted;
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

    public Learnt learnt() {
        return learnt;
    }

    public Scenario scenario() {
        return scenario;
    }

    public int months() {
        return months;
    }

    public int runs() {
        return counts.length;
    }
}
