package goldthread.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// For one authority a rule that is enacted has come into force: commencement regulations may differ by area and purpose
/// (Children's Wellbeing and Schools Act 2026 s78(6)). Never changed: what was said last of a rule counts.
///
/// @param holder number of the authority
/// @param rule   row of the law with all its numbers: `T-K04`
/// @param from   first day whose triggers it decides; null: it is not in force here after all
/// @param by     the regulations, or who agreed it
/// @param setBy  account of who said so   @param setter their name at the time
public record Commencement(int holder, String rule, @Nullable LocalDate from, String by, UUID setBy, String setter, Instant setAt) {

    /// Rows of the law that are enacted and not in force, in the order of the book.
    static java.util.List<Rule> waiting(RuleBook book) {
        var seen = new java.util.HashSet<String>();
        return book.rules().stream().filter(rule -> rule.clause().status() == Clause.Status.ENACTED && seen.add(rule.parent())).toList();
    }
}
