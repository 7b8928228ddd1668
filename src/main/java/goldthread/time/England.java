package goldthread.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days begin and end as clocks in England show them.
public final class England {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");
    /// The log keeps moments to the microsecond.
    private static final int MICROSECOND = 1_000;

    /// The last moment of a day that the log can tell from the next day.
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(MICROSECOND);
    }

    private England() {}
}
