package goldthread.returns.readiness;

import goldthread.access.Acting;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Subject;
import goldthread.casefile.Timeline;
import goldthread.returns.RecordFindings;
import goldthread.returns.RecordFindings.OnRecord;
import goldthread.returns.ReturnSubjects;
import goldthread.returns.ReturnSubjects.One;
import goldthread.returns.mapping.Standard;
import goldthread.time.CollectionYear;
import goldthread.time.England;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the findings of every child, following the log. Run for the acting authority.
@Component
public final class Readiness {
    private static final int AT_ONCE = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final ReturnSubjects subjects;
    private final RecordFindings findings;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final JdbcTemplate batches;
    private final Map<Integer, Sweep> sweeps = new ConcurrentHashMap<>();

    public Readiness(CaseFile caseFile, RecordFindings findings, DataSource source, PlatformTransactionManager transactions, Clock clock) {
        this.subjects = new ReturnSubjects(caseFile, source, transactions);
        this.findings = findings;
        this.database = JdbcClient.create(source);
        this.batches = new JdbcTemplate(source);
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
        return CollectionYear.of(today());
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(England.ZONE));
    }

    /// A record with those that are read with it, as a return has it, as far as they may be opened. Ask inside a transaction.
    /// @param opened those of these records that may be opened
    Timeline read(Subject child, UnaryOperator<Set<UUID>> opened) {
        var one = subjects.some(List.of(child)).getFirst();
        return one.only(opened.apply(one.under().stream().map(Subject::id).collect(Collectors.toSet()))).by(null);
    }

    List<OnRecord> of(Timeline timeline) {
        return findings.in(year()).of(timeline);
    }

    /// Looks at the children whose record has moved, some at a time.
    /// @return how many were looked at; 0 when all are
    public int catchUp() {
        return transaction.execute(status -> {
            var sweep = sweeps.get(Acting.who().holder());
            var now = sweep();
            if (sweep == null || sweep.ended() && !sweep.coversAsMuchAs(now)) {
                sweep = now;
            }
            var children = sweep.ended() ? List.<Subject>of() : moved(sweep);
            keep(subjects.some(children), sweep.year());
            sweeps.put(Acting.who().holder(), sweep.upTo(children.isEmpty() ? null : children.getLast().id()));
            return children.isEmpty() && sweep.head() != now.head() ? catchUp() : children.size();
        });
    }

    /// One walk over all children, from the first to the last.
    /// @param head    where the log stood when it began: while it stands there, nobody need walk again
    /// @param settled whether nobody was writing then: a writer may yet come in behind the head
    /// @param after   the last child looked at; null when the walk has ended
    private record Sweep(CollectionYear year, long head, boolean settled, @Nullable UUID after) {
        boolean ended() {
            return after == null;
        }

        boolean coversAsMuchAs(Sweep now) {
            return settled && year.equals(now.year) && head == now.head;
        }

        Sweep upTo(@Nullable UUID last) {
            return new Sweep(year, head, settled, last);
        }
    }

    /// A walk that begins now. Asked in this order: whoever took a place before it was read is seen, or still writing.
    private Sweep sweep() {
        long head = database.sql("select last_value from entry_position").query(Long.class).single();
        boolean settled = database.sql("select pg_snapshot_xmin(pg_current_snapshot()) = pg_snapshot_xmax(pg_current_snapshot())")
                .query(Boolean.class).single();
        return new Sweep(year(), head, settled, FIRST);
    }

    private List<Subject> moved(Sweep sweep) {
        return database.sql("select distinct s.subject" + MOVED + " and s.subject > :after order by s.subject limit :most")
                .param("year", sweep.year().starts()).param("holder", Acting.who().holder()).param("after", sweep.after())
                .param("most", AT_ONCE).query((row, n) -> new Subject(row.getObject(1, UUID.class))).list();
    }

    private static final String MOVED = """
             from return_subject s left join readiness_child c on c.subject = s.subject
            where (c.seen is null or c.year <> :year
               or exists (select from entry_tag t where t.tag = s.subject and t.holder = :holder and t.position > c.seen)
               or s.subject in (select subject from read_with) and exists (select from read_with w join entry_tag t on t.tag = w.member
                       where w.subject = s.subject and t.holder = :holder and t.position > c.seen))""";

    private void keep(List<One> children, CollectionYear year) {
        if (children.isEmpty()) {
            return;
        }
        int holder = Acting.who().holder();
        var reading = findings.in(year);
        var found = new ArrayList<Object[]>();
        var looked = new ArrayList<Object[]>();
        for (var one : children) {
            looked.add(new Object[] {holder, one.subject().id(), year.starts(), one.head()});
            int place = 0;
            for (var finding : reading.of(one.by(null))) {
                found.add(new Object[] {holder, one.subject().id(), ++place, finding.standard().name(), finding.rule().code(),
                        finding.fields().toArray(String[]::new), finding.entry()});
            }
        }
        batches.update("delete from readiness_finding where subject = any(?)",
                (Object) children.stream().map(one -> one.subject().id()).toArray(UUID[]::new));
        batches.batchUpdate("insert into readiness_finding (holder, subject, place, standard, rule, fields, entry) values (?, ?, ?, ?, ?, ?, ?)", found);
        batches.batchUpdate("""
                insert into readiness_child (holder, subject, year, seen) values (?, ?, ?, ?)
                on conflict (holder, subject) do update set year = excluded.year, seen = excluded.seen""", looked);
    }

    Stands stands() {
        return transaction.execute(status -> {
            int waiting = database.sql("select count(distinct s.subject)" + MOVED).param("year", year().starts())
                    .param("holder", Acting.who().holder()).query(Integer.class).single();
            return database.sql("""
                    select (select count(*) from readiness_child c where exists (select from return_subject s where s.subject = c.subject and s.key <> :linked)), count(distinct subject), count(*) from readiness_finding""")
                    .param("linked", ReturnSubjects.LINKED).query((row, n) -> new Stands(row.getInt(1), waiting, row.getInt(2), row.getInt(3))).single();
        });
    }

    /// The rule that found most comes first.
    List<ByRule> byRule() {
        return transaction.execute(status -> database.sql("""
                select standard, rule, count(*), count(distinct subject) from readiness_finding group by standard, rule
                 order by 4 desc, 1, 2""").query((row, n) -> new ByRule(Standard.named(row.getString(1)), row.getString(2), row.getInt(3), row.getInt(4))).list());
    }

    /// The children with findings.
    List<Subject> children() {
        return transaction.execute(status -> database.sql("select distinct subject from readiness_finding order by subject")
                .query((row, n) -> new Subject(row.getObject(1, UUID.class))).list());
    }

    int count(Standard standard, String rule) {
        return transaction.execute(status -> database.sql("select count(*) from readiness_finding where standard = :standard and rule = :rule")
                .param("standard", standard.name()).param("rule", rule).query(Integer.class).single());
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
