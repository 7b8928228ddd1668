package goldthread.returns.rules.cin;

import goldthread.returns.rules.Conformance;
import goldthread.returns.rules.Day;
import goldthread.returns.rules.Grid;
import goldthread.returns.rules.Judging;
import goldthread.returns.rules.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Judges rule cases of the census. A case passes where the rows, the columns at fault and, where it gives them, the
/// groups of rows are those expected.
public final class CinCases implements Conformance.Examiner {

    @Override
    public Conformance.Answer examine(Conformance.Case asked) {
        String expected = expected(asked.expected());
        var rule = CinRules.in(asked.year()).stream().filter(each -> each.code().equals(asked.rule())).findFirst();
        if (rule.isEmpty()) {
            return new Conformance.Answer(expected, "There is no rule " + asked.rule() + " in " + asked.year() + ".");
        }
        var verdict = Judging.judge(rule.get(), given(asked));
        if (verdict.whyNot() != null) return new Conformance.Answer(expected, verdict.whyNot());
        return new Conformance.Answer(expected, got(verdict, asked.expected().has("groups")));
    }

    private static String expected(JsonNode expected) {
        if (expected.path("wholeReturn").asBoolean(false)) return "the whole return";
        var failing = new TreeMap<String, TreeMap<Integer, TreeSet<String>>>();
        expected.path("failing").properties().forEach(table -> table.getValue().properties().forEach(row -> row.getValue()
                .forEach(column -> failing.computeIfAbsent(table.getKey(), none -> new TreeMap<>())
                        .computeIfAbsent(Integer.parseInt(row.getKey()), none -> new TreeSet<>()).add(column.asString()))));
        if (!expected.has("groups")) return failing.toString();
        var groups = new TreeMap<String, TreeSet<Integer>>();
        for (JsonNode group : expected.path("groups")) {
            var key = new ArrayList<String>();
            group.path("key").forEach(part -> key.add(part(part)));
            var rows = groups.computeIfAbsent(group.path("table").asString() + " " + String.join("|", key), none -> new TreeSet<>());
            group.path("rows").forEach(row -> rows.add(row.asInt()));
        }
        return failing + " together " + groups;
    }

    private static String part(JsonNode part) {
        if (part.isNull()) return "";
        if (!part.isArray()) return part.asString();
        var parts = new ArrayList<String>();
        part.forEach(each -> parts.add(each.asString()));
        return String.join(" ", parts);
    }

    private static String got(Verdict verdict, boolean grouped) {
        if (verdict.hits().whole()) return "the whole return";
        var failing = new TreeMap<String, TreeMap<Integer, TreeSet<String>>>();
        var groups = new TreeMap<String, TreeSet<Integer>>();
        for (var hit : verdict.hits().sorted()) {
            String table = hit.table().name();
            int row = hit.table().line(hit.row());
            List<String> fields = hit.fields() == null ? verdict.rule().fields() : hit.fields();
            failing.computeIfAbsent(table, none -> new TreeMap<>()).computeIfAbsent(row, none -> new TreeSet<>()).addAll(fields);
            groups.computeIfAbsent(table + " " + hit.group(), none -> new TreeSet<>()).add(row);
        }
        return grouped ? failing + " together " + groups : failing.toString();
    }

    private static Census given(Conformance.Case asked) {
        Map<String, Grid> tables = asked.tables();
        return new Census(asked.year(), lastDay(tables.get("Header"), asked), NamedRows.layout(tables));
    }

    /// The reference date of the case; else that of the year in which it is tried.
    private static int lastDay(@org.jspecify.annotations.Nullable Grid header, Conformance.Case asked) {
        if (header != null && header.size() > 0 && Day.known(header.column("ReferenceDate").day(0))) {
            return header.column("ReferenceDate").day(0);
        }
        int end = Day.of(asked.input().path("context").path("collection_end").asString(""));
        return Day.known(end) ? end : Day.of(asked.year() + 1, 3, 31);
    }
}
