package goldthread.casefile;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a room keeps ready of each subject's timeline, in a table of its own, so that pages need not read the log.
/// The rows are a pure function of the timeline: written as a difference when an entry is appended, and just the
/// same when all is rebuilt.
///
/// Folds that share a table never make rows with the same key.
///
/// The table has the columns `holder int, subject uuid`, then [#columns], the first of which is a text that no two
/// rows of a subject share; its primary key is (holder, subject, that column), and row-level security binds it to the holder.
public interface Fold<R> {

    String table();

    List<Column<R>> columns();

    /// The kinds, or families of kinds, that the rows are made of: an entry of any other kind leaves them as they are, and
    /// they are not folded for its sake. A correction or withdrawal always has them folded.
    Set<Class<? extends Entry>> reads();

    /// Whether the rows are about the record and not about whose it is: then they are made of its own entries, also where it
    /// is read with another.
    default boolean ofTheRecordAlone() {
        return false;
    }

    /// Whether the rows tell what is sealed, and from whom it is kept. All others are made without it: what is kept ready knows
    /// nothing of what is sealed. Decision 0029.
    default boolean ofWhatIsSealed() {
        return false;
    }

    /// Raised by who changes what the rows of an entry are, or how many: at the next start they are folded afresh from the log, behind
    /// those who work. A change of table, columns or kinds that are read is seen without it.
    default int version() {
        return 1;
    }

    /// The rows of one subject. No two have the same first column.
    List<R> rows(Timeline timeline);

    /// One column: its name and type in PostgreSQL, and its value in a row. Values are texts, numbers, booleans, UUIDs,
    /// local dates or instants.
    record Column<R>(String name, String type, Function<R, @Nullable Object> value) {}
}
