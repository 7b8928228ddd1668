package goldthread.team;

import goldthread.access.Acting;
import goldthread.access.NotThere;
import goldthread.casefile.Outcome.Refused;
import goldthread.team.continuity.Continuity;
import goldthread.workforce.Leading;
import goldthread.workforce.Registration;
import goldthread.workforce.StaffEntry.Joined;
import goldthread.workforce.programme.Journey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// What the boards count, each in one query. Ask inside a transaction. Children whom the reader may not know to be there
/// are in no number.
@Component
final class Board {
    private static final int WEEK = 7;
    /// Left out where everybody is asked for: nearly all rows count then.
    private static final String OF_THOSE = " and subject in (select subject from held)";

    /// Everything beside a child that makes work: how heavy, visits of the next week, what is late.
    private static final String BESIDE = """
            , weighed as (
                select subject, max(weight) as weight, bool_or(enquiry) as enquiry from (
                    select subject, :protection as weight, enquiry is not null as enquiry from plan_now where (plan is not null or enquiry is not null) and subject in (select subject from held)
                    union all select subject, :care, false from placement_now where ended is null and subject in (select subject from held)
                    union all select subject, :help, false from episode_now where (plan_since is not null or assessed_since is not null) and subject in (select subject from held)) as all_of_it group by subject),
            owed as (
                select subject, count(*) filter (where due >= :today and what ilike '%visit%') as visits, count(*) filter (where due < :today) as late
                  from duty where due <= :soon and not alert and (until is null or until > :today) and (due < arose or arose <= :today) and subject in (select subject from held) group by subject)
            """;

    /// Allocated, or lead in family help, and has not left: from the day after the last day of work the child has nobody.
    private static final String WORKS = " " + """
             and r.kind in ('allocated', 'family-help-lead') and r.from_day <= :today and (r.until is null or r.until > :today)
                 and not exists (select from worker_now w where w.subject = r.account and w.until < :today)""";
    private static final String WAITING = " " + """
            from (select subject, since from episode_now union all select subject, since from plan_now where plan is not null
                  union all select subject, since from placement_now where ended is null) as n
             where n.subject <> all(:hidden) and not exists (select from relationship r where r.subject = n.subject""" + WORKS + ") ";

    private final JdbcClient database;

    Board(JdbcClient database) {
        this.database = database;
    }

    /// One worker's caseload.
    record Load(UUID account, int children, int weight, int visits, int late) {
        static Load nothing(UUID account) {
            return new Load(account, 0, 0, 0, 0);
        }
    }

    /// One child on a worker's page, or without a worker.
    /// @param continuity workers of a year, and how often another came
    record Held(UUID child, int weight, boolean enquiry, int visits, int late, Continuity.Count continuity) {}

    /// A worker as the workforce has them; without a team where nothing is told of them but the allocation.
    record Worker(UUID account, String name, String team, String role, @Nullable LocalDate qualified, @Nullable LocalDate leadFrom, @Nullable LocalDate supervised,
                  @Nullable LocalDate supervisionDue, String languages, String skills, @Nullable LocalDate awayUntil, String awayWhy, @Nullable LocalDate expertFrom, @Nullable LocalDate until, @Nullable Registration register, @Nullable LocalDate programme) {

        Leading.Able able() {
            return new Leading.Able(name, qualified, leadFrom, register, programme);
        }

        /// Of practice, or of an early career programme.
        boolean firstYear(LocalDate on) {
            return qualified != null && on.isBefore(qualified.plusYears(1)) || programme != null && !programme.isAfter(on) && on.isBefore(programme.plusYears(1));
        }

        /// As everywhere else: [Journey#next].
        @Nullable LocalDate nextSupervision(LocalDate today) {
            return Journey.next(programme, supervised, supervisionDue, today);
        }

        boolean expert(LocalDate on) {
            return expertFrom != null && !expertFrom.isAfter(on);
        }
    }

    /// A post without anybody.
    record Vacancy(UUID post, String team, String title, LocalDate from) {}

    /// Children for whom who acts is the supervisor.
    Set<UUID> supervised(LocalDate today, Set<UUID> hidden) {
        return database.sql("""
                select distinct subject from relationship
                 where account = :me and kind = 'supervisor' and from_day <= :today and (until is null or until > :today) and subject <> all(:hidden)""")
                .param("me", Acting.who().account()).param("today", today).param("hidden", ids(hidden)).query(UUID.class).set();
    }

    /// Those of these children with whom nobody works: neither an allocated worker nor a family help lead who is still here.
    Set<UUID> unallocated(Collection<UUID> children, LocalDate today) {
        return database.sql("""
                select c.subject from unnest(:children) as c(subject)
                 where not exists (select from relationship r where r.subject = c.subject""" + WORKS + ")")
                .param("children", ids(children)).param("today", today).query(UUID.class).set();
    }

