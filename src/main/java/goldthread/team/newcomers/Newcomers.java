package goldthread.team.newcomers;

import goldthread.access.Acting;
import goldthread.access.Permission;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The door: who works here and has no account. Ask inside a transaction.
@Component
public final class Newcomers {
    private final JdbcClient database;

    Newcomers(JdbcClient database) {
        this.database = database;
    }

    /// Those whose last day of work, if one is told, is not over; the newest first.
    public List<Newcomer> without(LocalDate today) {
        return Acting.who().may(Permission.ACCOUNTS) ? database.sql("""
                select subject, name, team, role, from_day, until from worker_now w
                 where (until is null or until >= :today) and not exists (select from account a where a.id = w.subject) order by from_day desc, name, subject""").param("today", today)
                .query((row, number) -> new Newcomer(row.getObject("subject", UUID.class), row.getString("name"), row.getString("team"), row.getString("role"), row.getObject("from_day", LocalDate.class), row.getObject("until", LocalDate.class))).list() : List.of();
    }
}
