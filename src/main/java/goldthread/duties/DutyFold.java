package goldthread.duties;

import goldthread.access.Acting;
import goldthread.casefile.Entry;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.duties.Duty.Ending;
import goldthread.law.Law;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Keeps what is still owed of the duties that one source knows, by the law of the holder for whom the timeline is folded.
record DutyFold(DutySource source, Function<Integer, Law> laws) implements Fold<Duty> {

    @Override
    public String table() {
        return "duty";
    }

    @Override
    public List<Column<Duty>> columns() {
        return COLUMNS;
    }

    @Override
    public Set<Class<? extends Entry>> reads() {
        return source.reads();
    }

    @Override
    public int version() {
        return source.version();
    }

    @Override
    public List<Duty> rows(Timeline timeline) {
        return Duties.of(List.of(source), timeline, laws.apply(Acting.who().holder())).values().stream()
                .filter(Duty::stillOwed).toList();
    }

    private static final List<Column<Duty>> COLUMNS = List.of(
            new Column<>("key", "text", Duty::key),
            new Column<>("rule", "text", Duty::rule),
            new Column<>("entry", "uuid", Duty::entry),
            new Column<>("what", "text", Duty::what),
            new Column<>("why", "text", Duty::why),
            new Column<>("arose", "date", Duty::arose),
            new Column<>("due", "date", Duty::due),
            new Column<>("citation", "text", Duty::citation),
            new Column<>("mark", "text", Duty::mark),
            new Column<>("alert", "boolean", Duty::alert),
            new Column<>("until", "date", duty -> duty.ending() instanceof Ending.Owed owed ? owed.until() : null),
            new Column<>("reason", "text", Duty::reason));
}
