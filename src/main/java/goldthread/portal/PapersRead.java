package goldthread.portal;

import goldthread.casefile.Subject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When a paper was read, and by whom, as the access log of the desk says. Ask inside a transaction, on a record that was opened.
@Component
class PapersRead {
    private static final String PAPER = "paper ";

    private final JdbcClient database;

    PapersRead(JdbcClient database) {
        this.database = database;
    }

    /// What the access log calls the reading of a paper.
    static String part(UUID share) {
        return PAPER + share;
    }

    /// @param account who read it
    record Reader(UUID share, UUID account) {}

    /// The last time that each read each.
    Map<Reader, Instant> of(Subject desk) {
        var read = new HashMap<Reader, Instant>();
        database.sql("select account, part, max(at) as at from access_log where subject = :desk and action = 'view' and part like 'paper %' group by account, part").param("desk", desk.id())
                .query(row -> {
                    read.put(new Reader(UUID.fromString(row.getString("part").substring(PAPER.length())), row.getObject("account", UUID.class)), row.getObject("at", OffsetDateTime.class).toInstant());
                });
        return read;
    }
}
