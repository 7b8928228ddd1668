package goldthread.casefile;

import java.util.List;
import java.util.Set;

/// What became of something that somebody wanted written.
public sealed interface Outcome {

    /// It stands in the log.
    /// @param before true when it stood already (the same ids): it had been sent before, or it was written and the answer of the
    ///               database was lost. Nothing was added.
    record Appended(List<Line> lines, boolean before) implements Outcome {}

    /// A rule says no.
    /// @param sentence fit for the page: what is wrong and what to do
    /// @param citation the clause behind it; empty where it is plain sense
    record Refused(String sentence, String citation) implements Outcome {}

    /// This record has moved on: what the decision was read from has changed meanwhile. Nothing was written.
    /// @param moved the subjects whose record moved
    /// @param since what was added, in order
    record Conflict(Set<Subject> moved, List<Line> since) implements Outcome {}
}
