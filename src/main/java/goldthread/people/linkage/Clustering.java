package goldthread.people.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Puts records together into children, the surest pair first, and never two valid different numbers into one child.
///
/// Joining whatever is connected would let one false pair join two families; so before two groups are joined all their records
/// are weighed against each other, and a group that holds another number, another protected child, or the same register's
/// record of another child is not joined.
final class Clustering {
    /// What the records of two groups must weigh on average, each held between the bounds.
    private static final double ON_AVERAGE = -2;
    private static final double BOUND = 12;
    /// The weight of a pair that a person linked: above all that is weighed.
    private static final float DECIDED = 999;

    private final Weighing weighing;
    private final Joined joined;
    /// The next record of the same group, in a ring.
    private final int[] next;
    private final double[] alone;
    private final double linkAt;
    private final Decisions decisions;
    private final List<Link> links = new ArrayList<>();

    /// Two records in one child. @param at the weight of the pair that brought their groups together
    record Link(int one, int other, float at) {}

    Clustering(Weighing weighing, double linkAt, Decisions decisions) {
        this.decisions = decisions;
        this.weighing = weighing;
        this.linkAt = linkAt;
        joined = new Joined(weighing.records.size());
        next = IntStream.range(0, weighing.records.size()).toArray();
        alone = Rivalry.alone(weighing);
    }

    /// No pair is joined by a machine because of names alone, however rare they are. @param least pairs below this are left alone
    void join(Pairs pairs, float[] weights, double least) {
        var surest = surest(pairs, weights, least);
        for (int pair : surest) {
            int one = pairs.one(pair);
            int other = pairs.other(pair);
            if (joined.first(one) != joined.first(other) && !weighing.comparison.byNameAlone(pairs.patterns[pair]) && may(one, other)) {
                join(one, other, weights[pair]);
            }
        }
        for (var decided : decisions.linked) {
            if (joined.first(decided[0]) != joined.first(decided[1])) {
                join(decided[0], decided[1], DECIDED);
            }
        }
    }

    /// Weights descending, then the order of the records, which is their content: never the order in which they came.
    private static int[] surest(Pairs pairs, float[] weights, double least) {
        return IntStream.range(0, pairs.size()).filter(pair -> weights[pair] >= least).boxed()
                .sorted((a, b) -> weights[a] != weights[b] ? Float.compare(weights[b], weights[a]) : Long.compare(pairs.pairs[a], pairs.pairs[b]))
                .mapToInt(Integer::intValue).toArray();
    }

    private boolean may(int one, int other) {
        double sum = 0;
        int count = 0;
        int a = one;
        do {
            int b = other;
            do {
                if (apart(a, b)) {
                    return false;
                }
                sum += Math.clamp(weighing.weight(a, b), -BOUND, BOUND);
                count++;
                b = next[b];
            } while (b != other);
            a = next[a];
        } while (a != one);
        return sum / count >= ON_AVERAGE;
    }

    /// Whether two records can never be in one child without a person's decision.
    private boolean apart(int one, int other) {
        var records = weighing.records;
        return forbidden(one, other)
                || records.source[one] == records.source[other] && alone[records.source[one]] > 0.9 && weighing.weight(one, other) < linkAt;
    }

    /// Whether two records may not even be shown side by side.
    private boolean forbidden(int one, int other) {
        var comparison = weighing.comparison;
        return comparison.barred(one, other) || decisions.notTheSame(one, other)
                || (weighing.records.guarded[one] || weighing.records.guarded[other]) && !comparison.sameNumber(one, other);
    }

    private void join(int one, int other, float at) {
        int a = one;
        do {
            int b = other;
            do {
                links.add(new Link(Math.min(a, b), Math.max(a, b), at));
                b = next[b];
            } while (b != other);
            a = next[a];
        } while (a != one);
        joined.join(one, other);
        int after = next[one];
        next[one] = next[other];
        next[other] = after;
    }

    /// Whether no record of one group stands against one of the other.
    boolean mayMeet(int one, int other) {
        int a = one;
        do {
            int b = other;
            do {
                if (forbidden(a, b)) {
                    return false;
                }
                b = next[b];
            } while (b != other);
            a = next[a];
        } while (a != one);
        return true;
    }

    List<Link> links() {
        return links;
    }

    /// For each record the first record of its group.
    int[] groups() {
        return IntStream.range(0, next.length).map(joined::first).toArray();
    }
}
