package goldthread.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Days from one, which is in it, until another, which is not; or still open.
///
/// @param from the first day
/// @param to   the day after the last; null while open. The same day as `from`: nothing lasted
public record Period(LocalDate from, @Nullable LocalDate to) {

    public Period {
        if (to != null && to.isBefore(from))
            throw new IllegalArgumentException("a period must not end before it starts: " + from + " to " + to);
    }

    public static Period since(LocalDate from) {
        return new Period(from, null);
    }

    /// From the first to the last day, both in it.
    public static Period through(LocalDate first, LocalDate last) {
        return new Period(first, last.plusDays(1));
    }

    public boolean isOpen() {
        return to == null;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /// Whether a day lies in both. An end that meets a start does not overlap; an empty period overlaps nothing.
    public boolean overlaps(Period other) {
        return !isEmpty() && !other.isEmpty()
            && (other.to == null || from.isBefore(other.to)) && (to == null || other.from.isBefore(to));
    }

    /// Whether every day of this lies in the other.
    public boolean within(Period other) {
        return !from.isBefore(other.from) && (other.to == null || to != null && !to.isAfter(other.to));
    }

    /// How many days it has lasted until a given day, or until its end if that came first; none before it began.
    public long daysUntil(LocalDate day) {
        LocalDate end = to == null || day.isBefore(to) ? day : to;
        return Math.max(0, ChronoUnit.DAYS.between(from, end));
    }

    private boolean isEmpty() {
        return from.equals(to);
    }
}
