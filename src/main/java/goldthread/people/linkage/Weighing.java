package goldthread.people.linkage;

import java.util.stream.IntStream;

/// What a pattern of agreement weighs: the logarithm to base 2 of how much likelier it is between two records of one child
/// than between records of two children, be they strangers, brothers and sisters, or twins (Fellegi and Sunter, 1969).
final class Weighing {
    final Records records;
    final Comparison comparison;
    final Frequencies frequencies;
    final Model model;
    private final double allStrangers;
    private final Field[] fields;
    private final boolean[] ofAHousehold = new boolean[Field.ALL.length];

    Weighing(Records records, Comparison comparison, Frequencies frequencies, Model model) {
        this.records = records;
        this.comparison = comparison;
        this.frequencies = frequencies;
        this.model = model;
        this.fields = records.fields().toArray(Field[]::new);
        Field.OF_A_HOUSEHOLD.forEach(field -> ofAHousehold[field.ordinal()] = true);
        this.allStrangers = IntStream.range(0, model.strangers().length).mapToDouble(at -> model.strangers()[at]).sum();
    }

    /// How likely a pair is under each kind, as numbers of such pairs expected: one child, strangers, household, twins.
    void kinds(int one, int other, long pattern, double[] kinds) {
        int between = Model.between(records.source[one], records.source[other]);
        double share = model.strangers()[between] / allStrangers;
        kinds[0] = model.matches()[between];
        kinds[1] = model.strangers()[between];
        kinds[2] = model.households() * share;
        kinds[3] = model.twins() * share;
        for (var field : fields) {
            int level = field.level(pattern);
            if (level != 0) {
                int k = field.ordinal();
                double byChance = byChance(field, level, one, other);
                double rarity = byChance / model.stranger().of[k][level];
                kinds[0] *= model.oneChild().of[k][level];
                kinds[1] *= byChance;
                // what one child's records have in common by chance is as rare between brothers as between strangers
                kinds[2] *= ofAHousehold[k] ? model.household().of[k][level] : model.household().of[k][level] * Math.min(1, rarity);
                kinds[3] *= field == Field.BORN || ofAHousehold[k] ? model.twin().of[k][level]
                        : model.twin().of[k][level] * Math.min(1, rarity);
            }
        }
    }

    /// The chance that two strangers agree as these do.
    double byChance(Field field, int level, int one, int other) {
        double usual = model.stranger().of[field.ordinal()][level];
        if (level == 1) {
            double often = frequencies.of(field, records.column(field).codes[one], usual);
            return Math.min(Math.max(often, frequencies.of(field, records.column(field).codes[other], usual)), model.oneChild().of[field.ordinal()][1]);
        }
        if (level == 2 && (field == Field.NHS || field == Field.UPN || field == Field.NUMBER || field == Field.PHONE)) {
            var oneChild = model.oneChild().of[field.ordinal()];
            return Math.max(usual, byChance(field, 1, one, other) * oneChild[2] / oneChild[1]); // a slip never says more than the same number
        }
        return field == Field.FORENAME && level == Field.SWAPPED ? Math.max(usual, Math.max(bothNames(one), bothNames(other))) : usual;
    }

    /// How common a child's two names are together; a name that is missing counts as one in a hundred.
    private double bothNames(int record) {
        double both = 1;
        for (var field : new Field[] {Field.FORENAME, Field.SURNAME}) {
            int code = records.has(field) ? records.column(field).codes[record] : 0;
            both *= code == 0 ? 0.01 : frequencies.of(field, code, 0.01);
        }
        return both;
    }

    double weight(int one, int other, long pattern, double[] kinds) {
        kinds(one, other, pattern, kinds);
        return Math.log(kinds[0] / (kinds[1] + kinds[2] + kinds[3])) / Model.LOG2;
    }

    double weight(int one, int other) {
        return weight(one, other, comparison.pattern(one, other), new double[4]);
    }

    static void compare(Pairs pairs, Comparison comparison) {
        IntStream.range(0, pairs.size()).parallel().forEach(pair ->
                pairs.patterns[pair] = comparison.pattern(pairs.one(pair), pairs.other(pair)));
    }

    void weigh(Pairs pairs) {
        IntStream.range(0, (pairs.size() + 9999) / 10_000).parallel().forEach(part -> {
            var kinds = new double[4];
            for (int pair = part * 10_000; pair < Math.min(pairs.size(), (part + 1) * 10_000); pair++) {
                pairs.weights[pair] = (float) weight(pairs.one(pair), pairs.other(pair), pairs.patterns[pair], kinds);
            }
        });
    }
}
