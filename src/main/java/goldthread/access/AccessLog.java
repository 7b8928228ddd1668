package goldthread.access;

import java.util.Collection;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Writes the access log, in the transaction that is open.
@Component
public final class AccessLog {
    private final JdbcClient db;

    public AccessLog(JdbcClient db) {
        this.db = db;
    }

    /// Who acts did `action` to this part of these subjects: one row each.
    void write(Collection<UUID> subjects, String part, String action, @Nullable String reason) {
        var who = Acting.who();
        db.sql("""
                insert into access_log (holder, account, subject, part, action, reason)
                select :holder, :account, subject, :part, :action, :reason from unnest(:subjects) as s(subject)
                """)
                .param("holder", who.holder()).param("account", who.account())
                .param("part", part).param("action", action).param("reason", reason, java.sql.Types.VARCHAR)
                .param("subjects", new SqlArrayValue("uuid", subjects.toArray()))
                .update();
    }

    /// Who acts did `action` to something that is about no one person, such as a whole return.
    public void did(String action, String part) {
        write(Collections.singleton(null), part, action, null);
    }
}
