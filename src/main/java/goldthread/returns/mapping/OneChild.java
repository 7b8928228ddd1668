package goldthread.returns.mapping;

import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import goldthread.returns.mapping.HeldRow.Said;
import goldthread.returns.mapping.Verdict.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One child's rows of one return, told from what is known of the child.
final class OneChild {
    private static final UUID NOTHING = new UUID(0, 0);

    private final Standard standard;
    private final LocalDate day;
    private final Subject child;
    private final String childId;
    private final Known known;
    private final Beside beside;
    private final Making making;
    private final Before before;
    private final Map<GivenRow, Bound> bound = new IdentityHashMap<>();
    private @Nullable Cells described;

    OneChild(Reconciling reconciling, Timeline timeline, String childId, List<Past> pasts) {
        this.standard = reconciling.standard();
        var year = reconciling.year();
        this.day = reconciling.day();
        this.child = timeline.subject();
        this.childId = childId;
        this.known = new Known(timeline, reconciling.places(), year);
        this.beside = new Beside(known, year, day, reconciling.told());
        this.making = new Making(standard, year, reconciling.told(), reconciling.source(), child, known);
        this.before = new Before(standard, reconciling.places(), year, timeline, pasts.stream().filter(past -> past.of(standard, year)).toList());
    }

    Reconciled reconcile(List<GivenRow> rows, Set<String> covered) {
        var twins = new Twins(rows);
        twins.setAside.forEach((row, sentence) -> bound.put(row, Bound.without(Outcome.SET_ASIDE, sentence)));
        if (before.sameAgain(twins.good, covered)) {
            twins.good.forEach(row -> bound.put(row.original(), Bound.asBefore(Objects.requireNonNull(before.take(row)), null)));
            return new Reconciled(List.of(), NOTHING, List.of(), verdicts(rows));
        }
        if (!twins.good.isEmpty()) {
            identify();
            standard.tables().forEach(table -> match(table, twins.good));
            describe(twins.good);
        }
        var held = twins.good.stream().map(this::held).<HeldRow>mapMulti((row, on) -> {
            if (row != null) {
                on.accept(row);
            }
        }).toList();
        return new Reconciled(making.writings, making.id("returned " + held), held, verdicts(rows));
    }

    private List<Verdict> verdicts(List<GivenRow> rows) {
        return rows.stream().map(row -> {
            var done = done(row);
            return new Verdict(row, done.outcome(), done.sentence(), done.all());
        }).toList();
    }

    private void identify() {
        boolean identified = known.timeline().facts(Identified.class).stream().map(Fact::entry)
                .anyMatch(id -> id.scheme().equals(Identified.LA_CHILD_ID) && id.value().equals(childId));
        if (!identified) {
            making.write("child id", new Identified(child, Identified.LA_CHILD_ID, childId, day));
        }
    }

    private void match(Table table, List<GivenRow> rows) {
        var byAbove = new LinkedHashMap<UUID, List<GivenRow>>();
        for (var row : rows) {
            if (row.table() == table) {
                var above = row.above() == null ? NOTHING : done(row.above()).root();
                if (above == null) {
                    bound.put(row.original(), Bound.without(Outcome.KNOWN, "What it belongs to was withdrawn by hand since; not taken again."));
                } else {
                    byAbove.computeIfAbsent(above, id -> new ArrayList<>()).add(row);
                }
            }
        }
        byAbove.forEach((above, some) -> new OneTable(table, above.equals(NOTHING) ? null : above, child, known, beside, making)
                .match(some, before).forEach((row, done) -> bound.put(row.original(), done)));
    }

    private Bound done(GivenRow row) {
        return Objects.requireNonNull(bound.get(row.original()));
    }

    /// A child who has no row of its own in the return is described by what its other rows repeat of it.
    private void describe(List<GivenRow> rows) {
        var header = standard.child();
        for (var row : rows) {
            var done = done(row);
            if (row.table() == header && done.entry() != null) {
                described = header.row(done.entry(), done.entries());
                return;
            }
        }
        var current = beside.current(header);
        var entry = current != null ? current.entry() : describedByTheRest(rows);
        described = entry == null ? null : header.row(entry, List.of());
    }

    private @Nullable Described describedByTheRest(List<GivenRow> rows) {
        var born = rows.stream().map(row -> row.repeated().getOrDefault("DOB", "")).filter(day -> day.matches("\\d{4}-\\d\\d-\\d\\d")).findFirst();
        var sex = rows.stream().map(row -> row.repeated().getOrDefault("SEX", "")).filter(value -> !value.isEmpty()).findFirst();
        if (born.isEmpty() && sex.isEmpty()) {
            return null;
        }
        var described = new Described(child, sex.orElse(null), born.map(LocalDate::parse).orElse(null), null, null, null, null, day);
        making.write("described", described);
        return described;
    }

    private @Nullable HeldRow held(GivenRow row) {
        var done = done(row);
        if (done.before() != null || done.root() == null || done.entry() == null) {
            return done.before();
        }
        var ids = new ArrayList<UUID>();
        ids.add(done.root());
        ids.addAll(done.parts());
        var said = done.asSaid() ? said(row, row.table().row(done.entry(), done.entries())) : new ArrayList<Said>();
        row.repeated().forEach((column, value) -> {
            var childs = described == null ? "" : described.get(column);
            if (!childs.equals(value)) {
                said.add(new Said(column, value, childs));
            }
        });
        return new HeldRow(row.table().name(), ids, said.isEmpty() ? null : said);
    }

    /// What the row says and its entries do not.
    private static List<Said> said(GivenRow row, Cells says) {
        var said = new ArrayList<Said>();
        var columns = row.table().columns();
        for (int place = 0; place < columns.size(); place++) {
            var column = columns.get(place);
            if (!row.cells().same(says, place) || row.written().containsKey(column)) {
                said.add(new Said(column, row.written(column), says.get(column)));
            }
        }
        return said;
    }
}
