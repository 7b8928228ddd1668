package goldthread.returns.mapping;

import goldthread.care.CareEntry.BecameMother;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Identified;
import goldthread.returns.mapping.HeldRow.Said;
import goldthread.returns.mapping.Part.Bond;
import goldthread.time.CollectionYear;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of one child that belong to a year's return, from what stands on its timeline.
///
/// What a return of that year held is given again, as corrected since, with ends that were learnt later but lie in the
/// year. What stands behind rows of other years only is not in it. What was recorded otherwise is in it where its dates
/// lie in the year; and where no return of the year was ever taken in, everything goes by its dates.
public final class YearRows {
    private final Standard standard;
    private final CollectionYear year;
    private final Known known;
    private final boolean returned;
    private final long since;
    private final Map<String, Past> governing = new HashMap<>();
    private final Set<UUID> held = new HashSet<>();
    private final Set<UUID> given = new HashSet<>();
    private final List<YieldedRow> rows = new ArrayList<>();
    private final String child;
    private final Cells whoTheChildIs;

    private YearRows(Standard standard, CollectionYear year, Timeline timeline, List<Past> pasts, boolean returned) {
        this.standard = standard;
        this.year = year;
        this.known = new Known(timeline, standard.places(), year);
        var own = pasts.stream().filter(past -> past.of(standard, year)).toList();
        this.returned = returned || !own.isEmpty();
        this.since = own.isEmpty() ? 0 : own.getLast().position();
        own.forEach(past -> past.tables().forEach(table -> governing.put(table, past)));
        pasts.forEach(past -> past.rows().forEach(row -> held.addAll(row.entries())));
        this.child = timeline.facts(Identified.class).stream().map(Fact::entry)
                .filter(id -> id.scheme().equals(Identified.LA_CHILD_ID)).map(Identified::value).reduce("", (one, other) -> other);
        var root = ofTheChild(standard.child().root(), known.roots(standard.child()));
        this.whoTheChildIs = root == null ? new Cells(standard.child()) : standard.child().row(root.entry(), List.of());
    }

    /// @param pasts    what returns are known to have held of the child, in the order of the log
    /// @param returned whether a return of this year was taken in, this child in it or not
    public static List<YieldedRow> of(Standard standard, CollectionYear year, Timeline timeline, List<Past> pasts, boolean returned) {
        return new YearRows(standard, year, timeline, pasts, returned).all();
    }

    private List<YieldedRow> all() {
        rows(standard.main(), true);
        boolean in = !rows.isEmpty();
        standard.tables().stream().filter(table -> table != standard.main() && !table.isAboutTheChild()).forEach(table -> rows(table, in));
        child(standard.child(), in);
        return rows;
    }

    private List<HeldRow> heldIn(Table table) {
        var past = governing.get(table.name());
        return past == null ? List.of() : past.rows().stream().filter(row -> row.table().equals(table.name())).toList();
    }

    private void rows(Table table, boolean childIsIn) {
        heldIn(table).forEach(row -> again(table, row));
        for (var fact : known.roots(table)) {
            if (!given.contains(fact.id()) && (!returned || !held.contains(fact.id())) && !orphan(table, fact)) {
                byItsDates(table, fact, childIsIn);
            }
        }
    }

    /// Whether the row inside which it stands is not given.
    private boolean orphan(Table table, Fact<?> fact) {
        return table.above() != null && !given.contains(table.root().of(fact.entry()));
    }

    /// A row that a return of the year held.
    private void again(Table table, HeldRow row) {
        var root = known.fact(row.root());
        if (root != null && table.root().takes(root.entry()) && !orphan(table, root)) {
            var parts = new ArrayList<Fact<?>>();
            row.entries().stream().skip(1).map(known::fact).filter(Objects::nonNull).forEach(parts::add);
            for (var part : table.parts()) {
                known.parts(part, root.id()).stream().filter(fact -> comesIn(part, fact, parts)).forEach(fact -> {
                    parts.removeIf(other -> part.bond() != Bond.SEVERAL && part.takes(other.entry()));
                    parts.add(fact);
                });
            }
            give(table, root, parts, row.said());
        }
    }

