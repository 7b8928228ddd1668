package goldthread.returns.validation;

import static goldthread.returns.validation.Validations.instant;

import goldthread.returns.rules.Finding.Explained;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The findings of checks, a page at a time.
@Component
final class KeptFindings {
    /// The last word of this year or one before it on what a finding says: it stands, unless it was taken back. The few of an
    /// authority are read once and joined, however many findings there are.
    static final String EXPLAINED = """
             left join (select distinct on (same) same, id, why, name, at, year, undone_at from query_explained where standard = :standard and year <= :year
                         order by same, year desc, undone_at is null desc, at desc) e on e.same = f.same and e.undone_at is null""";
    private static final String OF = " from validated_finding f " + EXPLAINED + " where f.validation = :id and f.place = :place";
    private static final String FINDING = """
            select f.number, f.rule, f.query, f.tbl, f.file, f.row, f.line, f.child, f.fields, f.said, f.grp, f.same, f.fresh, e.why, e.name, e.at, e.year""";

    private final Validations validations;

    KeptFindings(Validations validations) {
        this.validations = validations;
    }

    /// @param number of its first finding, by which addresses name the child
    /// @param fresh  findings that the check before had not
    record OfChild(@Nullable String child, int number, int findings, int errors, int fresh, int explained) {}

    List<KeptFinding> some(KeptReturn of, FindingFilter filter, long offset, int atMost) {
        return validations.in(() -> filter.of(sql(FINDING + OF + filter.where() + " order by f.number limit :most offset :offset", of))
                .param("most", atMost).param("offset", offset).query((row, n) -> finding(row)).list());
    }

    long count(KeptReturn of, FindingFilter filter) {
        return validations.in(() -> filter.of(sql("select count(*)" + OF + filter.where(), of)).query(Long.class).single());
    }

    List<KeptFinding> numbered(KeptReturn of, List<Integer> numbers) {
        return validations.in(() -> sql(FINDING + OF + " and f.number = any(:numbers) order by f.number", of)
                .param("numbers", numbers.toArray(Integer[]::new)).query((row, n) -> finding(row)).list());
    }

    /// Every finding, in order.
    void each(KeptReturn of, Consumer<KeptFinding> taker) {
        validations.in(() -> {
            sql(FINDING + OF + " order by f.number", of).withFetchSize(1_000).query((ResultSet row) -> taker.accept(finding(row)));
            return of;
        });
    }

    /// The child with most findings comes first.
    List<OfChild> children(KeptReturn of, long offset, int atMost) {
        return validations.in(() -> sql("""
                select f.child, min(f.number), count(*), count(*) filter (where not f.query), count(*) filter (where f.fresh), count(e.id)"""
                + OF + " group by f.child order by 3 desc, 2 limit :most offset :offset", of).param("most", atMost).param("offset", offset)
                .query((row, n) -> new OfChild(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6))).list());
    }

    /// How many findings each child has that is named.
    Map<String, Integer> counts(KeptReturn of) {
        var counts = new LinkedHashMap<String, Integer>();
        validations.in(() -> sql("select f.child, count(*)" + OF + " and f.child is not null group by 1 order by 1", of)
                .query((row, n) -> counts.put(row.getString(1), row.getInt(2))).list());
        return counts;
    }

    /// How many lines [#children] has: findings that name no child are one of them.
    int lines(KeptReturn of) {
        return validations.in(() -> sql("select count(distinct coalesce(f.child, ''))" + OF, of).query(Integer.class).single());
    }

    private StatementSpec sql(String sql, KeptReturn of) {
        return validations.database().sql(sql).param("id", of.validation()).param("place", of.place()).param("standard", of.standard()).param("year", of.year());
    }

    private static KeptFinding finding(ResultSet row) throws SQLException {
        var fields = row.getString(9);
        var fresh = (Boolean) row.getObject(13);
        var why = row.getString(14);
        return new KeptFinding(row.getInt(1), row.getString(2), row.getBoolean(3), row.getString(4), row.getString(5), row.getInt(6), row.getInt(7),
                row.getString(8), fields == null ? null : List.of(fields.split(" ")), row.getString(10), row.getString(11), row.getObject(12, UUID.class), fresh,
                why == null ? null : new Explained(why, row.getString(15), instant(row, 16), row.getString(17)));
    }
}
