package goldthread.pages;

import goldthread.access.Acting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/// What the acting person has typed and not yet sent. Drafts survive sign-out, a killed server and a change of device;
/// nobody else sees them. Each call is, or joins, a transaction.
public final class Drafts {
    private static final JsonMapper JSON = new JsonMapper();
    // A form of many long answers fits many times over; more is not typing.
    private static final int MOST_CHARACTERS = 2_000_000;

    private final JdbcClient database;
    private final TransactionOperations transactions;

    public Drafts(JdbcClient database, TransactionOperations transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /// One draft. @param address where it is taken up again
    public record Draft(String key, String title, String address, Answers answers, Instant savedAt) {}

    /// Keeps `answers` under `key` in place of what was there.
    public Instant save(String key, String title, String address, Answers answers) {
        var json = answers.withoutOwn().json().toString();
        if (json.length() > MOST_CHARACTERS) throw new IllegalArgumentException("a draft of that size is not typed by a person");
        var who = Acting.who();
        return in(() -> database.sql("""
                insert into draft (holder, account, key, title, address, answers)
                values (?, ?, ?, ?, ?, ?::jsonb)
                on conflict (holder, account, key) do update
                   set title = excluded.title, address = excluded.address, answers = excluded.answers, saved_at = now()
                returning saved_at""")
            .params(who.holder(), who.account(), key, title, address, json)
            .query(OffsetDateTime.class).single().toInstant());
    }

    public Optional<Draft> find(String key) {
        return in(() -> database.sql("select * from draft where account = ? and key = ?")
            .params(Acting.who().account(), key).query(Drafts::draft).optional());
    }

    /// What was typed under this key; no answers when nothing was.
    public Answers answers(String key) {
        return find(key).map(Draft::answers).orElse(Answers.none());
    }

    /// Forgets the draft: it was sent, or is no longer wanted.
    public void discard(String key) {
        in(() -> database.sql("delete from draft where account = ? and key = ?").params(Acting.who().account(), key).update());
    }

    /// Every draft of the acting person, the latest first.
    public List<Draft> list() {
        return in(() -> database.sql("select * from draft where account = ? order by saved_at desc")
            .params(Acting.who().account()).query(Drafts::draft).list());
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(row.getString("key"), row.getString("title"), row.getString("address"),
            Answers.of(JSON.readTree(row.getString("answers"))), row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
