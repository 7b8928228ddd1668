package goldthread.returns.attendance;

import goldthread.returns.csv.CsvLine;
import goldthread.returns.csv.CsvText;
import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.files.WrittenDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a file of attendance: a heading line, columns in any order, one range of days of one child in each row. A row that cannot be true is
/// set aside with a sentence; the rest is read.
final class AttendanceFile {
    /// Two sessions a day: half days (Education (School Day and School Year) Regulations, to be confirmed).
    private static final int SESSIONS_A_DAY = 2;
    private static final int LONGEST = 366, LINES_TO_LOOK_AT = 5;

    /// What a column may be called, without blanks and signs.
    enum Column {
        UPN("upn", "uniquepupilnumber", "pupilnumber"), CHILD("childid", "lachildid", "localauthoritychildid", "child", "childnumber"), FROM("from", "since", "start", "startdate", "datefrom", "firstday"), TO("to", "until", "end", "enddate", "dateto", "lastday"),
        POSSIBLE("possible", "sessionspossible", "possiblesessions", "sessions"), ATTENDED("attended", "sessionsattended", "attendedsessions", "present"),
        UNAUTHORISED("unauthorised", "unauthorisedsessions", "sessionsunauthorised", "unauthorisedabsence", "withoutleave");

        private final Set<String> names;

        Column(String... names) {
            this.names = Set.of(names);
        }

        static Stream<Column> of(String heading) {
            var plain = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            return Stream.of(values()).filter(column -> column.names.contains(plain));
        }
    }

    /// One row that can be true. @param upn and `child` as written; one of them may be empty    @param unauthorised null where the file does not say
    record Row(String file, int number, String upn, String child, LocalDate from, LocalDate to, int possible, int attended, @Nullable Integer unauthorised, String received) {}

    private final Source source;
    private final LocalDate today;
    private final FaultSink faults;
    private final List<Row> rows = new ArrayList<>();
    private final Set<List<Object>> met = new HashSet<>();
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private int looked, width, data;
    private boolean unread;

    private AttendanceFile(Source source, LocalDate today, FaultSink faults) {
        this.source = source;
        this.today = today;
        this.faults = faults;
    }

    /// @param faults everything that was not taken, each row of it once
    static List<Row> read(Source source, LocalDate today, FaultSink faults) {
        var file = new AttendanceFile(source, today, faults);
        CsvText.read(source, Limits.usual(), 0, file::fault, file::line);
        if (file.unread) return file.rows;
        if (file.width == 0) faults.report(Fault.unreadable(source.called(), "The file has no line with the headings of attendance.", "It needs the columns upn or child_id, from, to, possible and attended; unauthorised if it is known."));
        else if (file.data == 0) faults.report(Fault.unreadable(source.called(), "The file has headings and no row below them.", "Send the rows too."));
        return file.rows;
    }

    private void fault(Fault fault) {
        if (fault.severity() == Fault.Severity.UNREADABLE) unread = true;
        if (fault.severity() == Fault.Severity.SET_ASIDE) data++;
        faults.report(fault);
    }

    private boolean line(CsvLine line) {
        if (line.blank()) return true;
        if (width == 0) return headings(line);
        data++;
        row(line);
        return true;
    }

    /// Headings are looked for in the first lines: a report may begin with a title.
    private boolean headings(CsvLine line) {
        for (int i = 0; i < line.cells().length; i++) {
            int cell = i;
            Column.of(line.cells()[i]).forEach(column -> columns.putIfAbsent(column, cell));
        }
        if (columns.size() < 2) {
            columns.clear();
            return ++looked < LINES_TO_LOOK_AT;
        }
        var missing = Stream.of(Column.FROM, Column.TO, Column.POSSIBLE, Column.ATTENDED).filter(column -> !columns.containsKey(column)).map(column -> column.name().toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(ArrayList::new));
        if (!columns.containsKey(Column.UPN) && !columns.containsKey(Column.CHILD)) missing.addFirst("upn or child_id");
        width = line.cells().length;
        if (missing.isEmpty()) return true;
        unread = true;
        faults.report(Fault.unreadable(source.called(), "The file has no column " + String.join(", ", missing) + ".", "Add what is missing, with these headings.").at(line.row()));
        return false;
    }

