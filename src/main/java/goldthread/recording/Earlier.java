package goldthread.recording;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.pages.Question.Choice;
import goldthread.pages.Words;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/// An entry that another may follow from: the referral of an assessment, the plan of a core group.
///
/// @param words what a reader calls it: `Referral of 3 March 2026`
/// @param open  whether it still goes on
public record Earlier(UUID id, String words, boolean open) {

    /// The entries of one kind, the latest first.
    /// @param what `Referral`
    public static <E extends Entry> List<Earlier> of(Timeline timeline, Class<E> kind, String what, Predicate<Fact<E>> open) {
        return timeline.facts(kind).reversed().stream().map(fact -> new Earlier(fact.id(), what + " of " + Words.spoken(fact.happened()), open.test(fact))).toList();
    }

    /// The entry with this id.
    /// @throws java.util.NoSuchElementException when none stands
    public static <E extends Entry> E find(Timeline timeline, Class<E> kind, UUID id) {
        return timeline.facts(kind).stream().filter(fact -> fact.id().equals(id)).findFirst().orElseThrow().entry();
    }

    /// To be chosen among others, where nothing follows from it alone.
    public Choice choice() {
        return open ? Choice.of(id.toString(), words) : Choice.of(id.toString(), words).hint("Over, or done already");
    }
}
