package goldthread.familynetwork.support;

import goldthread.casefile.Subject;
import goldthread.money.Pence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is asked for and spent for family networks, over all families. An entry about several children counts once. Ask inside a
/// transaction.
@Component
public class Spending {
    private final JdbcClient database;

    Spending(JdbcClient database) {
        this.database = database;
    }

    /// A request that waits for a decision. @param child one of the children
    record Waiting(UUID entry, Subject child, String what, Pence cost, String waitsFor, LocalDate on) {}

    /// A payment. @param child one of the children
    record Paid(UUID entry, Subject child, String kind, Pence amount, LocalDate on) {}

    /// By budget: all that was paid from it, whomever it was for.
    public Map<UUID, Pence> paid() {
        var sums = new LinkedHashMap<UUID, Pence>();
        database.sql("select budget, sum(pence) as pence from (select distinct budget, entry, pence from support_payment) once group by budget")
                .query((row, number) -> sums.put(row.getObject("budget", UUID.class), new Pence(row.getLong("pence")))).list();
        return sums;
    }

    /// What is paid from a budget in all, as it stays until this transaction ends: whoever pays from it meanwhile waits, so that two
    /// who each see enough left do not spend it twice.
    /// @param but payments that are not counted
    public Pence paidFrom(UUID budget, Set<UUID> but) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:budget, 0))").param("budget", "budget " + budget).query(row -> {});
        return sum(budget, but);
    }

    /// The same as it stands now, for whoever only looks.
    public Pence sum(UUID budget, Set<UUID> but) {
        return new Pence(database.sql("select coalesce(sum(pence), 0) from (select distinct entry, pence from support_payment where budget = :budget and entry <> all(:but)) once")
                .param("budget", budget).param("but", but.toArray(UUID[]::new)).query(Long.class).single());
    }

    /// By budget, by kind of help: the most first.
    Map<UUID, Map<String, Pence>> byKind() {
        var sums = new LinkedHashMap<UUID, Map<String, Pence>>();
        database.sql("select budget, kind, sum(pence) as pence from (select distinct budget, entry, kind, pence from support_payment) once group by budget, kind order by sum(pence) desc, kind")
                .query((row, number) -> sums.computeIfAbsent(row.getObject("budget", UUID.class), budget -> new LinkedHashMap<>()).put(row.getString("kind"), new Pence(row.getLong("pence")))).list();
        return sums;
    }

    /// What was paid although so much was not left. @param by who authorised it
    record Over(String by, int payments, Pence sum) {}

    /// By budget: whoever authorised most first.
    Map<UUID, List<Over>> over() {
        var all = new LinkedHashMap<UUID, List<Over>>();
        database.sql("""
                select budget, over_by, count(*) as payments, sum(pence) as pence from (select distinct budget, entry, over_by, pence from support_payment where over_by is not null) once
                 group by budget, over_by order by budget, payments desc, over_by""")
                .query((row, number) -> all.computeIfAbsent(row.getObject("budget", UUID.class), budget -> new ArrayList<>()).add(new Over(row.getString("over_by"), row.getInt("payments"), new Pence(row.getLong("pence"))))).list();
        return all;
    }

    /// Agreed and not yet paid, over all budgets: support that goes on.
    Pence committed() {
        return new Pence(database.sql("""
                select coalesce(sum(agreed - coalesce(paid, 0)), 0) from (select distinct entry, agreed from support_request where stage = 'AGREED') r
                  left join (select request, sum(pence) as paid from (select distinct request, entry, pence from support_payment) once group by request) p on p.request = r.entry""").query(Long.class).single());
    }

    /// What was paid and what was avoided, as workers tell it, of what was asked for in a year to 31 March and paid from a budget.
    /// @param budget null where nothing is paid yet   @param told of how many of the requests somebody could tell what was avoided
    /// @param paid   for those alone of whom it is told, so that the two can stand beside each other   @param least lowest price of a week that was taken   @param most highest
    record YearOfAvoided(int year, @Nullable UUID budget, int requests, int told, Pence paid, Pence avoided, Pence least, Pence most) {}

    /// The latest year first. A request that several budgets paid stands with the one that paid most; one that nobody may pay any more counts too.
    List<YearOfAvoided> avoided() {
        return database.sql("""
                with paid as (select request, budget, sum(pence) as pence from (select distinct request, budget, entry, pence from support_payment) once group by request, budget),
                     most as (select distinct on (request) request, budget from paid order by request, pence desc, budget),
                     sums as (select request, sum(pence) as pence from paid group by request),
                     asked as (select distinct entry, happened from support_request where stage in ('AGREED', 'ENDED')),
                     told as (select distinct request, weekly, weeks from support_avoided)
                select extract(year from a.happened + interval '9 months')::int as year, m.budget, count(*) as requests, count(t.request) as told, coalesce(sum(s.pence) filter (where t.request is not null), 0) as paid,
                       coalesce(sum(t.weekly * t.weeks), 0) as avoided, coalesce(min(t.weekly), 0) as least, coalesce(max(t.weekly), 0) as most
                  from asked a left join most m on m.request = a.entry left join sums s on s.request = a.entry left join told t on t.request = a.entry group by year, m.budget order by year desc, avoided desc, m.budget""")
                .query((row, number) -> new YearOfAvoided(row.getInt("year"), row.getObject("budget", UUID.class), row.getInt("requests"), row.getInt("told"), new Pence(row.getLong("paid")), new Pence(row.getLong("avoided")), new Pence(row.getLong("least")),
                        new Pence(row.getLong("most")))).list();
    }

    List<Waiting> waiting(Set<UUID> hidden) {
        return database.sql("select distinct on (happened, entry) entry, subject, what, cost, waits_for, happened from support_request where stage = 'WAITING' and subject <> all(:hidden) order by happened, entry, subject")
                .param("hidden", hidden.toArray(UUID[]::new)).query((row, number) -> new Waiting(row.getObject("entry", UUID.class), new Subject(row.getObject("subject", UUID.class)), row.getString("what"),
                        new Pence(row.getLong("cost")), row.getString("waits_for"), row.getObject("happened", LocalDate.class))).list();
    }

    /// By budget, the last so many: the latest first.
    Map<UUID, List<Paid>> latest(Set<UUID> hidden, int most) {
        var paid = new LinkedHashMap<UUID, List<Paid>>();
        database.sql("""
                select * from (select once.*, row_number() over (partition by budget order by happened desc, entry) as place
                  from (select distinct on (budget, entry) budget, entry, subject, kind, pence, happened from support_payment where subject <> all(:hidden) order by budget, entry, subject) once) numbered
                 where place <= :most order by budget, place""").param("hidden", hidden.toArray(UUID[]::new)).param("most", most)
                .query((row, number) -> paid.computeIfAbsent(row.getObject("budget", UUID.class), budget -> new ArrayList<>()).add(new Paid(row.getObject("entry", UUID.class), new Subject(row.getObject("subject", UUID.class)),
                        row.getString("kind"), new Pence(row.getLong("pence")), row.getObject("happened", LocalDate.class)))).list();
        return paid;
    }
}