    private void row(CsvLine line) {
        if (Stream.of(line.cells()).skip(width).anyMatch(cell -> !cell.isBlank())) {
            aside(line, "The row has more cells than the headings.", "Put a cell with a comma in quotes.");
            return;
        }
        String upn = cell(line, Column.UPN).toUpperCase(Locale.ROOT), child = cell(line, Column.CHILD);
        if (upn.isEmpty() && child.isEmpty()) {
            aside(line, "The row names no child.", "Fill in the unique pupil number, or the child id.");
            return;
        }
        var from = day(line, Column.FROM);
        var to = from == null ? null : day(line, Column.TO);
        var possible = to == null ? null : number(line, Column.POSSIBLE);
        var attended = possible == null ? null : number(line, Column.ATTENDED);
        if (from == null || to == null || possible == null || attended == null) return;
        boolean told = !cell(line, Column.UNAUTHORISED).isEmpty();
        var unauthorised = told ? number(line, Column.UNAUTHORISED) : null;
        if (told && unauthorised == null) return;
        var wrong = wrong(from, to, possible, attended, unauthorised == null ? 0 : unauthorised);
        if (wrong != null) aside(line, wrong, "Ask the school, and send the row again.");
        else if (!met.add(List.of(upn.isEmpty() ? child : upn, from, to))) aside(line, "The same child and days stand above already; the first was taken.", "Take one of the two out.");
        else rows.add(new Row(source.called(), line.row(), upn, child, from, to, possible, attended, unauthorised, line.received()));
    }

    private @Nullable String wrong(LocalDate from, LocalDate to, int possible, int attended, int unauthorised) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1) return "The last day, " + to + ", is before the first, " + from + ".";
        if (to.isAfter(today)) return "The last day, " + to + ", is still to come.";
        if (days > LONGEST) return "From " + from + " to " + to + " is more than a year.";
        if (possible == 0) return "No session was possible, so that attendance says nothing.";
        if (possible > SESSIONS_A_DAY * days) return possible + " sessions were possible in " + days + (days == 1 ? " day" : " days") + ": there are two a day.";
        if (attended > possible) return attended + " sessions attended are more than the " + possible + " that were possible.";
        return attended + unauthorised > possible ? attended + " attended and " + unauthorised + " missed without leave are more than the " + possible + " that were possible." : null;
    }

    private @Nullable LocalDate day(CsvLine line, Column column) {
        if (WrittenDate.read(cell(line, column)) instanceof WrittenDate.Day(LocalDate day)) return day;
        if (cell(line, column).isEmpty()) aside(line, "The row has no day in the column " + heading(column) + ".", "Fill it in.");
        else if (WrittenDate.read(cell(line, column)) instanceof WrittenDate.NotADay(String sentence, String whatToDo)) aside(line, sentence, whatToDo);
        return null;
    }

    private @Nullable Integer number(CsvLine line, Column column) {
        var written = cell(line, column);
        if (written.matches("\\d{1,4}(\\.0+)?")) return Integer.valueOf(written.replaceFirst("\\..*", ""));
        aside(line, written.isEmpty() ? "The row has no number in the column " + heading(column) + "." : "\"" + written + "\" in the column " + heading(column) + " is not a whole number of sessions.", "Write whole half days.");
        return null;
    }

    private static String heading(Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    private String cell(CsvLine line, Column column) {
        var at = columns.get(column);
        return at == null || at >= line.cells().length ? "" : line.cells()[at].strip();
    }

    private void aside(CsvLine line, String sentence, String whatToDo) {
        faults.report(Fault.setAside(source.called(), sentence, whatToDo, line.received()).at(line.row()));
    }
}
