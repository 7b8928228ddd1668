package goldthread.pages;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How dates and times are said in England.
final class Spoken {
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    /// "2:30pm".
    static String of(LocalTime time) {
        return HOUR.format(time).replaceAll("\\s", "").toLowerCase(Locale.UK);
    }

    private Spoken() {}
}
