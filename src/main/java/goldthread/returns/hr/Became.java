package goldthread.returns.hr;

import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.returns.mapping.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// What became of one row.
///
/// @param sentence what changed, or why it was set aside; empty where there is nothing to say
public record Became(Outcome outcome, String sentence, List<String> doubts) {

    static Became aside(String sentence) {
        return new Became(Outcome.SET_ASIDE, sentence, List.of());
    }

    static Became known(String sentence) {
        return new Became(Outcome.KNOWN, sentence, List.of());
    }

    /// The same, with one thing more to look at.
    public Became doubting(String doubt) {
        if (doubt.isEmpty()) return this;
        var more = new ArrayList<>(doubts);
        more.add(doubt);
        return new Became(outcome, sentence, more);
    }

    /// While it is found out.
    static final class Making {
        private final List<String> doubts;
        private final List<String> sentences = new ArrayList<>();
        private boolean fresh;
        private boolean changed;

        Making(List<String> doubts) {
            this.doubts = new ArrayList<>(doubts);
        }

        /// Something of it was not known.
        void fresh() {
            fresh = true;
        }

        /// Something of it was known otherwise.
        void changed(String sentence) {
            changed = true;
            sentences.add(sentence);
        }

        /// What is new is added; what was known otherwise is said, and corrected.
        /// @param changes what is otherwise than it was, in words
        <E extends Entry> void tell(Optional<Fact<E>> before, E now, BiFunction<E, E, List<String>> changes, String why, List<Entry> entries) {
            if (before.isEmpty()) {
                entries.add(now);
                fresh();
            } else if (!before.get().entry().equals(now)) {
                changes.apply(before.get().entry(), now).forEach(this::changed);
                entries.add(new Corrected(before.get().id(), now, why));
            }
        }

        void says(String sentence) {
            sentences.add(sentence);
        }

        void doubt(String sentence) {
            doubts.add(sentence);
        }

        Became made() {
            return new Became(changed ? Outcome.CORRECTED : fresh ? Outcome.TAKEN : Outcome.KNOWN, String.join(" ", sentences), doubts);
        }
    }
}
