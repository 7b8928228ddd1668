package goldthread.people.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Why two records weigh what they weigh: field by field, in words and weights that add up.
///
/// @param start     what any two records of these sources weigh before anything is compared: far below nothing
/// @param household what is taken off because brothers, sisters or twins would agree so too; never above 0
public record Explanation(double start, List<Part> parts, double household, double weight) {

    /// One field. @param one, other the values as compared
    public record Part(Field field, String agreement, String one, String other, double weight) {
        String words() {
            var values = one.equals(other) ? one : one + " and " + other;
            return String.format(Locale.UK, "%s %s (%s) %+.1f", field.words(), agreement, values, weight);
        }
    }

    static Explanation of(Weighing weighing, int one, int other) {
        var records = weighing.records;
        long pattern = weighing.comparison.pattern(one, other);
        var parts = new ArrayList<Part>();
        for (var field : records.fields()) {
            int level = field.level(pattern);
            if (level != 0) {
                double weight = log2(weighing.model.oneChild().of[field.ordinal()][level] / weighing.byChance(field, level, one, other));
                parts.add(new Part(field, field.words(level), records.value(field, one), records.value(field, other), weight));
            }
        }
        var kinds = new double[4];
        double weight = weighing.weight(one, other, pattern, kinds);
        int between = Model.between(records.source[one], records.source[other]);
        return new Explanation(log2(weighing.model.matches()[between] / weighing.model.strangers()[between]), parts,
                log2(kinds[1] / (kinds[1] + kinds[2] + kinds[3])), weight);
    }

    static double log2(double odds) {
        return Math.log(odds) / Model.LOG2;
    }

    /// How likely a weight is to be one child, from 0 to 1.
    static double probability(double weight) {
        return 1 / (1 + Math.pow(2, -weight));
    }

    /// One line for a table.
    public String words() {
        var words = new ArrayList<String>();
        parts.forEach(part -> words.add(part.words()));
        words.add(String.format(Locale.UK, "any two records %+.1f", start));
        if (household < -0.05) {
            words.add(String.format(Locale.UK, "brothers, sisters or twins would agree so too %+.1f", household));
        }
        return String.join("; ", words);
    }
}
