package goldthread.agency;

import goldthread.agency.Rows.Row;
import goldthread.agency.rules.Assignment;
import goldthread.agency.rules.Assignment.Bank;
import goldthread.agency.rules.Assignment.Days;
import goldthread.agency.rules.Assignment.Left;
import goldthread.agency.rules.Assignment.Notice;
import goldthread.agency.rules.Assignment.Pay;
import goldthread.agency.rules.Assignment.Project;
import goldthread.agency.rules.Assignment.Reference;
import goldthread.agency.rules.Assignment.Signed;
import goldthread.agency.rules.Assignment.Stint;
import goldthread.agency.rules.Assignment.Worker;
import goldthread.agency.rules.Component;
import goldthread.agency.rules.JobType;
import goldthread.agency.rules.Told;
import goldthread.money.Pence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One row of a file as an assignment. What cannot be true is refused with a sentence; what is not told stays untold.
final class AssignmentRow {
    /// No hour of social work costs more: a row beyond it is pence for pounds, or a day's rate. Ours, not law.
    static final Pence ABSURD = Pence.pounds("500");
    /// A week has 168 hours.
    private static final int HOURS_OF_A_WEEK = 16_800;
    private static final int MOST_WEEKS = 52, EARLIEST = 1950, LATEST = 2100;
    private static final Pattern REGISTRATION = Pattern.compile("(?:SW)?0*(\\d{1,10})");
    private static final Pattern BRITISH = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    /// Between two days where they are not parted by a slash: `01/09/2019 to 31/08/2022`.
    private static final Pattern BETWEEN = Pattern.compile("\\s+to(?:\\s+|$)|\\s*\\u2013\\s*|\\s+-(?:\\s+|$)");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,2}))?");

    private final Row row;

    private AssignmentRow(Row row) {
        this.row = row;
    }

    /// @throws Faulty with a sentence about the first cell that is wrong
    static Assignment read(Row row, String line) {
        return new AssignmentRow(row).assignment(line);
    }

    private Assignment assignment(String line) {
        var from = day(Column.FROM);
        if (from == null) throw fault(Column.FROM, "is empty: the first day of work is needed");
        var worker = worker(from);
        var days = days(from);
        String project = text(Column.PROJECT);
        var none = List.of("no", "none", "n").contains(project.toLowerCase(Locale.ROOT));
        return new Assignment(text(Column.ID).isEmpty() ? line : text(Column.ID), worker, text(Column.AUTHORITY), region(), job(), days,
                Stream.concat(stints(Column.DIRECT, true).stream(), stints(Column.OTHER_WORK, false).stream()).toList(), left(), pay(),
                new Reference(told(Column.REFERENCE_REQUESTED), maybeDay(Column.REFERENCE_REQUESTED), told(Column.REFERENCE_RECEIVED),
                        maybeDay(Column.REFERENCE_RECEIVED), told(Column.REFERENCE_PRACTICE)),
                new Notice(weeks(Column.NOTICE), weeks(Column.NOTICE_SUBSTANTIVE), day(Column.NOTICE_GIVEN)),
                project.isEmpty() || none ? null : new Project(project, told(Column.PROJECT_NAMED), told(Column.PROJECT_SPLIT), told(Column.PROJECT_CONTROL)),
                new Bank(told(Column.BANK_OFFERED), maybeDay(Column.BANK_OFFERED), text(Column.BANK_REASON)),
                new Signed(day(Column.DIRECTOR), day(Column.CHIEF_EXECUTIVE)));
    }

    private Worker worker(LocalDate from) {
        String number = text(Column.REGISTRATION).toUpperCase(Locale.ROOT).replace(" ", "");
        var found = REGISTRATION.matcher(number);
        if (!number.isEmpty() && !found.matches()) throw fault(Column.REGISTRATION, "is \"" + number + "\": Social Work England's numbers are SW and up to ten digits");
        var qualified = day(Column.QUALIFIED);
        if (qualified != null && qualified.isAfter(from)) throw fault(Column.QUALIFIED, "is " + qualified + ", after the first day of work on " + from + ". Correct one of the two");
        return new Worker(text(Column.WORKER), number.isEmpty() ? "" : "SW" + found.group(1), qualified, told(Column.ASSESSED_YEAR));
    }

    private Days days(LocalDate from) {
        var to = day(Column.TO);
        if (to != null && to.isBefore(from)) throw fault(Column.TO, "is " + to + ", before the first day of work on " + from + ". Correct one of the two");
        return new Days(from, to, day(Column.DECIDED));
    }

    private String region() {
        if (text(Column.REGION).isEmpty()) throw fault(Column.REGION, "is empty: the cap and the bar after leaving a post go by region");
        return text(Column.REGION);
    }

    private JobType job() {
        String job = text(Column.JOB);
        return JobType.named(job).orElseThrow(() -> fault(Column.JOB, (job.isEmpty() ? "is empty" : "is \"" + job + "\", which is none of the five kinds") + ": write "
                + Stream.of(JobType.values()).map(JobType::code).collect(Collectors.joining(", "))));
    }

    private List<Stint> stints(Column column, boolean direct) {
        var all = new ArrayList<Stint>();
        for (String part : text(column).split(";")) {
            if (part.isBlank()) continue;
            String[] placed = part.strip().split("@", 2);
            String[] ends = placed[0].strip().split(BETWEEN.matcher(placed[0]).find() ? BETWEEN.pattern() : "\\s*/\\s*", -1);
            if (ends.length != 2) throw fault(column, "holds \"" + part.strip() + "\": write a period as 2019-09-02/2022-08-31 or 02/09/2019 to 31/08/2022, or 2019-09-02/ while it goes on");
            var from = date(column, ends[0]);
            var to = ends[1].isBlank() ? null : date(column, ends[1]);
            if (to != null && to.isBefore(from)) throw fault(column, "holds a period that ends on " + to + ", before it begins on " + from);
            all.add(new Stint(from, to, direct, placed.length == 1 || placed[1].strip().equalsIgnoreCase("England")));
        }
        return all;
    }

    private @Nullable Left left() {
        var on = day(Column.LEFT);
        if (on == null) {
            if (!text(Column.LEFT_WHY).isEmpty() || !text(Column.LEFT_REGION).isEmpty()) throw fault(Column.LEFT, "is empty, but it is told where or why a post was left. Say on which day");
            return null;
        }
        String why = text(Column.LEFT_WHY).toLowerCase(Locale.ROOT);
        return new Left(on, text(Column.LEFT_REGION), switch (why) {
            case "", "permanent", "redundancy", "probation", "other" -> why;
            case "redundant" -> "redundancy";
            case "resigned", "resignation", "dismissed", "retired" -> "other";
            default -> throw fault(Column.LEFT_WHY, "is \"" + why + "\": write permanent, redundancy, probation or other");
        });
    }

    private Pay pay() {
        var parts = new EnumMap<Component, Pence>(Component.class);
        for (Component each : Component.values()) {
            var pence = pence(Column.valueOf(each.name()));
            if (pence != null) parts.put(each, pence);
        }
        var pay = parts.get(Component.PAY);
        if (pay != null && pay.amount() == 0) throw fault(Column.PAY, "is 0.00: leave it empty if it is not known");
        return new Pay(parts, pence(Column.PERMANENT), hours());
    }

    private @Nullable Pence pence(Column column) {
        if (text(column).isEmpty()) return null;
        Pence pence;
        try {
            pence = Pence.pounds(text(column));
        } catch (IllegalArgumentException unreadable) {
            throw fault(column, unreadable.getMessage());
        }
        if (pence.amount() < 0) throw fault(column, "is " + pence + ": an amount an hour is not below nought");
        if (pence.compareTo(ABSURD) > 0) throw fault(column, "is " + pence + " an hour, which nobody is paid. Enter pounds an hour, not pence and not a day's rate");
        return pence;
    }

    /// Pence for an hour as a page wrote them; nought where the part is not told.
    static long pence(java.util.Map<String, String> facts, Column column) {
        try {
            var pence = new AssignmentRow(new Row("the form", facts)).pence(column);
            return pence == null ? 0 : pence.amount();
        } catch (Faulty unreadable) {
            return 0;
        }
    }

    private int hours() {
        String text = text(Column.HOURS);
        if (text.isEmpty()) return 0;
        var found = HOURS.matcher(text);
        if (!found.matches()) throw fault(Column.HOURS, "is \"" + text + "\", which is not hours a week such as 37 or 18.5");
        String part = found.group(2) == null ? "00" : found.group(2).length() == 1 ? found.group(2) + "0" : found.group(2);
        int hours = Integer.parseInt(found.group(1)) * 100 + Integer.parseInt(part);
        if (hours > HOURS_OF_A_WEEK) throw fault(Column.HOURS, "is " + text + ": a week has 168 hours");
        return hours;
    }

    private int weeks(Column column) {
        String text = text(column);
        if (text.isEmpty()) return Notice.UNSAID;
        if (!text.matches("\\d{1,3}( weeks?)?") || Integer.parseInt(text.split(" ")[0]) > MOST_WEEKS) throw fault(column, "is \"" + text + "\": write whole weeks, up to " + MOST_WEEKS);
        return Integer.parseInt(text.split(" ")[0]);
    }

    private Told told(Column column) {
        return switch (text(column).toLowerCase(Locale.ROOT)) {
            case "" -> Told.UNSAID;
            case "yes", "y", "true", "1" -> Told.YES;
            case "no", "n", "false", "0" -> Told.NO;
            default -> {
                if (column == Column.REFERENCE_REQUESTED || column == Column.REFERENCE_RECEIVED || column == Column.BANK_OFFERED) {
                    date(column, text(column));
                    yield Told.YES;
                }
                throw fault(column, "is \"" + text(column) + "\", which is neither yes nor no");
            }
        };
    }

    /// Where a cell may hold a day or a plain yes or no.
    private @Nullable LocalDate maybeDay(Column column) {
        return text(column).isEmpty() || text(column).matches("(?i)yes|y|true|1|no|n|false|0") ? null : day(column);
    }

    private @Nullable LocalDate day(Column column) {
        return text(column).isEmpty() ? null : date(column, text(column));
    }

    private LocalDate date(Column column, String text) {
        try {
            var british = BRITISH.matcher(text.strip());
            var day = british.matches() ? LocalDate.of(Integer.parseInt(british.group(3)), Integer.parseInt(british.group(2)), Integer.parseInt(british.group(1)))
                    : LocalDate.parse(text.strip());
            if (day.getYear() < EARLIEST || day.getYear() > LATEST) throw fault(column, "is " + day + ": years run from " + EARLIEST + " to " + LATEST);
            return day;
        } catch (DateTimeException notADay) {
            throw fault(column, "is \"" + text.strip() + "\", which is not a day such as 2026-04-01 or 01/04/2026");
        }
    }

    private String text(Column column) {
        return row.cell(column);
    }

    private Faulty fault(Column column, String what) {
        return new Faulty(row.where() + ": " + column.header() + " " + what + ".");
    }
}
