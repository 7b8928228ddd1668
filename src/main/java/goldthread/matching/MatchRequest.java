package goldthread.matching;

import goldthread.matching.plan.Choices;
import goldthread.matching.plan.Solving;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is asked of the engine, from the command line or from a page.
///
/// @param nanos time allowed
/// @param on    the day whose law and ages count
public record MatchRequest(long nanos, long seed, LocalDate on, Map<Weight, Double> given, boolean prices) {
    private static final Pattern LIMIT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|m|min)?");

    public static MatchRequest of(String limit, long seed, LocalDate on) {
        var match = LIMIT.matcher(limit.strip());
        if (!match.matches()) throw new IllegalArgumentException("The limit is \"" + limit + "\"; it is to be a time, such as 10s or 2m.");
        double seconds = Double.parseDouble(match.group(1)) * switch (match.group(2) == null ? "s" : match.group(2)) {
            case "ms" -> .001;
            case "s" -> 1;
            default -> 60;
        };
        if (seconds <= 0) throw new IllegalArgumentException("The limit is \"" + limit + "\"; some time is needed.");
        return new MatchRequest((long) (seconds * 1e9), seed, on, Map.of(), false);
    }

    public MatchRequest bound(boolean prices) {
        return new MatchRequest(nanos, seed, on, given, prices);
    }

    /// @param file   the region's weights, or null
    /// @param placed and the others: weights given one by one, or null
    public MatchRequest weights(@Nullable Path file, @Nullable Double placed, @Nullable Double bonus, @Nullable Double partial) {
        var all = new EnumMap<Weight, Double>(Weight.class);
        if (file != null) {
            var rows = file.toString().endsWith(".json") ? Reading.json(file).properties().stream()
                    .map(each -> Map.entry(each.getKey(), each.getValue().asString())).toList()
                    : Sheet.read(file).stream().map(row -> Map.entry(row.text("weight", "name", "term"), row.text("points", "value"))).toList();
            rows.forEach(each -> all.put(weight(each.getKey()), points(each.getKey(), each.getValue())));
        }
        if (placed != null) all.put(Weight.PLACED, points("PLACED", placed.toString()));
        if (bonus != null) all.put(Weight.TOGETHER, points("TOGETHER", bonus.toString()));
        if (partial != null) all.put(Weight.PART_TOGETHER, points("PART_TOGETHER", partial.toString()));
        return new MatchRequest(nanos, seed, on, all, prices);
    }

    private static Weight weight(String name) {
        try {
            return Weight.valueOf(name.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("There is no weight \"" + name + "\". There are: " + String.join(", ", Arrays.stream(Weight.values()).map(Enum::name).toList()) + ".");
        }
    }

    private static double points(String name, String text) {
        try {
            double points = Double.parseDouble(text.strip());
            if (Double.isFinite(points) && points >= 0) return points;
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IllegalArgumentException("The weight " + name + " is \"" + text + "\"; it is to be a number from 0.");
    }

    /// Each weight with its start and its meaning.
    public static List<String> weights() {
        return Arrays.stream(Weight.values()).map(each -> String.format(Locale.UK, "%-20s %8.1f  %s", each, each.start, each.meaning)).toList();
    }

    public Answer region(Path instance) {
        var read = Reading.region(instance, on);
        return region(read.region(), read.must(), read.faults());
    }

    public Answer region(Region region) {
        return region(region, Set.of(), List.of());
    }

    private Answer region(Region region, Set<String> must, List<String> faults) {
        if (region.children().isEmpty() || region.homes().isEmpty()) {
            throw new IllegalArgumentException("No " + (region.children().isEmpty() ? "child" : "home") + " is left to be matched. " + String.join(" ", faults));
        }
        var matching = new Matching(region, must, new Weights(given), on);
        return answer(matching.choices(), matching, faults, matching.weights().of(Weight.PLACED));
    }

    public Answer pairs(Path pairs, PairsFile.Beside beside) {
        var weights = new Weights(given);
        var read = PairsFile.read(pairs, beside, new PairsFile.Values(weights.of(Weight.PLACED), weights.of(Weight.TOGETHER), weights.of(Weight.PART_TOGETHER)));
        return answer(read.choices(), null, read.faults(), weights.of(Weight.PLACED));
    }

    private Answer answer(Choices choices, @Nullable Matching matching, List<String> faults, double placed) {
        var solved = Solving.solve(choices, nanos, seed);
        var answer = new Answer(choices, solved, matching, placed).notes("faults", faults);
        new Unplaced(choices, solved.plan(), matching).into(answer.root());
        if (prices) {
            var list = answer.root().putObject("priceOfAPlace");
            for (int home = 0; home < choices.homes(); home++) {
                if (solved.prices().of()[home] > 0) list.put(choices.home(home), Answer.round(solved.prices().of()[home], 2));
            }
        }
        return answer;
    }
}
