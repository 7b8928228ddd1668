package goldthread.people.linkage;

import java.util.Arrays;

/// A record can be one child only. Where two records that are not one child both look like a third, each makes the other less
/// likely: the weight of a pair falls by what its rivals weigh. It is this that keeps a twin, or one of two of the same name,
/// from being taken for the other.
final class Rivalry {
    private static final double LEAST = -8;
    private static final double MOST = 40;

    private final Weighing weighing;
    private final Pairs pairs;
    private final double[] alone;
    private final int[] from;
    private final int[] touching;

    private Rivalry(Weighing weighing, Pairs pairs) {
        this.weighing = weighing;
        this.pairs = pairs;
        var records = weighing.records;
        var sizes = new int[records.sources.size()];
        for (short source : records.source) {
            sizes[source]++;
        }
        alone = new double[sizes.length];
        for (int source = 0; source < sizes.length; source++) {
            alone[source] = Math.max(0, 1 - 5 * weighing.model.twice(source, sizes[source]));
        }
        from = new int[records.size() + 1];
        touching = neighbours();
    }

    /// How far a source holds one record of each child: 1 for a register without doubles, 0 where doubles are common.
    static double[] alone(Weighing weighing) {
        return new Rivalry(weighing, null).alone;
    }

    /// The weights after rivals are counted, for every pair.
    static float[] weights(Weighing weighing, Pairs pairs) {
        var rivalry = new Rivalry(weighing, pairs);
        var weights = new float[pairs.size()];
        java.util.stream.IntStream.range(0, (weights.length + 9999) / 10_000).parallel().forEach(part -> {
            for (int pair = part * 10_000; pair < Math.min(weights.length, (part + 1) * 10_000); pair++) {
                weights[pair] = (float) (pairs.weights[pair] - (pairs.weights[pair] > LEAST ? rivalry.loss(pair) : 0));
            }
        });
        return weights;
    }

    private int[] neighbours() {
        if (pairs == null) {
            return new int[0];
        }
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (pairs.weights[pair] > LEAST) {
                from[pairs.one(pair)]++;
                from[pairs.other(pair)]++;
            }
        }
        Arrays.parallelPrefix(from, Integer::sum);
        var touching = new int[from[from.length - 1]];
        for (int pair = pairs.size() - 1; pair >= 0; pair--) {
            if (pairs.weights[pair] > LEAST) {
                touching[--from[pairs.one(pair)]] = pair;
                touching[--from[pairs.other(pair)]] = pair;
            }
        }
        return touching;
    }

    private double loss(int pair) {
        double rivals = rivals(pair, pairs.one(pair), pairs.other(pair)) + rivals(pair, pairs.other(pair), pairs.one(pair));
        return Math.log1p(rivals) / Model.LOG2;
    }

    /// The odds of all others that claim a record, each as far as it cannot also be the child of `other`.
    private double rivals(int pair, int record, int other) {
        double odds = 0;
        for (int at = from[record]; at < from[record + 1]; at++) {
            int rival = touching[at];
            if (rival != pair && !weighing.comparison.barred(pairs.one(rival), pairs.other(rival))) {
                int third = pairs.one(rival) == record ? pairs.other(rival) : pairs.one(rival);
                odds += Math.pow(2, Math.min(MOST, pairs.weights[rival])) * apart(other, third);
            }
        }
        return odds;
    }

    /// How sure it is that two records are two children.
    private double apart(int one, int other) {
        if (weighing.comparison.barred(one, other)) {
            return 1;
        }
        double only = weighing.records.source[one] == weighing.records.source[other] ? alone[weighing.records.source[one]] : 0;
        return only == 0 ? 0 : only / (1 + Math.pow(2, Math.min(MOST, weighing.weight(one, other))));
    }
}
