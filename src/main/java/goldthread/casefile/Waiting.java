package goldthread.casefile;

import goldthread.access.Acting;
import goldthread.access.Who;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What somebody wants written, and in whose name and from where: others may write it together with theirs.
final class Waiting {
    private final Who who;
    private final String origin;
    private final Append append;
    /// What became of it; null while nobody knows, or when it must be written by itself.
    private @Nullable Outcome outcome;

    private @Nullable SQLException away;

    /// By who acts.
    Waiting(Append append) {
        this.who = Acting.who();
        this.origin = Acting.origin();
        this.append = append;
    }

    Who who() {
        return who;
    }

    /// The network address that it came from; empty: none.
    String origin() {
        return origin;
    }

    Append append() {
        return append;
    }

    @Nullable Outcome outcome() {
        return outcome;
    }

    void outcome(@Nullable Outcome outcome) {
        this.outcome = outcome;
    }

    /// Why no connection was to be had for it; null where one was.
    @Nullable SQLException away() {
        return away;
    }

    void away(SQLException away) {
        this.away = away;
    }
}
