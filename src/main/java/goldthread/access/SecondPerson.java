package goldthread.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What nobody does alone: one person asks, another who may do the same agrees or refuses, and only then it is done, by the
/// room whose act it is, in the same transaction. Security page, section 3: "two people for unseal, mass delete, keys, policy".
@Component
public final class SecondPerson {
    /// Our own setting: long enough for a colleague who is away, too short to be forgotten.
    public static final Duration WAITS = Duration.ofDays(7);
    private static final int LATELY = 50;

    /// What needs two people. @param asks what who asks must be allowed   @param needs what who agrees must be allowed: for most the same
    public enum Act {
        LIFT("Lift a restriction", Permission.GUARD),
        LOOSEN("Open a sealed record further", Permission.GUARD),
        UNSEAL("Open a sealed part of a record further", Permission.SEAL, Permission.GUARD),
        ROLES("Make somebody an administrator or an information guardian", Permission.ACCOUNTS),
        PASSWORD("Give an administrator or an information guardian a one-time password", Permission.ACCOUNTS),
        IDENTITY("Change the work account of an administrator or an information guardian", Permission.ACCOUNTS);

        private final String title;
        private final Permission asks;
        private final Permission needs;

        Act(String title, Permission needs) {
            this(title, needs, needs);
        }

        Act(String title, Permission asks, Permission needs) {
            this.title = title;
            this.asks = asks;
            this.needs = needs;
        }

        public String title() {
            return title;
        }

        public Permission needs() {
            return needs;
        }
    }

    /// How it stands: nobody can answer once it is anything but asked.
    public enum State { ASKED, AGREED, REFUSED, WITHDRAWN, LAPSED }

    /// Something that was asked for.
    ///
    /// @param terms  what exactly, for the room that does it
    /// @param answer why it was refused; null: nothing was said
    public record Asked(UUID id, Act act, @Nullable UUID about, List<String> terms, String what, String why, UUID by, Instant at,
                        Instant lapses, State state, @Nullable UUID answeredBy, @Nullable Instant answeredAt, @Nullable String answer) {
        public Asked {
            terms = List.copyOf(terms);
        }

        public boolean mine() {
            return by.equals(Acting.who().account());
        }
    }

    /// The same waits already.
    public static final class AskedAlready extends RuntimeException {}

