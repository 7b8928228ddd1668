package goldthread.casefile;

import goldthread.access.Acting;
import goldthread.access.Who;
import org.jspecify.annotations.Nullable;

/// What somebody wants written, and in whose name and from where: others may write it together with theirs.
final class Waiting {
    private final Who who;
    private final String origin;
    private final Append append;
    /// What became of it; null while nobody knows, or when it must be written by itself.
    private @Nullable Outcome outcome;

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
}
