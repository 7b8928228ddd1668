package goldthread.child;

import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import goldthread.casefile.Timeline;
import goldthread.pages.Page;
import org.jspecify.annotations.Nullable;

/// As known when a page is to be shown: now, or at the end of an earlier day in England.
///
/// @param day null: now
record Known(@Nullable LocalDate day, LocalDate today) {
    static final ZoneId ENGLAND = England.ZONE;

    /// Reads what the address says. A day that is not a day, today or later, is now.
    static Known of(@Nullable String typed, Clock clock) {
        var today = LocalDate.now(clock.withZone(ENGLAND));
        return new Known(day(typed, today), today);
    }

    private static @Nullable LocalDate day(@Nullable String typed, LocalDate today) {
        try {
            var day = typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
            return day != null && day.isBefore(today) ? day : null;
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    boolean now() {
        return day == null;
    }

    /// The day on which the page stands: what is late is late on that day.
    LocalDate on() {
        return day == null ? today : day;
    }

    Timeline of(Timeline timeline) {
        return day == null ? timeline : timeline.asKnownAt(England.endOf(day));
    }

    /// The end of an address, so that every link keeps to the same day.
    String in(String address) {
        return day == null ? address : address + (address.contains("?") ? "&" : "?") + "known=" + day;
    }

    Page.@Nullable AsKnown banner(String address) {
        return day == null ? null : new Page.AsKnown(day, address);
    }

    /// For the access log: which part was looked at, and as known when.
    String part(String part) {
        return day == null ? part : part + " as known on " + day;
    }
}
