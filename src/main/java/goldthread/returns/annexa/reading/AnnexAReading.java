package goldthread.returns.annexa.reading;

import goldthread.returns.annexa.AnnexA.Column;
import goldthread.returns.annexa.AnnexA.ListOf;
import goldthread.returns.annexa.ListRow;
import goldthread.returns.annexa.reading.Sheet.Cell;
import goldthread.returns.annexa.reading.Sheet.Line;
import goldthread.returns.files.Fault;
import goldthread.returns.files.FaultSink;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads files of lists row by row, and says how everything in them was told.
public final class AnnexAReading {
    private static final List<String> NOTHING = List.of("n/a", "na", "none", "null", "-", "--", ".", "not applicable");
    /// One code of a column is told in one way; of very many odd texts only so many are listed.
    private static final int DECISIONS = 2_000;

    private final Limits limits;
    private final FaultSink faults;
    private final Mapping kept;
    private final Map<String, Decision> decisions = new LinkedHashMap<>();
    private final Map<Column, CodeReading> codes = new HashMap<>();
    private @Nullable LocalDate latest;

    public AnnexAReading(Limits limits, FaultSink faults, Mapping kept) {
        this.limits = limits;
        this.faults = faults;
        this.kept = kept;
    }

    /// What was decided, in the order in which it was met; what was not told is among it.
    public List<Decision> decisions() {
        return List.copyOf(decisions.values());
    }

    /// In which words the lists were understood: each sheet, and what is not exactly as in the standard.
    public List<String> hows() {
        return decisions.values().stream().filter(one -> one.what() == Decision.What.SHEET || one.how() != Decision.How.EXACT).map(Decision::line).toList();
    }

    /// The latest day on which something in the lists happened; null where none did.
    public @Nullable LocalDate latest() {
        return latest;
    }

    public void read(Source source, Consumer<ReceivedRow> rows) {
        var found = new int[1];
        int[] sheets = new int[1];
        SheetReader.read(source, limits, faults, sheet -> {
            sheets[0]++;
            found[0] += sheet(sheet, rows) ? 1 : 0;
        });
        if (sheets[0] > 0 && found[0] == 0) {
            faults.report(Fault.unreadable(source.called(), kept.lists() == goldthread.returns.annexa.Lists.ANNEX_A ? "No list of Annex A was found in it." : "None of the lists " + kept.lists().called() + " was found in it.",
                    "Check that the headings are those of the lists, or say in the mapping which sheet is which list."));
        }
    }

    private boolean sheet(Sheet sheet, Consumer<ReceivedRow> rows) {
        var name = sheet.plainName();
        if (sheet.lines().stream().allMatch(Line::blank)) {
            decide(Decision.What.SHEET, name, sheet.called(), "", "empty, and not taken.", Decision.How.EXACT);
            return false;
        }
        if (kept.ignoresSheet(sheet)) {
            decide(Decision.What.SHEET, name, sheet.called(), "", Mapping.IGNORE, Decision.How.KEPT);
            return false;
        }
        return switch (ListSheet.of(sheet, kept)) {
            case ListSheet.Found.None none -> {
                decide(Decision.What.SHEET, name, sheet.called(), "", "not taken. " + none.sentence() + " If it is a list, say which in the mapping.", Decision.How.NONE);
                kept.keepSheet(name, Optional.empty());
                yield false;
            }
            case ListSheet.Found.One one -> {
                list(sheet, one.sheet(), rows);
                kept.keepSheet(name, Optional.of(one.sheet().list()));
                yield true;
            }
        };
    }

    private void list(Sheet sheet, ListSheet list, Consumer<ReceivedRow> rows) {
        decide(Decision.What.SHEET, sheet.plainName(), sheet.called(), list.why() + (sheet.hidden() ? "; the sheet is hidden" : ""), list.list().title(), list.how());
        var where = sheet.called() + " (" + list.list().sheet() + ")";
        for (int i = 0; i < list.headings().size(); i++) {
            var told = list.columns().get(i);
            if (told != null) {
                decide(Decision.What.HEADING, list.list().sheet(), where, list.headings().get(i), told.column().heading(), told.how());
            } else if (!list.headings().get(i).isBlank()) {
                boolean ignored = kept.ignores(list.list(), list.headings().get(i));
                decide(Decision.What.HEADING, list.list().sheet(), where, list.headings().get(i), ignored ? Mapping.IGNORE : "", ignored ? Decision.How.KEPT : Decision.How.NONE);
            }
        }
        if (!list.missing().isEmpty()) {
            faults.report(Fault.doubtful(sheet.called(), list.list().title() + " has no column for: " + String.join("; ", list.missing().stream().map(Column::heading).toList()) + ".",
                    "They are taken as not said."));
        }
        lines(sheet, list, rows);
    }

    private void lines(Sheet sheet, ListSheet list, Consumer<ReceivedRow> rows) {
        for (var line : sheet.lines().subList(list.head() + 1, sheet.lines().size())) {
            if (line.blank()) {
                continue;
            }
            if (list.again(line)) {
                faults.report(Fault.noted(sheet.called(), "Row " + line.row() + " says the headings again and was passed over.").at(line.row()));
            } else {
                rows.accept(new Reading(sheet, list, line).row());
            }
        }
    }

