package goldthread.child;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import goldthread.casefile.Append;
import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Withdrawn;
import goldthread.casefile.Entry;
import goldthread.casefile.Ids;
import goldthread.casefile.Line;
import goldthread.casefile.Outcome;
import goldthread.casefile.Subject;
import goldthread.casefile.Tag;
import goldthread.casefile.Timeline;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Opens a child's record for writing, and writes: about nobody whom the writer may not see.
@Component
class Writing {
    /// A conference of a large family writes a few entries for each child.
    private static final int MOST_BESIDE = 60;

    private final CaseFile caseFile;
    private final Access access;
    private final Clock clock;

    Writing(CaseFile caseFile, Access access, Clock clock) {
        this.caseFile = caseFile;
        this.access = access;
        this.clock = clock;
    }

    /// Opens a child's record for writing: seen and allowed, or it is not there.
    View open(UUID child, String part, Function<Timeline, View> work) {
        return access.view(child, part, () -> {
            if (!Acting.who().may(Permission.RECORD)) {
                throw new NotThere();
            }
            var timeline = caseFile.timeline(new Subject(child));
            if (timeline.lines().isEmpty()) {
                throw new NotThere();
            }
            return work.apply(timeline);
        });
    }

    /// Writes an observation, which is true whatever else was written.
    Outcome observe(UUID id, List<Entry> entries) {
        return append(new Append(writings(id, entries), Set.of(), 0));
    }

    /// Writes a decision on a record as it was read.
    /// @param seen the position up to which the record had been read
    Outcome decide(UUID id, List<Entry> entries, Subject read, long seen) {
        return append(new Append(writings(id, entries), Set.of(read), seen));
    }

    /// Withdraws an entry for some of those whom it is about.
    Outcome withdraw(UUID once, UUID entry, Entry stands, Set<UUID> whom, String why, Timeline read) {
        var about = stands.tags().stream().filter(tag -> whom.contains(tag.subject().id())).toList();
        return decide(once, List.of(new Withdrawn(entry, about, stands.happened(), why)), read.subject(), read.head());
    }

    /// An entry, and those written beside it, on whose record ever.
    List<Line> together(UUID id) {
        return caseFile.lines(IntStream.rangeClosed(0, MOST_BESIDE).mapToObj(number -> Recordings.beside(id, number)).toList());
    }

    static UUID fresh() {
        return Ids.next();
    }

    private List<Append.Writing> writings(UUID id, List<Entry> entries) {
        var now = clock.instant();
        var all = new ArrayList<Append.Writing>();
        for (int number = 0; number < entries.size(); number++) {
            all.add(new Append.Writing(Recordings.beside(id, number), entries.get(number), now, null, "page"));
        }
        return all;
    }

    /// Whoever is tied to an entry only as a relative need not be open to the writer, but must be no secret; somebody of
    /// whom nothing is known yet is nobody's secret.
    private Outcome append(Append append) {
        var tags = append.writings().stream().flatMap(writing -> writing.entry().tags().stream()).distinct().toList();
        var about = ids(tags.stream().filter(tag -> !tag.role().equals("relative") && !unheardOf(tag.subject())));
        var relatives = ids(tags.stream().filter(tag -> tag.role().equals("relative")));
        if (!access.seen(about).containsAll(about) || !access.found(relatives).containsAll(relatives)) {
            throw new NotThere();
        }
        return caseFile.append(append);
    }

    private boolean unheardOf(Subject subject) {
        return caseFile.timeline(subject).lines().isEmpty();
    }

    private static List<UUID> ids(Stream<Tag> tags) {
        return tags.map(tag -> tag.subject().id()).distinct().toList();
    }
}
