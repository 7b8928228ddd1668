package goldthread.population;

import java.util.List;

/// A child of the population, with the family and what happened.
///
/// @param number unlike that of any other child
/// @param alone  whether the child came to this country alone, and has no family here
/// @param born   days from 1 January 1970
/// @param ethnicity by the code of the returns   @param need the first need by the code of the returns; empty for whom nothing happened
public record Person(long number, boolean girl, String forename, String surname, int born, boolean alone, String ethnicity, String need, List<Event> events) {

    /// @param until the day it ended; `OPEN` while it goes on; the same day for what is of a day
    /// @param detail the kind of place for a placement, why it ended for care, the legal status for law: codes of the 903
    public record Event(What what, int from, int until, String detail) {
        public static final int OPEN = Integer.MAX_VALUE;

        /// Whether it goes on at the end of a day.
        public boolean on(int day) {
            return from <= day && until > day;
        }
    }

    /// What can happen to a child.
    public enum What { REFERRED, IN_NEED, ENQUIRY, CONFERENCE, PLAN, CARE, PLACED, LAW }

    /// Whole years at the beginning of a day.
    public int age(int day) {
        return (int) ((day - born) / Family.YEAR);
    }
}
