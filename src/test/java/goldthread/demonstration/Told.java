package goldthread.demonstration;

import goldthread.casefile.Append.Writing;
import goldthread.casefile.Entry;
import goldthread.casefile.Envelope;
import goldthread.casefile.Fact;
import goldthread.casefile.Kinds;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Described;
import goldthread.people.PeopleEntry.Identified;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The writings of a demonstration, read as the case file would read them.
final class Told {
    static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    final List<List<Writing>> families = new ArrayList<>();
    final Map<Subject, Timeline> timelines = new LinkedHashMap<>();

    Told(int children, long seed, Kinds kinds) {
        Demonstration.writings(children, seed, TODAY).forEach(families::add);
        var lines = new LinkedHashMap<Subject, List<Line>>();
        long position = 0;
        for (var family : families) {
            for (var writing : family) {
                var line = new Line(new Envelope(++position, writing.id(), Demonstration.HOLDER, kinds.of(writing.entry()).name(),
                        writing.entry().happened(), writing.recorded(), writing.author(), null, writing.source()), writing.entry());
                writing.entry().tags().stream().map(Tag::subject).distinct()
                        .forEach(subject -> lines.computeIfAbsent(subject, one -> new ArrayList<>()).add(line));
            }
        }
        lines.forEach((subject, all) -> timelines.put(subject, new Timeline(subject, all)));
    }

    Stream<Writing> writings() {
        return families.stream().flatMap(List::stream);
    }

    /// The timelines of children, by the number that the authority knows them by.
    Map<String, Timeline> children() {
        var children = new HashMap<String, Timeline>();
        timelines.values().forEach(timeline -> timeline.facts(Identified.class).stream()
                .filter(fact -> fact.entry().scheme().equals(Identified.LA_CHILD_ID))
                .forEach(fact -> children.put(fact.entry().value(), timeline)));
        return children;
    }

    static Optional<LocalDate> born(Timeline timeline) {
        return timeline.facts(Described.class).stream().map(fact -> fact.entry().born()).filter(day -> day != null).findFirst();
    }

    static <E extends Entry> List<E> all(Timeline timeline, Class<E> kind) {
        return timeline.facts(kind).stream().map(Fact::entry).toList();
    }

    /// For a failing test: the whole story, line by line.
    static String story(Timeline timeline) {
        var text = new StringBuilder("\n");
        timeline.standing().forEach(fact -> text.append(fact.happened()).append(' ').append(fact.entry()).append('\n'));
        return text.toString();
    }
}
