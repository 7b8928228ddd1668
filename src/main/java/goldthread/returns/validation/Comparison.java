package goldthread.returns.validation;

import goldthread.returns.validation.KeptReturn.Before;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a check finds otherwise than the check of the same year before it. What that one found and this one does not is gone
/// only where its rule was run this time; else it was not looked at.
@Component
final class Comparison {
    /// Findings of the check before (`b`) that this one does not have, each with whether its rule was run this time.
    private static final String NOT_HERE = """
            select b.*, exists (select from validated_rule v where v.validation = :id and v.place = :place and v.rule = b.rule and v.why_not is null) as looked
              from validated_finding b where b.validation = :before and b.place = :before_place
               and not exists (select from validated_finding f where f.validation = :id and f.place = :place and f.same = b.same)""";

    private final Validations validations;

    Comparison(Validations validations) {
        this.validations = validations;
    }

    /// How many findings of a rule or a child are new, still there, gone, and were not looked at this time.
    record Line(@Nullable String of, int fresh, int still, int gone, int unlooked) {}

    /// What is gone, and what was not looked at: with whether its rule was run.
    record Gone(KeptFinding finding, boolean looked) {}

    /// The check before, where it was not deleted since.
    boolean possible(KeptReturn of) {
        return of.before() != null && validations.find(of.before().validation(), of.before().place()).isPresent();
    }

    /// @return rule by rule, those of which something changed first
    List<Line> byRule(KeptReturn of) {
        return lines(of, "rule", 0, Integer.MAX_VALUE);
    }

    List<Line> byChild(KeptReturn of, long offset, int atMost) {
        return lines(of, "child", offset, atMost);
    }

    int children(KeptReturn of) {
        return validations.in(() -> with(of, "select count(*) from (" + lines("child") + ") l").query(Integer.class).single());
    }

    Line all(KeptReturn of) {
        var lines = byRule(of);
        return new Line(null, lines.stream().mapToInt(Line::fresh).sum(), lines.stream().mapToInt(Line::still).sum(), lines.stream().mapToInt(Line::gone).sum(),
                lines.stream().mapToInt(Line::unlooked).sum());
    }

    private List<Line> lines(KeptReturn of, String by, long offset, int atMost) {
        return validations.in(() -> with(of, lines(by) + " order by sum(fresh) + sum(gone) desc, sum(still) desc, of limit :most offset :offset")
                .param("most", atMost).param("offset", offset)
                .query((row, n) -> new Line(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5))).list());
    }

    /// @param by a column of ours, never somebody's words
    private static String lines(String by) {
        return """
                select of, sum(fresh) as fresh, sum(still) as still, sum(gone) as gone, sum(unlooked) as unlooked from (
                  select %1$s as of, count(*) filter (where fresh) as fresh, count(*) filter (where not fresh) as still, 0 as gone, 0 as unlooked
                    from validated_finding where validation = :id and place = :place group by 1
                  union all
                  select %1$s, 0, 0, count(*) filter (where looked), count(*) filter (where not looked) from (%2$s) n group by 1) parts group by of"""
                .formatted(by, NOT_HERE);
    }

    long count(KeptReturn of) {
        return validations.in(() -> with(of, "select count(*) from (" + NOT_HERE + ") n").query(Long.class).single());
    }

    List<Gone> gone(KeptReturn of, long offset, int atMost) {
        return validations.in(() -> with(of, """
                select number, rule, query, tbl, file, row, line, child, said, same, looked from (%s) n order by number limit :most offset :offset""".formatted(NOT_HERE))
                .param("most", atMost).param("offset", offset)
                .query((row, n) -> new Gone(new KeptFinding(row.getInt(1), row.getString(2), row.getBoolean(3), row.getString(4), row.getString(5), row.getInt(6),
                        row.getInt(7), row.getString(8), null, row.getString(9), null, row.getObject(10, java.util.UUID.class), null, null), row.getBoolean(11))).list());
    }

    private org.springframework.jdbc.core.simple.JdbcClient.StatementSpec with(KeptReturn of, String sql) {
        Before before = java.util.Objects.requireNonNull(of.before());
        return validations.database().sql(sql).param("id", of.validation()).param("place", of.place()).param("before", before.validation())
                .param("before_place", before.place());
    }
}
