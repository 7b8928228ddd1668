package goldthread.recording.amending;

import goldthread.casefile.CaseFileEntry;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Line;
import goldthread.casefile.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One entry with what was done to it since, in order.
record Amended(Line first, List<Line> changes) {

    /// What was told last comes first.
    static List<Amended> of(Timeline timeline, Predicate<Entry> which) {
        var changes = timeline.changes();
        return timeline.lines().stream().filter(line -> !(line.entry() instanceof CaseFileEntry) && which.test(line.entry()))
                .map(line -> new Amended(line, changes.getOrDefault(line.envelope().id(), List.of()))).toList().reversed();
    }

    Entry stands() {
        return changes.stream().flatMap(line -> line.entry() instanceof Corrected corrected ? Stream.of(corrected.to()) : Stream.<Entry>empty()).reduce(first.entry(), (before, after) -> after);
    }

    Optional<Line> withdrawn() {
        return changes.stream().filter(line -> line.entry() instanceof Withdrawn).findFirst();
    }

    /// What was said, each with the line that said so: the first, and every correction.
    List<Line> said() {
        return Stream.concat(Stream.of(first), changes.stream().filter(line -> line.entry() instanceof Corrected)).toList();
    }

    List<UUID> writers() {
        return Stream.concat(Stream.of(first), changes.stream()).map(line -> line.envelope().author()).toList();
    }
}
