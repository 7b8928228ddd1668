package goldthread.workforce.programme;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Fold;
import goldthread.casefile.Timeline;
import goldthread.workforce.StaffEntry.Supervised;
import goldthread.workforce.programme.ProgrammeEntry.Begun;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a worker has of their own, for their first page: what was agreed in the last supervision, and whether an early career
/// programme is begun.
///
/// @param supervised null, as is `next`, where nothing was agreed in the last supervision
/// @param next       when the next supervision is; null where no day was agreed
/// @param begun      the first day of the programme; null where none is
public record OwnWork(@Nullable LocalDate supervised, @Nullable LocalDate next, List<String> agreed, boolean programme, @Nullable LocalDate begun) {
    public static final List<Fold<?>> FOLDS = List.of(new Kept(), DespiteARule.FOLD);

    /// By its key; none for who has nothing. Ask inside a transaction.
    public static Optional<OwnWork> of(JdbcClient database, UUID account) {
        return database.sql("select supervised, next, agreed, programme, begun from own_work where holder = nullif(current_setting('goldthread.holder', true), '')::int and subject = :account and key = 'now'").param("account", account)
                .query((row, number) -> new OwnWork(row.getObject("supervised", LocalDate.class), row.getObject("next", LocalDate.class), row.getString("agreed").lines().toList(), row.getBoolean("programme"), row.getObject("begun", LocalDate.class))).optional();
    }

    static Optional<OwnWork> of(Timeline worker) {
        var last = worker.last(Supervised.class).filter(fact -> !fact.entry().actions().isEmpty()).map(Fact::entry);
        var begun = worker.last(Begun.class).map(Fact::happened);
        return last.isEmpty() && begun.isEmpty() ? Optional.empty() : Optional.of(new OwnWork(last.map(Supervised::on).orElse(null), last.map(Supervised::next).orElse(null), last.map(Supervised::actions).orElse(List.of()), begun.isPresent(), begun.orElse(null)));
    }

    private record Kept() implements Fold<OwnWork> {
        private static final List<Column<OwnWork>> COLUMNS = List.of(new Column<>("key", "text", own -> "now"), new Column<>("supervised", "date", OwnWork::supervised), new Column<>("next", "date", OwnWork::next),
                new Column<>("agreed", "text", own -> String.join("\n", own.agreed)), new Column<>("programme", "boolean", OwnWork::programme), new Column<>("begun", "date", OwnWork::begun));

        @Override
        public String table() {
            return "own_work";
        }

        @Override
        public List<Column<OwnWork>> columns() {
            return COLUMNS;
        }

        @Override
        public Set<Class<? extends Entry>> reads() {
            return Set.of(Supervised.class, Begun.class);
        }

        @Override
        public List<OwnWork> rows(Timeline timeline) {
            return of(timeline).stream().toList();
        }
    }
}
