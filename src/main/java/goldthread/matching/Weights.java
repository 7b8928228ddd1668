package goldthread.matching;

import java.util.EnumMap;
import java.util.Map;

/// The weights of a region, and what they make of a child in a home.
public final class Weights {
    /// A feasible home is never worth less than this: a poor home and no home must not look the same.
    private static final double LEAST = 1;

    private final Map<Weight, Double> given;
    private final double[] of = new double[Weight.values().length];

    /// @param given those that differ from the start
    public Weights(Map<Weight, Double> given) {
        this.given = given.isEmpty() ? Map.of() : new EnumMap<>(given);
        for (var weight : Weight.values()) {
            of[weight.ordinal()] = given.getOrDefault(weight, weight.start);
        }
    }

    public static Weights atStart() {
        return new Weights(Map.of());
    }

    /// These with one weight changed.
    public Weights with(Weight weight, double value) {
        var all = new EnumMap<Weight, Double>(Weight.class);
        all.putAll(given);
        all.put(weight, value);
        return new Weights(all);
    }

    public double of(Weight weight) {
        return of[weight.ordinal()];
    }

    /// How well the home fits the child, without the value of being placed.
    public double fit(Child child, Home home) {
        double sum = of(Weight.BASE);
        for (var term : TERMS) {
            sum += term.points(child, home, this);
        }
        return Math.max(LEAST, sum);
    }

    private static final Term[] TERMS = Term.values();
}
