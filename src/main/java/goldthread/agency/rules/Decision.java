package goldthread.agency.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a version of the rules says of an assignment.
///
/// @param ruledOn  the day whose terms decided; null where none bind
/// @param needs    who is still to sign it off
/// @param findings one or more for each rule, in the order of the rules
public record Decision(Assignment assignment, Version version, @Nullable LocalDate ruledOn, Outcome outcome, List<String> needs, List<Finding> findings) {

    /// `refuse`, `needs approval by director of children's services, chief executive`.
    public String words() {
        return outcome == Outcome.APPROVAL && !needs.isEmpty() ? outcome.words() + " by " + String.join(", ", needs) : outcome.words();
    }

    /// The first finding that weighs as much as the whole.
    public Finding deciding() {
        for (Finding each : findings) if (each.outcome() == outcome) return each;
        return findings.getFirst();
    }
}
