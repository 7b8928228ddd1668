package goldthread.familynetwork;

import goldthread.casefile.Entry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is told in a room above of a care order: while one stands, the time to decide first, before a court does, is over.
public interface UnderCareOrder extends Entry {

    /// Whether the child is under a care order (or a placement order) from then on; null where it says nothing of that.
    @Nullable Boolean underCareOrder();

    /// The entry of the order that it ends, or overturns; null where it ends none.
    default @Nullable UUID endsOrder() {
        return null;
    }
}
