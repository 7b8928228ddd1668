package goldthread.demonstration;

import goldthread.demonstration.Mix.Way;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// The families of the authority one after the other: how many children, and which way each goes, so that all
/// together they stand as the [Mix] says. The first few are the same in every demonstration.
final class Population implements Iterator<Population.Plan> {
    /// @param ways one for each child; the first decides what kind of family it is
    record Plan(int number, int firstChild, List<Way> ways) {}

    /// The families that documents and tests name; see [Known].
    static final List<List<Way>> KNOWN = List.of(
            List.of(Way.IN_CARE, Way.IN_CARE, Way.IN_CARE), List.of(Way.ON_PLAN),
            List.of(Way.HELPED, Way.HELPED), List.of(Way.ON_PLAN));

    private final Parameters parameters = Parameters.ALL;
    private final Map<Way, Double> left = new EnumMap<>(Way.class);
    private final int children;
    private final Chance chance;
    private int families;
    private int planned;

    Population(int children, long seed) {
        this.children = children;
        this.chance = Chance.of(seed, "population", 0);
        var mix = new Mix(children);
        for (var way : Way.values()) {
            left.put(way, mix.going(way));
        }
    }

    @Override
    public boolean hasNext() {
        return planned < children;
    }

    @Override
    public Plan next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var ways = families < KNOWN.size() ? KNOWN.get(families) : ways();
        var plan = new Plan(families++, planned, ways.subList(0, Math.min(ways.size(), children - planned)));
        plan.ways().forEach(way -> left.merge(way, -1.0, Double::sum));
        planned += plan.ways().size();
        return plan;
    }

    private List<Way> ways() {
        var first = mostMissed();
        var ways = new ArrayList<Way>(List.of(first));
        int size = first == Way.UNACCOMPANIED || first == Way.LEAVER ? 1 : Integer.parseInt(parameters.pick(chance, "siblings"));
        while (ways.size() < size) {
            ways.add(parameters.happens(chance, "same-way.share") ? first : another(first));
        }
        return List.copyOf(ways);
    }

    /// A way, by how many children have still to go it.
    private Way mostMissed() {
        double sum = left.values().stream().filter(missing -> missing > 0).mapToDouble(Double::doubleValue).sum();
        double at = chance.share() * sum;
        for (var way : left.entrySet()) {
            at -= Math.max(0, way.getValue());
            if (at < 0) {
                return way.getKey();
            }
        }
        return Way.HELPED;
    }

    private static Way another(Way first) {
        return first.closed() || first == Way.ASSESSING ? Way.CLOSED_ASSESSED
                : first == Way.HELPED ? Way.CLOSED_HELPED : Way.HELPED;
    }
}
