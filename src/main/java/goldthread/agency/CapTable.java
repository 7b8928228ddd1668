package goldthread.agency;

import goldthread.agency.rules.Caps;
import goldthread.agency.rules.Caps.Cap;
import goldthread.time.England;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Caps as they were told, one after another. What was decided keeps the caps that were known on the day of the decision,
/// whatever is told later of days before it.
record CapTable(List<Told> all) {

    /// @param replaced when another took its place; null while it stands
    record Told(Cap cap, Instant told, @Nullable Instant replaced) {
        boolean known(Instant at) {
            return !told.isAfter(at) && (replaced == null || replaced.isAfter(at));
        }
    }

    /// @param asKnown null: as known now
    Caps caps(@Nullable Instant asKnown) {
        return new Caps(all.stream().filter(each -> asKnown == null ? each.replaced() == null : each.known(asKnown)).map(Told::cap).toList());
    }

    /// For one assignment: the caps known when it was decided, and those told since that begin after that day, so that it can be
    /// said that the cap changes while it runs.
    Caps of(AssignmentNow assignment, @Nullable Instant asKnown) {
        var decided = assignment.fact(Column.DECIDED);
        if (decided.isEmpty()) return caps(asKnown);
        var day = LocalDate.parse(decided);
        var then = asKnown == null || England.endOf(day).isBefore(asKnown) ? England.endOf(day) : asKnown;
        return new Caps(all.stream().filter(each -> each.known(then) || each.cap().from().isAfter(day) && (asKnown == null ? each.replaced() == null : each.known(asKnown))).map(Told::cap).toList());
    }
}
