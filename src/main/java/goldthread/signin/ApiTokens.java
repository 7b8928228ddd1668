package goldthread.signin;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.NotThere;
import goldthread.access.Permission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keys with which programs act for a person: one's own only, with a purpose, an end, and no more than is needed.
@Component
public final class ApiTokens {
    /// What a key for reading the measures of the running product may.
    public static final String METRICS = SignedIn.METRICS;
    /// Our own setting: a key that nobody remembers should not work for ever.
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final String MARK = "gt_";

    private final JdbcClient db;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ApiTokens(JdbcClient db, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// A key as its owner sees it later: never the key itself.
    ///
    /// @param id     what names it in a form; the hash, in hexadecimal
    /// @param scopes names of [Permission], or [#METRICS]
    public record Token(String id, String name, List<String> scopes, Instant createdAt, Instant expiresAt) {}

    /// Gives whoever acts a key. It can be read this once only.
    ///
    /// @param name   what it is for
    /// @param scopes what it may; never more than its owner may when it is used
    public String give(String name, Set<Permission> scopes, boolean metrics, Duration lasting) {
        if (name.isBlank() || lasting.isNegative() || lasting.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a key needs a purpose, and an end within a year");
        }
        var who = Acting.who();
        var secret = new Secret(MARK + Secret.fresh().text());
        var granted = Stream.concat(scopes.stream().filter(who::may).map(Permission::name),
                metrics ? Stream.of(METRICS) : Stream.empty()).sorted().toArray();
        transaction.executeWithoutResult(status -> {
            db.sql("""
                    insert into api_token (id, holder, account, name, scopes, created_at, expires_at)
                    values (:id, :holder, :account, :name, :scopes, :now, :expires)
                    """)
                    .param("id", secret.hash()).param("holder", who.holder()).param("account", who.account())
                    .param("name", name.strip()).param("scopes", new SqlArrayValue("text", granted))
                    .param("now", at(clock.instant())).param("expires", at(clock.instant().plus(lasting))).update();
            access.log(who.account(), "api key", "given", null);
        });
        return secret.text();
    }

    /// The keys of whoever acts that still work.
    public List<Token> mine() {
        return transaction.execute(status -> db.sql("""
                select * from api_token where account = :me and ended_at is null and expires_at > :now order by created_at
                """).param("me", Acting.who().account()).param("now", at(clock.instant()))
                .query((row, number) -> new Token(HexFormat.of().formatHex(row.getBytes("id")), row.getString("name"),
                        List.of((String[]) row.getArray("scopes").getArray()), Sessions.instant(row, "created_at"),
                        Sessions.instant(row, "expires_at"))).list());
    }

    /// Ends a key of whoever acts.
    public void end(String id) {
        transaction.executeWithoutResult(status -> {
            int ended = db.sql("""
                    update api_token set ended_at = :now
                     where encode(id, 'hex') = :id and account = :me and ended_at is null
                    """).param("now", at(clock.instant())).param("id", id)
                    .param("me", Acting.who().account()).update();
            if (ended == 0) {
                throw new NotThere();
            }
            access.log(Acting.who().account(), "api key", "ended", null);
        });
    }

    /// Who may act with this key, now.
    Optional<SignedIn> bearer(String key) {
        var now = clock.instant();
        return !key.startsWith(MARK) ? Optional.empty() : db.sql("select * from api_token_by_key(:id)")
                .param("id", new Secret(key).hash())
                .query((row, number) -> {
                    boolean works = row.getObject("ended_at") == null && !Accounts.ended(row, now)
                            && !row.getBoolean("password_due")
                            && now.isBefore(row.getObject("expires_at", OffsetDateTime.class).toInstant());
                    return works ? Optional.of(SignedIn.program(Sessions.who(row),
                            List.of((String[]) row.getArray("scopes").getArray()))) : Optional.<SignedIn>empty();
                }).optional().flatMap(found -> found);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
