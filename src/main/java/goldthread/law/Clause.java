package goldthread.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a rule comes from, and whether it binds.
///
/// @param from first day on which it decides a trigger; null when it is not known
/// @param to   the day after the last; null while it stands
/// @param note for the reviewer; often empty
public record Clause(String citation, Status status, Confidence confidence, String area,
                     @Nullable LocalDate from, @Nullable LocalDate to, String note) {

    /// How far a rule has come towards being law.
    public enum Status {
        PROPOSED("proposed"), ENACTED("enacted, not in force"), IN_FORCE("in force"), REPEALED("repealed");

        private final String words;

        Status(String words) { this.words = words; }

        public String words() { return words; }

        boolean everBound() { return this == IN_FORCE || this == REPEALED; }
    }

    /// How sure the book is.
    public enum Confidence {
        /// V: checked against the source that is named.
        CHECKED,
        /// M: written from memory; shown as to be confirmed.
        UNCONFIRMED,
        /// L: no national limit; each authority sets its own, and the number is the usual one.
        AUTHORITY
    }

    /// Where it is written; with the warning, where nobody has checked that.
    public String cited() {
        return citation + unsure();
    }

    public String unsure() {
        return confidence == Confidence.UNCONFIRMED && !citation.contains("confirm") ? ", to be confirmed" : "";
    }

    boolean decides(LocalDate trigger) {
        return status.everBound() && !startsAfter(trigger) && (to == null || trigger.isBefore(to));
    }

    boolean startsAfter(LocalDate day) {
        return from != null && day.isBefore(from);
    }
}
