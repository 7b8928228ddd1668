package goldthread.team;

import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Fact;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.protection.EnquiryEntry.LeadsNamed;
import goldthread.workforce.Leading;
import goldthread.workforce.WorkforceEntry.Allocated;
import goldthread.workforce.WorkforceEntry.AllocationEnded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A part that somebody is to have.
/// @param socialWork only a registered social worker may have it     @param weighs it counts in the caseload
record Part(String part, UUID account, String name, Set<UUID> children, LocalDate on, boolean socialWork, boolean weighs) {

    static @Nullable Part of(Entry entry) {
        return switch (entry) {
            case Allocated one when one.account() != null -> new Part(one.part(), one.account(), one.worker(), ids(one.children()), one.from(), Leading.socialWork(one.part()), one.part().equals(Allocated.ALLOCATED));
            case LeadNamed lead when lead.account() != null -> new Part(LeadNamed.PART, lead.account(), lead.lead(), ids(lead.children()), lead.on(), lead.socialWorker(), true);
            default -> null;
        };
    }

    /// No more than what stood: neither another child nor a social worker's part.
    boolean within(@Nullable Part stood) {
        return stood != null && stood.part.equals(part) && stood.account.equals(account) && stood.children.containsAll(children) && (stood.socialWork || !socialWork);
    }

    /// What is over, and goes on again once this is written: a part whose end is taken back, moved, or said to be of another part,
    /// and who led before, where the one who leads now is taken back. Each as if it were recorded today.
    static List<Entry> again(List<? extends Entry> act, Collection<Timeline> records, LocalDate today) {
        var parts = new LinkedHashMap<UUID, Allocated>();
        var led = new ArrayList<Entry>();
        for (var record : records) {
            var after = after(record, act);
            record.facts(Allocated.class).stream().filter(fact -> after.containsKey(fact.id())).filter(fact -> over(fact.id(), record.facts(AllocationEnded.class).stream().map(Fact::entry), today) && !over(fact.id(), of(AllocationEnded.class, after), today))
                    .forEach(fact -> parts.merge(fact.id(), only((Allocated) after.get(fact.id()), List.of(record.subject())), (one, other) -> only(one, Stream.concat(one.children().stream(), other.children().stream()).toList())));
            Stream.<Class<? extends Entry>>of(LeadNamed.class, LeadsNamed.class).forEach(kind -> last(kind, after).filter(lead -> record.facts(kind).stream().anyMatch(fact -> fact.entry().equals(lead)) && !lead.equals(record.last(kind).map(Fact::entry).orElse(null))).forEach(led::add));
        }
        return Stream.concat(parts.values().stream(), led.stream().distinct()).toList();
    }

    /// What stands once this is written, by the id of the entry first recorded; what is new has one of its own.
    private static Map<UUID, Entry> after(Timeline record, List<? extends Entry> act) {
        var after = record.standing().stream().collect(Collectors.toMap(Fact::id, fact -> (Entry) fact.entry(), (one, other) -> other, LinkedHashMap::new));
        for (var entry : act) {
            if (entry.tags().stream().noneMatch(tag -> tag.subject().equals(record.subject()))) continue;
            switch (entry) {
                case Withdrawn withdrawn -> after.remove(withdrawn.entry());
                case Corrected corrected -> after.computeIfPresent(corrected.entry(), (id, was) -> corrected.to());
                default -> after.put(UUID.randomUUID(), entry);
            }
        }
        return after;
    }

    /// By the last that is said of its end, as access reads it.
    private static boolean over(UUID allocation, Stream<AllocationEnded> ends, LocalDate today) {
        return ends.filter(end -> end.allocation().equals(allocation) && end.on() != null).reduce((first, second) -> second).filter(end -> !end.on().isAfter(today)).isPresent();
    }

    private static <E extends Entry> Stream<E> of(Class<E> kind, Map<UUID, Entry> after) {
        return after.values().stream().filter(kind::isInstance).map(kind::cast).sorted(Comparator.comparing(Entry::happened));
    }

    private static <E extends Entry> Stream<E> last(Class<E> kind, Map<UUID, Entry> after) {
        return of(kind, after).reduce((first, second) -> second).stream();
    }

    private static Allocated only(Allocated one, List<Subject> children) {
        return new Allocated(children, one.account(), one.worker(), one.part(), one.from(), one.reason());
    }

    private static Set<UUID> ids(List<Subject> children) {
        return children.stream().map(Subject::id).collect(Collectors.toSet());
    }
}
