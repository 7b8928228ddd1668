package goldthread.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Ends the accounts of those who leave, with the end of the last day of work in England: nobody has to be asked to end them.
/// Ask inside a transaction.
public final class Leavers {
    private final JdbcClient db;

    public Leavers(JdbcClient db) {
        this.db = db;
    }

    /// Somebody who has an account. @param ends when it ended, or will; null while it stands
    public record Holder(UUID id, String login, String name, @Nullable OffsetDateTime ends) {

        /// Whether nobody can sign in with it once the last day of work is over.
        public boolean over(LocalDate last) {
            return ends != null && !ends.isAfter(end(last));
        }
    }

    /// Everybody of the authority who has an account, also an ended one.
    public List<Holder> all() {
        return db.sql("select id, login, name, disabled_at from account order by name, login").query((row, number) ->
                new Holder(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getObject(4, OffsetDateTime.class))).list();
    }

    /// Whoever leads a team says so, takes in what the HR system says, or gives an account to somebody of whom it is told. An account that gives accounts, and one's own, is ended
    /// by an administrator alone.
    /// An account that has ended already stays ended; an end that lies ahead moves to the day that is told now.
    /// @param last the last day of work   @return whether the account ends by it
    public boolean ends(UUID id, LocalDate last, OffsetDateTime now) {
        var who = Acting.who();
        if (Set.of(Permission.LEAD_TEAM, Permission.RETURNS, Permission.ACCOUNTS).stream().noneMatch(who::may) || who.account().equals(id)) return false;
        var roles = db.sql("select roles from account where id = :id").param("id", id).query((row, number) -> Accounts.roles(row)).optional();
        if (roles.isEmpty() || roles.get().stream().anyMatch(role -> role.permissions().contains(Permission.ACCOUNTS))) return false;
        db.sql("update account set disabled_at = case when disabled_at <= :now then disabled_at else :end end where id = :id").param("now", now).param("end", end(last)).param("id", id).update();
        new AccessLog(db).write(Set.of(id), "account", "account ends", "the worker leaves on " + last);
        return true;
    }

    private static OffsetDateTime end(LocalDate last) {
        return last.plusDays(1).atStartOfDay(Standings.ENGLAND).toOffsetDateTime();
    }
}
