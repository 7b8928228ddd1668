package goldthread.returns.ssd;

import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.returns.KnownWorkers;
import java.util.function.Function;

/// What the rows of a child need beside its own record.
/// @param contacts gives the record of a contact at the front door, as known then
record SsdSources(Function<Subject, Timeline> contacts, KnownWorkers workers) {
    static final SsdSources NONE = new SsdSources(Timeline::empty, KnownWorkers.NONE);
}
