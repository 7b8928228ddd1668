package goldthread.casefile;

import java.time.LocalDate;
import java.util.UUID;

/// An entry as it stands: as first recorded, or as corrected since.
///
/// @param entry   what is held to be true
/// @param first   the envelope of the entry first recorded
/// @param stands  the envelope of what made it stand as it does: the same, or the last correction
public record Fact<E extends Entry>(E entry, Envelope first, Envelope stands) {

    public UUID id() {
        return first.id();
    }

    public LocalDate happened() {
        return entry.happened();
    }

    public boolean corrected() {
        return first.position() != stands.position();
    }
}
