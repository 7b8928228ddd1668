package goldthread.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The homes for one child, best first, and those that a single fact bars.
///
/// @param offers the homes that no rule bars, whether or not they have places left in a plan
/// @param misses homes barred by one fact, best first
public record Ranking(List<Offer> offers, List<Miss> misses) {
    private static final int MISSES = 10;

    public record Offer(Home home, double fit) {}

    public record Miss(Home home, double fit, Matching.Obstacle obstacle) {}

    public static Ranking of(Matching matching, Child child) {
        var offers = new ArrayList<Offer>();
        var near = new ArrayList<Offer>();
        for (var home : matching.region().homes()) {
            switch (matching.bars(child, home)) {
                case 0 -> offers.add(new Offer(home, matching.weights().fit(child, home)));
                case 1 -> near.add(new Offer(home, matching.weights().fit(child, home)));
                default -> { }
            }
        }
        var best = Comparator.comparingDouble((Offer each) -> -each.fit()).thenComparing(each -> each.home().id());
        offers.sort(best);
        near.sort(best);
        return new Ranking(offers, near.stream().limit(MISSES)
                .map(each -> new Miss(each.home(), each.fit(), matching.obstacles(child, each.home()).getFirst())).toList());
    }

    /// The rank of a home from 1, or 0 if it is not on offer.
    public int rank(String home) {
        for (int i = 0; i < offers.size(); i++) {
            if (offers.get(i).home().id().equals(home)) return i + 1;
        }
        return 0;
    }

    /// The smallest change of one weight by which the second home would overtake the first, in a sentence.
    static String whatWouldChange(Matching matching, Child child, Offer first, Offer second) {
        Weight found = null;
        double smallest = Double.MAX_VALUE;
        double to = 0;
        for (var weight : Weight.values()) {
            double now = matching.weights().of(weight);
            for (double factor : new double[] {.9, 1.1, .75, 1.25, .5, 1.5, 0, 2, 3}) {
                var changed = matching.weights().with(weight, weight == Weight.COST_POINT ? Math.max(1, now * factor) : now * factor);
                if (Math.abs(factor - 1) < smallest && changed.fit(child, second.home()) > changed.fit(child, first.home())) {
                    found = weight;
                    smallest = Math.abs(factor - 1);
                    to = changed.of(weight);
                }
            }
        }
        return found == null ? "No single weight, halved, doubled, trebled or left out, would put " + second.home().id() + " before " + first.home().id() + "."
                : String.format(Locale.UK, "If the weight %s (%s) were %s instead of %s, %s would come before %s.", found, found.meaning, plain(to),
                        plain(matching.weights().of(found)), second.home().id(), first.home().id());
    }

    static String plain(double number) {
        return number == Math.rint(number) ? String.format(Locale.UK, "%.0f", number) : String.format(Locale.UK, "%.2f", number);
    }
}
