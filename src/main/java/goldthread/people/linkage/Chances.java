package goldthread.people.linkage;

import static goldthread.people.linkage.Field.*;

import java.util.Arrays;

/// How often each level of each field is seen, in one kind of pair. First index the field, second the level; level 0 is 1,
/// since missing says nothing.
final class Chances {
    final double[][] of;

    private Chances(double[][] of) {
        this.of = of;
    }

    static Chances equal() {
        var of = new double[Field.ALL.length][];
        for (var field : Field.ALL) {
            of[field.ordinal()] = new double[field.levels() + 1];
            Arrays.fill(of[field.ordinal()], 1.0 / field.levels());
            of[field.ordinal()][0] = 1;
        }
        return new Chances(of);
    }

    static Chances of(double[][] of) {
        return new Chances(of);
    }

    /// What is expected before any data is seen: of one child in two records. Held lightly, so that a file of few records
    /// is not learnt from wildly. The shares follow the error rates of analytics E3 (names 1.5-7 %, dates of birth 0.3-4 %).
    static Chances expectedOfOneChild() {
        return equal().with(FORENAME, 0.85, 0.04, 0.04, 0.01, 0.01, 0.01, 0.04).with(SURNAME, 0.87, 0.03, 0.04, 0.01, 0.05)
                .with(BORN, 0.93, 0.01, 0.03, 0.005, 0.005, 0.01, 0.003, 0.007).with(SEX, 0.98, 0.02)
                .with(POSTCODE, 0.75, 0.04, 0.01, 0.02, 0.18).with(HOUSE, 0.8, 0.05, 0.15).with(STREET, 0.75, 0.1, 0.02, 0.13)
                .with(PLACE, 0.75, 0.1, 0.02, 0.13).with(TOWN, 0.8, 0.1, 0.1).with(REGION, 0.92, 0.08).with(EMAIL, 0.75, 0.05, 0.1, 0.1)
                .with(PHONE, 0.7, 0.05, 0.25).with(NHS, 0.97, 0.029, 0.001).with(UPN, 0.97, 0.02, 0.01).with(NUMBER, 0.85, 0.08, 0.07);
    }

    /// Of two children met at random. Equal values are counted by value, see [Frequencies].
    static Chances expectedOfStrangers() {
        return equal().with(FORENAME, 0.005, 0.006, 0.004, 0.015, 0.001, 0.0001, 0.97).with(SURNAME, 0.003, 0.002, 0.003, 0.012, 0.98)
                .with(BORN, 0.00015, 0.00008, 0.004, 0.003, 0.003, 0.02, 0.1, 0.87).with(SEX, 0.5, 0.5)
                .with(POSTCODE, 0.001, 0.001, 0.002, 0.006, 0.99).with(HOUSE, 0.02, 0.08, 0.9).with(STREET, 0.001, 0.001, 0.01, 0.988)
                .with(PLACE, 0.001, 0.001, 0.01, 0.988).with(TOWN, 0.02, 0.01, 0.97).with(REGION, 0.3, 0.7).with(EMAIL, 0.0001, 0.0002, 0.002, 0.9977)
                .with(PHONE, 0.0001, 0.0001, 0.9998).with(NHS, 1e-6, 1e-6, 1).with(UPN, 1e-6, 1e-6, 1).with(NUMBER, 1e-6, 1e-5, 1);
    }

    Chances with(Field field, double... levels) {
        System.arraycopy(levels, 0, of[field.ordinal()], 1, levels.length);
        return this;
    }

    Chances copy() {
        return new Chances(Arrays.stream(of).map(double[]::clone).toArray(double[][]::new));
    }

    /// These counts as shares, leaning on what was expected as on so many pairs seen.
    static Chances from(double[][] counts, Chances expected, double lean) {
        var chances = expected.copy();
        for (int k = 0; k < counts.length; k++) {
            double all = Arrays.stream(counts[k], 1, counts[k].length).sum();
            for (int level = 1; level < counts[k].length; level++) {
                chances.of[k][level] = (counts[k][level] + lean * expected.of[k][level]) / (all + lean);
            }
        }
        return chances;
    }

    static double[][] noCounts() {
        return Arrays.stream(Field.ALL).map(field -> new double[field.levels() + 1]).toArray(double[][]::new);
    }
}
