package goldthread.agency.quarter;

import goldthread.agency.quarter.QuarterEntry.QuarterGiven;
import goldthread.money.Pence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The return of a quarter as it was given in, beside what our own record makes of that quarter. A row is told of no name, hours or
/// references, so it makes no assignment here: what our record tells counts, and what it does not tell is taken from what was given in.
///
/// Counts and costs are of all assignments together: they are added where no assignment is in both, and are else those of our record.
public final class Beside {
    private final Map<QuarterTable, List<List<String>>> own;
    /// The rows of our record by what tells them from others; of two alike the first.
    private final Map<QuarterTable, Map<String, List<String>>> byKey = new EnumMap<>(QuarterTable.class);
    private final QuarterGiven given;

    Beside(Map<QuarterTable, List<List<String>>> own, QuarterGiven given) {
        this.own = own;
        this.given = given;
        own.forEach((table, rows) -> byKey.put(table, rows.stream().collect(Collectors.toMap(table::key, row -> row, (one, other) -> one))));
    }

    public enum Outcome { TAKEN, KNOWN, OTHERWISE }

    /// What becomes of one row. @param says without what anybody is paid
    public record Line(QuarterTable table, String row, Outcome outcome, String says) {}

    /// Assignments that are told by the return alone.
    public int alone() {
        return others(QuarterTable.ASSIGNMENTS).size();
    }

    /// Whether counts and costs leave out assignments that are told by the return alone.
    public boolean mixed() {
        return alone() > 0 && alone() < given.rows(QuarterTable.ASSIGNMENTS).size();
    }

    /// Whether the return says nothing that our record does not say.
    public boolean same() {
        return Stream.of(QuarterTable.values()).allMatch(table -> sorted(own.get(table)).equals(sorted(given.rows(table))));
    }

    private static List<List<String>> sorted(List<List<String>> rows) {
        return rows.stream().sorted(java.util.Comparator.comparing(row -> String.join("|", row))).toList();
    }

    Map<QuarterTable, List<List<String>>> tables() {
        var tables = new EnumMap<QuarterTable, List<List<String>>>(QuarterTable.class);
        for (var table : QuarterTable.values()) {
            var rows = new ArrayList<>(own.get(table));
            switch (table) {
                case ASSIGNMENTS, AGENCIES -> rows.addAll(others(table));
                case BREACHES -> given.rows(table).stream().filter(row -> !byKey.get(QuarterTable.ASSIGNMENTS).containsKey(table.key(row))).forEach(rows::add);
                case COMPLIANCE, COST -> {
                    if (alone() == given.rows(QuarterTable.ASSIGNMENTS).size()) rows.replaceAll(row -> given.rows(table).stream().filter(other -> table.key(other).equals(table.key(row))).findFirst().map(other -> added(table, row, other)).orElse(row));
                }
            }
            tables.put(table, List.copyOf(rows));
        }
        return tables;
    }

    private List<List<String>> others(QuarterTable table) {
        return given.rows(table).stream().filter(row -> !byKey.get(table).containsKey(table.key(row))).toList();
    }

    private static List<String> added(QuarterTable table, List<String> one, List<String> other) {
        return IntStream.range(0, one.size()).mapToObj(i -> switch (table.headings().get(i)) {
            case "rule", "month" -> one.get(i);
            case "reasons" -> Stream.of(one.get(i), other.get(i)).flatMap(each -> Stream.of(each.split("; "))).filter(each -> !each.isEmpty()).collect(Collectors.toCollection(TreeSet::new)).stream().collect(Collectors.joining("; "));
            case "total_cost" -> Pence.pounds(one.get(i)).plus(Pence.pounds(other.get(i))).plain();
            default -> Integer.toString(Integer.parseInt(one.get(i)) + Integer.parseInt(other.get(i)));
        }).toList();
    }

    /// What becomes of each row of the return.
    public List<Line> lines() {
        var tables = tables();
        return Stream.of(QuarterTable.values()).flatMap(table -> {
            var counts = Set.copyOf(tables.get(table));
            return given.rows(table).stream().map(row -> line(table, row, counts));
        }).toList();
    }

    /// @param counts the rows of the table that count
    private Line line(QuarterTable table, List<String> row, Set<List<String>> counts) {
        var name = switch (table) {
            case ASSIGNMENTS -> (row.get(4).isEmpty() ? "No number" : row.get(4)) + ", " + row.get(0).toLowerCase(java.util.Locale.UK) + " from " + row.get(2);
            case BREACHES -> (row.get(0).isEmpty() ? "No number" : row.get(0)) + " from " + row.get(2);
            case AGENCIES -> row.get(0) + ", " + row.get(2);
            case COMPLIANCE, COST -> row.getFirst();
        };
        var here = byKey.get(table).get(table.key(row));
        if (row.equals(here)) return new Line(table, name, Outcome.KNOWN, "As our own record says.");
        if (counts.contains(row) && here == null) return new Line(table, name, Outcome.TAKEN, "Not on our record: told by this return.");
        if (here == null) return new Line(table, name, Outcome.OTHERWISE, "Our record has the assignment, and does not say this of it. Our record counts.");
        var differ = IntStream.range(0, row.size()).filter(i -> !row.get(i).equals(here.get(i))).mapToObj(table.headings()::get).map(each -> each.replace('_', ' ')).collect(Collectors.joining(", "));
        boolean sum = (table == QuarterTable.COMPLIANCE || table == QuarterTable.COST) && !mixed() && alone() > 0;
        return sum ? new Line(table, name, Outcome.TAKEN, "Added to what our own record says.") : new Line(table, name, Outcome.OTHERWISE, "Our record says otherwise (" + differ + "), and counts.");
    }
}
