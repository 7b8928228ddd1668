package goldthread.returns.mapping;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import java.util.UUID;

/// What one part of a row comes to, beside what is known.
sealed interface Step {

    /// It stands already.
    record Same(UUID id, Entry entry) implements Step {}

    /// Nothing is known of it yet.
    record Fresh(Part<?> part, Entry entry) implements Step {}

    /// Something else stands in its place, which was wrong.
    record Change(Part<?> part, Fact<?> was, Entry to) implements Step {}

    /// An end stands that the return no longer has.
    record Reopen(Part<?> part, Fact<?> end) implements Step {}

    /// Something else stands in its place, and goes on standing. @param why a sentence
    record Stays(UUID id, Entry entry, String why) implements Step {}

    /// An end stands of which the return says nothing, and goes on standing.
    record StaysEnded(String why) implements Step {}
}
