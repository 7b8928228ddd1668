package goldthread.outside;

import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.outside.PlaceEntry.Joined;
import goldthread.outside.PlaceEntry.Parted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Places that turned out to be one, read as one: the timeline of the kept one with all that stands on the others. Nothing is
/// written anew, so that reading them apart again gives both back exactly.
final class OnePlace {

    /// As what each place of these facts is read, as it stands: by whatever was said of it last.
    static Map<Subject, Subject> joined(Timeline timeline) {
        var joined = new LinkedHashMap<Subject, Subject>();
        for (var fact : timeline.facts(PlaceEntry.class)) {
            if (fact.entry() instanceof Joined two) joined.put(two.place(), two.into());
            if (fact.entry() instanceof Parted two) joined.remove(two.place());
        }
        return joined;
    }

    /// The other places that are read as this one.
    static List<Subject> others(Timeline timeline) {
        return joined(timeline).entrySet().stream().filter(each -> each.getValue().equals(timeline.subject())).map(Map.Entry::getKey).toList();
    }

    /// Why this place cannot be read as another: of a chain of three the middle would be lost, of two that are read as each other both.
    static Optional<String> settled(Timeline timeline) {
        return joined(timeline).containsKey(timeline.subject()) ? Optional.of("It is read as another already. Read them apart first.")
                : others(timeline).isEmpty() ? Optional.empty() : Optional.of("Another is read as this one. Read that one apart first.");
    }

    /// @param opens whether another place may be opened; asked of each one once
    static Timeline of(Timeline timeline, Function<Subject, Timeline> records, Predicate<Subject> opens) {
        var known = timeline.lines().stream().map(line -> line.envelope().id()).collect(Collectors.toSet());
        var lines = new ArrayList<>(timeline.lines());
        others(timeline).stream().filter(opens).forEach(other -> records.apply(other).lines().stream().filter(line -> known.add(line.envelope().id())).forEach(lines::add));
        if (lines.size() == timeline.lines().size()) return timeline;
        lines.sort(Comparator.comparingLong(Line::position));
        return new Timeline(timeline.subject(), lines);
    }

    private OnePlace() {}
}
