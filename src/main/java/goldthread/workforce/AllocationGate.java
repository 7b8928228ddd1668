package goldthread.workforce;

import goldthread.casefile.Entry;
import goldthread.casefile.Outcome.Refused;
import java.util.Optional;

/// What stands against an allocation beside the child's own record: how much the worker carries already. Asked wherever a
/// person or a program records one; answered by whoever knows caseloads.
@FunctionalInterface
public interface AllocationGate {

    /// Nothing where the entry is no allocation, or nothing stands against it.
    Optional<Refused> refuses(Entry entry);
}
