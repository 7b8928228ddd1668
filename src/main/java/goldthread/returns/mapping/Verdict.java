package goldthread.returns.mapping;

import java.util.List;
import java.util.UUID;

/// What became of one row of a return.
///
/// @param sentence what there is to say about it; empty where nothing
/// @param entries  ids of the entries that say what the row says, and of the corrections that it brought
public record Verdict(GivenRow row, Outcome outcome, String sentence, List<UUID> entries) {

    /// Every row of a return comes to exactly one of these.
    public enum Outcome {
        /// It, or some of it, is new.
        TAKEN("Taken"),
        /// All that it says stood already, or is known better.
        KNOWN("Already known"),
        /// It changes what was known about the past.
        CORRECTED("Corrected"),
        /// It could not be taken; it is kept as received.
        SET_ASIDE("Set aside");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
