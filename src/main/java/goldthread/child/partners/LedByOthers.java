package goldthread.child.partners;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Permission;
import goldthread.familyhelp.FamilyEntry.LeadNamed;
import goldthread.pages.Awaiting;
import goldthread.time.England;
import goldthread.workforce.WorkforceEntry.Allocated;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The families of which who acts supervises the help and somebody of another agency leads it: what the lead wrote, and up to where
/// the supervisor has read it.
@Component
class LedByOthers {
    private final JdbcClient database;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LedByOthers(JdbcClient database, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.database = database;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Configuration(proxyBeanMethods = false)
    static class Waits {
        @Bean
        Awaiting newFromLeadsOfOtherAgencies(LedByOthers led) {
            return new Awaiting(Permission.RECORD, LedByOthersPages.ALL, "child has something new from a lead of another agency", "children have something new from a lead of another agency", led::fresh);
        }
    }

    /// One child. @param fresh how much the lead wrote since who acts read it last    @param last when they wrote last
    record Row(UUID child, String lead, int fresh, Instant last) {}

    /// Those who may be opened, what is new first.
    List<Row> mine() {
        return transaction.execute(status -> {
            var rows = database.sql("""
                    select r.subject, a.name, count(*) filter (where e.position > coalesce(k.position, 0)) as fresh, max(e.recorded) as last
                      from (select distinct subject from relationship where account = :me and kind = :supervisor and from_day <= :today and (until is null or until > :today)) r
                      join (select distinct subject, account from relationship where kind = :lead) h on h.subject = r.subject
                      join account a on a.id = h.account and a.roles <@ array['PARTNER']
                      join entry_tag t on t.tag = r.subject join entry e on e.position = t.position and e.author = a.id and e.kind = any(:kinds)
                      left join lead_read k on k.account = :me and k.subject = r.subject
                     group by r.subject, a.name order by fresh desc, last desc, r.subject""")
                    .param("me", Acting.who().account()).param("supervisor", Allocated.SUPERVISOR).param("lead", LeadNamed.PART).param("today", LocalDate.ofInstant(clock.instant(), England.ZONE)).param("kinds", LeadsDesk.KINDS.toArray(String[]::new))
                    .query((row, number) -> new Row(row.getObject("subject", UUID.class), row.getString("name"), row.getInt("fresh"), row.getObject("last", OffsetDateTime.class).toInstant())).list();
            var seen = access.seen(rows.stream().map(Row::child).toList());
            return rows.stream().filter(row -> seen.contains(row.child())).toList();
        });
    }

    private int fresh() {
        return (int) mine().stream().filter(row -> row.fresh() > 0).map(Row::child).distinct().count();
    }

    /// Up to where who acts had read of this child, from now on read up to there.
    /// @param head the last entry that there is
    long read(UUID child, long head) {
        return transaction.execute(status -> {
            long before = database.sql("select position from lead_read where account = :me and subject = :child").param("me", Acting.who().account()).param("child", child).query(Long.class).optional().orElse(0L);
            if (head > before) database.sql("insert into lead_read values (:holder, :me, :child, :head) on conflict (holder, account, subject) do update set position = excluded.position")
                    .param("holder", Acting.who().holder()).param("me", Acting.who().account()).param("child", child).param("head", head).update();
            return before;
        });
    }
}
