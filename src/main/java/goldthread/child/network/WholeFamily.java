package goldthread.child.network;

import goldthread.access.Access;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.child.ChildFrame.Reading;
import goldthread.familynetwork.FamilyNetworkRecordings;
import goldthread.familynetwork.support.SupportEntry;
import goldthread.familynetwork.support.SupportEntry.SupportPaid;
import goldthread.people.OneRecord;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The records of all children of a family, as far as they open to whoever reads.
///
/// @param open   the child whose record is read, and the others: of a child with several records each that opens
/// @param others how many other children open   @param closed how many do not; of whom nobody may know is not counted
record WholeFamily(List<Timeline> open, int others, int closed) {

    /// Read at once, and written down as read, where anything was paid for any of the others.
    static WholeFamily of(Reading reading, CaseFile caseFile, Access access) {
        var timeline = reading.timeline();
        var own = Stream.concat(Stream.of(timeline.subject()), OneRecord.others(timeline).stream()).collect(Collectors.toSet());
        var named = Stream.concat(FamilyNetworkRecordings.together(timeline).stream(), timeline.facts(SupportEntry.class).stream().flatMap(fact -> fact.entry().children().stream()))
                .filter(child -> !own.contains(child)).collect(Collectors.toSet());
        var records = caseFile.withTheirs(named);
        var children = named.stream().map(child -> OneRecord.all(child, one -> records.getOrDefault(one, Timeline.empty(one))).stream().map(Timeline::subject).collect(Collectors.toSet()))
                .filter(child -> child.stream().noneMatch(own::contains)).collect(Collectors.toSet());
        if (timeline.facts(SupportEntry.class).isEmpty() && children.stream().flatMap(Set::stream).allMatch(one -> !records.containsKey(one) || records.get(one).facts(SupportPaid.class).isEmpty())) {
            return new WholeFamily(List.of(timeline), 0, 0);
        }
        var all = children.stream().flatMap(Set::stream).map(Subject::id).collect(Collectors.toSet());
        var opened = access.viewAll(all, "ledger of the family");
        var known = access.found(all);
        return new WholeFamily(Stream.concat(Stream.of(timeline), records.values().stream().filter(one -> opened.contains(one.subject().id())).map(reading.known())).toList(),
                (int) children.stream().filter(child -> any(child, opened)).count(), (int) children.stream().filter(child -> any(child, known) && !any(child, opened)).count());
    }

    private static boolean any(Collection<Subject> child, Set<UUID> these) {
        return child.stream().anyMatch(one -> these.contains(one.id()));
    }
}
