package goldthread.people.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How good a linkage is, against a truth that it was never shown (analytics A6).
///
/// @param pairs            true pairs there are
/// @param precision        of pairs linked, the share that is true; by clusters, so with what follows from what
/// @param bestF1           the best F1 at any weight, and the weight: an upper limit, chosen with the truth in hand
/// @param recallAt99       the most true pairs found while 99 in 100 are true, by weight; likewise at 999 in 1,000
/// @param completeness     true pairs that blocking let be compared, or that lie within one cluster
/// @param wholeClusters    F1 of clusters that hold a child's records exactly
/// @param trapsJoined      pairs joined across an adoption; trapsShown the same among pairs offered for review
public record Measures(long pairs, double precision, double recall, double f1, double bestF1, double bestAt, double recallAt99, double recallAt999,
        double weightAt999, double completeness, double wholeClusters, int trapsJoined, int trapsShown) {

    public static Measures of(Linkage linkage, List<String> truth, List<String> trap) {
        var entity = IntStream.range(0, linkage.records.size()).mapToObj(record -> truth.get(linkage.records.rows[record])).toArray(String[]::new);
        var known = Arrays.stream(entity).filter(of -> !of.isEmpty()).collect(Collectors.groupingBy(of -> of, Collectors.counting()));
        long all = known.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
        var proposals = linkage.proposals();
        var linked = proposals.stream().filter(Linkage.Proposal::linked).toList();
        long right = linked.stream().filter(link -> same(entity, link.one(), link.other())).count();
        double precision = right / (double) Math.max(1, linked.size());
        double recall = right / (double) Math.max(1, all);
        var curve = new Curve(linkage, linked, entity, all);
        int[] traps = new int[2];
        for (var proposal : proposals) {
            if (trapped(linkage, entity, trap, proposal.one(), proposal.other())) {
                traps[proposal.linked() ? 0 : 1]++;
            }
        }
        return new Measures(all, precision, recall, f1(precision, recall), curve.bestF1, curve.bestAt, curve.recallAt99, curve.recallAt999, curve.weightAt999,
                curve.found / (double) Math.max(1, all), whole(linkage.groups(), entity, known), traps[0], traps[1]);
    }

    /// For people.
    public String text() {
        return String.format(java.util.Locale.UK, """
                Measured against the truth (%,d true pairs), which was not used to link:
                  pairs linked        precision %.4f   recall %.4f   F1 %.4f
                  by weight alone     best F1 %.4f at weight %.1f   recall at precision 0.99 %.4f   at 0.999 %.4f (from weight %.1f)
                  children whole      F1 %.4f
                  let be compared     %.4f of true pairs
                  across an adoption  %d joined, %d shown
                """, pairs, precision, recall, f1, bestF1, bestAt, recallAt99, recallAt999, weightAt999, wholeClusters, completeness, trapsJoined, trapsShown);
    }

    private static boolean trapped(Linkage linkage, String[] entity, List<String> trap, int one, int other) {
        return entity[other].equals(trap.get(linkage.records.rows[one])) && !entity[other].isEmpty()
                || entity[one].equals(trap.get(linkage.records.rows[other])) && !entity[one].isEmpty();
    }

    private static boolean same(String[] entity, int one, int other) {
        return !entity[one].isEmpty() && entity[one].equals(entity[other]);
    }

    static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double whole(int[] groups, String[] entity, Map<String, Long> known) {
        var members = new HashMap<Integer, Set<String>>();
        var sizes = new HashMap<Integer, Long>();
        for (int record = 0; record < groups.length; record++) {
            members.computeIfAbsent(groups[record], any -> new HashSet<>()).add(entity[record]);
            sizes.merge(groups[record], 1L, Long::sum);
        }
        long whole = members.entrySet().stream().filter(group -> group.getValue().size() == 1
                && known.getOrDefault(group.getValue().iterator().next(), 0L).equals(sizes.get(group.getKey()))).count();
        return f1(whole / (double) members.size(), whole / (double) Math.max(1, known.size()));
    }

    /// Precision and recall as the weight falls. Pairs in one child rank by the weight that joined them.
    private static final class Curve {
        private double bestF1;
        private double bestAt;
        private double recallAt99;
        private double recallAt999;
        private double weightAt999 = Double.NaN;
        private long found;

        Curve(Linkage linkage, List<Linkage.Proposal> linked, String[] entity, long all) {
            var in = linked.stream().map(link -> (long) link.one() << 32 | link.other()).collect(Collectors.toSet());
            var others = IntStream.range(0, linkage.pairs.size()).filter(pair -> !in.contains(linkage.pairs.pairs[pair]))
                    .mapToObj(pair -> new double[] {linkage.weights[pair], same(entity, linkage.pairs.one(pair), linkage.pairs.other(pair)) ? 1 : 0});
            var ranked = java.util.stream.Stream.concat(others, linked.stream()
                    .map(link -> new double[] {link.weight(), same(entity, link.one(), link.other()) ? 1 : 0}))
                    .sorted((a, b) -> Double.compare(b[0], a[0])).toList();
            int seen = 0;
            for (int at = 0; at < ranked.size(); at++) {
                found += (long) ranked.get(at)[1];
                seen++;
                if (at + 1 < ranked.size() && ranked.get(at + 1)[0] == ranked.get(at)[0]) {
                    continue;
                }
                point(ranked.get(at)[0], found / (double) seen, found / (double) Math.max(1, all));
            }
        }

        private void point(double weight, double precision, double recall) {
            if (f1(precision, recall) > bestF1) {
                bestF1 = f1(precision, recall);
                bestAt = weight;
            }
            recallAt99 = precision >= 0.99 ? recall : recallAt99;
            if (precision >= 0.999) {
                recallAt999 = recall;
                weightAt999 = weight;
            }
        }
    }
}
