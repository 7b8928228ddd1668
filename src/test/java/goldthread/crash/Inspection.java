package goldthread.crash;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.access.Acting;
import goldthread.app.Database;
import goldthread.app.Rooms;
import goldthread.casefile.CaseFile;
import goldthread.casefile.Rebuild;
import goldthread.casefile.Subject;
import goldthread.casefile.Verify;
import goldthread.law.Laws;
import goldthread.pages.Drafts;
import goldthread.postgres.WayIn;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Holds what stands in the database against the ledger while nobody writes.
final class Inspection implements AutoCloseable {

    /// What earlier inspections have seen: only what came since is looked at again, the rest is counted.
    static final class Seen {
        private final Set<UUID> done = new HashSet<>();
        private long entries, audits, entryPosition, auditPosition;

        long entries() {
            return entries;
        }
    }

    private final HikariDataSource application, keeper;
    private final JdbcClient sql;
    private final CaseFile caseFile;
    private final Drafts drafts;

    Inspection(WayIn wayIn) {
        var database = Database.of(wayIn);
        application = database.forTheApplication(4);
        keeper = database.forTheKeeper();
        sql = JdbcClient.create(keeper);
        var transactions = Rooms.transactions(application);
        var own = JdbcClient.create(application);
        caseFile = Rooms.caseFile(application, transactions, new Laws(own, transactions)::of);
        drafts = new Drafts(own, new TransactionTemplate(transactions));
    }

    /// Every acknowledged deed is there whole and once; one that was not acknowledged is there whole or not at all.
    void inspect(Ledger ledger, Seen seen) {
        var sent = ledger.sent();
        var entries = entriesOf(seen);
        var audits = auditsOf(seen);
        assertThat(audits.keySet()).as("who left a line in the access log").isEqualTo(entries.keySet());
        entries.forEach((account, ids) -> {
            assertThat(sent).as("somebody wrote who was never asked to").containsKey(account);
            assertThat(ids).as("the entries of one deed").isEqualTo(sent.get(account).ids());
            assertThat(audits.get(account)).as("the subjects of one deed, in the access log").isEqualTo(sent.get(account).subjects());
            assertThat(seen.done.add(account)).as("added to by a second sending").isTrue();
        });
        assertThat(seen.done).as("what was acknowledged").containsAll(ledger.acknowledged());
        assertThat(one("select count(*) from entry")).as("entries").isEqualTo(seen.entries);
        assertThat(one("select count(*) from access_log where action = 'append'")).as("lines of the access log").isEqualTo(seen.audits);
        assertThat(halfDone(seen)).as("entries without body, without tag, or tags without entry").isZero();
        foldedAsTheLogSays(sent, entries.keySet());
        seen.entryPosition = one("select coalesce(max(position), 0) from entry");
        seen.auditPosition = one("select coalesce(max(position), 0) from access_log");
    }

    /// A draft is as it was acknowledged last, or as somebody tried to save it after.
    void draft(UUID client, Ledger.Versions versions) {
        int kept = Acting.as(Deed.who(client), () -> drafts.answers("visit").values().get("version") == null ? 0
                : Integer.parseInt(drafts.answers("visit").values().get("version").getFirst()));
        assertThat(kept).as("the version of a draft").isBetween(versions.acknowledged(), versions.sent());
    }

    void sealsHold(Path witness, long entries) {
        var verdict = new Verify(keeper, witness).verify(rows -> { });
        assertThat(verdict.bad()).isEmpty();
        assertThat(verdict.entries()).isEqualTo(entries);
        assertThat(verdict.seals()).isPositive();
    }

    void everythingIsFolded() {
        assertThat(new Rebuild(caseFile, keeper).check(subjects -> { }).stray()).as("rows that are not what the log says").isZero();
    }

    private Map<UUID, Set<UUID>> entriesOf(Seen seen) {
        var found = new HashMap<UUID, Set<UUID>>();
        sql.sql("select author, id from entry where position > ?").param(seen.entryPosition).query(row -> {
            seen.entries++;
            assertThat(found.computeIfAbsent(row.getObject(1, UUID.class), account -> new HashSet<>())
                    .add(row.getObject(2, UUID.class))).as("an entry stands twice").isTrue();
        });
        return found;
    }

    private Map<UUID, Set<UUID>> auditsOf(Seen seen) {
        var found = new HashMap<UUID, Set<UUID>>();
        sql.sql("select account, subject from access_log where action = 'append' and position > ?").param(seen.auditPosition).query(row -> {
            seen.audits++;
            assertThat(found.computeIfAbsent(row.getObject(1, UUID.class), account -> new HashSet<>())
                    .add(row.getObject(2, UUID.class))).as("a writing is twice in the access log").isTrue();
        });
        return found;
    }

    /// Asked once of all, not of each entry: a tag is found by its subject, and two hundred rounds leave a long log.
    private long halfDone(Seen seen) {
        return sql.sql("""
                select count(*)
                  from (select position, tags from entry where position > :after) e
                  full join (select position, body from entry_body where position > :after) b using (position)
                  left join (select position, array_agg(distinct tag order by tag) as tags
                               from entry_tag where position > :after group by position) t using (position)
                 where e.position is null or b.body is null
                    or array(select distinct unnest(e.tags) order by 1) <> coalesce(t.tags, '{}')""")
                .param("after", seen.entryPosition).query(Long.class).single()
                + sql.sql("""
                select count(*) from entry_tag t where t.position > :after
                   and not exists (select from entry e where e.position = t.position)""")
                .param("after", seen.entryPosition).query(Long.class).single();
    }

    private void foldedAsTheLogSays(Map<UUID, Ledger.Expected> sent, Set<UUID> accounts) {
        var subjects = new HashSet<Subject>();
        accounts.forEach(account -> sent.get(account).subjects().stream().map(Subject::new).forEach(subjects::add));
        if (!subjects.isEmpty()) {
            assertThat(Acting.<Integer>as(Deed.who(new UUID(0, 0)), () -> caseFile.strayRows(subjects)))
                    .as("rows that are not what the log says").isZero();
        }
    }

    /// What each session of the server is doing, and for whom it waits.
    static String sessions(WayIn wayIn) throws SQLException {
        try (var connection = DriverManager.getConnection(wayIn.url(), wayIn.user(), wayIn.password());
                var ask = connection.createStatement()) {
            var rows = ask.executeQuery("""
                    select concat_ws(' ', pid, state, wait_event_type, wait_event, 'blocked by', pg_blocking_pids(pid)::text,
                                     'transaction', now() - xact_start, 'statement', now() - query_start, left(query, 3000))
                      from pg_stat_activity""");
            var said = new StringJoiner("\n\n");
            while (rows.next()) said.add(rows.getString(1));
            return said.toString();
        }
    }

    private long one(String question) {
        return sql.sql(question).query(Long.class).single();
    }

    @Override
    public void close() {
        application.close();
        keeper.close();
    }
}
