package goldthread.returns.validation;

import goldthread.access.Acting;
import goldthread.returns.rules.Finding;
import goldthread.returns.rules.Hits;
import goldthread.returns.rules.Report;
import goldthread.returns.rules.Severity;
import goldthread.returns.rules.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes down the findings of one return, many at once, in the transaction that is open.
final class Findings {
    private static final int AT_ONCE = 2_000;
    /// So many of one return are kept row by row: far more than anybody mends. The rest are counted.
    static final int MOST = 250_000;

    private final JdbcClient database;
    private final UUID validation;
    private final int place;
    private final KeptReturn.@Nullable Before before;
    private final List<Row> waiting = new ArrayList<>();
    private final Map<String, Integer> met = new HashMap<>();
    private final HashSet<String> children = new HashSet<>();
    private int all;

    Findings(JdbcClient database, UUID validation, int place, KeptReturn.@Nullable Before before) {
        this.database = database;
        this.validation = validation;
        this.place = place;
        this.before = before;
    }

    private record Row(int number, Finding finding, @Nullable List<String> fields, String said, UUID same) {}

    /// How many findings there were, kept or not.
    int all() {
        return all;
    }

    /// How many children had one.
    int children() {
        return children.size();
    }

    /// @return how many findings of how many children the rule has
    int[] keep(Report report, Verdict verdict) {
        met.clear();
        int begun = all;
        var own = new HashSet<String>();
        if (verdict.hits().whole()) {
            keep(new Finding(verdict.rule(), "", report.name(), 0, 0, null, verdict.rule().fields(), null, null), null, "");
        }
        for (var hit : verdict.hits().sorted()) {
            var child = report.given().child(hit.table(), hit.row());
            keep(report.finding(verdict.rule(), hit), hit.fields(), said(verdict, hit));
            if (child != null && own.add(child)) {
                children.add(child);
            }
        }
        return new int[] {all - begun, own.size()};
    }

    /// What stands in the columns at fault: `LS: V2; DEC: blank`.
    private static String said(Verdict verdict, Hits.Hit hit) {
        var fields = hit.fields() == null ? verdict.rule().fields() : hit.fields();
        return fields.stream().filter(hit.table()::has).map(field -> {
            var text = hit.table().column(field).text(hit.row());
            return field + ": " + (text == null ? "blank" : text);
        }).collect(Collectors.joining("; "));
    }

    private void keep(Finding finding, @Nullable List<String> fields, String said) {
        if (++all > MOST) {
            return;
        }
        var is = finding.rule().code() + '\n' + finding.table() + '\n' + finding.child() + '\n' + said;
        // rows that say the same are told apart by their order
        var same = UUID.nameUUIDFromBytes((is + '\n' + met.merge(is, 1, Integer::sum)).getBytes(StandardCharsets.UTF_8));
        waiting.add(new Row(all, finding, fields, said, same));
        if (waiting.size() == AT_ONCE) {
            write();
        }
    }

    void write() {
        if (waiting.isEmpty()) {
            return;
        }
        database.sql("""
                insert into validated_finding (validation, place, number, holder, rule, query, tbl, file, row, line, child, fields, said, grp, same, fresh)
                select :validation, :place, u.number, :holder, u.rule, u.query, u.tbl, u.file, u.row, u.line, u.child, u.fields, u.said, u.grp, u.same,
                       case when cast(:before as uuid) is not null then not exists (select from validated_finding b
                                 where b.validation = :before and b.place = :before_place and b.same = u.same) end
                  from unnest(cast(:numbers as int[]), cast(:rules as text[]), cast(:queries as boolean[]), cast(:tables as text[]), cast(:files as text[]),
                              cast(:rows as int[]), cast(:lines as int[]), cast(:children as text[]), cast(:fields as text[]), cast(:said as text[]),
                              cast(:groups as text[]), cast(:same as uuid[]))
                    as u(number, rule, query, tbl, file, row, line, child, fields, said, grp, same)""")
                .param("validation", validation).param("place", place).param("holder", Acting.who().holder())
                .param("before", before == null ? null : before.validation()).param("before_place", before == null ? 0 : before.place())
                .param("numbers", column(Integer.class, Row::number)).param("rules", column(String.class, row -> row.finding().rule().code()))
                .param("queries", column(Boolean.class, row -> row.finding().rule().severity() == Severity.QUERY))
                .param("tables", column(String.class, row -> row.finding().table())).param("files", texts(row -> row.finding().file()))
                .param("rows", column(Integer.class, row -> row.finding().row())).param("lines", column(Integer.class, row -> row.finding().line()))
                .param("children", texts(row -> row.finding().child()))
                .param("fields", texts(row -> row.fields() == null ? null : String.join(" ", row.fields())))
                .param("said", texts(Row::said)).param("groups", texts(row -> row.finding().group())).param("same", column(UUID.class, Row::same)).update();
        waiting.clear();
    }

    private <T> T[] column(Class<T> type, java.util.function.Function<Row, @Nullable T> cell) {
        @SuppressWarnings("unchecked")
        var cells = (T[]) java.lang.reflect.Array.newInstance(type, waiting.size());
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell.apply(waiting.get(i));
        }
        return cells;
    }

    /// The database keeps no zero characters.
    private String[] texts(java.util.function.Function<Row, @Nullable String> cell) {
        return column(String.class, row -> {
            var text = cell.apply(row);
            return text == null ? null : text.replace('\0', '\ufffd');
        });
    }
}
