package goldthread.team.rotas;

import goldthread.pages.Words;
import goldthread.workforce.career.Rota;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Visits of the next week that are due on a day on which their worker does not work. Ask inside a transaction.
@Component
public final class DaysOff {
    private static final int WEEK = 7;

    private final JdbcClient database;

    public DaysOff(JdbcClient database) {
        this.database = database;
    }

    /// @param visits due on the day
    public record Off(LocalDate day, int visits) {}

    /// By worker, the next day first; only of these accounts, and of children who are not hidden.
    public Map<UUID, List<Off>> visits(Collection<UUID> accounts, LocalDate today, Set<UUID> hidden) {
        var rotas = rotas(accounts, today);
        var off = new HashMap<UUID, List<Off>>();
        if (rotas.isEmpty()) return off;
        // child by child, by the key of the table: joined as a whole, thousands of visits are held against thousands of children
        database.sql("""
                select h.account, o.due, count(*) as visits
                  from (select distinct account, subject from relationship
                         where kind in ('allocated', 'family-help-lead') and from_day <= :today and (until is null or until > :today) and subject <> all(:hidden) and account = any(:accounts)) as h
                  cross join lateral (select due from duty where subject = h.subject and due between :today and :soon and not alert and what ilike '%visit%' and (until is null or until > :today) offset 0) as o
                 group by h.account, o.due order by o.due""")
                .param("today", today).param("soon", today.plusDays(WEEK)).param("hidden", hidden.toArray(UUID[]::new)).param("accounts", rotas.keySet().toArray(UUID[]::new))
                .query(row -> {
                    var account = row.getObject("account", UUID.class);
                    var due = row.getObject("due", LocalDate.class);
                    if (off(rotas.get(account), due)) off.computeIfAbsent(account, who -> new ArrayList<>()).add(new Off(due, row.getInt("visits")));
                });
        return off;
    }

    /// By worker who would not work on a day on which a visit to one of these children is due: in words.
    public Map<UUID, String> beside(Collection<UUID> accounts, Collection<UUID> children, LocalDate today) {
        var rotas = rotas(accounts, today);
        if (rotas.isEmpty()) return Map.of();
        var due = database.sql("select distinct due from duty where subject = any(:children) and due between :today and :soon and not alert and what ilike '%visit%' and (until is null or until > :today) order by due")
                .param("children", children.toArray(UUID[]::new)).param("today", today).param("soon", today.plusDays(WEEK)).query(LocalDate.class).list();
        var said = new TreeMap<UUID, String>();
        rotas.forEach((account, all) -> {
            var days = due.stream().filter(day -> off(all, day)).map(Words::spoken).collect(Collectors.joining(" and on "));
            Rota.on(all, today).map(Rota::words).filter(words -> !words.isEmpty()).ifPresent(words -> said.put(account, "works " + words));
            if (!days.isEmpty()) said.merge(account, "does not work on " + days + ", when a visit is due", (works, not) -> not + "; " + works);
        });
        return said;
    }

    private static boolean off(List<Rota> rotas, LocalDate day) {
        return Rota.on(rotas, day).filter(rota -> rota.off(day)).isPresent();
    }

    /// Those that hold on a day of the next week.
    private Map<UUID, List<Rota>> rotas(Collection<UUID> accounts, LocalDate today) {
        var found = new HashMap<UUID, List<Rota>>();
        database.sql(Rota.SELECT + " where subject = any(:accounts) and from_day <= :soon and (until is null or until >= :today) order by told")
                .param("accounts", accounts.toArray(UUID[]::new)).param("today", today).param("soon", today.plusDays(WEEK))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("subject", UUID.class), who -> new ArrayList<>()).add(Rota.of(row));
                });
        return found;
    }
}
