package goldthread.returns.files;

/// Something wrong with a file that somebody gave us, told so that they can mend it.
///
/// @param file     the name of the file as given, with the archive it came from where there is one
/// @param row      the line in that file, counted from 1; 0 where the fault is the whole file's
/// @param field    the column or element; empty where the fault is the whole row's
/// @param whatToDo one sentence in the imperative; empty where nothing needs doing
/// @param kept     what could not be taken, exactly as received; empty where everything was taken
public record Fault(String file, int row, String field, String sentence, String whatToDo, Severity severity,
                    String kept) {

    /// How much was lost, from nothing to the whole file.
    public enum Severity {
        /// Read all the same; nobody needs to act.
        NOTED,
        /// Taken as received, but somebody should look.
        DOUBTFUL,
        /// This row or child was not taken; it is kept as received, and the rest of the file was read.
        SET_ASIDE,
        /// The file, or all of it from here on, could not be read.
        UNREADABLE
    }

    public static Fault noted(String file, String sentence) {
        return new Fault(file, 0, "", sentence, "", Severity.NOTED, "");
    }

    public static Fault doubtful(String file, String sentence, String whatToDo) {
        return new Fault(file, 0, "", sentence, whatToDo, Severity.DOUBTFUL, "");
    }

    public static Fault setAside(String file, String sentence, String whatToDo, String kept) {
        return new Fault(file, 0, "", sentence, whatToDo, Severity.SET_ASIDE, kept);
    }

    public static Fault unreadable(String file, String sentence, String whatToDo) {
        return new Fault(file, 0, "", sentence, whatToDo, Severity.UNREADABLE, "");
    }

    public Fault at(int row) {
        return at(row, field);
    }

    public Fault at(int row, String field) {
        return new Fault(file, row, field, sentence, whatToDo, severity, kept);
    }

    public Fault keeping(String received) {
        return new Fault(file, row, field, sentence, whatToDo, severity, received);
    }

    /// Whether something was not taken: a row, or the file.
    public boolean lost() {
        return severity == Severity.SET_ASIDE || severity == Severity.UNREADABLE;
    }

    /// The fault on one line, as the reconcile report and the command line print it.
    public String line() {
        var where = new StringBuilder(file);
        if (row > 0) where.append(", row ").append(row);
        if (!field.isEmpty()) where.append(", ").append(field);
        where.append(": ").append(sentence);
        if (!whatToDo.isEmpty()) where.append(' ').append(whatToDo);
        return where.toString();
    }
}
