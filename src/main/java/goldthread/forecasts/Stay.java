package goldthread.forecasts;

import org.jspecify.annotations.Nullable;

/// A child in one placement. Days are counted from 1 January 1970.
///
/// @param entered whether care began with this stay
/// @param to      the day it ended, or `OPEN`
/// @param next    the kind of the next stay; null where the child left care or still lives there
public record Stay(String child, int born, Kind kind, int from, boolean entered, int to, @Nullable Kind next) {
    public static final int OPEN = Integer.MAX_VALUE;
}
