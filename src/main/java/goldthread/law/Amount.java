package goldthread.law;

import goldthread.time.Limit;
import org.jspecify.annotations.Nullable;

/// A number of the law and what it counts: 6 weeks, 20 miles.
public record Amount(int number, Unit unit) {

    public Amount {
        if (number < 0) throw new IllegalArgumentException("an amount must not be negative: " + number);
    }

    /// The limit on the calendar; null if the calendar alone gives no day.
    public @Nullable Limit limit() {
        return unit.limit(number);
    }

    public String words() {
        Limit limit = limit();
        return limit == null ? unit.words(number) : limit.words();
    }
}
