package goldthread.returns.rules;

import java.util.List;

/// One rule of a return, for the years in which it is in force with this logic. A rule whose logic changed is two
/// values with one code.
///
/// @param code     as the Department or the sector calls it
/// @param from     the first collection year by the calendar year it begins in
/// @param to       the last one, included
/// @param fields   the columns that a finding points at
/// @param needs    the tables and columns without which it cannot be run
/// @param sentence what is wrong with a row that fails
/// @param why      why it matters
/// @param whatToDo what mends it
public record Rule<G extends Given>(String code, int from, int to, Severity severity, List<String> fields,
                                    List<String> needs, String sentence, String why, String whatToDo, Check<G> check) {

    public boolean inForce(int year) {
        return from <= year && year <= to;
    }
}
