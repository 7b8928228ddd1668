package goldthread.bench;

import goldthread.matching.Home;
import goldthread.matching.Invented;
import goldthread.matching.Matching;
import goldthread.matching.Ranking;
import goldthread.matching.Region;
import goldthread.matching.Weight;
import goldthread.matching.Weights;
import goldthread.matching.plan.Arrivals;
import goldthread.matching.plan.Choices;
import goldthread.matching.plan.Solving;
import goldthread.matching.plan.Solving.Solved;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The engine that matches children and homes, measured on invented regions of three seeds.
public final class MatchBench {
    private static final LocalDate ON = LocalDate.of(2026, 4, 1);
    private static final long SECOND = 1_000_000_000L;

    private final Targets targets = new Targets();
    private final List<Long> seeds;

    public MatchBench(List<Long> seeds) {
        this.seeds = seeds;
    }

    public Targets run(boolean large) {
        for (long seed : seeds) {
            plan(500, seed, 10);
        }
        for (long seed : seeds) {
            changed(seed);
        }
        for (long seed : seeds) {
            arrivals(seed);
        }
        ranking();
        if (large) plan(5_000, seeds.getFirst(), 60);
        return targets;
    }

    private static Matching matching(Region region) {
        return new Matching(region, Set.of(), Weights.atStart(), ON);
    }

    private void plan(int children, long seed, int limit) {
        var choices = matching(Invented.region(children, seed)).choices();
        double processor = processor();
        var solved = Solving.solve(choices, limit * SECOND, 1);
        String what = "%,d children, seed %d (%,d pairs)".formatted(children, seed, choices.pairs());
        targets.atLeast(what + ": share of bound", solved.plan().value() / solved.prices().bound(), children > 1_000 ? .99 : .995, "", children > 1_000
                ? "best home in turn .974" : "best home in turn .938 to .962");
        targets.atMost(what + ": time", solved.seconds(), limit + .5, "s", children > 1_000 ? "column LP 384 s" : "CP-SAT 47 to 120 s");
        System.out.printf("    processor time %.1f s, value %.1f, bound %.1f, placed %d, whole groups %d of %d%n", processor() - processor, solved.plan().value(),
                solved.prices().bound(), solved.plan().placed(), solved.plan().wholeGroups(), choices.siblingGroups());
    }

    private static double processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /// A home where children are proposed closes.
    private void changed(long seed) {
        var region = Invented.region(500, seed);
        var before = matching(region).choices();
        Solved solved = Solving.solve(before, 10 * SECOND, 1);
        int some = java.util.Arrays.stream(solved.plan().at()).filter(home -> home >= 0).findFirst().orElseThrow();
        var homes = new ArrayList<Home>(region.homes());
        homes.removeIf(home -> home.id().equals(before.home(some)));
        var choices = matching(new Region(region.children(), homes, region.apart(), List.of())).choices();
        int[] at = new int[choices.children()];
        for (int child = 0; child < at.length; child++) {
            at[child] = solved.plan().at()[child] < 0 ? -1 : choices.numberOfHome(before.home(solved.plan().at()[child]));
        }
        var again = Solving.again(choices, at, prices(before, choices, solved), Weights.atStart().of(Weight.STAY), 2 * SECOND, 1);
        int changes = 0;
        for (int child = 0; child < at.length; child++) {
            if (at[child] != again.plan().at()[child]) changes++;
        }
        targets.atMost("a home closes, seed %d: time to plan again".formatted(seed), again.seconds(), 2, "s", "none");
        targets.atMost("a home closes, seed %d: proposals changed".formatted(seed), changes, 25, "of 500", "none");
        targets.atLeast("a home closes, seed %d: share of the new bound".formatted(seed), again.plan().value() / again.prices().bound(), .99, "", "none");
    }

    private static double[] prices(Choices before, Choices now, Solved solved) {
        double[] prices = new double[now.homes()];
        for (int home = 0; home < prices.length; home++) {
            prices[home] = solved.prices().of()[before.numberOfHome(now.home(home))];
        }
        return prices;
    }

    private void arrivals(long seed) {
        var matching = matching(Invented.region(500, seed));
        var choices = matching.choices();
        var hindsight = Solving.solve(choices, 10 * SECOND, 1).plan().value();
        var run = Arrivals.simulate(choices, Invented.earlierYears(500, seed, matching));
        targets.atLeast("arrivals one by one, seed %d: share of hindsight".formatted(seed), run.simulated().value() / hindsight, .98, "",
                "each the best home left %.4f".formatted(run.greedy().value() / hindsight));
    }

    private void ranking() {
        var region = Invented.region(10_000, 1);
        var homes = region.homes().subList(0, Math.min(5_000, region.homes().size()));
        var matching = matching(new Region(region.children().subList(0, 50), homes, List.of(), List.of()));
        double most = 0;
        for (var child : matching.region().children()) {
            long began = System.nanoTime();
            Ranking.of(matching, child);
            most = Math.max(most, (System.nanoTime() - began) / 1e6);
        }
        targets.atMost("one child over %,d homes, slowest of 50".formatted(homes.size()), most, 200, "ms", "none");
    }
}
