package goldthread.casefile;

import java.time.LocalDate;
import java.util.List;

/// One thing that became known. Each room has its own sealed family of entries; all are immutable records.
/// An entry refuses only what could never have been recorded, because old entries must read for ever.
public interface Entry {

    /// The day on which it was true in the world.
    LocalDate happened();

    /// Every subject that it is about; at least one.
    List<Tag> tags();
}
