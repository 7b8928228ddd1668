package goldthread.familynetwork;

import goldthread.casefile.Entry;
import org.jspecify.annotations.Nullable;

/// What is told in a room above of a care order: while one stands, the time to decide first, before a court does, is over.
public interface UnderCareOrder extends Entry {

    /// Whether the child is under a care order (or a placement order) from then on; null where it says nothing of that.
    @Nullable Boolean underCareOrder();
}
