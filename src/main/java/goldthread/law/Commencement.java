package goldthread.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /// Enacted rows that nothing asks: what T-B24 says is asked as T-K01, what T-C03 says as T-C01 and T-C02. To say that one has come into force would change nothing.
    private static final Set<String> UNASKED = Set.of("T-B24", "T-C03");

    /// Whether something changes with the day on which a row comes into force.
    static boolean asked(Rule rule) {
        return !UNASKED.contains(rule.parent());
    }

    /// Rows of the law that are enacted and not in force, in the order of the book.
    static List<Rule> waiting(RuleBook book) {
        var seen = new HashSet<String>();
        return book.rules().stream().filter(rule -> rule.clause().status() == Clause.Status.ENACTED && seen.add(rule.parent())).toList();
    }
}
