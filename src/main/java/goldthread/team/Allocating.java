package goldthread.team;

import goldthread.casefile.Entry;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Noted;
import goldthread.workforce.Colleague;
import goldthread.workforce.Parts;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is written when children are given to a worker: the parts that end, the part that begins, and the handover note
/// on each child's record. A co-worker or lead practitioner comes beside; an allocated worker takes over.
///
/// @param supervisor who becomes the children's supervisor; null where that stands already
record Allocating(UUID account, String worker, String part, LocalDate on, String note, @Nullable UUID supervisor, String supervisorName) {

    List<Entry> entries(Collection<Timeline> children) {
        var entries = new ArrayList<Entry>();
        var all = children.stream().map(Timeline::subject).sorted().toList();
        if (part.equals(Allocated.ALLOCATED)) children.forEach(child -> entries.addAll(Parts.ended(child, part, new Colleague(account, worker), on)));
        entries.add(new Allocated(all, account, worker, part, on, null));
        if (supervisor != null) entries.add(new Allocated(all, supervisor, supervisorName, Allocated.SUPERVISOR, on, null));
        entries.add(new Noted(all, on, "Management note", "Handover to " + worker + ": " + note, false));
        return entries;
    }
}
