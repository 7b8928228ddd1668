package goldthread.people;

import goldthread.casefile.CaseFile;
import goldthread.casefile.Fact;
import goldthread.casefile.Kinds;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.KeptApart;
import goldthread.people.PeopleEntry.Linked;
import goldthread.people.PeopleEntry.Unlinked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Records that are one person's, read as one: the kept record's timeline with all that stands on the others. Nothing is
/// written anew, so that undoing the link gives both back exactly.
public final class OneRecord {

    /// The links that stand on a timeline.
    static Stream<Fact<Linked>> links(Timeline timeline) {
        var undone = timeline.facts(Unlinked.class).stream().map(fact -> fact.entry().link()).collect(Collectors.toSet());
        return timeline.facts(Linked.class).stream().filter(fact -> !undone.contains(fact.id()));
    }

    /// The record with which this one is read; null where it stands for itself.
    public static @Nullable UUID readWith(Timeline timeline) {
        return links(timeline).map(Fact::entry).filter(link -> link.other().equals(timeline.subject())).map(link -> link.one().id()).findFirst().orElse(null);
    }

    /// The other records that are read with this one.
    public static List<Subject> others(Timeline timeline) {
        return links(timeline).map(Fact::entry).filter(link -> link.one().equals(timeline.subject())).map(Linked::other).distinct().toList();
    }

    /// The records of one person, each as it stands for itself, whichever of them is asked for.
    public static Collection<Timeline> all(Subject one, Function<Subject, Timeline> records) {
        var all = new LinkedHashMap<Subject, Timeline>();
        all(one, records, all);
        return all.values();
    }

    private static void all(Subject one, Function<Subject, Timeline> records, Map<Subject, Timeline> all) {
        if (!all.containsKey(one)) {
            all.put(one, records.apply(one));
            links(all.get(one)).flatMap(link -> Stream.of(link.entry().one(), link.entry().other())).toList().forEach(each -> all(each, records, all));
        }
    }

    /// The timeline with those of the records that are read with it, as far as they may be opened.
    /// @param opens whether a record may be opened; asked of each one once
    public static Timeline of(CaseFile caseFile, Timeline timeline, Predicate<Subject> opens) {
        return of(caseFile, timeline, opens, new HashSet<>(Set.of(timeline.subject())));
    }

    private static Timeline of(CaseFile caseFile, Timeline timeline, Predicate<Subject> opens, Set<Subject> seen) {
        var others = others(timeline).stream().filter(seen::add).filter(opens).toList();
        if (others.isEmpty()) {
            return timeline;
        }
        var all = new ArrayList<>(List.of(timeline));
        others.forEach(other -> all.add(of(caseFile, caseFile.timeline(other), opens, seen)));
        var counted = all.stream().allMatch(each -> each.counted() == each) ? null : together(caseFile.kinds(), all, Timeline::counted);
        return timeline.together(together(caseFile.kinds(), all, one -> one).stream().filter(SecretPlace.of(all)::shows).toList(), counted, all.stream().mapToLong(Timeline::head).max().orElse(0));
    }

    /// All lines said of the first, in the order of the log; what is on several is there once.
    private static List<Line> together(Kinds kinds, List<Timeline> all, UnaryOperator<Timeline> which) {
        var one = all.getFirst().subject();
        var lines = new ArrayList<Line>();
        var known = new HashSet<UUID>();
        for (var each : all) {
            which.apply(each).lines().stream().filter(line -> known.add(line.envelope().id())).forEach(line -> lines.add(each.subject().equals(one) ? line : about(kinds, line, each.subject(), one)));
        }
        lines.sort(Comparator.comparingLong(Line::position));
        return lines;
    }

    /// The same entry, said of the kept record.
    static Line about(Kinds kinds, Line line, Subject other, Subject one) {
        return switch (line.entry()) {
            case Linked _, Unlinked _, KeptApart _ -> line;
            default -> new Line(line.envelope(), kinds.read(line.envelope().kind(),
                    kinds.write(line.entry()).replace(other.toString(), one.toString())));
        };
    }

    private OneRecord() {}
}
