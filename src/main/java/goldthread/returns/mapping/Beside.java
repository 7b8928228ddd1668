package goldthread.returns.mapping;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.returns.mapping.Step.Change;
import goldthread.returns.mapping.Step.Fresh;
import goldthread.returns.mapping.Step.Reopen;
import goldthread.returns.mapping.Step.Same;
import goldthread.returns.mapping.Step.Stays;
import goldthread.returns.mapping.Step.StaysEnded;
import goldthread.time.CollectionYear;
import goldthread.time.England;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells the parts of a row from those that stand.
///
/// A return corrects what was known before it. What somebody has learnt later than the return was signed goes on
/// standing, and so does what a person put right by hand when a return only says once more what was wrong.
final class Beside {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final String OPENS = "This part opens the record to a worker: its end stands. Where it is wrong, correct it on the child's record.";

    private final Known known;
    private final CollectionYear year;
    private final LocalDate day;
    private final Instant told;

    /// @param day the last of which the return speaks
    Beside(Known known, CollectionYear year, LocalDate day, Instant told) {
        this.known = known;
        this.year = year;
        this.day = day;
        this.told = told;
    }

    /// The steps for every part of a row but its root.
    List<Step> steps(Saying saying, boolean rootIsNew) {
        var steps = new ArrayList<Step>();
        for (var part : saying.cells().table().parts()) {
            var standing = rootIsNew && part.bond() != Part.Bond.OF_CHILD ? List.<Fact<?>>of() : known.parts(part, saying.root());
            steps(steps, saying, part, standing);
        }
        return steps;
    }

    private void steps(List<Step> steps, Saying saying, Part<?> part, List<Fact<?>> standing) {
        var current = current(part, standing);
        List<? extends Entry> given = part.reads().apply(saying.standing(current == null ? null : current.entry()));
        var table = saying.cells().table();
        if (given.isEmpty()) {
            if (part.bond() == Part.Bond.END) {
                none(steps, saying, part, standing);
            }
            return;
        }
        for (var entry : given) {
            var says = part.says(entry, table);
            var same = standing.stream().filter(fact -> part.says(fact.entry(), table).equals(says)).reduce((one, other) -> other);
            if (same.isPresent()) {
                steps.add(new Same(same.get().id(), same.get().entry()));
            } else {
                steps.add(switch (part.bond()) {
                    case MORE -> current == null ? new Fresh(part, entry) : change(part, current, entry, table);
                    case END -> end(saying, part, standing, entry);
                    default -> new Fresh(part, entry);
                });
            }
        }
    }

    private Step end(Saying saying, Part<?> part, List<Fact<?>> standing, Entry given) {
        var table = saying.cells().table();
        var dated = standing.stream().filter(fact -> part.on(fact.entry()) != null).reduce((one, other) -> other);
        if (part.on(given) != null) {
            if (dated.isPresent() && opens(saying) && later(part, given, dated.get())) return new Stays(dated.get().id(), dated.get().entry(), OPENS);
            return dated.isEmpty() ? new Fresh(part, given) : change(part, dated.get(), given, table);
        }
        var undated = standing.stream().filter(fact -> part.on(fact.entry()) == null).reduce((one, other) -> other);
        return undated.isEmpty() ? new Fresh(part, given) : change(part, undated.get(), given, table);
    }

    private static boolean later(Part<?> part, Entry given, Fact<?> was) {
        var on = part.on(given);
        var stood = part.on(was.entry());
        return on != null && stood != null && on.isAfter(stood);
    }

    /// The return has no end. One that it ought to have is withdrawn, if a return told it and nobody has learnt it since.
    private void none(List<Step> steps, Saying saying, Part<?> part, List<Fact<?>> standing) {
        var end = standing.stream().filter(fact -> seen(part, fact)).reduce((one, other) -> other);
        if (end.isEmpty()) {
            return;
        }
        boolean told = end.get().stands().source().startsWith("import:");
        if (told && opens(saying)) {
            steps.add(new StaysEnded(OPENS));
        } else if (told && !newer(end.get())) {
            steps.add(new Reopen(part, end.get()));
        } else {
            steps.add(new StaysEnded("The return has no end; known to have ended on "
                    + DAY.format(end.get().happened()) + ", and that stands."));
        }
    }

    /// Whether somebody sees the record by what the row is about: then it does not go on again because a return says so, for the gates
    /// before an allocation were not asked.
    private static boolean opens(Saying saying) {
        return saying.rootEntry() instanceof Allocated allocated && allocated.account() != null;
    }

    /// Whether an end is one that the return of this year would show.
    private boolean seen(Part<?> part, Fact<?> fact) {
        LocalDate on = part.on(fact.entry());
        return on != null && !on.isAfter(day);
    }

    private Step change(Part<?> part, Fact<?> was, Entry to, Table table) {
        var why = stays(part, was, to, table);
        return why == null ? new Change(part, was, to) : new Stays(was.id(), was.entry(), why);
    }

    /// Why what stands goes on standing though the return says otherwise; null where the return corrects it.
    @Nullable String stays(Part<?> part, Fact<?> was, Entry to, Table table) {
        var says = part.says(to, table);
        for (var former : known.formers().getOrDefault(was.id(), List.of())) {
            if (part.takes(former.entry()) && part.says(former.entry(), table).equals(says)) {
                return "Corrected by hand since (" + former.why() + "); what stands was kept.";
            }
        }
        return newer(was) ? "Known otherwise since " + DAY.format(was.stands().recorded().atZone(England.ZONE))
                + ", which is later than this return; what stands was kept." : null;
    }

    private boolean newer(Fact<?> fact) {
        return fact.stands().recorded().isAfter(told);
    }

    /// Of several in one place, the last known by the end of the year.
    @Nullable Fact<?> current(Part<?> part, List<Fact<?>> standing) {
        Fact<?> current = null;
        for (var fact : standing) {
            var on = part.on(fact.entry());
            if (current == null || on == null || !on.isAfter(day)) {
                current = fact;
            }
        }
        return current;
    }

    /// What a row of this table is about by the end of the year, where a child has but one.
    @Nullable Fact<?> current(Table table) {
        var standing = known.roots(table);
        return current(table.root(), table.isYearly() ? standing.stream().<Fact<?>>filter(fact ->
                year.contains(fact.happened())).toList() : standing);
    }

    /// The saying of a row, before its root is known.
    Saying saying(GivenRow row, goldthread.casefile.Subject child, @Nullable UUID above) {
        return new Saying(child, day, row.cells(), null, null, above, null);
    }
}
