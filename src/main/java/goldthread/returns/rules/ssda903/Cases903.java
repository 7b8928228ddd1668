package goldthread.returns.rules.ssda903;

import goldthread.returns.rules.CaseTables;
import goldthread.returns.rules.Conformance;
import goldthread.returns.rules.Day;
import goldthread.returns.rules.Grid;
import goldthread.returns.rules.Hits;
import goldthread.returns.rules.Judging;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Judges rule cases of the 903. They are the sector's readings, so they are judged as the sector reads.
public final class Cases903 implements Conformance.Examiner {

    @Override
    public Conformance.Answer examine(Conformance.Case asked) {
        var expected = new TreeMap<String, TreeSet<Integer>>();
        asked.expected().properties().forEach(each -> {
            var rows = new TreeSet<Integer>();
            each.getValue().forEach(row -> rows.add(row.asInt()));
            if (!rows.isEmpty()) expected.put(each.getKey(), rows);
        });
        var rule = Rules903.in(asked.year()).stream().filter(each -> each.code().equals(asked.rule())).findFirst();
        if (rule.isEmpty()) {
            return new Conformance.Answer(expected.toString(), "There is no rule " + asked.rule() + " in " + asked.year() + ".");
        }
        var verdict = Judging.judge(rule.get(), given(asked));
        if (verdict.whyNot() != null && (!expected.isEmpty() || verdict.whyNot().startsWith("The rule broke"))) {
            return new Conformance.Answer(expected.toString(), verdict.whyNot());
        }
        return new Conformance.Answer(expected.toString(), got(verdict.hits()).toString());
    }

    private static Map<String, TreeSet<Integer>> got(Hits hits) {
        var got = new TreeMap<String, TreeSet<Integer>>();
        for (var hit : hits.sorted()) {
            got.computeIfAbsent(hit.table().name(), table -> new TreeSet<>()).add(hit.table().line(hit.row()));
        }
        return got;
    }

    private static Return903 given(Conformance.Case asked) {
        var tables = new HashMap<String, Grid>();
        var last = new HashMap<String, Grid>();
        asked.tables().forEach((name, grid) -> {
            if (name.endsWith("_last")) last.put(name.substring(0, name.length() - "_last".length()), grid);
            else tables.put(name, grid);
        });
        JsonNode context = asked.input().path("context");
        int start = day(context.path("collection_start"));
        int end = day(context.path("collection_end"));
        // a case that gives one of the two means the year around it
        if (start == Day.NONE) start = end == Day.NONE ? Day.of(asked.year(), 4, 1) : Day.plusYears(end + 1, -1);
        if (end == Day.NONE) end = Day.plusYears(start, 1) - 1;
        var nothing = Return903.Beside.NOTHING;
        List<Return903> earlier = last.isEmpty() ? List.of()
                : List.of(new Return903(asked.year() - 1, Day.plusYears(start, -1), start - 1, last, List.of(), nothing));
        var beside = new Return903.Beside("xml".equals(context.path("file_format").asString("")),
                context.path("localAuthority").asString(""), context.has("provider_info")
                        ? new Register(CaseTables.grid("Provider Info", context.path("provider_info"))) : null, null, Map.of(), true);
        return new Return903(asked.year(), start, end, tables, earlier, beside);
    }

    private static int day(JsonNode written) {
        return written.isMissingNode() ? Day.NONE : Day.of(written.asString());
    }
}
