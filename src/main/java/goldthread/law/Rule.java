package goldthread.law;

import goldthread.time.Limit;
import org.jspecify.annotations.Nullable;

/// One clock of the law: what is owed, from when, by when, by whom, and on whose word.
///
/// @param id      `T-D05`, or `T-D10b` for one of the several numbers of a row
/// @param parent  the row of the law, `T-D10`
/// @param duty    what is owed
/// @param part    which part of the duty this number is about; empty if all
/// @param trigger what starts the clock
/// @param heldBy  who owes it
/// @param sense   what the number is for; null where there is none
/// @param amount  null where the law gives no number ("before", "at the conference")
/// @param wording the limit as the source is summed up, all numbers of the row together
public record Rule(String id, String parent, String duty, String part, String trigger, String heldBy,
                   @Nullable Sense sense, @Nullable Amount amount, String wording, Clause clause) {

    public Rule {
        if ((sense == null) != (amount == null))
            throw new IllegalArgumentException(id + ": a number needs a sense, and a sense a number");
    }

    /// One of [LawFilter#SECTIONS]: `B` child protection.
    public String section() {
        return id.substring(2, 3);
    }

    /// Null if there is no number, or the calendar alone gives no day.
    public @Nullable Limit limit() {
        return amount == null ? null : amount.limit();
    }

    /// `within 6 weeks`; the wording of the source where there is no number.
    public String words() {
        return sense == null || amount == null ? wording : sense.words() + " " + amount.words();
    }

    /// Whether there is no national limit, and each authority sets its own.
    public boolean isLocal() {
        return clause.confidence() == Clause.Confidence.AUTHORITY;
    }
}
