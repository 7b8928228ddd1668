package goldthread.returns.annexa;

import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.returns.KnownWorkers;
import goldthread.returns.annexa.AnnexA.Column;
import goldthread.returns.annexa.AnnexA.ListOf;
import goldthread.returns.annexa.AnnexAEntry.Held;
import goldthread.returns.annexa.AnnexAEntry.Listed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows of a child, from the record and from the lists that were taken in.
///
/// Lists taken in for the same day come out as they had it, but for what has been recorded otherwise since. For another
/// day the record alone counts, but for what it cannot hold: of that the last lists before the day are asked.
public final class AsListed {
    private final Timeline timeline;
    private final LocalDate on;
    private final Function<Subject, Timeline> contacts;
    private final KnownWorkers workers;
    private final List<Fact<Listed>> listed;
    private final Map<String, ListRow> now;

    private AsListed(Timeline timeline, LocalDate on, Function<Subject, Timeline> contacts, KnownWorkers workers) {
        this.timeline = timeline;
        this.contacts = contacts;
        this.workers = workers;
        this.on = on;
        this.listed = timeline.facts(Listed.class).stream().filter(fact -> !fact.entry().on().isAfter(on))
                .filter(fact -> fact.entry().rows().stream().allMatch(row -> row.list() >= 1 && row.list() <= AnnexA.LISTS.size())).toList();
        this.now = byKey(ChildOnADay.rows(timeline, on, contacts, workers));
    }

    /// All rows of somebody for a day. @param timeline as known then     @param contacts gives the record of a contact, as known then
    public static List<ListRow> rows(Timeline timeline, LocalDate on, Function<Subject, Timeline> contacts, KnownWorkers workers) {
        return new AsListed(timeline, on, contacts, workers).rows();
    }

    private List<ListRow> rows() {
        if (listed.isEmpty()) {
            return List.copyOf(now.values());
        }
        var rows = new LinkedHashMap<>(now);
        listed.reversed().stream().flatMap(fact -> fact.entry().rows().stream()).forEach(held -> rows.computeIfPresent(key(held), (key, row) -> filled(row, held)));
        keptAsListed().forEach(rows::putIfAbsent);
        if (listed.getLast().entry().on().equals(on)) {
            sameDay(rows, listed.getLast());
        }
        return rows.values().stream().sorted(java.util.Comparator.comparingInt(row -> row.list().number())).toList();
    }

    /// What the record cannot hold of a row, from the last lists that had it.
    private static ListRow filled(ListRow row, Held held) {
        row.list().columns().stream().filter(column -> !column.held() && row.value(column.heading()).isEmpty())
                .forEach(column -> row.with(column.heading(), held.values().get(column.heading())));
        for (var column : List.of("Allocated Worker", "Allocated Team")) {
            if (row.list().has(column) && row.value(column).isEmpty()) {
                row.with(column, held.values().get(column));
            }
        }
        return row;
    }

    /// Rows that only lists told: the last that was said of each, as far as the list looks back.
    private Map<String, ListRow> keptAsListed() {
        var rows = new LinkedHashMap<String, ListRow>();
        listed.stream().flatMap(fact -> fact.entry().rows().stream()).map(held -> new ListRow(AnnexA.list(held.list()), held.values()))
                .filter(row -> row.list().keptAsListed()).forEach(row -> rows.put(row.key(), row));
        rows.values().removeIf(row -> !shown(row));
        return rows;
    }

    private boolean shown(ListRow row) {
        var since = row.list().since(on);
        return switch (row.list().number()) {
            case 1 -> within(row.value("Date of Contact"), since);
            case 2 -> !before(row.value("Assessment completion date"), since);
            default -> !before(row.value("Date of leaving adoption process"), since);
        };
    }

    private boolean within(String day, LocalDate since) {
        return !before(day, since) && (day.isEmpty() || !Objects.requireNonNull(ListRow.day(day)).isAfter(on));
    }

    private static boolean before(String day, LocalDate since) {
        var read = ListRow.day(day);
        return read != null && read.isBefore(since);
    }

    /// As the lists of this day had it, wherever the record says the same today as it said when they had been taken in.
    private void sameDay(Map<String, ListRow> rows, Fact<Listed> fact) {
        var then = byKey(ChildOnADay.rows(upTo(fact.stands().position()), on, contacts, workers));
        var held = fact.entry().rows().stream().collect(Collectors.toMap(AsListed::key, Function.identity(), (one, other) -> other, LinkedHashMap::new));
        rows.keySet().removeIf(key -> then.containsKey(key) && !held.containsKey(key));
        held.forEach((key, row) -> {
            var was = then.get(key);
            var is = now.get(key);
            if (is != null || was == null) {
                rows.put(key, asHeld(AnnexA.list(row.list()), row.values(), was, is));
            }
        });
    }

    private static ListRow asHeld(ListOf list, Map<String, String> values, @Nullable ListRow was, @Nullable ListRow is) {
        var row = new ListRow(list, values);
        if (was != null && is != null) {
            for (Column column : list.columns()) {
                var heading = column.heading();
                if (!is.value(heading).equals(was.value(heading))) {
                    row.with(heading, is.value(heading));
                }
            }
        }
        return row;
    }

    private Timeline upTo(long position) {
        return new Timeline(timeline.subject(), timeline.lines().stream().filter(line -> line.position() <= position).toList());
    }

    private static String key(Held held) {
        return new ListRow(AnnexA.list(held.list()), held.values()).key();
    }

    /// Rows that nothing tells apart stand one after the other.
    public static Map<String, ListRow> byKey(List<ListRow> rows) {
        var all = new LinkedHashMap<String, ListRow>();
        for (var row : new ArrayList<>(rows)) {
            var key = row.key();
            while (all.containsKey(key)) {
                key += "\u0000";
            }
            all.put(key, row);
        }
        return all;
    }
}
