package goldthread.returns.quarter;

import goldthread.agency.quarter.Quarter;
import goldthread.agency.quarter.QuarterTable;
import goldthread.returns.annexa.reading.Sheet;
import goldthread.returns.annexa.reading.Sheet.Line;
import goldthread.returns.annexa.reading.SheetReader;
import goldthread.returns.files.Fault;
import goldthread.returns.files.Limits;
import goldthread.returns.files.Source;
import goldthread.returns.files.Sources;
import goldthread.returns.files.WrittenDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files of one quarter's return: which table each sheet is, told by its headings, and the rows of each.
///
/// @param aside what could not be taken, a sentence each, for those who see pay
record QuarterReading(Quarter quarter, List<String> files, Map<String, List<List<String>>> tables, List<String> aside) {
    private static final int HEADINGS_WITHIN = 10, SAID = 200, MOST = 20_000;
    private static final Pattern NAMED = Pattern.compile("(20\\d\\d)-?[Qq]([1-4])");

    /// A table as it was found. @param at which cell of a line each heading stands above
    private record Found(QuarterTable table, Sheet sheet, int line, List<Integer> at) {}

    /// @param said which quarter it is; null where the files tell it
    /// @throws IllegalArgumentException with a sentence, where nothing can be taken
    static QuarterReading of(List<Source> sent, @Nullable Quarter said) {
        var aside = new ArrayList<String>();
        var sheets = new ArrayList<Sheet>();
        for (var source : Sources.of(sent, Limits.usual(), fault -> note(fault, aside), true)) SheetReader.read(source, Limits.usual(), fault -> note(fault, aside), sheets::add);
        var found = new EnumMap<QuarterTable, Found>(QuarterTable.class);
        for (var sheet : sheets) {
            var one = found(sheet);
            if (one == null) aside.add(sheet.called() + ": it is none of the tables of the return, and was not read. " + columns(sheet));
            else if (found.putIfAbsent(one.table(), one) != null) throw new IllegalArgumentException("The table " + one.table().code() + " is there twice, in " + found.get(one.table()).sheet().called() + " and in " + sheet.called() + ". Send one quarter at a time, each table once.");
        }
        if (!found.containsKey(QuarterTable.ASSIGNMENTS)) throw new IllegalArgumentException("There is no table of assignments: one with the headings " + String.join(", ", QuarterTable.ASSIGNMENTS.headings()) + " is needed. " + String.join(" ", aside.stream().limit(3).toList()).strip());
        var quarter = quarter(found.get(QuarterTable.COST), sheets, said);
        var tables = new LinkedHashMap<String, List<List<String>>>();
        for (var table : QuarterTable.values()) {
            if (found.containsKey(table)) tables.put(table.code(), rows(found.get(table), quarter, aside));
            else aside.add("The table " + table.code() + " is not among the files; nothing is known of it from them.");
        }
        return new QuarterReading(quarter, sent.stream().map(Source::name).sorted().toList(), tables, aside.size() <= SAID ? List.copyOf(aside) : Stream.concat(aside.stream().limit(SAID), Stream.of("And " + (aside.size() - SAID) + " more.")).toList());
    }

    private static void note(Fault fault, List<String> aside) {
        if (fault.lost()) aside.add(fault.line());
    }

    private static String columns(Sheet sheet) {
        var first = sheet.lines().stream().filter(line -> !line.blank()).findFirst();
        return first.isEmpty() ? "It is empty." : "It begins with: " + first.get().cells().stream().map(Sheet.Cell::text).filter(each -> !each.isEmpty()).limit(8).map(each -> each.length() > 40 ? each.substring(0, 40) + "…" : each).collect(Collectors.joining(", ")) + ".";
    }

    /// The table whose headings stand in one of the first lines: all of them, in any order. Null where there is none.
    private static @Nullable Found found(Sheet sheet) {
        for (var line : sheet.lines().stream().limit(HEADINGS_WITHIN).toList()) {
            var told = line.cells().stream().map(cell -> cell.text().strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_")).toList();
            var best = Stream.of(QuarterTable.values()).max(Comparator.comparingLong(table -> table.headings().stream().filter(told::contains).count())).orElseThrow();
            long has = best.headings().stream().filter(told::contains).count();
            if (has == best.headings().size()) return new Found(best, sheet, line.row(), best.headings().stream().map(told::indexOf).toList());
            if (has >= 3) throw new IllegalArgumentException(sheet.called() + " lacks " + best.headings().stream().filter(each -> !told.contains(each)).collect(Collectors.joining(", ")) + ". The table " + best.code() + " has the headings " + String.join(", ", best.headings()) + ".");
        }
        return null;
    }

    /// By the months of the cost, else by the names of the files, else as it was said; what contradicts is not guessed.
    private static Quarter quarter(@Nullable Found cost, List<Sheet> sheets, @Nullable Quarter said) {
        var told = new TreeSet<String>();
        if (cost != null) below(cost).map(line -> QuarterTable.month(cells(cost, line).getFirst(), QuarterReading::day)).filter(month -> month.matches("20\\d\\d-(0[1-9]|1[0-2])")).map(month -> Quarter.of(java.time.YearMonth.parse(month).atDay(1)).toString()).forEach(told::add);
        if (told.isEmpty()) for (var sheet : sheets) {
            var named = NAMED.matcher(sheet.file());
            if (named.find()) told.add(new Quarter(Integer.parseInt(named.group(1)), Integer.parseInt(named.group(2))).toString());
        }
        if (said != null) told.add(said.toString());
        if (told.isEmpty()) throw new IllegalArgumentException("The files do not tell of which quarter they are. Send the table of costs with them, or name them as agency-2026-Q1-assignments.csv.");
        if (told.size() > 1) throw new IllegalArgumentException("The files are of more than one quarter: " + String.join(", ", told) + ". Send one quarter at a time.");
        return Quarter.parse(told.first());
    }

    private static Stream<Line> below(Found found) {
        return found.sheet().lines().stream().filter(line -> line.row() > found.line() && !line.blank());
    }

    private static List<String> cells(Found found, Line line) {
        return found.at().stream().map(at -> line.cell(at).text()).toList();
    }

    private static java.time.@Nullable LocalDate day(String text) {
        return WrittenDate.dayOf(text);
    }

    private static List<List<String>> rows(Found found, Quarter quarter, List<String> aside) {
        var rows = new ArrayList<List<String>>();
        var seen = new HashSet<String>();
        var lines = below(found).toList();
        if (lines.size() > MOST) throw new IllegalArgumentException(found.sheet().called() + " has more than " + MOST + " rows, which is no return of one authority.");
        for (var line : lines) {
            var where = found.sheet().called() + ", row " + line.row() + ": ";
            try {
                var error = IntStream.range(0, found.at().size()).filter(i -> line.cell(found.at().get(i)).error() != null).findFirst();
                if (error.isPresent()) throw new IllegalArgumentException(found.table().headings().get(error.getAsInt()) + " holds an error of the spreadsheet.");
                var row = found.table().row(cells(found, line), quarter, QuarterReading::day);
                if (seen.add(found.table().key(row))) rows.add(row);
                else aside.add(where + "set aside, a row of the same stood before.");
            } catch (IllegalArgumentException sentence) {
                aside.add(where + "set aside, " + sentence.getMessage());
            }
        }
        return List.copyOf(rows);
    }
}
