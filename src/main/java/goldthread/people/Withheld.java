package goldthread.people;

import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Entry;
import goldthread.casefile.Line;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Located;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// A timeline as it may be shown: no confidential address stands in it, and none that was made confidential later,
/// neither in what stood before nor in a correction.
public final class Withheld {

    public static Timeline from(Timeline timeline) {
        return from(timeline, timeline);
    }

    /// The same of a record as it was known on an earlier day.
    /// @param now the record as it is known now, which may have made confidential what was not
    public static Timeline from(Timeline timeline, Timeline now) {
        var kept = new HashSet<UUID>();
        Stream.concat(timeline.lines().stream(), now == timeline ? Stream.empty() : now.lines().stream()).forEach(line -> {
            switch (line.entry()) {
                case Located located -> keep(kept, line.envelope().id(), located);
                case Corrected corrected when corrected.to() instanceof Located to -> keep(kept, corrected.entry(), to);
                default -> { }
            }
        });
        return kept.isEmpty() ? timeline
                : timeline.showing(timeline.lines().stream().map(line -> shown(line, kept)).toList());
    }

    /// The last word on an entry decides for all that stood before.
    private static void keep(Set<UUID> kept, UUID entry, Located said) {
        if (said.confidential()) {
            kept.add(entry);
        } else {
            kept.remove(entry);
        }
    }

    private static Line shown(Line line, Set<UUID> kept) {
        Entry entry = switch (line.entry()) {
            case Located located when kept.contains(line.envelope().id()) -> without(located);
            case Corrected corrected when corrected.to() instanceof Located to && kept.contains(corrected.entry()) ->
                    new Corrected(corrected.entry(), without(to), corrected.why());
            case Entry other -> other;
        };
        return entry == line.entry() ? line : new Line(line.envelope(), entry);
    }

    private static Located without(Located located) {
        return new Located(located.person(), null, null, null, true, located.from());
    }

    private Withheld() {}
}
