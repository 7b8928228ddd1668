package goldthread.matching;

import goldthread.matching.plan.Choices;
import goldthread.matching.plan.Arrivals;
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
public record MatchRequest(long nanos, long seed, LocalDate on, Map<Weight, Double> given, Also also) {
    /// Rows named where nothing is left.
    private static final int SAID = 3;
    private static final Pattern LIMIT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|m|min)?");

    /// What is asked beside the plan.
    ///
    /// @param prices    the price of a place in each home
    /// @param explain   a child whose homes are explained
    /// @param alone     only rank the homes of that child, without a plan
    /// @param previous  an earlier answer, or child and home, from which few proposals should move
    /// @param decisions what people decided
    /// @param simulate  children arrive one by one
    /// @param history   children of earlier years, who tell whom to expect
    /// @param invented  the same for an invented region; null unless it is one
    public record Also(boolean prices, @Nullable String explain, boolean alone, @Nullable Path previous, @Nullable Path decisions, boolean simulate,
            @Nullable Path history, java.util.function.@Nullable Function<Matching, Choices> invented) {
        public static final Also NOTHING = new Also(false, null, false, null, null, false, null, null);
    }

    public static MatchRequest of(String limit, long seed, LocalDate on) {
        var match = LIMIT.matcher(limit.strip());
        if (!match.matches()) throw new IllegalArgumentException("The limit is \"" + limit + "\"; it is to be a time, such as 10s or 2m.");
        double seconds = Double.parseDouble(match.group(1)) * switch (match.group(2) == null ? "s" : match.group(2)) {
            case "ms" -> .001;
            case "s" -> 1;
            default -> 60;
        };
        if (seconds <= 0) throw new IllegalArgumentException("The limit is \"" + limit + "\"; some time is needed.");
        return new MatchRequest((long) (seconds * 1e9), seed, on, Map.of(), Also.NOTHING);
    }

    public MatchRequest also(Also also) {
        return new MatchRequest(nanos, seed, on, given, also);
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
        return new MatchRequest(nanos, seed, on, all, also);
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
        var answer = region(read.region(), read.must(), read.faults());
        read.unused().forEach(answer.root().withArray("notes")::add);
        return answer;
    }

    public Answer region(Region region) {
        return region(region, Set.of(), List.of());
    }

    private Answer region(Region region, Set<String> must, List<String> faults) {
        if (region.children().isEmpty() || region.homes().isEmpty()) {
            throw new IllegalArgumentException("No " + (region.children().isEmpty() ? "child" : "home") + " is left to be matched. "
                    + String.join(" ", faults.subList(0, Math.min(SAID, faults.size()))) + (faults.size() > SAID ? " And " + (faults.size() - SAID) + " more rows." : ""));
        }
        var matching = new Matching(region, must, new Weights(given), on);
        if (also.alone()) return ranked(matching, faults);
        var decisions = also.decisions() == null ? null : Decisions.read(also.decisions(), matching);
        var decided = decisions == null ? Map.<String, String>of() : decisions.homes();
        var all = new java.util.ArrayList<>(faults);
        if (decisions != null) all.addAll(decisions.faults());
        var answer = answer(matching.choices(decided), new Given(matching, all, matching.weights().of(Weight.PLACED), decided));
        if (decisions != null) decisions.into(answer.root(), matching);
        return answer;
    }

    private Answer ranked(Matching matching, List<String> faults) {
        long began = System.nanoTime();
        var answer = Answer.alone().notes("faults", faults);
        new Explanation(matching, child(matching), null).into(answer.root().putObject("explanation"));
        answer.root().put("seconds", Answer.round((System.nanoTime() - began) / 1e9, 4));
        return answer;
    }

    private Child child(Matching matching) {
        var child = also.explain() == null ? null : matching.child(also.explain());
        if (child == null) throw new IllegalArgumentException("There is no child \"" + also.explain() + "\" in the instance.");
        return child;
    }

    public Answer pairs(Path pairs, PairsFile.Beside beside) {
        var weights = new Weights(given);
        var read = PairsFile.read(pairs, beside, new PairsFile.Values(weights.of(Weight.PLACED), weights.of(Weight.TOGETHER), weights.of(Weight.PART_TOGETHER)));
        return answer(read.choices(), new Given(null, read.faults(), weights.of(Weight.PLACED), Map.of()));
    }

    private record Given(@Nullable Matching matching, List<String> faults, double placed, Map<String, String> decided) {}

    private Answer answer(Choices choices, Given given) {
        var before = also.previous() == null ? null : Before.read(also.previous(), choices);
        var weights = new Weights(this.given);
        var solved = before == null ? Solving.solve(choices, nanos, seed)
                : Solving.again(choices, before.at(), before.prices(), weights.of(Weight.STAY), nanos, seed);
        if (!given.decided().isEmpty()) solved = solved.less(Matching.DECIDED, given.decided().keySet());
        var answer = new Answer(choices, solved, given.matching(), given.placed()).notes("faults", given.faults());
        new Unplaced(choices, solved.plan(), given.matching()).into(answer.root());
        if (before != null) before.into(answer.root(), solved.plan());
        answer.fairness(solved.plan());
        if (also.prices()) prices(answer, choices, solved);
        if (also.explain() != null) explain(answer, given.matching(), choices, solved);
        if (also.simulate()) simulate(answer, given.matching(), choices, solved);
        return answer;
    }

    private static void prices(Answer answer, Choices choices, Solving.Solved solved) {
        var list = answer.root().putObject("priceOfAPlace");
        for (int home = 0; home < choices.homes(); home++) {
            if (solved.prices().of()[home] > 0) list.put(choices.home(home), Answer.round(solved.prices().of()[home], 2));
        }
    }

    private void explain(Answer answer, @Nullable Matching matching, Choices choices, Solving.Solved solved) {
        var node = answer.root().putObject("explanation");
        if (matching != null) {
            new Explanation(matching, child(matching), solved).into(node);
            return;
        }
        int child = choices.numberOf(java.util.Objects.requireNonNull(also.explain()));
        if (child < 0) throw new IllegalArgumentException("There is no child \"" + also.explain() + "\" in the pairs.");
        solved.explain(child, (home, points) -> node.withArray("homes").addObject().put("home", home).put("score", Answer.round(points[0], 4))
                .put("priceOfAPlace", Answer.round(points[1], 4)).put("proposed", points[2] == 1));
    }

    private void simulate(Answer answer, @Nullable Matching matching, Choices choices, Solving.Solved hindsight) {
        var region = matching == null || also.history() == null ? null : Reading.region(also.history(), on).region();
        var earlier = region == null || matching == null ? null
                : matching.withChildren(region.children()).choices();
        if (earlier == null && also.invented() != null && matching != null) earlier = also.invented().apply(matching);
        long began = System.nanoTime();
        var run = Arrivals.simulate(choices, earlier);
        double best = Math.max(hindsight.plan().value(), 1e-9);
        answer.root().putObject("simulation").put("value", Answer.round(run.simulated().value(), 2)).put("hindsight", Answer.round(hindsight.plan().value(), 2))
                .put("shareOfHindsight", Answer.round(run.simulated().value() / best, 5)).put("greedyShareOfHindsight", Answer.round(run.greedy().value() / best, 5))
                .put("placed", run.simulated().placed()).put("greedyPlaced", run.greedy().placed()).put("wholeGroups", run.simulated().wholeGroups())
                .put("expectedFrom", earlier == null ? "those who arrived so far" : "earlier years").put("seconds", Answer.round((System.nanoTime() - began) / 1e9, 2));
    }
}
