package goldthread.signin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A signed-in browser. When it ends: security page, section 3, "idle 15 min on shared devices, 60 at most; 12 h absolute".
///
/// @param usedAt     its last request, known to the half minute
/// @param shared     the person said that others use this device
/// @param endedAt    when it was signed out; null: it was not
/// @param disabledAt when the account ends or ended; null: it stands
record Session(Instant openedAt, Instant usedAt, boolean shared, @Nullable Instant endedAt,
               @Nullable Instant disabledAt) {
    static final Duration IDLE = Duration.ofMinutes(60), IDLE_WHEN_SHARED = Duration.ofMinutes(15);
    static final Duration ABSOLUTE = Duration.ofHours(12);
    private static final Duration KNOWN_TO = Duration.ofSeconds(30);

    /// How long it may go unused.
    Duration idle() {
        return shared ? IDLE_WHEN_SHARED : IDLE;
    }

    boolean stands(Instant now) {
        return endedAt == null && (disabledAt == null || now.isBefore(disabledAt)) && now.isBefore(openedAt.plus(ABSOLUTE))
                && now.isBefore(usedAt.plus(idle()));
    }

    /// Is it time to write down that it was used?
    boolean worthNoting(Instant now) {
        return !now.isBefore(usedAt.plus(KNOWN_TO));
    }
}