    /// Children with an open need and nobody allocated, of the whole authority; the longest waiting first.
    List<UUID> waiting(LocalDate today, Set<UUID> hidden, int most) {
        return database.sql("select n.subject" + WAITING + "group by n.subject order by min(n.since), n.subject limit :most")
                .param("hidden", ids(hidden)).param("today", today).param("most", most).query(UUID.class).list();
    }

    /// How many they are.
    int waitingCount(LocalDate today, Set<UUID> hidden) {
        return database.sql("select count(distinct n.subject)" + WAITING).param("hidden", ids(hidden)).param("today", today).query(Integer.class).single();
    }

    /// Workers of the team of who acts whose next supervision was to be on a day that is over, as the board has it.
    int supervisionsLate(LocalDate today) {
        var team = team();
        return team.isEmpty() ? 0 : (int) workers(team, List.of(), today).stream().filter(each -> !each.account().equals(Acting.who().account()))
                .flatMap(each -> Stream.ofNullable(each.nextSupervision(today))).filter(due -> due.isBefore(today)).count();
    }

    /// Accounts allocated to any of these children.
    Set<UUID> workersOf(Collection<UUID> children, LocalDate today) {
        return database.sql("""
                select distinct account from relationship
                 where subject = any(:children) and kind in ('allocated', 'family-help-lead') and account is not null and from_day <= :today and (until is null or until > :today)""")
                .param("children", ids(children)).param("today", today).query(UUID.class).set();
    }

    /// Caseloads of these accounts; of everybody, where none are given.
    Map<UUID, Load> loads(@Nullable Collection<UUID> accounts, LocalDate today, Set<UUID> hidden) {
        var loads = new HashMap<UUID, Load>();
        if (accounts == null) rowByRow(false);
        weighed(database.sql("""
                with held as (
                    select distinct account, subject from relationship
                     where kind in ('allocated', 'family-help-lead') and from_day <= :today and (until is null or until > :today) and subject <> all(:hidden)
                       and account is not null""" + (accounts == null ? ")" + BESIDE.replace(OF_THOSE, "") : " and account = any(:accounts))" + BESIDE) + """
                select h.account, count(*) as children, sum(coalesce(w.weight, :other)) as weight, sum(coalesce(o.visits, 0)) as visits, sum(coalesce(o.late, 0)) as late
                  from held h left join weighed w using (subject) left join owed o using (subject) group by h.account"""), today)
                .param("hidden", ids(hidden)).params(accounts == null ? Map.of() : Map.of("accounts", ids(accounts)))
                .query(row -> {
                    var account = row.getObject("account", UUID.class);
                    loads.put(account, new Load(account, row.getInt("children"), row.getInt("weight"), row.getInt("visits"), row.getInt("late")));
                });
        if (accounts == null) rowByRow(true);
        return loads;
    }

    /// Whether one table may be searched for each row of another. Of everybody it must not: in the first minutes after an import the database has
    /// not counted its rows, takes the tables for small, and would search for more than a minute.
    private void rowByRow(boolean may) {
        database.sql("select set_config('enable_nestloop', :may, true)").param("may", may ? "on" : "off").query(String.class).single();
    }

    /// What each leads in child protection: children whom a caseload counts only where they are allocated to the lead too.
    Map<UUID, Led> led(LocalDate today, Set<UUID> hidden) {
        var led = new HashMap<UUID, Led>();
        weighed(database.sql("""
                with held as (
                    select distinct account, subject from relationship
                     where kind = 'lead-child-protection-practitioner' and from_day <= :today and (until is null or until > :today) and subject <> all(:hidden) and account is not null)""" + BESIDE + """
                select h.account, count(*) as children, sum(coalesce(w.weight, :other)) as weight from held h left join weighed w using (subject) group by h.account"""), today)
                .param("hidden", ids(hidden)).query(row -> {
                    led.put(row.getObject("account", UUID.class), new Led(row.getInt("children"), row.getInt("weight")));
                });
        return led;
    }

    /// How many children a lead child protection practitioner leads, and what they weigh.
    record Led(int children, int weight) {}

