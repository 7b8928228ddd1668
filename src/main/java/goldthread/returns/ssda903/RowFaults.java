package goldthread.returns.ssda903;

import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.WrittenDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a row shows to be wrong without asking any other: no child, a date that is none. The row is taken all the
/// same; whether it breaks a rule of the return is for the validation to say.
final class RowFaults {
    // the guide lets an unknown day or month of an earlier permanence be written zz
    private static final Pattern PARTLY_KNOWN = Pattern.compile("(zz|\\d\\d)/(zz|\\d\\d)/(zzzz|\\d{4})",
            Pattern.CASE_INSENSITIVE);

    private RowFaults() {}

    static void of(ReturnRow row, FaultSink faults) {
        if (row.child().isEmpty()) {
            faults.report(Fault.doubtful(row.file(), "The row names no child.", "Fill in the child's id.")
                    .at(row.row(), "CHILD"));
        }
        for (int i : row.table().dates()) {
            String written = row.values().get(i);
            if (written != null && !written.isEmpty() && !isDay(written)) notADay(row, row.table().columns().get(i), written, faults);
        }
    }

    // a return says the same days again and again. Threads may overwrite each other's: then a day is read once more
    private static final @Nullable String[] LATELY = new @Nullable String[1 << 14];

    private static boolean isDay(String written) {
        int slot = (written.hashCode() ^ written.hashCode() >>> 14) & LATELY.length - 1;
        String met = LATELY[slot];
        // mostly the very same text, which the reader keeps
        if (written == met || written.equals(met)) return true;
        if (WrittenDate.dayOf(written) == null) return false;
        LATELY[slot] = written;
        return true;
    }

    private static void notADay(ReturnRow row, Column column, String written, FaultSink faults) {
        if (column.name().equals("DATE_PERM") && PARTLY_KNOWN.matcher(written).matches()) return;
        if (WrittenDate.read(written) instanceof WrittenDate.NotADay(String sentence, String whatToDo)) {
            faults.report(Fault.doubtful(row.file(), sentence, whatToDo).at(row.row(), column.name()));
        }
    }
}
