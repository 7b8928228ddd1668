package goldthread.returns;

import goldthread.returns.mapping.Verdict.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What became of the files of an import: every row accounted for.
///
/// @param totals how many rows of each year and table came to each outcome; together, all rows read
/// @param first  the rows to look at first: what is odd about files, rows set aside, doubtful and corrected ones
public record ImportReport(Import of, List<Total> totals, List<LedgerRow> first) {

    /// One taking-in of files.
    ///
    /// @param name  of the person who did it
    /// @param told  when the authority knew what they say
    /// @param state `GATHERING` its files, `WAITING` for its turn, `RUNNING`, `DONE`, `FAILED`, or `STOPPED`: it fell before its
    ///              end, and may simply be run again
    /// @param years collection years found, and in `hows` how each was found
    /// @param saidYear the year that somebody said, and in `saidTold` the day on which it was known
    public record Import(UUID id, String name, String standard, Instant told, Instant started, @Nullable Instant ended, String state,
                         String sentence, List<String> files, List<String> years, List<String> hows, int rowsAll, int rowsDone,
                         @Nullable String saidYear, @Nullable LocalDate saidTold) {
        /// The same, where it turns out that nothing goes on with it.
        public Import stopped() {
            return new Import(id, name, standard, told, started, ended, "STOPPED", "It was stopped before its end. Import the files again: "
                    + "what was taken is known, and the rest will be added.", files, years, hows, rowsAll, rowsDone, saidYear, saidTold);
        }
    }

    public record Total(String year, String table, String outcome, int rows) {}

    /// How many rows came to each outcome, in the order of outcomes; all are there, also those of none.
    public Map<Outcome, Integer> outcomes() {
        var sums = new LinkedHashMap<Outcome, Integer>();
        Arrays.stream(Outcome.values()).forEach(outcome -> sums.put(outcome, 0));
        totals.forEach(total -> sums.merge(Outcome.valueOf(total.outcome()), total.rows(), Integer::sum));
        return sums;
    }

    /// Whether something was set aside, or a file could not be read.
    public boolean leftSomething() {
        return outcomes().get(Outcome.SET_ASIDE) > 0 || first.stream().anyMatch(row -> row.outcome().equals(LedgerRow.UNREAD));
    }

    public int rows() {
        return totals.stream().mapToInt(Total::rows).sum();
    }

    /// For the console, once it is undone: that it is, and what stays.
    public String undone() {
        return of.sentence().replace(" The rows below say what became of them at the time.", "") + first.stream().filter(row -> row.file().equals("Undone")).map(row -> "\n  " + row.says()).collect(Collectors.joining());
    }

    /// For the console.
    public String text() {
        var text = new StringBuilder();
        if (!of.sentence().isEmpty()) {
            text.append(of.sentence()).append('\n');
        }
        of.hows().forEach(how -> text.append(how).append('\n'));
        text.append('\n').append(rows()).append(rows() == 1 ? " row read: " : " rows read: ").append(outcomes().entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().title().toLowerCase(java.util.Locale.ROOT)).collect(Collectors.joining(", "))).append(".\n");
        table(text);
        if (!first.isEmpty()) {
            text.append("\nTo look at:\n");
            first.forEach(row -> text.append("  ").append(line(row)).append('\n'));
        }
        return text.toString();
    }

    private void table(StringBuilder text) {
        var byTable = new LinkedHashMap<String, Map<String, Integer>>();
        totals.forEach(total -> byTable.computeIfAbsent((total.year() + " " + (total.table().isEmpty() ? "(no table)" : total.table())).strip(),
                name -> new LinkedHashMap<>()).put(total.outcome(), total.rows()));
        text.append("%n%-34s".formatted(""));
        Arrays.stream(Outcome.values()).forEach(outcome -> text.append("%15s".formatted(outcome.title())));
        byTable.forEach((name, counts) -> {
            text.append("%n%-34s".formatted(name));
            Arrays.stream(Outcome.values()).forEach(outcome -> text.append("%15d".formatted(counts.getOrDefault(outcome.name(), 0))));
        });
        text.append('\n');
    }

    /// One row on one line: where, what became of it, and why.
    public static String line(LedgerRow row) {
        return row.file() + (row.row() > 0 ? ", row " + row.row() : "") + (row.table().isEmpty() ? "" : " (" + row.table() + ")") + ": "
                + row.outcomeTitle() + ". " + row.says();
    }
}
