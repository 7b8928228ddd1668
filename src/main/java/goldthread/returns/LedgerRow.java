package goldthread.returns;

import goldthread.returns.files.Fault;
import goldthread.returns.mapping.GivenRow;
import goldthread.returns.mapping.Verdict;
import goldthread.time.CollectionYear;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of one row of a file, for the reconcile report.
///
/// @param number   its place among all rows of the import
/// @param table    the module or block; empty where no one can tell
/// @param outcome  name of a [Verdict.Outcome], or [#NOTE], or [#UNREAD]
/// @param sentence what there is to say about the outcome; empty where nothing
/// @param doubts   what is odd about the row as such; empty where nothing
/// @param received the row as it stood in the file
/// @param child    the subject, where one was told
/// @param entries  ids of the entries behind it
public record LedgerRow(int number, @Nullable String year, String file, int row, String table, String outcome, String sentence,
                        String doubts, String received, @Nullable UUID child, List<UUID> entries) {
    /// Not a row, but something about a whole file.
    public static final String NOTE = "NOTE";
    /// A file that could not be read, or not to its end.
    public static final String UNREAD = "UNREAD";

    static LedgerRow of(Verdict verdict, CollectionYear year, @Nullable UUID child) {
        var row = verdict.row();
        return new LedgerRow(row.origin().number(), year.label(), row.origin().file(), row.origin().row(), row.table().name(),
                verdict.outcome().name(), verdict.sentence(), String.join(" ", row.doubts()), row.received().received(), child,
                verdict.entries());
    }

    static LedgerRow setAside(GivenRow row, @Nullable CollectionYear year, String sentence) {
        return new LedgerRow(row.origin().number(), year == null ? null : year.label(), row.origin().file(), row.origin().row(),
                row.table().name(), Verdict.Outcome.SET_ASIDE.name(), sentence, String.join(" ", row.doubts()),
                row.received().received(), null, List.of());
    }

    static LedgerRow setAside(int number, Fault fault) {
        return new LedgerRow(number, null, fault.file(), fault.row(), "", Verdict.Outcome.SET_ASIDE.name(), sentence(fault), "",
                fault.kept(), null, List.of());
    }

    static LedgerRow note(int number, Fault fault) {
        return new LedgerRow(number, null, fault.file(), fault.row(), "", fault.severity() == Fault.Severity.UNREADABLE ? UNREAD : NOTE, sentence(fault), "", fault.kept(), null, List.of());
    }

    /// The same for a reader who may not open the child's record: that there was a row, and what became of it.
    public LedgerRow withheld() {
        return new LedgerRow(number, year, file, row, table, outcome, "The record of this child is restricted.", "", "", null, List.of());
    }

    /// What became of it, as a reader sees it.
    public String outcomeTitle() {
        return outcome.equals(NOTE) ? "Note" : outcome.equals(UNREAD) ? "Could not be read" : Verdict.Outcome.valueOf(outcome).title();
    }

    /// All that is to be said about it.
    public String says() {
        return sentence.isEmpty() || doubts.isEmpty() ? sentence + doubts : sentence + " " + doubts;
    }

    private static String sentence(Fault fault) {
        return (fault.field().isEmpty() ? "" : fault.field() + ": ") + fault.sentence()
                + (fault.whatToDo().isEmpty() ? "" : " " + fault.whatToDo());
    }
}
