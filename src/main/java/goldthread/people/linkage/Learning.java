package goldthread.people.linkage;

import static goldthread.people.linkage.Field.*;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Learns a [Model] from the records themselves, without being told which are one child (expectation and maximisation).
///
/// - What strangers have in common is counted on pairs taken at random.
/// - What one child's records have in common is learnt on pairs found by blocking; for each field only on those found by a
///   rule that does not use it, since a rule that asks for the same surname finds no other.
/// - Brothers and sisters are a kind of their own, and so are twins: they share a home and a surname, never a forename.
final class Learning {
    private static final int FIRST_ROUNDS = 8;
    private static final int ROUNDS = 15;
    private static final int AT_RANDOM = 300_000;
    private static final int LEARNT_FROM = 200_000;
    private static final double CERTAIN = 0.99;
    /// Of pairs of brothers and sisters, twins are at most so many: 15 in 1,000 maternities are multiple (ONS, Birth
    /// characteristics in England and Wales), which is about 3 in 100 such pairs; three times that leaves room. Where no
    /// brothers are seen there are no twins, and a forename that differs is a wrong forename.
    private static final double TWINS = 0.1;

    private final Records records;
    private final Comparison comparison;
    private final Pairs pairs;
    private final int[] withoutField;
    private final double[] strangers;
    private final Pairs random;
    private final long seed;

    Learning(Records records, Comparison comparison, Pairs pairs, Blocking blocking, long seed) {
        this.records = records;
        this.comparison = comparison;
        this.pairs = pairs;
        this.withoutField = blocking.withoutField();
        this.seed = seed;
        this.strangers = strangers(records);
        this.random = taken();
        Weighing.compare(random, comparison);
    }

    private static double[] strangers(Records records) {
        var sizes = new double[records.sources.size()];
        for (short source : records.source) {
            sizes[source]++;
        }
        var strangers = new double[Model.pairsOfSources(sizes.length)];
        for (int one = 0; one < sizes.length; one++) {
            for (int other = 0; other <= one; other++) {
                strangers[Model.between(one, other)] = one == other ? sizes[one] * (sizes[one] - 1) / 2 : sizes[one] * sizes[other];
            }
        }
        return strangers;
    }

    /// Learns twice: the second time it is known, more or less, which records are one person's.
    Weighing learnt() {
        var person = IntStream.range(0, records.size()).toArray();
        return learnt(persons(learnt(person, FIRST_ROUNDS)), ROUNDS);
    }

    /// What is known of fields stands; how many pairs of each kind there are is learnt from these records.
    Weighing learnt(Known known) {
        var person = IntStream.range(0, records.size()).toArray();
        var start = expected(known.stranger());
        var frequencies = new Frequencies(records, person, known.stranger());
        var weighing = new Weighing(records, comparison, frequencies, known.over(start));
        for (int round = 0; round < ROUNDS; round++) {
            weighing = new Weighing(records, comparison, frequencies, known.over(better(weighing)));
        }
        return weighing;
    }

    private Weighing learnt(int[] person, int rounds) {
        var stranger = strangers(person);
        var frequencies = new Frequencies(records, person, stranger);
        var weighing = new Weighing(records, comparison, frequencies, expected(stranger));
        for (int round = 0; round < rounds; round++) {
            weighing = new Weighing(records, comparison, frequencies, better(weighing));
        }
        return weighing;
    }

    /// Pairs taken at random, or all pairs where they are few.
    private Pairs taken() {
        var random = new SplittableRandom(seed);
        var taken = new Pairs.Gathering();
        long all = records.size() * (records.size() - 1L) / 2;
        for (int one = 0; all <= AT_RANDOM && one < records.size(); one++) {
            for (int other = one + 1; other < records.size(); other++) {
                taken.add(one, other);
            }
        }
        for (int i = 0; all > AT_RANDOM && i < AT_RANDOM; i++) {
            int one = random.nextInt(records.size());
            int other = random.nextInt(records.size() - 1);
            taken.add(one, other + (other >= one ? 1 : 0));
        }
        return taken.done(null);
    }

    private Chances strangers(int[] person) {
        var counts = Chances.noCounts();
        for (int pair = 0; pair < random.size(); pair++) {
            if (person[random.one(pair)] != person[random.other(pair)]) {
                for (var field : records.fields()) {
                    counts[field.ordinal()][field.level(random.patterns[pair])]++;
                }
            }
        }
        return Chances.from(counts, Chances.expectedOfStrangers(), 200);
    }

