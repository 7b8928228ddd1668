package goldthread.returns.mapping;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.returns.mapping.Step.Change;
import goldthread.returns.mapping.Step.Fresh;
import goldthread.returns.mapping.Step.Reopen;
import goldthread.returns.mapping.Step.Same;
import goldthread.returns.mapping.Step.Stays;
import goldthread.returns.mapping.Step.StaysEnded;
import goldthread.returns.mapping.Verdict.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of one table of one child, inside one row above, told from what stands in the same place. Rows are matched
/// as multisets: first those that say exactly what stands, then those that differ in a part, then those about the same
/// thing; the rest is new.
final class OneTable {
    /// How many that stand are tried for one row, so that a strange file cannot make it endless.
    private static final int TRIES = 60;
    private static final String RECORDED = "Told from what was recorded here; that was kept. Where it is wrong, correct what was recorded.";

    private final Table table;
    private final @Nullable UUID above;
    private final Subject child;
    private final Known known;
    private final Beside beside;
    private final Making making;
    private final Map<String, List<Fact<?>>> byRoot = new HashMap<>();
    private final Map<String, List<Fact<?>>> byKey = new HashMap<>();
    private final Map<String, Formerly> byFormer = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();
    private final Map<GivenRow, Bound> bound = new IdentityHashMap<>();

    /// What an entry said before a person changed it.
    private record Formerly(UUID entry, String why) {}

    OneTable(Table table, @Nullable UUID above, Subject child, Known known, Beside beside, Making making) {
        this.table = table;
        this.above = above;
        this.child = child;
        this.known = known;
        this.beside = beside;
        this.making = making;
        for (var fact : known.roots(table)) {
            if (Objects.equals(table.root().of(fact.entry()), above)) {
                var cells = table.row(fact.entry(), since(fact));
                byRoot.computeIfAbsent(rootOf(cells), text -> new ArrayList<>()).add(fact);
                byKey.computeIfAbsent(table.key(cells), text -> new ArrayList<>()).add(fact);
            }
        }
        known.formers().forEach((id, formers) -> formers.stream()
                .filter(former -> table.root().takes(former.entry()) && Objects.equals(table.root().of(former.entry()), above))
                .forEach(former -> byFormer.put(rootOf(table.row(former.entry(), List.of())), new Formerly(id, former.why()))));
    }

    private List<Entry> since(Fact<?> root) {
        return table.parts().stream().filter(part -> part.bond() == Part.Bond.SINCE).flatMap(part -> known.parts(part, root.id()).stream()).<Entry>map(Fact::entry).toList();
    }

    private String rootOf(Cells cells) {
        return cells.said(table.root().fills());
    }

    Map<GivenRow, Bound> match(List<GivenRow> rows, Before before) {
        var left = new ArrayList<>(rows);
        left.removeIf(row -> asBefore(row, before.take(row)));
        if (table.hasOne()) {
            left.forEach(this::only);
            return bound;
        }
        left.removeIf(this::exact);
        left.removeIf(this::former);
        left.removeIf(this::sameRoot);
        left.removeIf(this::sameKey);
        left.forEach(this::fresh);
        return bound;
    }

    private boolean asBefore(GivenRow row, @Nullable HeldRow held) {
        if (held == null) {
            return false;
        }
        var fact = known.fact(held.root());
        taken.add(held.root());
        bound.put(row, Bound.asBefore(held, fact == null ? null : fact.entry()));
        return true;
    }

    /// The one row that a child has in this table, beside what stood by the end of the year.
    private void only(GivenRow row) {
        var current = beside.current(table);
        if (current == null) {
            fresh(row);
            return;
        }
        var knownCells = table.row(current.entry(), List.of());
        var given = table.isAboutTheChild() ? filledFrom(row.cells(), knownCells) : row.cells();
        if (rootOf(given).equals(rootOf(knownCells))) {
            bind(row, current, current.entry(), List.of(), null);
        } else {
            other(row, current, table.corrects(knownCells, given));
        }
    }

    /// Blanks say nothing of who the child is: what is known fills them.
    private Cells filledFrom(Cells given, Cells known) {
        var filled = new Cells(given);
        table.root().fills().stream().filter(column -> given.get(column).isEmpty())
                .forEach(column -> filled.set(column, known.get(column)));
        return filled;
    }

    private boolean exact(GivenRow row) {
        for (var fact : open(byRoot, rootOf(row.cells()))) {
            if (steps(row, fact.id(), fact.entry(), false).stream().allMatch(Same.class::isInstance)) {
                bind(row, fact, fact.entry(), List.of(), null);
                return true;
            }
        }
        return false;
    }

    private boolean former(GivenRow row) {
        var former = byFormer.get(rootOf(row.cells()));
        if (former == null || taken.contains(former.entry())) {
            return false;
        }
        var fact = known.fact(former.entry());
        if (fact == null) {
            bound.put(row, Bound.without(Outcome.KNOWN, "Withdrawn by hand since (" + former.why() + "); not taken again."));
        } else {
            bind(row, fact, fact.entry(), List.of(), "Corrected by hand since (" + former.why() + "); what stands was kept.");
        }
        return true;
    }