    private void decide(Decision.What what, String of, String where, String from, String to, Decision.How how) {
        var key = what + "\t" + where + "\t" + from + "\t" + to;
        if (decisions.size() < DECISIONS || decisions.containsKey(key)) {
            decisions.merge(key, new Decision(what, of, where, from, to, how, 1), (one, other) -> new Decision(what, of, where, from, to, how, one.times() + 1));
        }
    }

    /// One row being read.
    private final class Reading {
        private final ListOf list;
        private final ListSheet columns;
        private final Sheet sheet;
        private final Line line;
        private final Map<String, String> values = new LinkedHashMap<>();
        private final Map<String, String> fine = new HashMap<>();
        private final List<String> doubts = new ArrayList<>();
        private @Nullable String problem;
        private int leftOut;

        Reading(Sheet sheet, ListSheet columns, Line line) {
            this.list = columns.list();
            this.columns = columns;
            this.sheet = sheet;
            this.line = line;
        }

        ReceivedRow row() {
            for (var column : list.columns()) {
                columns.columns().entrySet().stream().filter(each -> each.getValue().column().equals(column)).findFirst()
                        .ifPresent(each -> cell(column, columns.headings().get(each.getKey()), line.cell(each.getKey())));
            }
            var who = values.getOrDefault(list.who(), "");
            if (who.isEmpty() && problem == null) {
                problem = list.who() + ": The row names nobody. Fill in the id.";
            }
            if (problem == null && list.key().stream().findFirst().filter(key -> !values.containsKey(key) && !list.column(key).mayBeBlank()).isPresent()) {
                problem = list.key().getFirst() + ": It is blank, and the row cannot be told from others without it. Fill it in.";
            }
            return new ReceivedRow(list, sheet.called(), line.row(), who, values, fine, doubts, problem, leftOut, received());
        }

        /// The row as it stood, without what is not kept.
        private String received() {
            return IntStream.range(0, line.cells().size()).mapToObj(i -> kept.lists().keeps(columns.columns().containsKey(i) ? columns.columns().get(i).column() : null) ? line.cell(i).text() : "")
                    .collect(Collectors.joining(","));
        }

        private void cell(Column column, String heading, Cell cell) {
            if (cell.error() != null) {
                leave(column, heading, "It holds " + cell.error() + ". Mend the formula, or write what it should say.");
            } else if (!cell.blank() && !(NOTHING.contains(cell.text().toLowerCase(java.util.Locale.ROOT)) && !column.heading().equals(list.who()))) {
                switch (column.kind()) {
                    case DAY -> day(column, heading, cell);
                    case CODE -> code(column, heading, cell.text());
                    case NUMBER -> number(column, heading, cell.text());
                    case TEXT -> text(column, cell.text());
                }
            }
        }

        private void text(Column column, String text) {
            // a spreadsheet's number that was saved as text
            values.put(column.heading(), column.heading().equals(list.who()) || column.heading().endsWith("identifier") ? text.replaceFirst("^(\\d+)\\.0+$", "$1") : text);
        }

        private void number(Column column, String heading, String text) {
            if (!text.matches("\\d{1,7}([.,]\\d+)?")) {
                leave(column, heading, "\"" + text + "\" is not a whole number. Write figures only.");
                return;
            }
            if (text.matches("\\d+[.,]\\d*[1-9]\\d*") && !column.heading().startsWith("Age")) {
                leave(column, heading, "\"" + text + "\" is not a whole number. Write it without a fraction.");
                return;
            }
            values.put(column.heading(), text.replaceFirst("[.,].*", ""));
        }

        private void day(Column column, String heading, Cell cell) {
            switch (WrittenDays.read(cell)) {
                case WrittenDays.Read.Day(LocalDate day, String how) -> {
                    values.put(column.heading(), ListRow.DAY.format(day));
                    if (!how.isEmpty()) {
                        decide(Decision.What.DAY, heading, sheet.called() + ", " + heading, how, "", Decision.How.SPELLING);
                    }
                    if (!column.heading().equals("Date of Birth") && (latest == null || day.isAfter(latest))) {
                        latest = day;
                    }
                }
                case WrittenDays.Read.NotADay(String sentence) -> leave(column, heading, sentence);
            }
        }

        private void code(Column column, String heading, String text) {
            if (kept.ignores(column, text)) {
                decide(Decision.What.CODE, column.heading(), column.heading(), text, Mapping.IGNORE, Decision.How.KEPT);
                return;
            }
            var told = codes.computeIfAbsent(column, CodeReading::new).read(text, kept);
            if (told.isEmpty()) {
                decide(Decision.What.CODE, column.heading(), column.heading(), text, "", Decision.How.NONE);
                leave(column, heading, "\"" + text + "\" is none of its codes. Say in the mapping which it is.");
                return;
            }
            values.put(column.heading(), told.get().code());
            if (told.get().fine() != null) {
                fine.put(column.heading(), told.get().fine());
            }
            if (told.get().how() != Decision.How.EXACT) {
                decide(Decision.What.CODE, column.heading(), column.heading(), text, told.get().code(), told.get().how());
            }
        }

        /// The cell is left out and kept with the row as received; without its key the row cannot be taken at all.
        private void leave(Column column, String heading, String why) {
            var sentence = (heading.equals(column.heading()) ? "" : "column \"" + heading + "\", ") + column.heading() + ": " + why;
            leftOut++;
            if (column.heading().equals(list.who()) || list.key().stream().findFirst().filter(column.heading()::equals).isPresent()) {
                problem = problem == null ? sentence : problem + " " + sentence;
            } else {
                doubts.add("Left out: " + sentence);
            }
        }
    }
}
