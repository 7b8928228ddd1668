package goldthread.agency;

import goldthread.agency.rules.Caps;
import goldthread.agency.rules.Checking;
import goldthread.agency.rules.Decision;
import goldthread.agency.rules.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// By what an assignment is checked: versions of the rules and caps, each as it was told.
record Book(CapTable caps, InForce rules) {

    /// By the rules and the caps that count for it.
    /// @param asKnown null: as known now
    Decision decided(AssignmentNow assignment, LocalDate asked, @Nullable Instant asKnown) {
        return decided(assignment, rules.of(assignment, asked, asKnown), asked, asKnown);
    }

    Decision decided(AssignmentNow assignment, Version version, LocalDate asked, @Nullable Instant asKnown) {
        var facts = assignment.assignment();
        return Checking.of(facts, version, of(assignment, version, asked, asKnown), asked);
    }

    Caps of(AssignmentNow assignment, Version version, LocalDate asked, @Nullable Instant asKnown) {
        return caps.of(assignment, version.ruledOn(assignment.assignment(), asked), asKnown);
    }
}
