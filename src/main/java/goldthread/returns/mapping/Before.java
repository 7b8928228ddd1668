package goldthread.returns.mapping;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.returns.mapping.Standard.Place;
import goldthread.time.CollectionYear;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What earlier returns of the same year held of the child, as they said it then: so that the same file taken in again
/// is known for the same, whatever has been learnt since.
final class Before {
    private final Standard standard;
    private final CollectionYear year;
    private final Map<Class<? extends Entry>, List<Place>> places;
    private final Timeline timeline;
    private final List<Past> pasts;
    private final Map<Past, Map<String, Deque<HeldRow>>> texts = new HashMap<>();
    private @Nullable Past again;

    Before(Standard standard, Map<Class<? extends Entry>, List<Place>> places, CollectionYear year, Timeline timeline, List<Past> pasts) {
        this.standard = standard;
        this.year = year;
        this.places = places;
        this.timeline = timeline;
        this.pasts = pasts;
    }

    /// Whether an earlier return held exactly these rows in the tables that this one covers.
    boolean sameAgain(List<GivenRow> rows, Set<String> covered) {
        for (var past : pasts) {
            if (same(past, rows, covered)) {
                again = past;
                return true;
            }
        }
        return false;
    }

    private boolean same(Past past, List<GivenRow> rows, Set<String> covered) {
        var left = new HashMap<String, Integer>();
        for (var held : past.rows()) {
            if (covered.contains(held.table())) {
                left.merge(textOf(past, held), 1, Integer::sum);
            }
        }
        for (var row : rows) {
            left.merge(row.saidAsWritten(), -1, Integer::sum);
        }
        return left.values().stream().allMatch(count -> count == 0);
    }

    /// The row as an earlier return held it: the same one, or the last that covered its table. Each is given once.
    @Nullable HeldRow take(GivenRow row) {
        var past = again != null ? again : last(row.table());
        if (past == null) {
            return null;
        }
        var same = texts(past).get(row.saidAsWritten());
        return same == null ? null : same.poll();
    }

    private @Nullable Past last(Table table) {
        return pasts.stream().filter(past -> past.tables().contains(table.name())).reduce((one, other) -> other).orElse(null);
    }

    private Map<String, Deque<HeldRow>> texts(Past past) {
        return texts.computeIfAbsent(past, unread -> {
            var all = new HashMap<String, Deque<HeldRow>>();
            past.rows().forEach(held -> all.computeIfAbsent(textOf(past, held), text -> new ArrayDeque<>()).add(held));
            return all;
        });
    }

    private final Map<Past, Then> thens = new HashMap<>();

    private String textOf(Past past, HeldRow held) {
        return thens.computeIfAbsent(past, Then::new).text(held);
    }

    /// The timeline as it was when the return had been written.
    private final class Then {
        private final Known known;
        private final Map<UUID, HeldRow> byRoot = new HashMap<>();

        Then(Past past) {
            known = new Known(new Timeline(timeline.subject(), timeline.lines().stream()
                    .filter(line -> line.position() <= past.position()).toList()), places, year);
            past.rows().forEach(held -> byRoot.put(held.root(), held));
        }

        String text(HeldRow held) {
            var table = standard.table(held.table());
            var root = known.fact(held.root());
            if (root == null) {
                return "gone " + held.root();
            }
            var aboveId = table.root().of(root.entry());
            var above = aboveId == null ? null : byRoot.get(aboveId);
            var cells = table.row(root.entry(), others(held));
            if (held.said() != null) {
                held.said().stream().filter(said -> table.has(said.column())).forEach(said -> cells.set(said.column(), said.as()));
            }
            return table.name() + '\t' + (above == null ? "" : text(above)) + cells.said();
        }

        private List<Entry> others(HeldRow held) {
            var others = new ArrayList<Entry>();
            for (var id : held.entries().subList(1, held.entries().size())) {
                Fact<?> fact = known.fact(id);
                if (fact != null) {
                    others.add(fact.entry());
                }
            }
            return others;
        }
    }
}