    /// These children, the heaviest first.
    List<Held> children(Collection<UUID> children, LocalDate today) {
        var continuity = children.isEmpty() ? Map.<UUID, Continuity.Count>of() : new Continuity(database).of(children, today);
        return weighed(database.sql("with held as (select subject from unnest(:children) as c(subject))" + BESIDE + """
                select h.subject, coalesce(w.weight, :other) as weight, coalesce(w.enquiry, false) as enquiry, coalesce(o.visits, 0) as visits, coalesce(o.late, 0) as late
                  from held h left join weighed w using (subject) left join owed o using (subject) order by weight desc, late desc, h.subject"""), today)
                .param("children", ids(children))
                .query((row, number) -> new Held(row.getObject("subject", UUID.class), row.getInt("weight"), row.getBoolean("enquiry"), row.getInt("visits"), row.getInt("late"), continuity.getOrDefault(row.getObject("subject", UUID.class), Continuity.Count.NONE))).list();
    }

    /// How many children are led in family help, and with how many of them a social worker works beside the lead.
    CoWork coWork(LocalDate today, Set<UUID> hidden) {
        return database.sql("""
                select count(distinct l.subject) as led, count(distinct l.subject) filter (where exists (select from relationship c
                         where c.subject = l.subject and c.account is distinct from l.account and c.kind in ('allocated', 'co-worker', 'lead-child-protection-practitioner')
                           and c.from_day <= :today and (c.until is null or c.until > :today))) as together
                  from relationship l where l.kind = 'family-help-lead' and l.from_day <= :today and (l.until is null or l.until > :today) and l.subject <> all(:hidden)""")
                .param("today", today).param("hidden", ids(hidden)).query((row, number) -> new CoWork(row.getInt("led"), row.getInt("together"))).single();
    }

    /// @param together with whom a social worker works beside the family help lead
    record CoWork(int led, int together) {
        String share() {
            return led == 0 ? "None" : Math.round(100.0 * together / led) + "%";
        }
    }

    /// Children allocated to a worker, or led by one.
    Set<UUID> of(UUID account, LocalDate today, Set<UUID> hidden) {
        return database.sql("""
                select distinct subject from relationship
                 where account = :account and kind in ('allocated', 'family-help-lead') and from_day <= :today and (until is null or until > :today) and subject <> all(:hidden)""")
                .param("account", account).param("today", today).param("hidden", ids(hidden)).query(UUID.class).set();
    }

    /// The team of who acts; empty where none is told.
    String team() {
        return database.sql("select team from worker_now where subject = :me").param("me", Acting.who().account()).query(String.class).optional().orElse("");
    }

    /// Workers of a team and these accounts; everybody, where the team is null. Nobody who has left.
    List<Worker> workers(@Nullable String team, Collection<UUID> accounts, LocalDate today) {
        return workers(team, accounts, today, false);
    }

    /// One worker, who may have left.
    Worker worker(UUID account, LocalDate today) {
        return workers(" ", List.of(account), today, true).stream().filter(each -> each.account().equals(account)).findFirst().orElseThrow(NotThere::new);
    }

    private List<Worker> workers(@Nullable String team, Collection<UUID> accounts, LocalDate today, boolean left) {
        return database.sql("""
                select coalesce(w.subject, a.id) as account, coalesce(w.name, a.name) as name, coalesce(w.team, '') as team, coalesce(w.role, '') as role, w.qualified, w.lead_from, w.expert_from,
                       w.until, w.registration, w.registration_standing, w.registration_checked, w.supervised, w.supervision_due, coalesce(w.languages, '') as languages, coalesce(w.skills, '') as skills, g.until as away_until, coalesce(g.why, '') as away_why, o.begun
                  from worker_now w full join (select id, name from account where id = any(:accounts)) a on a.id = w.subject
                  left join lateral (select until, why from worker_away where subject = coalesce(w.subject, a.id) and from_day <= :today and until >= :today order by until desc limit 1) g on true
                  left join own_work o on o.subject = coalesce(w.subject, a.id)
                 where (w.subject = any(:accounts) or a.id is not null or :everybody or w.team = :team) and (:left or w.until is null or w.until >= :today) order by name, account""")
                .param("accounts", ids(accounts)).param("today", today).param("left", left).param("everybody", team == null).param("team", team == null ? "" : team)
                .query((row, number) -> new Worker(row.getObject("account", UUID.class), row.getString("name"), row.getString("team"), row.getString("role"), row.getObject("qualified", LocalDate.class),
                        row.getObject("lead_from", LocalDate.class), row.getObject("supervised", LocalDate.class), row.getObject("supervision_due", LocalDate.class), row.getString("languages"),
                        row.getString("skills"), row.getObject("away_until", LocalDate.class), row.getString("away_why"), row.getObject("expert_from", LocalDate.class), row.getObject("until", LocalDate.class),
                        row.getString("registration_standing") == null ? null : Registration.last(row.getObject("registration_checked", LocalDate.class), String.valueOf(row.getString("registration")), row.getString("registration_standing")), row.getObject("begun", LocalDate.class))).list();
    }

    /// Something that was due of a child.
    record Owed(UUID child, String what, LocalDate due) {}

