package goldthread.matching;

import java.time.LocalDate;

/// A hard rule as it stood between two dates: a home that breaks it is never proposed, whatever the points.
///
/// @param owner  `law`, or `region` where the region's policy may change it
/// @param status as in the law's own book: in force, enacted, repealed
/// @param from   first day, and `until` the last; until is `LocalDate.MAX` while in force
/// @param barred what the rule asks, for an explanation
public record Rule(Bar bar, String owner, String source, String clause, String status, LocalDate from, LocalDate until, String barred) {

    boolean inForce(LocalDate on) {
        return !status.equals("proposed") && !on.isBefore(from) && !on.isAfter(until);
    }

    public String citation() {
        return clause.isEmpty() ? source : source + ", " + clause;
    }
}
