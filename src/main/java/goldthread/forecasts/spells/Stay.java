package goldthread.forecasts.spells;

import org.jspecify.annotations.Nullable;

/// A child in one placement. Days are counted from 1 January 1970.
///
/// @param unaccompanied whether the child came to this country alone
/// @param entered       whether care began with this stay
/// @param to            the day it ended, or `OPEN`
/// @param next          the kind of the next stay; null where the child left care or still lives there
public record Stay(String child, int born, boolean unaccompanied, Kind kind, int from, boolean entered, int to, @Nullable Kind next) {
    public static final int OPEN = Integer.MAX_VALUE;

    /// What was known of it at the beginning of `day`.
    public Stay asKnownOn(int day) {
        return to >= day ? new Stay(child, born, unaccompanied, kind, from, entered, OPEN, null) : this;
    }

    /// Whether the child lives there at the beginning of `day`.
    public boolean on(int day) {
        return from < day && to >= day && Hazards.eighteenth(born) > day;
    }
}
