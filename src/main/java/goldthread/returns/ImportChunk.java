package goldthread.returns;

import goldthread.access.DatabaseAway;
import goldthread.casefile.Append;
import goldthread.casefile.Append.Writing;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.returns.ReturnsEntry.Returned;
import goldthread.returns.mapping.GivenRow;
import goldthread.returns.mapping.Reconciled;
import goldthread.returns.mapping.Reconciling;
import goldthread.returns.mapping.Standard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Some children of an import, taken in one transaction: their entries and what the ledger says of their rows, or nothing.
final class ImportChunk {
    private static final Logger LOG = LoggerFactory.getLogger(ImportChunk.class);

    private final Imports imports;
    private final UUID id;
    private final Reconciling reconciling;
    private final Set<String> covered;
    private final NumbersOfWorkers workers;

    ImportChunk(Imports imports, UUID id, Reconciling reconciling, Set<String> covered, NumbersOfWorkers workers) {
        this.imports = imports;
        this.id = id;
        this.reconciling = reconciling;
        this.covered = covered;
        this.workers = workers;
    }

    /// What the children come to: entries to add, and rows for the ledger. @param seen the last place of the log read
    private record Work(List<Writing> writings, List<LedgerRow> rows, Set<Subject> read, long seen) {}

    /// @return whether anything was added to the log
    boolean take(Map<String, List<GivenRow>> children) {
        try {
            return imports.inTransaction(() -> inOneTransaction(children));
        } catch (RuntimeException broken) {
            return oneByOne(children, broken);
        }
    }

    /// One child that breaks something must not cost the others.
    private boolean oneByOne(Map<String, List<GivenRow>> children, RuntimeException broken) {
        if (children.size() > 1) {
            boolean added = false;
            for (var child : children.entrySet()) {
                added |= take(Map.of(child.getKey(), child.getValue()));
            }
            return added;
        }
        if (DatabaseAway.isBehind(broken)) {
            throw broken;
        }
        LOG.error("a child of import {} could not be taken", id, broken);
        var rows = children.values().stream().flatMap(List::stream).map(row -> LedgerRow.setAside(row, reconciling.year(),
                "The row could not be taken, by a fault of ours; it is kept as received. Tell those who look after the system.")).toList();
        imports.inTransaction(() -> {
            imports.write(id, rows);
            return true;
        });
        return false;
    }

    private boolean inOneTransaction(Map<String, List<GivenRow>> children) {
        for (int time = 1; ; time++) {
            var work = work(children);
            if (!imports.written(new Append(work.writings(), work.read(), work.seen()), time)) {
                continue;
            }
            imports.write(id, work.rows());
            return !work.writings().isEmpty();
        }
    }

    private Work work(Map<String, List<GivenRow>> children) {
        var subjects = imports.people.byLaChildId(children.keySet());
        var timelines = new HashMap<Subject, Timeline>(imports.caseFile.timelines(subjects.values()));
        long seen = timelines.values().stream().mapToLong(Timeline::head).max().orElse(0);
        if (reconciling.standard() == Standard.SSDA903) timelines.replaceAll((subject, timeline) -> workers.in(timeline));
        var work = new Work(new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>(subjects.values()), seen);
        children.forEach((childId, rows) -> {
            var subject = subjects.get(childId);
            child(work, childId, rows, subject == null ? Timeline.empty(Subject.unheardOf()) : timelines.get(subject));
        });
        return work;
    }

    private void child(Work work, String childId, List<GivenRow> rows, Timeline timeline) {
        var reconciled = reconciling.child(timeline, childId, rows, covered, ReturnsEntry.pasts(timeline));
        work.writings().addAll(reconciled.writings());
        if (!reconciled.held().isEmpty()) {
            work.writings().add(returned(timeline, reconciled));
        }
        boolean known = !timeline.lines().isEmpty() || !reconciled.writings().isEmpty();
        reconciled.verdicts().forEach(verdict -> work.rows().add(LedgerRow.of(verdict, reconciling.year(),
                known ? timeline.subject().id() : null)));
    }

    private Writing returned(Timeline timeline, Reconciled reconciled) {
        var year = reconciling.year();
        var returned = new Returned(timeline.subject(), reconciling.standard().name(), year.label(), List.copyOf(covered), reconciled.held(), year.last());
        return new Writing(reconciled.heldId(), returned, reconciling.told(), null, reconciling.source());
    }
}
