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
/// @param supervised the last supervision; null where there was none
/// @param next       when the next is, as it was agreed; null where no day was. [#due] is what counts
/// @param agreed     in the last supervision; empty where nothing was
/// @param begun      the first day of the programme; null where none is
public record OwnWork(@Nullable LocalDate supervised, @Nullable LocalDate next, List<String> agreed, boolean programme, @Nullable LocalDate begun) {
    public static final List<Fold<?>> FOLDS = List.of(new Kept(), DespiteARule.FOLD);

    /// By its key; none for who has nothing. Ask inside a transaction.
    public static Optional<OwnWork> of(JdbcClient database, UUID account) {
        return database.sql("select supervised, next, agreed, programme, begun from own_work where holder = nullif(current_setting('goldthread.holder', true), '')::int and subject = :account and key = 'now'").param("account", account)
                .query((row, number) -> new OwnWork(row.getObject("supervised", LocalDate.class), row.getObject("next", LocalDate.class), row.getString("agreed").lines().toList(), row.getBoolean("programme"), row.getObject("begun", LocalDate.class))).optional();
    }

    static Optional<OwnWork> of(Timeline worker) {
        var last = last(worker);
        var begun = worker.last(Begun.class).map(Fact::happened);
        return last.filter(one -> !one.actions().isEmpty() || one.next() != null).isEmpty() && begun.isEmpty() ? Optional.empty() : Optional.of(new OwnWork(last.map(Supervised::on).orElse(null), last.map(Supervised::next).orElse(null), last.map(Supervised::actions).orElse(List.of()), begun.isPresent(), begun.orElse(null)));
    }

    /// The last supervision by its day; of two on one day the one that was told last.
    static Optional<Supervised> last(Timeline worker) {
        return worker.told(Supervised.class).stream().map(Fact::entry).reduce((one, other) -> one.on().isAfter(other.on()) ? one : other);
    }

    /// When supervision is next, as on the board of the team.
    public @Nullable LocalDate due(LocalDate today) {
        return Journey.next(begun, supervised, next, today);
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
        public int version() {
            return 2;
        }

        @Override
        public List<OwnWork> rows(Timeline timeline) {
            return of(timeline).stream().toList();
        }
    }
}
