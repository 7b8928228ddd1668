package goldthread.returns.validation;

import goldthread.access.Acting;
import goldthread.casefile.Ids;
import goldthread.returns.files.Fault;
import goldthread.returns.mapping.Standard;
import goldthread.returns.rules.Report;
import goldthread.returns.rules.Severity;
import goldthread.returns.validation.KeptReturn.Before;
import goldthread.returns.validation.Validation.State;
import goldthread.time.CollectionYear;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The checks of the acting authority, with what they found.
@Component
final class Validations {
    /// From so many on it matters whether the database knows how many there are.
    private static final int MANY = 1_000;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Validations(DataSource source, PlatformTransactionManager transactions, Clock clock) {
        this.database = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Begins a check of which the files are still to come.
    UUID begin(Standard standard, @Nullable CollectionYear year, @Nullable String authority, boolean asSector) {
        var id = Ids.next();
        return in(() -> {
            database.sql("""
                    insert into validation (id, holder, account, name, standard, said_year, authority, as_sector, state, begun_at, files)
                    values (:id, :holder, :account, :name, :standard, :year, :authority, :sector, 'GATHERING', :now, '{}')""")
                    .param("id", id).param("holder", Acting.who().holder()).param("account", Acting.who().account()).param("name", Acting.who().name())
                    .param("standard", standard.name()).param("year", year == null ? null : year.label(), Types.VARCHAR)
                    .param("authority", authority, Types.VARCHAR).param("sector", asSector).param("now", now()).update();
            return id;
        });
    }

    /// @return whether it stood as one of `from`
    boolean move(UUID id, State to, State... from) {
        return in(() -> database.sql("""
                update validation set state = :to, ended_at = case when :ended then cast(:now as timestamptz) end where id = :id and state = any(:from)""")
                .param("id", id).param("to", to.name()).param("ended", to == State.DONE || to == State.FAILED).param("now", now())
                .param("from", java.util.Arrays.stream(from).map(State::name).toArray(String[]::new)).update() == 1);
    }

    void files(UUID id, List<String> names) {
        in(() -> database.sql("update validation set files = :files where id = :id").param("files", texts(names)).param("id", id).update());
    }

    List<Validation> latest(int atMost) {
        return in(() -> database.sql(VALIDATION + " order by begun_at desc limit :most").param("most", atMost).query(Validations::validation).list());
    }

    Optional<Validation> find(UUID id) {
        return in(() -> database.sql(VALIDATION + " where id = :id").param("id", id).query(Validations::validation).optional());
    }

    private static final String VALIDATION = """
            select id, name, standard, said_year, authority, as_sector, state, begun_at, ended_at, files from validation""";

    private static Validation validation(ResultSet row, int n) throws SQLException {
        var year = row.getString(4);
        return new Validation(row.getObject(1, UUID.class), row.getString(2), Standard.named(row.getString(3)), year == null ? null : CollectionYear.parse(year),
                row.getString(5), row.getBoolean(6), State.valueOf(row.getString(7)), instant(row, 8), maybe(row, 9), texts(row, 10));
    }

    /// Deletes a check with all that it found. What was explained stays: it is about the return, not about a check.
    void delete(UUID id) {
        in(() -> {
            for (var table : List.of("validated_finding", "validated_rule", "validated_fault", "validated_return")) {
                database.sql("delete from " + table + " where validation = :id").param("id", id).update();
            }
            return database.sql("delete from validation where id = :id").param("id", id).update();
        });
    }

    /// Keeps what was found, all of it or nothing, where the check is still wanted.
    void keep(UUID id, List<Report> reports) {
        in(() -> {
            if (database.sql("update validation set state = 'DONE', ended_at = :now where id = :id and state = 'RUNNING'").param("now", now())
                    .param("id", id).update() == 1) {
                for (int i = 0; i < reports.size(); i++) {
                    keep(id, i + 1, reports.get(i));
                }
            }
            return id;
        });
        if (returns(id).stream().mapToInt(KeptReturn::findings).sum() > MANY) {
            in(() -> database.sql("analyze validated_finding, validated_rule").update());
        }
    }

    private void keep(UUID id, int place, Report report) {
        var before = before(id, report).orElse(null);
        var findings = new Findings(database, id, place, before);
        int number = 0;
        for (var verdict : report.verdicts()) {
            int[] found = findings.keep(report, verdict);
            var rule = verdict.rule();
            database.sql("""
                    insert into validated_rule (validation, place, number, holder, rule, severity, fields, sentence, why, what_to_do, found, children, why_not)
                    values (:id, :place, :number, :holder, :rule, :severity, :fields, :sentence, :why, :what, :found, :children, :not)""")
                    .param("id", id).param("place", place).param("number", ++number).param("holder", Acting.who().holder()).param("rule", rule.code())
                    .param("severity", rule.severity().name()).param("fields", String.join(" ", rule.fields())).param("sentence", rule.sentence())
                    .param("why", rule.why()).param("what", rule.whatToDo()).param("found", found[0]).param("children", found[1])
                    .param("not", verdict.whyNot(), Types.VARCHAR).update();
        }
        findings.write();
        faults(id, place, report, findings.all());
        database.sql("""
                insert into validated_return (validation, place, holder, standard, called, year, outcome, tables, timing, findings, children, at, before, before_place)
                values (:id, :place, :holder, :standard, :called, :year, :outcome, :tables, :timing, :findings, :children, :now, :before, :before_place)""")
                .param("id", id).param("place", place).param("holder", Acting.who().holder()).param("standard", report.standard())
                .param("called", report.name()).param("year", report.year()).param("outcome", report.outcome().name())
                .param("tables", pairs(report.rows())).param("timing", pairs(report.seconds())).param("findings", findings.all())
                .param("children", findings.children()).param("now", now()).param("before", before == null ? null : before.validation(), Types.OTHER)
                .param("before_place", before == null ? null : before.place(), Types.INTEGER).update();
    }

    /// The check of this year before this one.
    private Optional<Before> before(UUID id, Report report) {
        return report.verdicts().isEmpty() ? Optional.empty() : database.sql("""
                select r.validation, r.place from validated_return r
                 where r.standard = :standard and r.year = :year and r.validation <> :id
                   and exists (select from validated_rule v where v.validation = r.validation and v.place = r.place)
                 order by r.at desc, r.called = :called desc limit 1""")
                .param("standard", report.standard()).param("year", report.year()).param("id", id).param("called", report.name())
                .query((row, n) -> new Before(row.getObject(1, UUID.class), row.getInt(2))).optional();
    }

    private void faults(UUID id, int place, Report report, int found) {
        var faults = new java.util.ArrayList<>(report.faults());
        if (found > Findings.MOST) {
            faults.add(Fault.doubtful(report.name(), "Of %,d findings the first %,d are kept one by one, and the rest are counted.".formatted(found, Findings.MOST),
                    "Mend what the first ones have in common, or run ./goldthread validate, which tells all."));
        }
        int number = 0;
        for (var fault : faults) {
            database.sql("""
                    insert into validated_fault (validation, place, number, holder, file, row, field, severity, sentence, what_to_do)
                    values (:id, :place, :number, :holder, :file, :row, :field, :severity, :sentence, :what)""")
                    .param("id", id).param("place", place).param("number", ++number).param("holder", Acting.who().holder()).param("file", plain(fault.file()))
                    .param("row", fault.row()).param("field", plain(fault.field())).param("severity", fault.severity().name())
                    .param("sentence", plain(fault.sentence())).param("what", plain(fault.whatToDo())).update();
        }
    }

    private static String plain(String text) {
        return text.replace('\0', '\ufffd');
    }

    List<KeptReturn> returns(UUID id) {
        return in(() -> database.sql("""
                select validation, place, standard, called, year, outcome, tables, timing, findings, children, at, before, before_place
                  from validated_return where validation = :id order by place""").param("id", id).query((row, n) -> {
                    var before = row.getObject(12, UUID.class);
                    return new KeptReturn(row.getObject(1, UUID.class), row.getInt(2), row.getString(3), row.getString(4), row.getString(5),
                            Report.Outcome.valueOf(row.getString(6)), pairs(texts(row, 7), Integer::valueOf), pairs(texts(row, 8), Double::valueOf),
                            row.getInt(9), row.getInt(10), instant(row, 11), before == null ? null : new Before(before, row.getInt(13)));
                }).list());
    }

    Optional<KeptReturn> find(UUID id, int place) {
        return returns(id).stream().filter(each -> each.place() == place).findFirst();
    }

    /// Every rule of the year, in the order of the book.
    List<KeptRule> rules(KeptReturn of) {
        return in(() -> database.sql("""
                select v.rule, v.severity, v.fields, v.sentence, v.why, v.what_to_do, v.found, v.children, coalesce(f.fresh, 0), coalesce(f.explained, 0), v.why_not
                  from validated_rule v left join (
                       select f.rule, count(*) filter (where f.fresh) as fresh, count(e.id) as explained
                         from validated_finding f %s
                        where f.validation = :id and f.place = :place group by f.rule) f on f.rule = v.rule
                 where v.validation = :id and v.place = :place order by v.number""".formatted(KeptFindings.EXPLAINED))
                .param("id", of.validation()).param("place", of.place()).param("standard", of.standard()).param("year", of.year())
                .query((row, n) -> new KeptRule(row.getString(1), Severity.valueOf(row.getString(2)), List.of(row.getString(3).split(" ")), row.getString(4),
                        row.getString(5), row.getString(6), row.getInt(7), row.getInt(8), row.getInt(9), row.getInt(10), row.getString(11))).list());
    }

    List<Fault> faults(KeptReturn of) {
        return in(() -> database.sql("""
                select file, row, field, sentence, what_to_do, severity from validated_fault where validation = :id and place = :place order by number""")
                .param("id", of.validation()).param("place", of.place())
                .query((row, n) -> new Fault(row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5),
                        Fault.Severity.valueOf(row.getString(6)), "")).list());
    }

    <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    JdbcClient database() {
        return database;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static SqlArrayValue texts(List<String> all) {
        return new SqlArrayValue("text", all.toArray());
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static SqlArrayValue pairs(Map<String, ?> all) {
        return texts(all.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).toList());
    }

    private static <T> Map<String, T> pairs(List<String> written, Function<String, T> value) {
        var all = new LinkedHashMap<String, T>();
        written.forEach(each -> all.put(each.substring(0, each.lastIndexOf(' ')), value.apply(each.substring(each.lastIndexOf(' ') + 1))));
        return all;
    }
}
