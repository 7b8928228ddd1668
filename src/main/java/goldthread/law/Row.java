package goldthread.law;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A row of `rules.csv`. Its columns:
///
/// | column | meaning |
/// |---|---|
/// | section | as [LawFilter#SECTIONS] names them |
/// | id, parent | this number, and the row of the law that it belongs to |
/// | duty, part, trigger | what is owed; which part this number is about; what starts the clock |
/// | sense, number, unit | what the number is for, the number, what it counts; all empty where the law gives none |
/// | limit, clock | the words of the summary for the whole row |
/// | held_by | who owes it |
/// | citation, status | source; `proposed`, `enacted`, `in force` or `repealed` |
/// | confidence | V checked, M to be confirmed, L set by each authority |
/// | area | where it is law |
/// | from, to | first day, and the day after the last, on which a trigger is decided by it; empty: not known, none |
/// | note | for the reviewer |
final class Row {

    static Rule read(NamedCsvRecord row) {
        try {
            return new Rule(row.getField("id"), row.getField("parent"), row.getField("duty"), row.getField("part"),
                row.getField("trigger"), row.getField("held_by"), sense(row), amount(row), wording(row), clause(row));
        } catch (RuntimeException unreadable) {
            throw new IllegalStateException("rules.csv, line " + row.getStartingLineNumber() + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static @Nullable Sense sense(NamedCsvRecord row) {
        String sense = row.getField("sense");
        return sense.isEmpty() ? null : Sense.of(sense);
    }

    private static @Nullable Amount amount(NamedCsvRecord row) {
        String number = row.getField("number");
        return number.isEmpty() ? null : new Amount(Integer.parseInt(number), Unit.of(row.getField("unit")));
    }

    private static String wording(NamedCsvRecord row) {
        String clock = row.getField("clock");
        return row.getField("limit") + (clock.equals("-") ? "" : " [" + clock + "]");
    }

    private static Clause clause(NamedCsvRecord row) {
        return new Clause(row.getField("citation"), status(row.getField("status")), confidence(row.getField("confidence")),
            row.getField("area"), day(row.getField("from")), day(row.getField("to")), row.getField("note"));
    }

    private static Clause.Status status(String code) {
        return switch (code) {
            case "proposed" -> Clause.Status.PROPOSED;
            case "enacted" -> Clause.Status.ENACTED;
            case "in force" -> Clause.Status.IN_FORCE;
            case "repealed" -> Clause.Status.REPEALED;
            default -> throw new IllegalArgumentException("no status is called " + code);
        };
    }

    private static Clause.Confidence confidence(String code) {
        return switch (code) {
            case "V" -> Clause.Confidence.CHECKED;
            case "M" -> Clause.Confidence.UNCONFIRMED;
            case "L" -> Clause.Confidence.AUTHORITY;
            default -> throw new IllegalArgumentException("no confidence is called " + code);
        };
    }

    private static @Nullable LocalDate day(String day) {
        return day.isEmpty() ? null : LocalDate.parse(day);
    }

    private Row() {}
}
