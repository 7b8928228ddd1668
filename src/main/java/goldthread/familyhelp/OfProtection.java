package goldthread.familyhelp;

import goldthread.casefile.Entry;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the room of protection, above this one, tells of an episode of need: an enquiry, a conference, a plan. While a child
/// protection plan stands there is no child in need plan beside it, and what went so far was closed after more than an
/// assessment (children in need census guide; its rules 4001, 4017 and 2990).
public interface OfProtection extends Entry {

    UUID referral();

    /// Whether a child protection plan stands from then on.
    default boolean beginsPlan() {
        return false;
    }

    /// What ends the child protection plan that it begins, with the episode; null where it begins none.
    /// @param id of this entry
    default @Nullable Entry ending(UUID id, LocalDate on) {
        return null;
    }

    /// The entry of the child protection plan that it ends; null where it ends none.
    default @Nullable UUID endsPlan() {
        return null;
    }
}
