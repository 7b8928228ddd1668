package goldthread.population;

import java.util.List;

/// Those who belong together: adults, children, and where they have lived.
public record Family(long number, List<Adult> adults, List<Address> addresses, List<Person> children) {
    static final double YEAR = 365.25;
    private static final int LAST_MONTH = 18 * 12 - 1;

    /// How old somebody is on a day, in whole months: from birth to the last before the 18th birthday.
    static int months(int born, int day) {
        return Math.clamp((int) ((day - born) / (YEAR / 12)), 0, LAST_MONTH);
    }

    /// The eighteenth birthday.
    static int grown(int born) {
        return (int) java.time.LocalDate.ofEpochDay(born).plusYears(18).toEpochDay();
    }

    /// @param relation to the children
    /// @param home     whether they live with them
    public record Adult(String relation, String forename, String surname, int born, boolean home) {}

    /// @param from days from 1 January 1970
    public record Address(int from, String line, String postcode) {}
}
