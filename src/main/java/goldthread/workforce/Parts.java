package goldthread.workforce;

import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Timeline;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The parts that workers have with a child, as the child's record tells, and what is written when one takes a part over:
/// child by child, for brothers and sisters may have had different workers.
public final class Parts {

    /// Those that have not ended, the first first.
    public static List<Fact<Allocated>> open(Timeline child) {
        var over = child.facts(AllocationEnded.class).stream().map(fact -> fact.entry().allocation()).collect(Collectors.toSet());
        return child.facts(Allocated.class).stream().filter(fact -> !over.contains(fact.id())).toList();
    }

    /// Those of one kind: `allocated`, `co-worker` ...
    public static List<Fact<Allocated>> open(Timeline child, String part) {
        return open(child).stream().filter(fact -> fact.entry().part().equals(part)).toList();
    }

    /// What is written when somebody takes a part with these children from a day on: the part of others ends, and theirs begins
    /// where they do not have it yet. One who has no account here only takes it from the others.
    public static List<Entry> taken(String part, Colleague by, List<Timeline> children, LocalDate on) {
        var entries = new ArrayList<Entry>();
        children.forEach(child -> entries.addAll(ended(child, part, by, on)));
        entries.addAll(begun(part, by, children, mine -> mine.part().equals(part), on));
        return entries;
    }

    /// The part begins for those children with whom they have none that is enough.
    public static List<Entry> begun(String part, Colleague by, List<Timeline> children, Predicate<Allocated> enough, LocalDate on) {
        var fresh = children.stream().filter(child -> open(child).stream().map(Fact::entry).noneMatch(mine -> by.has(mine) && enough.test(mine))).map(Timeline::subject).toList();
        return by.account() == null || fresh.isEmpty() ? List.of() : List.of(new Allocated(fresh, by.account(), by.name(), part, on, null));
    }

    /// The part of others ends; on the day on which it began, where that is later.
    public static List<Entry> ended(Timeline child, String part, Colleague stays, LocalDate on) {
        return open(child, part).stream().filter(fact -> !stays.has(fact.entry())).<Entry>map(fact -> new AllocationEnded(List.of(child.subject()), fact.id(),
                fact.entry().from(), on.isBefore(fact.entry().from()) ? fact.entry().from() : on, null)).toList();
    }

    private Parts() {}
}
