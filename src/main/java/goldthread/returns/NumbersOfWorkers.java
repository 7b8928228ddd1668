package goldthread.returns;

import goldthread.casefile.CaseFile;
import goldthread.casefile.CaseFileEntry.Corrected;
import goldthread.casefile.Entry;
import goldthread.casefile.Line;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.returns.staff.CensusWorker;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Social workers as the 903 calls them: by Social Work England's number, where it is known of who has the account. On the record an
/// allocation made here has a name; a return that is given out, and one that is taken in again, is told with numbers on both sides.
final class NumbersOfWorkers {
    private final CaseFile caseFile;
    private final @Nullable Instant asKnown;
    private final Map<UUID, String> numbers = new ConcurrentHashMap<>();

    /// @param asKnown null: now
    NumbersOfWorkers(CaseFile caseFile, @Nullable Instant asKnown) {
        this.caseFile = caseFile;
        this.asKnown = asKnown;
    }

    /// The same timeline where nobody with a number is allocated.
    Timeline in(Timeline timeline) {
        if (timeline.lines().stream().allMatch(line -> numbered(line.entry()) == line.entry())) return timeline;
        return new Timeline(timeline.subject(), timeline.lines().stream().map(line -> new Line(line.envelope(), numbered(line.entry()))).toList());
    }

    private Entry numbered(Entry entry) {
        if (entry instanceof Corrected corrected) {
            var to = numbered(corrected.to());
            return to == corrected.to() ? corrected : new Corrected(corrected.entry(), to, corrected.why());
        }
        if (!(entry instanceof Allocated of) || of.account() == null) return entry;
        var number = numbers.computeIfAbsent(of.account(), this::number);
        return number.isEmpty() || number.equals(of.worker()) ? entry : new Allocated(of.children(), of.account(), number, of.part(), of.from(), of.reason());
    }

    /// Empty where none is known.
    private String number(UUID account) {
        var worker = caseFile.timelines(List.of(new Subject(account))).get(new Subject(account));
        if (worker == null) return "";
        return (asKnown == null ? worker : worker.asKnownAt(asKnown)).facts(Joined.class).stream().map(fact -> fact.entry().registration()).filter(each -> each != null && !each.isBlank()).reduce((one, later) -> later).map(CensusWorker::number).orElse("");
    }
}