    private final JdbcClient db;
    private final AccessLog log;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SecondPerson(JdbcClient db, AccessLog log, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.log = log;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Asks in the name of whoever acts.
    /// @param what what would be done, in a sentence, for who agrees
    /// @throws AskedAlready when the same waits already
    public void ask(Act act, @Nullable UUID about, List<String> terms, String what, String why) {
        must(act);
        transaction.executeWithoutResult(status -> {
            lapse();
            try {
                db.sql("""
                        insert into second_person (id, holder, act, about, terms, what, why, asked_by, asked_at, lapses_at)
                        values (uuidv7(), :holder, :act, :about, :terms, :what, :why, :me, :now, :lapses)
                        """).param("holder", Acting.who().holder()).param("act", act.name()).param("about", about, Types.OTHER)
                        .param("terms", new SqlArrayValue("text", terms.toArray())).param("what", what).param("why", why.strip())
                        .param("me", Acting.who().account()).param("now", at(clock.instant()))
                        .param("lapses", at(clock.instant().plus(WAITS))).update();
            } catch (DuplicateKeyException waits) {
                throw new AskedAlready();
            }
            write(about, "asked", act, why.strip());
        });
    }

    /// All that waits and what was answered lately, of what whoever acts may ask for or agree to; what waits first, then the latest.
    public List<Asked> all() {
        return transaction.execute(status -> {
            lapse();
            return db.sql("""
                    select * from (select * from second_person where state = 'ASKED'
                        union all (select * from second_person where state <> 'ASKED' and act = any(:acts) order by answered_at desc limit :lately)) one
                     where act = any(:acts) order by state <> 'ASKED', coalesce(answered_at, asked_at) desc
                    """).param("acts", acts()).param("lately", LATELY).query(SecondPerson::read).list();
        });
    }

    /// What waits, and is about this record or account.
    public List<Asked> about(UUID about) {
        return all().stream().filter(one -> one.state == State.ASKED && about.equals(one.about)).toList();
    }

    /// How much waits to which whoever acts could agree.
    public int waiting(Permission needed) {
        return (int) all().stream().filter(one -> one.state == State.ASKED && one.act.needs == needed && !one.mine()).count();
    }

    /// Is there anybody else who could agree?
    public boolean anybodyElse(Permission needed) {
        return transaction.execute(status -> db.sql("""
                select exists (select from account where id <> :me and roles && :roles::text[] and (disabled_at is null or disabled_at > :now))
                """).param("me", Acting.who().account()).param("roles", roles(needed)).param("now", at(clock.instant()))
                .query(Boolean.class).single());
    }

    /// @throws NotThere when there is nothing that whoever acts may ask for or agree to
    public Asked one(UUID id) {
        return all().stream().filter(one -> one.id.equals(id)).findFirst().orElseThrow(NotThere::new);
    }

    /// Agrees, once: the caller does in the same transaction what was asked.
    /// @throws NotThere when it does not wait any more, when it was asked by whoever acts, or when who asked may do it no longer
    Asked agreed(UUID id) {
        var asked = answer(id, State.AGREED, null);
        boolean stillMay = db.sql("""
                select exists (select from account where id = :by and roles && :roles::text[] and (disabled_at is null or disabled_at > :now))
                """).param("by", asked.by).param("roles", roles(asked.act.asks)).param("now", at(clock.instant()))
                .query(Boolean.class).single();
        if (!stillMay) {
            throw new NotThere();
        }
        return asked;
    }

    /// Somebody else says no.
    public void refuse(UUID id, String why) {
        transaction.executeWithoutResult(status -> answer(id, State.REFUSED, why.strip()));
    }

    /// Who asked thinks better of it.
    public void withdraw(UUID id) {
        transaction.executeWithoutResult(status -> answer(id, State.WITHDRAWN, null));
    }

    /// Whoever runs the server says that they agree, by name: written down before it is done.
    public void saysOnTheServer(UUID id, String name) {
        var asked = one(id);
        transaction.executeWithoutResult(status -> {
            db.sql("update second_person set answer = :name where id = :id and state = 'ASKED'").param("name", "On the server: " + name).param("id", id).update();
            write(asked.about, "agrees on the server", asked.act, name);
        });
    }

    private Asked answer(UUID id, State to, @Nullable String why) {
        lapse();
        var asked = db.sql("""
                update second_person set state = :state, answered_by = :me, answered_at = :now, answer = coalesce(:why, answer)
                 where id = :id and state = 'ASKED' and (asked_by = :me) = (:state = 'WITHDRAWN') and act = any(:acts) returning *
                """).param("state", to.name()).param("me", Acting.who().account()).param("now", at(clock.instant()))
                .param("why", why, Types.VARCHAR).param("id", id).param("acts", acts())
                .query(SecondPerson::read).optional().orElseThrow(NotThere::new);
        write(asked.about, to.name().toLowerCase(Locale.ROOT), asked.act, why == null ? "asked by " + asked.by : "asked by " + asked.by + ": " + why);
        return asked;
    }

    private void write(@Nullable UUID about, String action, Act act, String why) {
        log.write(Collections.singleton(about), "second person", action, act.title + ": " + why);
    }

    private void lapse() {
        db.sql("update second_person set state = 'LAPSED', answered_at = lapses_at where state = 'ASKED' and lapses_at <= :now")
                .param("now", at(clock.instant())).update();
    }

    /// What this account asked for lapses: it may no longer.
    void lapse(UUID account) {
        db.sql("update second_person set state = 'LAPSED', answered_at = :now where state = 'ASKED' and asked_by = :account")
                .param("now", at(clock.instant())).param("account", account).update();
    }

    /// What waits of this sort about this record lapses: it was asked of what is no longer so. In the transaction that is open.
    public void lapse(Act act, UUID about) {
        db.sql("update second_person set state = 'LAPSED', answered_at = :now where state = 'ASKED' and about = :about and act = :act")
                .param("now", at(clock.instant())).param("about", about).param("act", act.name()).update();
    }

    /// What waits about this record or account lapses: it was asked of what is no longer so.
    void lapseAbout(UUID about) {
        db.sql("update second_person set state = 'LAPSED', answered_at = :now where state = 'ASKED' and about = :about")
                .param("now", at(clock.instant())).param("about", about).update();
    }

    private static void must(Act act) {
        if (!Acting.who().may(act.asks)) {
            throw new NotThere();
        }
    }

    /// The product itself needs nobody: the first start, an import, the demonstration.
    static boolean needless() {
        return Acting.who().account().equals(Who.PRODUCT);
    }

    private static String[] acts() {
        return Arrays.stream(Act.values()).filter(act -> Acting.who().may(act.needs)).map(Act::name).toArray(String[]::new);
    }

    private static String[] roles(Permission needed) {
        return Arrays.stream(Role.values()).filter(role -> role.permissions().contains(needed)).map(Role::name).toArray(String[]::new);
    }

    /// Whether this role lets its bearer guard records, or give accounts.
    public static boolean high(Role role) {
        return role.permissions().contains(Permission.GUARD) || role.permissions().contains(Permission.ACCOUNTS);
    }

    static boolean high(Set<Role> roles) {
        return roles.stream().anyMatch(SecondPerson::high);
    }

    private static Asked read(ResultSet row, int number) throws SQLException {
        return new Asked(row.getObject("id", UUID.class), Act.valueOf(row.getString("act")), row.getObject("about", UUID.class),
                List.of((String[]) row.getArray("terms").getArray()), row.getString("what"), row.getString("why"),
                row.getObject("asked_by", UUID.class), instant(row, "asked_at"), instant(row, "lapses_at"),
                State.valueOf(row.getString("state")), row.getObject("answered_by", UUID.class),
                row.getObject("answered_at") == null ? null : instant(row, "answered_at"), row.getString("answer"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
