package goldthread.recording;

import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;

/// What stands on other records than the open one: a brother's or sister's, a worker's, a team's. Only what the holder holds.
@FunctionalInterface
public interface Records {
    /// Where nothing else may be read, or need be.
    Records NONE = Timeline::empty;

    Timeline of(Subject subject);
}
