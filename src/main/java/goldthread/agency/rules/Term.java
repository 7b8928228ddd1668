package goldthread.agency.rules;

import goldthread.law.Clause;
import java.time.LocalDate;

/// One term of a version, with where it comes from: `experience.years` is 3.
///
/// @param key    clause and term, `cool-off.months`
/// @param value  as written; what it may be, [Terms] knows
/// @param clause citation, status and the days on which it decides
public record Term(String key, String value, Clause clause) {

    boolean on(LocalDate day) {
        return (clause.from() == null || !day.isBefore(clause.from())) && (clause.to() == null || day.isBefore(clause.to()));
    }
}
