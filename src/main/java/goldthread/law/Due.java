package goldthread.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day that the law gives, and why.
///
/// @param by      the last day on which the duty is still met; for a look back, the first day that counts
/// @param trigger the day from which it was counted, day 0
/// @param rule    the version of the rule that decided
/// @param setting what the authority had set, if that decided; null if the rule's own number did
public record Due(LocalDate by, LocalDate trigger, Rule rule, @Nullable Setting setting) {

    public String citation() {
        return rule.clause().citation();
    }

    /// Whether somebody should check the law before relying on this: the source is unconfirmed, or the trigger is
    /// older than the oldest version in the book. An authority's own setting needs no confirming.
    public boolean toBeConfirmed() {
        return rule.clause().startsAfter(trigger) || rule.clause().confidence() == Clause.Confidence.UNCONFIRMED;
    }

    /// How sure this is, as a phrase for the page.
    public String confidence() {
        return Phrases.confidence(rule, setting, trigger);
    }
}
