package goldthread.familynetwork.support;

import goldthread.casefile.Subject;
import goldthread.money.Pence;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is asked for and spent for family networks, over all families. An entry about several children counts once. Ask inside a
/// transaction.
@Component
class Spending {
    private final JdbcClient database;

    Spending(JdbcClient database) {
        this.database = database;
    }

    /// A request that waits for a decision. @param child one of the children
    record Waiting(UUID entry, Subject child, String what, Pence cost, String waitsFor, LocalDate on) {}

    /// A payment. @param child one of the children
    record Paid(UUID entry, Subject child, String kind, Pence amount, LocalDate on) {}

    /// By budget: all that was paid from it, whomever it was for.
    Map<UUID, Pence> paid() {
        var sums = new LinkedHashMap<UUID, Pence>();
        database.sql("select budget, sum(pence) as pence from (select distinct budget, entry, pence from support_payment) once group by budget")
                .query((row, number) -> sums.put(row.getObject("budget", UUID.class), new Pence(row.getLong("pence")))).list();
        return sums;
    }

    /// By kind of help, the most first.
    Map<String, Pence> byKind(UUID budget) {
        var sums = new LinkedHashMap<String, Pence>();
        database.sql("select kind, sum(pence) as pence from (select distinct entry, kind, pence from support_payment where budget = :budget) once group by kind order by pence desc, kind").param("budget", budget)
                .query((row, number) -> sums.put(row.getString("kind"), new Pence(row.getLong("pence")))).list();
        return sums;
    }

    /// Agreed and not yet paid, over all budgets: support that goes on.
    Pence committed() {
        return new Pence(database.sql("""
                select coalesce(sum(agreed - coalesce(paid, 0)), 0) from (select distinct entry, agreed from support_request where stage = 'AGREED') r
                  left join (select request, sum(pence) as paid from (select distinct request, entry, pence from support_payment) once group by request) p on p.request = r.entry""").query(Long.class).single());
    }

    List<Waiting> waiting(Set<UUID> hidden) {
        return database.sql("select distinct on (happened, entry) entry, subject, what, cost, waits_for, happened from support_request where stage = 'WAITING' and subject <> all(:hidden) order by happened, entry, subject")
                .param("hidden", hidden.toArray(UUID[]::new)).query((row, number) -> new Waiting(row.getObject("entry", UUID.class), new Subject(row.getObject("subject", UUID.class)), row.getString("what"),
                        new Pence(row.getLong("cost")), row.getString("waits_for"), row.getObject("happened", LocalDate.class))).list();
    }

    /// The last so many of a budget, the latest first.
    List<Paid> latest(UUID budget, Set<UUID> hidden, int most) {
        return database.sql("select * from (select distinct on (entry) entry, subject, kind, pence, happened from support_payment where budget = :budget and subject <> all(:hidden) order by entry, subject) once order by happened desc, entry limit :most")
                .param("budget", budget).param("hidden", hidden.toArray(UUID[]::new)).param("most", most).query((row, number) -> new Paid(row.getObject("entry", UUID.class), new Subject(row.getObject("subject", UUID.class)),
                        row.getString("kind"), new Pence(row.getLong("pence")), row.getObject("happened", LocalDate.class))).list();
    }
}