    /// Whether something comes into a row that a return held: an end in the year where it had none, and what was recorded
    /// otherwise.
    private boolean comesIn(Part<?> part, Fact<?> fact, List<Fact<?>> parts) {
        if (parts.contains(fact) || part.bond() == Bond.OF_CHILD || after(part, fact)) {
            return false;
        }
        if (part.bond() != Bond.END) {
            return !held.contains(fact.id());
        }
        boolean ended = parts.stream().anyMatch(other -> part.takes(other.entry()) && part.on(other.entry()) != null);
        return part.on(fact.entry()) != null && !ended;
    }

    private boolean after(Part<?> part, Fact<?> fact) {
        var on = part.on(fact.entry());
        return on != null && on.isAfter(year.last());
    }

    private void byItsDates(Table table, Fact<?> root, boolean childIsIn) {
        var all = new ArrayList<Fact<?>>();
        var parts = new ArrayList<Fact<?>>();
        for (var part : table.parts()) {
            if (part.bond() != Bond.OF_CHILD) {
                var standing = known.parts(part, root.id());
                all.addAll(standing);
                standing.stream().filter(fact -> !after(part, fact)).forEach(parts::add);
            }
        }
        parts.removeIf(fact -> !table.tells(fact.entry(), List.copyOf(parts)));
        boolean better = !table.hasOne() || root.first().position() > since;
        if (better && table.belongs(year, new Standing(table, root, all), childIsIn)) {
            rows.removeIf(row -> table.hasOne() && row.table() == table);
            give(table, root, parts, null);
        }
    }

    /// The row that says who the child is: as the return held it; where none did, because there are other rows.
    /// @param in whether the child was in care in the year: the flag of a mother stands for nobody else (rules 165 and 628 of the 903)
    private void child(Table table, boolean in) {
        var row = heldIn(table).stream().findFirst();
        if (row.isPresent() || !rows.isEmpty() && !governing.containsKey(table.name())) {
            var parts = new ArrayList<Fact<?>>();
            for (var part : table.parts()) {
                var fact = ofTheChild(part, known.parts(part, null));
                boolean asked = in || row.isPresent() || part.type() != BecameMother.class;
                if (fact != null && asked) {
                    parts.add(fact);
                }
            }
            give(table, ofTheChild(table.root(), known.roots(table)), parts, row.map(HeldRow::said).orElse(null));
        }
    }

    /// What the year's return held of the child, or what somebody recorded after it for a day in its year; where no return
    /// held it, the last by the end of the year.
    private @Nullable Fact<?> ofTheChild(Part<?> part, List<Fact<?>> standing) {
        var row = heldIn(standard.child()).stream().findFirst();
        Fact<?> chosen = null;
        for (var fact : standing) {
            boolean counts = row.map(held -> held.entries().contains(fact.id())
                    || !this.held.contains(fact.id()) && fact.first().position() > since && !after(part, fact)).orElse(true);
            if (counts && (chosen == null || !after(part, fact))) {
                chosen = fact;
            }
        }
        return chosen;
    }

    private void give(Table table, @Nullable Fact<?> root, List<Fact<?>> parts, @Nullable List<Said> said) {
        var cells = root == null ? new Cells(table) : table.row(root.entry(), List.of());
        var ids = new ArrayList<UUID>();
        if (root != null) {
            given.add(root.id());
            ids.add(root.id());
        }
        for (var fact : parts) {
            ids.add(fact.id());
            table.parts().stream().filter(part -> part.takes(fact.entry())).forEach(part -> part.write(fact.entry(), cells));
        }
        var repeats = new ArrayList<>(table.repeats().stream().map(whoTheChildIs::get).toList());
        (said == null ? List.<Said>of() : said).forEach(one -> say(one, cells, repeats));
        rows.add(new YieldedRow(child, root == null ? null : root.id(), root == null ? null : table.root().of(root.entry()), cells,
                repeats, ids));
    }

    /// The return goes on saying what it said, as long as the entries give what they gave then.
    private static void say(Said one, Cells cells, List<String> repeats) {
        int place = cells.table().repeats().indexOf(one.column());
        if (cells.table().has(one.column())) {
            if (cells.get(one.column()).equals(one.instead())) {
                cells.set(one.column(), one.as());
            }
        } else if (place >= 0 && repeats.get(place).equals(one.instead())) {
            repeats.set(place, one.as());
        }
    }
}
