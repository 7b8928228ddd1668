package goldthread.matching.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// Where groups lean: what they ask for, averaged over many prices near the best ones.
///
/// One asking at the best prices asks for too much in one home and too little in another. The mean over a descent with
/// shrinking steps comes near the linear relaxation's own plan (T. Larsson, M. Patriksson, A. Stroemberg, *Ergodic,
/// primal convergence in dual subgradient schemes*, Mathematical Programming 86, 1999), and most of that plan is whole.
final class Leaning {
    /// Chosen on invented regions of 500 children: more rounds, smaller or greater steps found no better plans.
    private static final int ROUNDS = 200;
    private static final double STEP = 1;

    private final Choices choices;
    /// For each group and each child, how often it asked for these homes.
    private final Map<Integer, Double>[] whole;
    private final Map<Integer, Double>[] alone;

    /// Some siblings, all or one, who lean to one home.
    private record Lean(int[] members, int home, double share) {}

    @SuppressWarnings("unchecked")
    private Leaning(Choices choices) {
        this.choices = choices;
        this.whole = new Map[choices.groups.length];
        this.alone = new Map[choices.children()];
        Arrays.setAll(whole, group -> new HashMap<>());
        Arrays.setAll(alone, child -> new HashMap<>());
    }

    /// A plan to begin with: who leans most to a home first, as long as there are places.
    static int[] plan(Choices choices, Prices prices, long deadline) {
        var leaning = new Leaning(choices);
        leaning.ask(prices, deadline);
        return leaning.rounded();
    }

    private void ask(Prices prices, long deadline) {
        var asking = new Asking(choices);
        double[] price = prices.of().clone();
        for (int round = 1; round <= ROUNDS && System.nanoTime() < deadline; round++) {
            double step = STEP / Math.sqrt(round);
            asking.at(price);
            count(asking.lives, step);
            for (int home = 0; home < price.length; home++) {
                price[home] = Math.max(0, price[home] + step * (asking.asked[home] - choices.capacity[home]));
            }
        }
    }

    private void count(int[] lives, double weight) {
        for (int group = 0; group < choices.groups.length; group++) {
            int[] members = choices.groups[group];
            int first = lives[members[0]];
            boolean together = first >= 0 && choices.homesForAll(members[0]) > 0 && Arrays.stream(members).allMatch(child -> lives[child] == first);
            if (together) {
                whole[group].merge(first, weight, Double::sum);
            } else {
                for (int child : members) {
                    if (lives[child] >= 0) alone[child].merge(lives[child], weight, Double::sum);
                }
            }
        }
    }

    private int[] rounded() {
        var leans = new ArrayList<Lean>();
        for (int group = 0; group < whole.length; group++) {
            int[] members = choices.groups[group];
            whole[group].forEach((home, share) -> leans.add(new Lean(members, home, share)));
        }
        for (int child = 0; child < alone.length; child++) {
            int[] member = {child};
            alone[child].forEach((home, share) -> leans.add(new Lean(member, home, share)));
        }
        leans.sort(Comparator.comparingDouble((Lean lean) -> -lean.share).thenComparingInt(lean -> -lean.members.length)
                .thenComparingInt(lean -> lean.members[0]).thenComparingInt(Lean::home));
        int[] at = Plan.empty(choices).at();
        int[] taken = new int[choices.homes()];
        for (var lean : leans) {
            if (taken[lean.home] + lean.members.length > choices.capacity[lean.home] || !free(lean, at)) continue;
            for (int child : lean.members) {
                at[child] = lean.home;
            }
            taken[lean.home] += lean.members.length;
        }
        return at;
    }

    private boolean free(Lean lean, int[] at) {
        for (int child : lean.members) {
            if (at[child] >= 0) return false;
            for (int other : choices.apart[child]) {
                if (at[other] == lean.home) return false;
            }
        }
        return true;
    }
}
