package goldthread.workforce;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.workforce.Workforce.Involved;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps what accounts are to children in the table that access reads.
final class RelationshipFold implements Fold<Involved> {
    private static final List<Column<Involved>> COLUMNS = List.of(
            new Column<>("key", "text", Involved::entry),
            new Column<>("account", "uuid", Involved::account),
            new Column<>("worker", "text", Involved::worker),
            new Column<>("kind", "text", Involved::part),
            new Column<>("from_day", "date", Involved::from),
            new Column<>("until", "date", Involved::until),
            new Column<>("entry", "uuid", Involved::entry));

    @Override
    public String table() {
        return "relationship";
    }

    @Override
    public List<Column<Involved>> columns() {
        return COLUMNS;
    }

    @Override
    public Set<Class<? extends Entry>> reads() {
        return Set.of(WorkforceEntry.class);
    }

    @Override
    public List<Involved> rows(Timeline timeline) {
        return involved(timeline);
    }

    static List<Involved> involved(Timeline timeline) {
        return timeline.facts(Allocated.class).stream().map(fact -> row(timeline, fact)).toList();
    }

    private static Involved row(Timeline timeline, Fact<Allocated> fact) {
        var allocated = fact.entry();
        return new Involved(allocated.account(), allocated.worker(), allocated.part(), allocated.from(),
                notBefore(allocated.from(), Workforce.ended(timeline, fact.id())), fact.id());
    }

    /// A part that is said to have ended before it began opened nothing.
    private static @Nullable LocalDate notBefore(LocalDate from, @Nullable LocalDate until) {
        return until != null && until.isBefore(from) ? from : until;
    }
}
