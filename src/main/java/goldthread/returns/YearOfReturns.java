package goldthread.returns;

import goldthread.casefile.CaseFile;
import goldthread.casefile.Line;
import goldthread.casefile.Timeline;
import goldthread.people.PeopleEntry.Identified;
import goldthread.returns.ReturnsEntry.Received;
import goldthread.returns.mapping.Standard;
import goldthread.returns.mapping.YearRows;
import goldthread.returns.mapping.YieldedRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows that a return has of one child after another, as known at an instant.
final class YearOfReturns {
    private final ExportRequest request;
    private final boolean returned;
    private final NumbersOfWorkers workers;

    /// Ask inside a transaction.
    YearOfReturns(ExportRequest request, CaseFile caseFile, int holder) {
        this.request = request;
        this.workers = new NumbersOfWorkers(caseFile, request.asKnown());
        this.returned = asKnown(caseFile.timeline(ReturnsEntry.returns(holder, request.standard().name())), request.asKnown())
                .facts(Received.class).stream().anyMatch(fact -> fact.entry().year().equals(request.year().label()));
    }

    List<YieldedRow> rows(Timeline timeline) {
        var held = withWhatReturnsHeld(timeline);
        var known = request.standard() == Standard.SSDA903 ? workers.in(held) : held;
        return YearRows.of(request.standard(), request.year(), known, ReturnsEntry.pasts(known), returned);
    }

    private static Timeline asKnown(Timeline timeline, @Nullable Instant at) {
        return at == null ? timeline : timeline.asKnownAt(at);
    }

    /// What a return held was known when the return was, also where the entry behind it was recorded by a later return
    /// that happened to be taken in before it.
    private Timeline withWhatReturnsHeld(Timeline timeline) {
        var at = request.asKnown();
        if (at == null) {
            return timeline;
        }
        var known = timeline.asKnownAt(at);
        Set<UUID> held = new HashSet<>();
        ReturnsEntry.pasts(known).forEach(past -> past.rows().forEach(row -> held.addAll(row.entries())));
        var lines = new ArrayList<Line>();
        for (var line : timeline.lines()) {
            boolean vouched = held.contains(line.envelope().id()) || !held.isEmpty() && saysWhose(line);
            if (vouched || !line.envelope().recorded().isAfter(at)) {
                lines.add(line);
            }
        }
        return lines.size() == known.lines().size() ? known : new Timeline(timeline.subject(), lines);
    }

    /// The child's own id at the authority, without which a return says nothing of the child.
    private static boolean saysWhose(Line line) {
        return line.entry() instanceof Identified identified && identified.scheme().equals(Identified.LA_CHILD_ID);
    }
}
