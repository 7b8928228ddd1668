package goldthread.team;

import goldthread.casefile.Append.Writing;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Noted;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.time.Instant;
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
                entries.add(new AllocationEnded(List.of(new Subject(child.subject().id())), fact.id(), fact.entry().from(), on.isBefore(fact.entry().from()) ? fact.entry().from() : on, null));
        }
    }

    /// @param once the id of this request: the same twice is written once
    static List<Writing> writings(List<Entry> entries, UUID once, Instant now) {
        var writings = new ArrayList<Writing>();
        for (int i = 0; i < entries.size(); i++) {
            // the request's own id with a number in its last byte, so that a second sending makes the same ids
            writings.add(new Writing(i == 0 ? once : new UUID(once.getMostSignificantBits(), once.getLeastSignificantBits() ^ (long) i), entries.get(i), now, null, "page"));
        }
        return writings;
    }

}
