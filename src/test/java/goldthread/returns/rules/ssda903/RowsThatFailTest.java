package goldthread.returns.rules.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.rules.Grid;
import goldthread.returns.rules.Judging;
import goldthread.returns.rules.Rule;
import goldthread.returns.rules.Day;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Every rule on rows of `rules-903.txt`, in each year in which it is in force.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class RowsThatFailTest {
    private static final Pattern YEARS = Pattern.compile("(\\S+)(?: (\\d{4})(?:-(\\d{4}))?)?");
    private static final Pattern RELATIVE = Pattern.compile("\\{(-?\\d+)}");

    private record Line(int number, String code, int from, int to, List<Row> rows) {}

    private record Row(boolean fails, String table, String child, Map<String, String> cells) {}

    @Test
    void each_rule_fails_the_rows_marked_x_and_no_others() throws Exception {
        var wrong = new ArrayList<String>();
        for (Line line : lines()) {
            for (int year = Math.max(line.from, Book.FIRST); year <= line.to; year++) {
                for (var rule : Rules903.in(year)) {
                    if (rule.code().equals(line.code)) check(line, rule, year, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void each_rule_has_a_row_that_fails_and_one_that_passes_in_each_of_its_forms() throws Exception {
        var without = new TreeSet<String>();
        for (var rule : Rules903.all()) {
            var rows = new ArrayList<Row>();
            for (Line line : lines()) {
                if (line.code.equals(rule.code()) && line.from <= rule.to() && rule.from() <= line.to) rows.addAll(line.rows);
            }
            if (rows.stream().noneMatch(row -> row.fails) && !rule.code().equals("105") || rows.stream().allMatch(Row::fails)) {
                without.add(rule.code() + " from " + rule.from());
            }
        }
        // 105 asks for the flag of XML, which BadReturnIsJudgedTest gives it
        assertThat(without).isEmpty();
    }

    private static void check(Line line, Rule<Return903> rule, int year, List<String> wrong) {
        var grids = new HashMap<String, Grid>();
        var expected = new LinkedHashSet<String>();
        for (int i = 0; i < line.rows.size(); i++) {
            Row row = line.rows.get(i);
            var grid = grids.computeIfAbsent(row.table, name -> new Grid(name, columns(line, name)));
            var cells = new ArrayList<String>();
            for (String column : columns(line, row.table)) {
                String value = column.equals("CHILD") ? row.child : row.cells.get(column);
                cells.add(value == null ? null : inYear(value, year));
            }
            grid.add("", i, cells);
            if (row.fails) expected.add(row.table + " " + i);
        }
        var verdict = Judging.judge(rule, given(grids, year));
        var got = new HashSet<String>();
        for (var hit : verdict.hits().sorted()) got.add(hit.table().name() + " " + hit.table().line(hit.row()));
        if (!got.equals(expected)) {
            wrong.add("line " + line.number + ", rule " + line.code + ", " + year + ": expected " + expected + ", got " + got
                    + (verdict.whyNot() == null ? "" : " (" + verdict.whyNot() + ")"));
        }
    }

    private static Return903 given(Map<String, Grid> grids, int year) {
        var now = new HashMap<String, Grid>();
        var last = new HashMap<String, Grid>();
        grids.forEach((name, grid) -> {
            if (name.endsWith("'")) last.put(name.substring(0, name.length() - 1), grid);
            else now.put(name, grid);
        });
        // a table that the line does not speak of was sent and is empty
        for (String name : Reading903.NAMES.values()) {
            now.computeIfAbsent(name, empty -> new Grid(empty, List.of("CHILD")));
            last.computeIfAbsent(name, empty -> new Grid(empty, List.of("CHILD")));
        }
        var register = grids.containsKey("Register") ? new Register(grids.get("Register")) : null;
        var beside = new Return903.Beside(false, "301", register, null, Map.of(), false);
        var before = new Return903(year - 1, Day.of(year - 1, 4, 1), Day.of(year, 3, 31), last, List.of(), beside);
        return new Return903(year, Day.of(year, 4, 1), Day.of(year + 1, 3, 31), now, List.of(before), beside);
    }

    private static List<String> columns(Line line, String table) {
        var columns = new LinkedHashSet<>(List.of("CHILD"));
        line.rows.stream().filter(row -> row.table.equals(table)).forEach(row -> columns.addAll(row.cells.keySet()));
        return List.copyOf(columns);
    }

    private static String inYear(String value, int year) {
        return RELATIVE.matcher(value).replaceAll(found -> String.valueOf(year + Integer.parseInt(found.group(1)))).replace('_', ' ');
    }

    private static List<Line> lines() throws Exception {
        var lines = new ArrayList<Line>();
        var all = Files.readAllLines(Path.of("src/test/resources/rules-903.txt"));
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).startsWith("#") || all.get(i).isBlank()) continue;
            String[] parts = all.get(i).split(" \\| ");
            var head = YEARS.matcher(parts[0].strip());
            if (!head.matches()) throw new IllegalArgumentException("line " + (i + 1) + ": " + parts[0]);
            int from = head.group(2) == null ? 0 : Integer.parseInt(head.group(2));
            int to = head.group(3) != null ? Integer.parseInt(head.group(3)) : from == 0 ? Book.LATEST : from;
            var rows = new ArrayList<Row>();
            for (String part : Arrays.copyOfRange(parts, 1, parts.length)) rows.add(row(part.strip(), rows.size()));
            lines.add(new Line(i + 1, head.group(1), from, to, rows));
        }
        return lines;
    }

    private static Row row(String written, int number) {
        String[] words = written.split(" ");
        String child = "row" + number;
        var cells = new LinkedHashMap<String, String>();
        for (int i = 2; i < words.length; i++) {
            if (words[i].startsWith("#")) child = words[i].substring(1);
            else cells.put(words[i].substring(0, words[i].indexOf('=')), words[i].substring(words[i].indexOf('=') + 1));
        }
        return new Row(words[0].equals("x"), words[1], child, cells);
    }
}
