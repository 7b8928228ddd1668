package goldthread.demonstration;

import goldthread.access.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post of the authority, and who has held it one after the other. Somebody always holds it.
///
/// @param holders first to last; the first since before any story, the last to this day
/// @param manager the post above; null for those who answer to nobody here
record Seat(List<Worker> holders, @Nullable Seat manager) {

    /// Somebody who works for the authority, or did.
    /// @param until the last day; null while they stay
    record Worker(UUID account, String login, String name, Role role, LocalDate from, @Nullable LocalDate until) {

        boolean works(LocalDate on) {
            return !on.isBefore(from) && (until == null || !on.isAfter(until));
        }
    }

    Worker on(LocalDate day) {
        for (var holder : holders) {
            if (holder.until() == null || !day.isAfter(holder.until())) {
                return holder;
            }
        }
        return holders.getLast();
    }

    /// The post above, or this one where there is none.
    Seat above() {
        return manager == null ? this : manager;
    }
}
