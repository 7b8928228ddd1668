package goldthread.agency;

import goldthread.agency.rules.Caps;
import goldthread.agency.rules.Caps.Cap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Caps as they were told, one after another. What was decided keeps the caps that were known when it was decided,
/// whatever is told later, on the same day or of days before it.
record CapTable(List<Told> all) {

    /// @param replaced when another took its place; null while it stands
    record Told(Cap cap, Instant told, @Nullable Instant replaced) {
        boolean known(Instant at) {
            return !told.isAfter(at) && (replaced == null || replaced.isAfter(at));
        }
    }

    /// @param asKnown null: as known now
    Caps caps(@Nullable Instant asKnown) {
        return new Caps(all.stream().filter(each -> standing(each, asKnown)).map(Told::cap).toList());
    }

    /// For one assignment: the caps known when it was decided, and those told since that begin after that day, so that it can be
    /// said that the cap changes while it runs. Where none was known for it then, those known when it was checked again; until
    /// somebody does, what was told since is only said to be there.
    /// @param ruledOn the day whose cap counts; null where none does
    Caps of(AssignmentNow assignment, @Nullable LocalDate ruledOn, @Nullable Instant asKnown) {
        var decided = assignment.decidedAt();
        if (decided == null) return caps(asKnown);
        var day = LocalDate.parse(assignment.fact(Column.DECIDED));
        var then = new Caps(knownOrAhead(decided, day, asKnown), List.of());
        var facts = assignment.assignment();
        if (ruledOn == null || then.on(facts.region(), facts.job(), ruledOn).isPresent()) return then;
        var again = assignment.checkedAgainAt();
        var now = all.stream().filter(each -> standing(each, asKnown)).map(Told::cap).toList();
        return new Caps(knownOrAhead(again == null ? decided : again, day, asKnown), now);
    }

    private List<Cap> knownOrAhead(Instant at, LocalDate day, @Nullable Instant asKnown) {
        var then = asKnown == null || at.isBefore(asKnown) ? at : asKnown;
        return all.stream().filter(each -> each.known(then) || each.cap().from().isAfter(day) && standing(each, asKnown)).map(Told::cap).toList();
    }

    private static boolean standing(Told told, @Nullable Instant asKnown) {
        return asKnown == null ? told.replaced() == null : told.known(asKnown);
    }
}
