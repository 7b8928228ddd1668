package goldthread.people.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says which records are likely one child, why, and which must be looked at by a person.
public final class Linkage {
    final Records records;
    final Blocking blocking;
    final Pairs pairs;
    final Weighing weighing;
    /// What each pair weighs once its rivals are counted.
    final float[] weights;
    final Bands bands;
    private final Clustering clustering;

    /// Where the bands begin, in weight: 0 is as likely as not, 2 is 80 in 100, 4.25 is 95 in 100, 9.97 is 999 in 1,000. From
    /// `link` on records are linked, from `review` on a person is asked. The usual bands are set from measured precision: on
    /// every file with a known truth at least 999 of 1,000 pairs are true well below 2 (docs/engines/linkage.md).
    public record Bands(double link, double review) {
        public static final Bands USUAL = new Bands(2, -3.25);
        /// Where no NHS or pupil number can object and all records come from one source, so that brothers, twins and rivals are
        /// harder to see: 95 in 100.
        public static final Bands CAREFUL = new Bands(4.25, -3.25);

        public static Bands of(Records records) {
            return records.has(Field.NHS) || records.has(Field.UPN) || records.sources.size() > 1 ? USUAL : CAREFUL;
        }

        public Bands {
            if (review > link) {
                throw new IllegalArgumentException("The review band must begin below the weight at which records are linked.");
            }
        }
    }

    /// Two records proposed as one child. @param linked or else to be looked at by a person; @param weight by which pairs rank
    public record Proposal(int one, int other, boolean linked, double weight) {}

    private Linkage(Records records, Blocking blocking, Pairs pairs, Weighing weighing, Bands bands, Decisions decisions) {
        this.records = records;
        this.blocking = blocking;
        this.pairs = pairs;
        this.weighing = weighing;
        this.bands = bands;
        this.weights = Rivalry.weights(weighing, pairs);
        double link = nothingTells(records) ? Double.POSITIVE_INFINITY : bands.link();
        this.clustering = new Clustering(weighing, link, decisions);
        clustering.join(pairs, weights, link);
    }

    /// Learns from the records themselves how much each agreement tells.
    public static Linkage of(Records records, Bands bands, long seed) {
        return of(records, bands, seed, null, Decisions.NONE);
    }

    /// @param known what was learnt earlier from other records, or null; how many children there are is then still learnt from these
    /// @param decisions go before every weight
    public static Linkage of(Records records, Bands bands, long seed, @Nullable Known known, Decisions decisions) {
        if (records.size() == 0) {
            throw new IllegalArgumentException("There are no records to link.");
        }
        var blocking = new Blocking(records);
        var pairs = blocking.pairs();
        var comparison = new Comparison(records);
        Weighing.compare(pairs, comparison);
        var learning = new Learning(records, comparison, pairs, blocking, seed);
        var weighing = known == null ? learning.learnt() : learning.learnt(known);
        weighing.weigh(pairs);
        return new Linkage(records, blocking, pairs, weighing, bands, decisions);
    }

    /// Every pair within a child, the surest first, then those for a person to look at. Pairs that a number or a protected
    /// identity keeps apart are in neither, nor are pairs between groups so kept apart: to show them would give an adopted
    /// child's earlier name away.
    public List<Proposal> proposals() {
        var linked = clustering.links().stream().map(link -> new Proposal(link.one(), link.other(), true, link.at()));
        var review = IntStream.range(0, pairs.size()).filter(pair -> weights[pair] >= bands.review()).filter(this::open)
                .mapToObj(pair -> new Proposal(pairs.one(pair), pairs.other(pair), false, weights[pair]));
        return Stream.concat(linked.sorted(SUREST), (nothingTells(records) ? alike() : review).sorted(SUREST)).toList();
    }

    /// Whether all records say the same and no number says that they are one child's.
    private static boolean nothingTells(Records records) {
        return records.size() > 1 && !records.has(Field.NHS) && !records.has(Field.UPN) && records.allAlike();
    }

    /// Where nothing tells records apart no weight means anything: each is shown with the next.
    private Stream<Proposal> alike() {
        var groups = groups();
        return IntStream.range(1, records.size()).filter(record -> groups[record] != groups[record - 1] && clustering.mayMeet(record - 1, record))
                .mapToObj(record -> new Proposal(record - 1, record, false, weighing.weight(record - 1, record)));
    }

    private static final java.util.Comparator<Proposal> SUREST = java.util.Comparator.<Proposal>comparingDouble(proposal -> -proposal.weight())
            .thenComparingInt(Proposal::one).thenComparingInt(Proposal::other);

    private boolean open(int pair) {
        var groups = groups();
        return groups[pairs.one(pair)] != groups[pairs.other(pair)] && clustering.mayMeet(pairs.one(pair), pairs.other(pair));
    }

    private int @Nullable [] groups;

    /// For each record the lowest record that is the same child.
    int[] groups() {
        if (groups == null) {
            groups = clustering.groups();
        }
        return groups;
    }

    /// How many children the records are of.
    public int children() {
        return (int) Arrays.stream(groups()).distinct().count();
    }

    public Explanation explain(int one, int other) {
        return Explanation.of(weighing, one, other);
    }

    /// What whoever started this should know.
    public List<String> notes() {
        if (records.size() == 1) {
            return List.of("There is only one record, so there is nothing to link it with.");
        }
        if (nothingTells(records)) {
            return List.of("All records are identical in every column that is compared, so nothing tells one child from another. "
                    + "They are all for a person to look at. Give columns that differ, such as a date of birth or an NHS number.");
        }
        return pairs.size() == 0 ? List.of("No two records have enough in common to be compared. Look whether the columns hold what their headings say.")
                : List.of();
    }

    /// What was compared, rule by rule.
    public Map<String, Long> compared() {
        var counts = new HashMap<String, Long>();
        blocking.counts.forEach(count -> counts.put(count.rule(), count.pairs()));
        return counts;
    }

    public long pairsCompared() {
        return pairs.size();
    }
}