    private boolean sameRoot(GivenRow row) {
        var open = open(byRoot, rootOf(row.cells()));
        var best = open.stream().filter(fact -> steps(row, fact.id(), fact.entry(), false).stream()
                .noneMatch(step -> step instanceof Change || step instanceof Reopen)).findFirst();
        if (open.isEmpty()) {
            return false;
        }
        var fact = best.isPresent() ? best.get() : open.getFirst();
        bind(row, fact, fact.entry(), List.of(), null);
        return true;
    }

    private boolean sameKey(GivenRow row) {
        var open = open(byKey, table.key(row.cells()));
        if (open.isEmpty()) {
            return false;
        }
        other(row, open.getFirst(), true);
        return true;
    }

    private List<Fact<?>> open(Map<String, List<Fact<?>>> by, String text) {
        return by.getOrDefault(text, List.of()).stream().filter(fact -> !taken.contains(fact.id())).limit(TRIES).<Fact<?>>map(fact -> fact).toList();
    }

    /// The row says otherwise of what it is about: a correction, or a new fact as of its year.
    private void other(GivenRow row, Fact<?> fact, boolean corrects) {
        var to = table.root().reads().apply(beside.saying(row, child, above).standing(fact.entry())).getFirst();
        var stays = known.told(fact.id()) ? RECORDED : beside.stays(table.root(), fact, to, table);
        if (stays != null) {
            bind(row, fact, fact.entry(), List.of(), stays);
        } else if (corrects) {
            var change = making.correct(fact, to, row.saidAsWritten());
            bind(row, fact, to, List.of(change), null);
        } else {
            fresh(row, to);
        }
    }

    private void fresh(GivenRow row) {
        fresh(row, table.root().reads().apply(beside.saying(row, child, above)).getFirst());
    }

    private void fresh(GivenRow row, Entry root) {
        var id = making.write(row.saidAsWritten() + "\troot", root);
        taken.add(id);
        bound.put(row, new Binding(row, id, root, null).of(steps(row, id, root, true)).bound(true));
    }

    /// @param stays why what stands was kept though the row says otherwise; null where it does not
    private void bind(GivenRow row, Fact<?> fact, Entry now, List<UUID> changes, @Nullable String stays) {
        taken.add(fact.id());
        var binding = new Binding(row, fact.id(), now, stays);
        if (!changes.isEmpty()) {
            binding.changed(changes.getFirst(), table.row(fact.entry(), List.of()).differences(table.row(now, List.of()), table.root().fills()));
        }
        bound.put(row, binding.of(steps(row, fact.id(), now, false)).bound(false));
    }

    private List<Step> steps(GivenRow row, UUID root, Entry entry, boolean isNew) {
        return beside.steps(beside.saying(row, child, above).beside(root, entry), isNew);
    }

    /// A row being bound to the entries that say what it says.
    private final class Binding {
        private final GivenRow row;
        private final UUID root;
        private final Entry entry;
        private final List<UUID> parts = new ArrayList<>(2);
        private final List<Entry> entries = new ArrayList<>(2);
        private final List<UUID> changes = new ArrayList<>(0);
        private final List<String> sentences = new ArrayList<>(1);
        private boolean fresh;
        private boolean asSaid;

        Binding(GivenRow row, UUID root, Entry entry, @Nullable String stays) {
            this.row = row;
            this.root = root;
            this.entry = entry;
            this.asSaid = stays == null;
            if (stays != null) {
                sentences.add(stays);
            }
        }

        void changed(UUID change, List<String> differences) {
            changes.add(change);
            sentences.add(String.join("; ", differences) + ".");
        }

        Binding of(List<Step> steps) {
            for (int i = 0; i < steps.size(); i++) {
                step(steps.get(i), row.saidAsWritten() + '\t' + i);
            }
            return this;
        }

        private void step(Step step, String what) {
            switch (step) {
                case Same same -> part(same.id(), same.entry());
                case Fresh more -> {
                    part(making.write(what, more.entry()), more.entry());
                    fresh = true;
                }
                case Change change -> {
                    part(change.was().id(), change.to());
                    changed(making.correct(change.was(), change.to(), what), table.row(entry, List.of(change.was().entry()))
                            .differences(table.row(entry, List.of(change.to())), change.part().fills()));
                }
                case Reopen reopen -> changed(making.withdraw(reopen.end(), what), table.row(entry, List.of(reopen.end().entry()))
                        .differences(table.row(entry, List.of()), reopen.part().fills()));
                case Stays stays -> {
                    part(stays.id(), stays.entry());
                    sentences.add(stays.why());
                    asSaid = false;
                }
                case StaysEnded stays -> {
                    sentences.add(stays.why());
                    asSaid = false;
                }
            }
        }

        private void part(UUID id, Entry says) {
            parts.add(id);
            entries.add(says);
        }

        Bound bound(boolean rootIsNew) {
            var outcome = !changes.isEmpty() ? Outcome.CORRECTED : rootIsNew || fresh ? Outcome.TAKEN : Outcome.KNOWN;
            return new Bound(root, entry, parts, entries, changes, outcome, String.join(" ", sentences), asSaid, null);
        }
    }
}
