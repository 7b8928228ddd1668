package goldthread.agency;

import goldthread.agency.Rows.Row;
import goldthread.agency.rules.Assignment;
import goldthread.agency.rules.Caps;
import goldthread.agency.rules.Caps.Cap;
import goldthread.agency.rules.Doubts;
import goldthread.agency.rules.JobType;
import goldthread.agency.rules.Version;
import goldthread.agency.rules.Versions;
import goldthread.agency.rules.Versions.Drafted;
import goldthread.money.Pence;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Assignments from a file, with what could not be read and what is odd about them together.
///
/// @param faults rows that are left out, and why; nothing else of the file suffers by them
/// @param doubts what cannot all be true of rows that were read
public record AssignmentFile(List<Assignment> assignments, List<String> faults, List<String> doubts) {

    /// @throws IllegalArgumentException with a sentence, where nothing of the file can be read
    public static AssignmentFile read(Path file) {
        var rows = Rows.read(file, "assignments", "rows");
        var faults = new ArrayList<String>();
        columns(rows, String.valueOf(file.getFileName()), faults);
        var assignments = new ArrayList<Assignment>();
        var ids = new HashSet<String>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                var assignment = AssignmentRow.read(rows.get(i), "row " + (i + 1));
                if (!ids.add(assignment.id())) throw new Faulty(rows.get(i).where() + ": there is a row with the id " + assignment.id() + " already. Give each assignment an id of its own.");
                assignments.add(assignment);
            } catch (Faulty fault) {
                faults.add(fault.getMessage());
            }
        }
        return new AssignmentFile(assignments, faults, Doubts.of(assignments));
    }

    private static void columns(List<Row> rows, String file, List<String> faults) {
        Set<String> there = rows.stream().flatMap(row -> row.cells().keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        var missing = Column.NEEDED.stream().filter(column -> column.names().stream().noneMatch(there::contains)).map(Column::header).toList();
        if (!missing.isEmpty()) throw new IllegalArgumentException(file + " lacks the " + (missing.size() == 1 ? "column " : "columns ") + String.join(", ", missing)
                + ". It has " + String.join(", ", there) + ". `goldthread agency columns` lists all.");
        var known = Stream.of(Column.values()).flatMap(column -> column.names().stream()).collect(Collectors.toSet());
        there.stream().filter(column -> !known.contains(column) && !column.isEmpty())
                .forEach(column -> faults.add(file + ": the column " + column + " is not known and was not read. `goldthread agency columns` lists all."));
    }

    /// A table of caps: region, job, from, to (last day), cap (pounds an hour), source.
    /// @throws IllegalArgumentException with a sentence about the first row that is wrong: half a table would allow too much
    public static Caps caps(Path file) {
        var caps = new ArrayList<Cap>();
        for (Row row : Rows.read(file, "caps", "rows")) {
            try {
                var job = JobType.named(row.cell("job")).orElseThrow(() -> new IllegalArgumentException("job is \"" + row.cell("job") + "\", which is none of the five kinds"));
                if (row.cell("region").isEmpty()) throw new IllegalArgumentException("region is empty");
                var most = Pence.pounds(row.cell("cap"));
                if (most.amount() <= 0) throw new IllegalArgumentException("cap is " + most + ", and must be above nought");
                var from = LocalDate.parse(row.cell("from"));
                var to = row.cell("to").isEmpty() ? null : LocalDate.parse(row.cell("to")).plusDays(1);
                if (to != null && !to.isAfter(from)) throw new IllegalArgumentException("the cap ends before it begins");
                caps.add(new Cap(row.cell("region"), job, from, to, most, row.cell("source").isEmpty() ? "no source given" : row.cell("source")));
            } catch (DateTimeParseException notADay) {
                throw new IllegalArgumentException(row.where() + ": \"" + notADay.getParsedString() + "\" is not a day such as 2025-04-01. Caps need region, job, from, cap, and may have to and source.");
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(row.where() + ": " + (wrong.getMessage().startsWith("is ") ? "cap " : "") + wrong.getMessage() + ". Caps need region, job, from, cap, and may have to and source.");
            }
        }
        return new Caps(caps);
    }

    /// A draft: rows of term and value (with citation and from, if any), or one JSON object of terms.
    /// @throws IllegalArgumentException with a sentence about the first line that is wrong
    public static Version draft(Path file) {
        var drafted = new ArrayList<Drafted>();
        for (Row row : Rows.read(file, "terms")) {
            if (row.cells().containsKey("term")) {
                drafted.add(new Drafted(row.cell("term"), row.cell("value"), row.cell("citation"), from(row)));
            } else {
                row.cells().forEach((term, value) -> drafted.add(new Drafted(dashed(term), value, "", null)));
            }
        }
        try {
            return Versions.draft(drafted);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file.getFileName() + ": " + wrong.getMessage());
        }
    }

    private static @Nullable LocalDate from(Row row) {
        try {
            return row.cell("from").isEmpty() ? null : LocalDate.parse(row.cell("from"));
        } catch (DateTimeParseException notADay) {
            throw new IllegalArgumentException(row.where() + ": from is \"" + row.cell("from") + "\", which is not a day such as 2027-04-01.");
        }
    }

    private static String dashed(String term) {
        return term.replace('_', '-');
    }

    /// The versions by the names under which commands know them.
    public static Map<String, Version> national() {
        return Map.of("2023", Versions.proposed2023(), "2024", Versions.guidance2024());
    }
}
