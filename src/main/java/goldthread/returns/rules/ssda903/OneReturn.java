package goldthread.returns.rules.ssda903;

import goldthread.returns.rules.Day;
import goldthread.returns.rules.Grid;
import goldthread.returns.rules.Judging;
import goldthread.returns.rules.Report;
import goldthread.returns.rules.Rule;
import goldthread.returns.rules.Verdict;
import goldthread.returns.ssda903.Ssda903Table;
import goldthread.time.CollectionYear;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Judges a return that lies in no file: as it stands on the record.
public final class OneReturn {
    private static final String NO_POSTCODES = "The record does not say where postcodes lie.";
    private static final Map<String, String> NOT_DERIVED = Map.of("PL_LA", NO_POSTCODES, "PL_DISTANCE", NO_POSTCODES, "PL_LOCATION", NO_POSTCODES);

    /// @param number by which a finding names the row
    /// @param values one for each column of the table, days as dd/mm/yyyy; null or empty for a blank
    public record Row(Ssda903Table table, int number, List<@Nullable String> values) {}

    /// @param years     the rows of this year and of those before it, by the calendar year each begins in; the last is judged
    /// @param authority the three-digit code of the authority
    public static Report judge(SortedMap<Integer, List<Row>> years, String authority) {
        var beside = new Return903.Beside(false, authority, null, null, NOT_DERIVED, false);
        var earlier = new ArrayList<Return903>();
        for (var year : years.entrySet()) {
            earlier.addFirst(new Return903(year.getKey(), Day.of(year.getKey(), 4, 1), Day.of(year.getKey() + 1, 3, 31), grids(year.getValue()),
                    List.copyOf(earlier), beside));
        }
        var given = earlier.getFirst();
        List<Verdict> verdicts = Rules903.in(Math.clamp(given.year, Book.FIRST, Book.LATEST)).stream().map(rule -> Judging.judge(rule, given)).toList();
        return new Report("SSDA903", "the record", new CollectionYear(given.year).toString(), given, verdicts, List.of(), Map.of());
    }

    /// The rule of that code in a year.
    public static Optional<? extends Rule<?>> rule(String code, int year) {
        return Rules903.in(Math.clamp(year, Book.FIRST, Book.LATEST)).stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    private static Map<String, Grid> grids(List<Row> rows) {
        var grids = new LinkedHashMap<String, Grid>();
        for (var table : Ssda903Table.values()) {
            grids.put(Reading903.NAMES.get(table), new Grid(Reading903.NAMES.get(table), table.columnNames()));
        }
        for (var row : rows) {
            grids.get(Reading903.NAMES.get(row.table())).add("the record", row.number(),
                    row.values().stream().<@Nullable String>map(value -> value == null || value.isBlank() ? null : value).toList());
        }
        return grids;
    }

    private OneReturn() {}
}
