package goldthread.team;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Noted;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is written when children are given to a worker: the parts that end, the part that begins, and the handover note
/// on each child's record. A co-worker or lead practitioner comes beside; an allocated worker takes over.
///
/// @param supervisor who becomes the children's supervisor; null where that stands already
record Allocating(UUID account, String worker, String part, LocalDate on, String note, @Nullable UUID supervisor, String supervisorName) {

    List<Entry> entries(Collection<Timeline> children) {
        var entries = new ArrayList<Entry>();
        var all = children.stream().map(Timeline::subject).sorted().toList();
        if (part.equals(Allocated.ALLOCATED)) children.forEach(child -> ending(child, entries));
        entries.add(new Allocated(all, account, worker, part, on, null));
        if (supervisor != null) entries.add(new Allocated(all, supervisor, supervisorName, "supervisor", on, null));
        entries.add(new Noted(all, on, "Management note", "Handover to " + worker + ": " + note, false));
        return entries;
    }

    private void ending(Timeline child, List<Entry> entries) {
        var over = child.facts(AllocationEnded.class).stream().map(fact -> fact.entry().allocation()).collect(Collectors.toSet());
        for (Fact<Allocated> fact : child.facts(Allocated.class)) {
            if (fact.entry().part().equals(Allocated.ALLOCATED) && !over.contains(fact.id()) && !account.equals(fact.entry().account()))
                entries.add(new AllocationEnded(List.of(child.subject()), fact.id(), fact.entry().from(), on.isBefore(fact.entry().from()) ? fact.entry().from() : on, null));
        }
    }
}
