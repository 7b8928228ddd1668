package goldthread.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the time of social workers goes, from what is recorded already: which children they lead and which others lead, and whose
/// visits are whose. Nobody is asked anything for it. Ask inside a transaction.
@Component
class SocialWorkTime {
    /// Roles of qualified social workers, as the census of the workforce counts them.
    private static final String[] SOCIAL_WORK = {"social-worker", "team-manager", "reviewing-officer"};

    /// The kind of work that a child is, the highest that holds.
    enum Work {
        CARE("Looked after"), PROTECTION("Child protection"), SECTION_17("Section 17, child in need"), EARLY_HELP("Targeted early help"), OTHER("Other, or ended since");

        private final String words;

        Work(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// Who leads the work with a child.
    enum Leads {
        SOCIAL_WORKER("A social worker"), TOGETHER("Another profession, a social worker beside"), OTHER("Another profession"), NOT_TOLD("Profession not told"), NOBODY("Nobody");

        private final String words;

        Leads(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// Who made a visit.
    enum By {
        SOCIAL_WORKER("Social workers"), OTHER("Other professions"), NOT_TOLD("Profession not told");

        private final String words;

        By(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// @param visits and core groups   @param children whom they were about
    record Made(Work work, By by, int visits, int children) {}

    private static final String LED = """
            with helped as (
                select subject, min(rank) as rank from (
                    select subject, 0 as rank from placement_now where ended is null
                    union all select subject, 1 from plan_now where plan is not null or enquiry is not null
                    union all select subject, case when social then 2 else 3 end from help_span where starts <= :today and (until is null or until > :today)) k
                 where subject <> all(:hidden) group by subject),
            works as (
                select h.subject, h.rank, r.kind, r.kind is not null as works, w.role = any(:social) as social, w.role is not null or r.account is null as told
                  from helped h left join relationship r on r.subject = h.subject and r.kind in ('allocated', 'family-help-lead', 'co-worker', 'lead-child-protection-practitioner') and r.from_day <= :today and (r.until is null or r.until > :today)
                  left join worker_now w on w.subject = r.account),
            led as (
                select subject, rank, bool_or(kind = 'family-help-lead') as help, coalesce(bool_or(kind = 'family-help-lead' and social), false) as help_social, coalesce(bool_or(kind = 'family-help-lead' and told), false) as help_told,
                       bool_or(kind = 'allocated') as allocated, coalesce(bool_or(kind = 'allocated' and social), false) as allocated_social, coalesce(bool_or(kind = 'allocated' and told), false) as allocated_told, coalesce(bool_or(social), false) as beside
                  from works group by subject, rank)
            select rank, case when help then case when help_social then 'SOCIAL_WORKER' when beside then 'TOGETHER' when help_told then 'OTHER' else 'NOT_TOLD' end
                              when allocated then case when allocated_social then 'SOCIAL_WORKER' when beside then 'TOGETHER' when allocated_told then 'OTHER' else 'NOT_TOLD' end
                              else 'NOBODY' end as leads, count(*) as children
              from led group by 1, 2""";

    private static final String MADE = """
            select rank, by, count(*) as visits, sum(children) as children from (
                select v.key, min(case when p.subject is not null then 0 when n.subject is not null then 1 when h.social then 2 when h.social is not null then 3 else 4 end) as rank,
                       case when w.role is null then 'NOT_TOLD' when w.role = any(:social) then 'SOCIAL_WORKER' else 'OTHER' end as by, count(*) as children
                  from visit_made v left join worker_now w on w.subject = v.worker
                  left join placement_now p on p.subject = v.subject and p.since <= v.happened and (p.ended is null or p.ended > v.happened)
                  left join plan_now n on n.subject = v.subject and least(n.since, n.enquiry_since) <= v.happened
                  left join lateral (select bool_or(social) as social from help_span where subject = v.subject and starts <= v.happened and (until is null or until > v.happened)) h on true
                 where v.happened > :from and v.happened <= :today and v.subject <> all(:hidden) group by v.key, w.role) each
             group by rank, by""";

    private final JdbcClient database;

    SocialWorkTime(JdbcClient database) {
        this.database = database;
    }

    /// How many children are led by whom, by kind of work; only what there is.
    Map<Work, Map<Leads, Integer>> led(LocalDate today, Set<UUID> hidden) {
        var led = new EnumMap<Work, Map<Leads, Integer>>(Work.class);
        database.sql(LED).param("today", today).param("hidden", hidden.toArray(UUID[]::new)).param("social", SOCIAL_WORK).query(row -> {
            led.computeIfAbsent(Work.values()[row.getInt("rank")], work -> new EnumMap<>(Leads.class)).merge(Leads.valueOf(row.getString("leads")), row.getInt("children"), Integer::sum);
        });
        return led;
    }

    /// Visits and core groups after a day, to today, by kind of work as it was on that day as far as it is known.
    List<Made> made(LocalDate from, LocalDate today, Set<UUID> hidden) {
        return new ArrayList<>(database.sql(MADE).param("from", from).param("today", today).param("hidden", hidden.toArray(UUID[]::new)).param("social", SOCIAL_WORK)
                .query((row, number) -> new Made(Work.values()[row.getInt("rank")], By.valueOf(row.getString("by")), row.getInt("visits"), row.getInt("children"))).list());
    }

    /// The profession of each worker who has not left.
    Map<UUID, By> workers(LocalDate today) {
        var workers = new HashMap<UUID, By>();
        database.sql("select subject, role = any(:social) as social from worker_now where until is null or until >= :today").param("social", SOCIAL_WORK).param("today", today).query(row -> {
            workers.put(row.getObject("subject", UUID.class), row.getBoolean("social") ? By.SOCIAL_WORKER : By.OTHER);
        });
        return workers;
    }
}
