package goldthread.workforce;

import goldthread.casefile.Entry;
import goldthread.casefile.Outcome.Refused;
import java.util.List;
import java.util.Optional;

/// What stands against an allocation beside the child's own record: how much the worker carries already. Asked wherever a
/// person or a program records one; answered by whoever knows caseloads.
@FunctionalInterface
public interface AllocationGate {

    /// @param act everything that is written together: what is corrected or withdrawn may let a part go on again
    /// @return nothing where nobody is given a part by it, or nothing stands against it
    Optional<Refused> refuses(List<? extends Entry> act);

    default Optional<Refused> refuses(Entry entry) {
        return refuses(List.of(entry));
    }
}