    private Model expected(Chances stranger) {
        double all = Arrays.stream(strangers).sum();
        var matches = Arrays.stream(strangers).map(some -> Math.max(0.5, 0.3 * records.size() * some / all)).toArray();
        return new Model(Chances.expectedOfOneChild(), stranger, household(stranger), twin(stranger), matches, strangers, 0.3 * records.size(), 0.01 * records.size());
    }

    /// What brothers and sisters are expected to agree on: surname and home often, the forename and day of birth hardly ever.
    static Chances household(Chances stranger) {
        var household = stranger.copy();
        for (var field : Field.OF_A_HOUSEHOLD) {
            var levels = household.of[field.ordinal()];
            Arrays.fill(levels, 1, levels.length, 0.15 / (levels.length - 2));
            levels[1] = Math.min(0.85, Chances.expectedOfOneChild().of[field.ordinal()][1]);
        }
        household.of[FORENAME.ordinal()][1] = Math.min(0.001, stranger.of[FORENAME.ordinal()][1]);
        household.of[BORN.ordinal()][1] = Math.min(1e-5, stranger.of[BORN.ordinal()][1]);
        return household;
    }

    /// The same, and the day of birth.
    static Chances twin(Chances stranger) {
        return household(stranger).with(BORN, 0.97, 0.002, 0.015, 0.003, 0.003, 0.003, 0.002, 0.002);
    }

    private Model better(Weighing weighing) {
        var old = weighing.model;
        int step = 1 + pairs.size() / LEARNT_FROM;
        var counts = Chances.noCounts();
        var homes = Chances.noCounts();
        var matches = new double[strangers.length];
        var kinds = new double[4];
        double households = 0;
        double twins = 0;
        for (int pair = 0; pair < pairs.size(); pair += step) {
            int one = pairs.one(pair);
            int other = pairs.other(pair);
            weighing.kinds(one, other, pairs.patterns[pair], kinds);
            double all = kinds[0] + kinds[1] + kinds[2] + kinds[3];
            boolean barred = comparison.barred(one, other);
            double same = barred ? 0 : kinds[0] / all;
            double home = (kinds[2] + kinds[3]) / all;
            matches[Model.between(records.source[one], records.source[other])] += same * step;
            households += kinds[2] / all * step;
            twins += kinds[3] / all * step;
            for (var field : records.fields()) {
                int level = field.level(pairs.patterns[pair]);
                if ((pairs.rules[pair] & withoutField[field.ordinal()]) != 0) {
                    counts[field.ordinal()][level] += same;
                    homes[field.ordinal()][level] += home;
                }
            }
        }
        for (int at = 0; at < matches.length; at++) {
            matches[at] = Math.max(0.5, matches[at]);
        }
        var oneChild = Chances.from(counts, Chances.expectedOfOneChild(), 20);
        return new Model(oneChild, old.stranger(), home(old.household(), homes, oneChild), home(old.twin(), homes, oneChild), matches, strangers,
                Math.max(0.5, households), Math.max(0.05, Math.min(twins, TWINS * households)));
    }

    /// Brothers never agree more often than one child's own records: so a field that agrees never weighs against.
    private static Chances home(Chances old, double[][] homes, Chances oneChild) {
        var learnt = Chances.from(homes, old, 20);
        var home = old.copy();
        for (var field : Field.OF_A_HOUSEHOLD) {
            home.of[field.ordinal()] = learnt.of[field.ordinal()];
            home.of[field.ordinal()][1] = Math.min(learnt.of[field.ordinal()][1], oneChild.of[field.ordinal()][1]);
        }
        return home;
    }

    private int[] persons(Weighing weighing) {
        var joined = new Joined(records.size());
        var kinds = new double[4];
        for (int pair = 0; pair < pairs.size(); pair++) {
            int one = pairs.one(pair);
            int other = pairs.other(pair);
            if (weighing.weight(one, other, pairs.patterns[pair], kinds) > Math.log(CERTAIN / (1 - CERTAIN)) / Model.LOG2
                    && !comparison.barred(one, other)) {
                joined.join(one, other);
            }
        }
        return IntStream.range(0, records.size()).map(joined::first).toArray();
    }
}
