package goldthread.returns;

import goldthread.casefile.Subject;
import goldthread.returns.mapping.YieldedRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of a return that is not now what it was.
///
/// @param before null where there was none
/// @param after  null where there is none any more
/// @param behind the entries that made the difference, in the order of the log
public record Change(Subject subject, @Nullable YieldedRow before, @Nullable YieldedRow after, List<Behind> behind) {

    public enum Kind { ADDED, REMOVED, CHANGED }

    /// An entry behind a change.
    /// @param title  what it is called on a page    @param why the reason given for a correction; empty where there is none
    /// @param author the account that wrote it      @param source how it came
    public record Behind(UUID id, String title, Instant recorded, UUID author, String source, String why) {}

    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    /// The one that is there, after rather than before.
    public YieldedRow row() {
        return after != null ? after : java.util.Objects.requireNonNull(before);
    }

    /// The columns that differ: `LS: V2, now C2`.
    public List<String> differences() {
        return before == null || after == null ? List.of() : before.differences(after);
    }
}
