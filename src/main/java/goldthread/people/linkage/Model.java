package goldthread.people.linkage;

/// What was learnt: how often each level is seen between two records of one child, of two strangers, of brothers and sisters,
/// and of twins; and how many such pairs there are. Two records of brothers agree on surname and home without being one child:
/// a model of children and strangers only would take them for one.
///
/// @param matches    pairs of one child between two sources, by [#between]
/// @param strangers  all pairs between two sources
/// @param households pairs of brothers and sisters in all
/// @param twins      pairs of twins in all
public record Model(Chances oneChild, Chances stranger, Chances household, Chances twin, double[] matches, double[] strangers,
        double households, double twins) {
    static final double LOG2 = Math.log(2);

    /// The place of a pair of sources among all pairs of sources.
    static int between(int one, int other) {
        int high = Math.max(one, other);
        return high * (high + 1) / 2 + Math.min(one, other);
    }

    static int pairsOfSources(int sources) {
        return sources * (sources + 1) / 2;
    }

    /// Of the records of a source, how many others of the same child are in it, on average.
    double twice(int source, int records) {
        return 2 * matches[between(source, source)] / Math.max(1, records);
    }
}
