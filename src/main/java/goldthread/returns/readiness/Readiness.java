package goldthread.returns.readiness;

import goldthread.access.Acting;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.returns.RecordFindings;
import goldthread.returns.RecordFindings.OnRecord;
import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the findings of every child, following the log. Run for the acting authority.
@Component
public final class Readiness {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int AT_ONCE = 100;

    private final CaseFile caseFile;
    private final RecordFindings findings;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Integer, Calm> calms = new ConcurrentHashMap<>();

    public Readiness(CaseFile caseFile, RecordFindings findings, DataSource source, PlatformTransactionManager transactions, Clock clock) {
        this.caseFile = caseFile;
        this.findings = findings;
        this.database = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// How far it has come. @param waiting children whose record has moved since they were looked at
    public record Stands(int children, int waiting, int withFindings, int findings) {}

    /// How often a rule found something. @param children how many children it found it of
    public record ByRule(Standard standard, String rule, int findings, int children) {}

    /// A child with a finding.
    record Found(Subject child, List<String> fields, @Nullable UUID entry) {}

    /// The collection year that is under way.
    CollectionYear year() {
        return CollectionYear.of(LocalDate.now(clock.withZone(ENGLAND)));
    }

    List<OnRecord> of(Timeline timeline) {
        return findings.of(timeline, year());
    }

    /// Looks at the children whose record has moved, some at a time.
    /// @return how many were looked at; 0 when all are
    public int catchUp() {
        var year = year();
        return transaction.execute(status -> {
            var calm = new Calm(year, head());
            if (calm.equals(calms.get(Acting.who().holder()))) {
                return 0;
            }
            var children = moved(year);
            if (children.isEmpty()) {
                calms.put(Acting.who().holder(), calm);
            } else {
                caseFile.timelines(children).values().forEach(timeline -> keep(timeline, year));
            }
            return children.size();
        });
    }

    /// Where the log stood when every child had been looked at: while it stands there, there is nothing to do.
    private record Calm(CollectionYear year, long head) {}

    private long head() {
        return database.sql("select coalesce(max(position), 0) from entry where holder = :holder").param("holder", Acting.who().holder())
                .query(Long.class).single();
    }

    private List<Subject> moved(CollectionYear year) {
        return database.sql(MOVED.formatted("distinct s.subject") + " limit :most").param("year", year.starts()).param("holder", Acting.who().holder())
                .param("most", AT_ONCE).query((row, n) -> new Subject(row.getObject(1, UUID.class))).list();
    }

    private static final String MOVED = """
            select %s from return_subject s left join readiness_child c on c.subject = s.subject
             where c.seen is null or c.year <> :year
                or exists (select from entry_tag t where t.tag = s.subject and t.holder = :holder and t.position > c.seen)""";

    private void keep(Timeline timeline, CollectionYear year) {
        int holder = Acting.who().holder();
        var subject = timeline.subject().id();
        database.sql("delete from readiness_finding where subject = :subject").param("subject", subject).update();
        int place = 0;
        for (var one : findings.of(timeline, year)) {
            database.sql("""
                    insert into readiness_finding (holder, subject, place, standard, rule, fields, entry)
                    values (:holder, :subject, :place, :standard, :rule, :fields, :entry)""")
                    .param("holder", holder).param("subject", subject).param("place", ++place).param("standard", one.standard().name())
                    .param("rule", one.rule().code()).param("fields", one.fields().toArray(String[]::new)).param("entry", one.entry()).update();
        }
        database.sql("""
                insert into readiness_child (holder, subject, year, seen) values (:holder, :subject, :year, :seen)
                on conflict (holder, subject) do update set year = excluded.year, seen = excluded.seen""")
                .param("holder", holder).param("subject", subject).param("year", year.starts()).param("seen", timeline.head()).update();
    }

    Stands stands() {
        return transaction.execute(status -> {
            int waiting = database.sql(MOVED.formatted("count(distinct s.subject)")).param("year", year().starts())
                    .param("holder", Acting.who().holder()).query(Integer.class).single();
            return database.sql("""
                    select (select count(*) from readiness_child), count(distinct subject), count(*) from readiness_finding""")
                    .query((row, n) -> new Stands(row.getInt(1), waiting, row.getInt(2), row.getInt(3))).single();
        });
    }

    /// The rule that found most comes first.
    List<ByRule> byRule() {
        return transaction.execute(status -> database.sql("""
                select standard, rule, count(*), count(distinct subject) from readiness_finding group by standard, rule
                 order by 4 desc, 1, 2""").query((row, n) -> new ByRule(Standard.named(row.getString(1)), row.getString(2), row.getInt(3), row.getInt(4))).list());
    }

    /// The children with findings, and how many each has.
    List<Subject> children() {
        return transaction.execute(status -> database.sql("select distinct subject from readiness_finding order by subject")
                .query((row, n) -> new Subject(row.getObject(1, UUID.class))).list());
    }

    List<Found> found(Standard standard, String rule, int from, int most) {
        return transaction.execute(status -> database.sql("""
                select subject, fields, entry from readiness_finding where standard = :standard and rule = :rule
                 order by subject, place limit :most offset :from""")
                .param("standard", standard.name()).param("rule", rule).param("most", most).param("from", from)
                .query((row, n) -> new Found(new Subject(row.getObject(1, UUID.class)), List.of((String[]) row.getArray(2).getArray()),
                        row.getObject(3, UUID.class))).list());
    }
}
