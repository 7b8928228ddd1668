package goldthread.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// The local day in England.
final class Today {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    static LocalDate in(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ENGLAND);
    }

    private Today() {}
}