    /// What is late of these children, the longest first.
    List<Owed> late(Collection<UUID> children, LocalDate today) {
        return database.sql("select subject, what, due from duty where due < :today and not alert and (until is null or until > :today) and subject = any(:children) order by due, subject, key limit 100").param("today", today).param("children", ids(children))
                .query((row, number) -> new Owed(row.getObject("subject", UUID.class), row.getString("what"), row.getObject("due", LocalDate.class))).list();
    }

    /// Since when a worker has each of these children.
    Map<UUID, LocalDate> since(UUID account, Collection<UUID> children, LocalDate today) {
        return days(database.sql("""
                select subject, min(from_day) as day from relationship where account = :account and kind in ('allocated', 'family-help-lead') and from_day <= :today and (until is null or until > :today) and subject = any(:children) group by subject""")
                .param("account", account), children, today);
    }

    /// When each of these children was visited last, by anybody.
    Map<UUID, LocalDate> lastVisits(Collection<UUID> children, LocalDate today) {
        return days(database.sql("select subject, max(happened) as day from visit_made where happened <= :today and subject = any(:children) group by subject"), children, today);
    }

    private static Map<UUID, LocalDate> days(StatementSpec asked, Collection<UUID> children, LocalDate today) {
        var days = new HashMap<UUID, LocalDate>();
        asked.param("today", today).param("children", ids(children)).query(row -> {
            days.put(row.getObject("subject", UUID.class), row.getObject("day", LocalDate.class));
        });
        return days;
    }

    /// A number of Social Work England belongs to one person: not to another who works or worked here.
    Optional<Refused> numberTaken(Joined told) {
        if (told.registration() == null) return Optional.empty();
        return database.sql("select name from worker_now where subject <> :worker and regexp_replace(upper(registration), '^[A-Z ]*0*', '') = :number and lower(name) <> lower(:name) order by name limit 1")
                .param("worker", told.worker().id()).param("name", told.name()).param("number", told.registration().toUpperCase(java.util.Locale.ROOT).replaceFirst("^[A-Z ]*0*", "")).query(String.class).optional()
                .map(other -> new Refused("The number " + told.registration() + " is that of " + other + ". One number belongs to one person: look at which of the two is right.", ""));
    }

    /// Posts that somebody has.
    List<Vacancy> posts(UUID worker, LocalDate today) {
        return database.sql("select subject, team, title, from_day from post_now where worker = :worker and (until is null or until >= :today) order by from_day, title").param("worker", worker).param("today", today)
                .query((row, number) -> new Vacancy(row.getObject("subject", UUID.class), row.getString("team"), row.getString("title"), row.getObject("from_day", LocalDate.class))).list();
    }

    /// Who has begun an early career programme, also of those who have left.
    Set<UUID> learning() {
        return database.sql("select subject from own_work where programme").query(UUID.class).set();
    }

    List<Vacancy> vacancies(@Nullable String team, LocalDate today) {
        return database.sql("""
                select subject, team, title, from_day from post_now where worker is null and from_day <= :today and (until is null or until >= :today) and (:everybody or team = :team)
                 order by from_day, title limit 200""").param("today", today).param("everybody", team == null).param("team", team == null ? "" : team)
                .query((row, number) -> new Vacancy(row.getObject("subject", UUID.class), row.getString("team"), row.getString("title"), row.getObject("from_day", LocalDate.class))).list();
    }

    /// Who of these accounts works or worked with these children, or with a brother or sister of theirs: in words.
    Map<UUID, String> known(Collection<UUID> children, Collection<UUID> accounts) {
        var known = new HashMap<UUID, String>();
        database.sql("""
                select r.account, 0 as nearness, max(coalesce(r.until, date '9999-12-31')) as until from relationship r
                 where r.subject = any(:children) and r.account = any(:accounts) group by r.account
                union all
                select r.account, 1, max(coalesce(r.until, date '9999-12-31')) from relative b join relationship r on r.subject = b.other
                 where b.subject = any(:children) and b.relation = 'brother or sister' and r.account = any(:accounts) group by r.account
                order by 2 desc""")
                .param("children", ids(children)).param("accounts", ids(accounts))
                .query(row -> {
                    boolean goesOn = row.getObject("until", LocalDate.class).getYear() == 9999;
                    known.put(row.getObject("account", UUID.class), row.getInt("nearness") == 0 ? goesOn ? "works with the child now" : "worked with the child before"
                            : goesOn ? "works with a brother or sister" : "worked with a brother or sister");
                });
        return known;
    }

    private static StatementSpec weighed(StatementSpec statement, LocalDate today) {
        return statement.params(Weights.ALL).param("today", today).param("soon", today.plusDays(WEEK));
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
