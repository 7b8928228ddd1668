package goldthread.familyhelp.equality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which counts may be shown, so that nobody is found in them: none from 1 to 4, and none by which one that is not shown could be
/// worked out from a sum. Where one part of a sum is hidden alone, or those hidden are fewer than five together, the least of the
/// others is hidden too; where none is left, the sum.
final class Shown<K> {
    private static final int LEAST = 5;

    private final Map<K, Integer> counts = new HashMap<>();
    private final List<Sum<K>> sums = new ArrayList<>();

    private record Sum<K>(K of, List<K> parts) {}

    Shown<K> count(K what, int number) {
        counts.put(what, number);
        return this;
    }

    /// @param parts of which the count is the sum; a part that was never counted is none
    Shown<K> sum(K of, List<K> parts) {
        sums.add(new Sum<>(of, List.copyOf(parts)));
        return this;
    }

    /// What is not shown.
    Set<K> hidden() {
        var hidden = new HashSet<K>();
        counts.forEach((what, number) -> {
            if (number > 0 && number < LEAST) hidden.add(what);
        });
        for (boolean more = true; more; ) {
            more = false;
            for (var sum : sums) more |= also(sum, hidden).map(hidden::add).orElse(false);
        }
        return hidden;
    }

    /// What must be hidden beside the one of a sum that is hidden alone, or beside so few: of two in two parts, one is in each.
    private Optional<K> also(Sum<K> sum, Set<K> hidden) {
        var parts = sum.parts.stream().filter(hidden::contains).toList();
        boolean alone = parts.size() + (hidden.contains(sum.of) ? 1 : 0) == 1;
        boolean few = !parts.isEmpty() && !hidden.contains(sum.of) && parts.stream().mapToInt(part -> counts.getOrDefault(part, 0)).sum() < LEAST;
        if (!alone && !few) return Optional.empty();
        var least = sum.parts.stream().filter(part -> !hidden.contains(part) && counts.getOrDefault(part, 0) > 0).min(Comparator.comparing(part -> counts.getOrDefault(part, 0)));
        return least.isPresent() || hidden.contains(sum.of) ? least : Optional.of(sum.of);
    }
}
