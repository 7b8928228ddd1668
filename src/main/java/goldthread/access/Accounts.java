package goldthread.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The accounts of an authority: who may sign in, and as what. Each change is in the access log.
///
/// A page acts here in the name of an administrator; the first start and the demonstration act as the product itself.
@Component
public final class Accounts {
    private static final SecureRandom CHANCE = new SecureRandom();

    private final JdbcClient db;
    private final AccessLog log;
    private final SecondPerson second;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Accounts(JdbcClient db, AccessLog log, SecondPerson second, PasswordEncoder encoder, Clock clock,
             PlatformTransactionManager transactions) {
        this.db = db;
        this.log = log;
        this.second = second;
        this.encoder = encoder;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// A login that somebody else has already.
    public static final class LoginTaken extends RuntimeException {}

    /// A name at the identity provider by which somebody else signs in.
    public static final class IdentityTaken extends RuntimeException {}

    /// An account with a password that its owner knows.
    /// @throws LoginTaken when somebody has this login
    public Account create(int holder, String login, String name, String password, Set<Role> roles) {
        return write(UUID.randomUUID(), holder, login, name, encode(password).text, roles);
    }

    /// A password as it is kept. To encode is slow on purpose; for many accounts of one password, it can be done once.
    public static final class Encoded {
        private final String text;

        private Encoded(String text) {
            this.text = text;
        }
    }

    public Encoded encode(String password) {
        return new Encoded(encoder.encode(password));
    }

    /// An account whose id is known beforehand, because entries name it: for what is taken over from elsewhere.
    /// @param password null: none, as yet
    /// @throws LoginTaken when somebody has this login
    public Account create(UUID id, int holder, String login, String name, @Nullable Encoded password, Set<Role> roles) {
        return write(id, holder, login, name, password == null ? null : password.text, roles);
    }

    /// An account without a password: give it one ([#oneTimePassword(UUID)]), or a name at the identity provider.
    /// @throws LoginTaken when somebody has this login
    public Account create(int holder, String login, String name, Set<Role> roles) {
        return write(UUID.randomUUID(), holder, login, name, null, roles);
    }

    /// Is there anyone who could sign in? Asked before anybody acts.
    public boolean none() {
        return !db.sql("select accounts_exist()").query(Boolean.class).single();
    }

    /// The accounts of the authority, by name, the ended ones last.
    public List<Account> all() {
        return inTransaction(() -> db.sql("select * from account order by coalesce(disabled_at <= :now, false), name, login").param("now", now())
                .query(this::read).list());
    }

    /// @throws NotThere when the authority has no such account
    public Account account(UUID id) {
        return byId(id).orElseThrow(NotThere::new);
    }

    /// Names by account, as colleagues know them; the product itself is `Goldthread`.
    public Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        inTransaction(() -> db.sql("select id, name from account where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> names.put(row.getObject(1, UUID.class), row.getString(2))).list());
        ids.forEach(id -> names.putIfAbsent(id, "Goldthread"));
        return names;
    }

    /// The account with this id, if the authority for which one acts has it.
    public Optional<Account> byId(UUID id) {
        return inTransaction(() -> db.sql("select * from account where id = :id").param("id", id).query(this::read).optional());
    }

    /// The account with this login, of the authority for which one acts.
    public Optional<Account> byLogin(String login) {
        return inTransaction(() -> db.sql("select * from account where login = :login").param("login", tidy(login))
                .query(this::read).optional());
    }

    /// Ends an account: whoever is signed in with it is out at their next request, and what it asked for lapses.
    public void disable(UUID id) {
        changing(id, "account disabled", null, () -> {
            second.lapse(id);
            second.lapseAbout(id);
            return db.sql("update account set disabled_at = least(coalesce(disabled_at, :now), :now) where id = :id")
                    .param("now", now()).param("id", id).update();
        });
    }

    /// Ends the account of a worker who leaves, with the end of the last day of work in England: whoever leads a team says so, and
    /// nobody has to be asked to end it. An account that gives accounts is ended by an administrator alone.
    /// @param last the last day of work   @return whether the account ends by it
    public boolean leaves(UUID id, LocalDate last) {
        account(id);
        return inTransaction(() -> new Leavers(db).ends(id, last, now()));
    }

    /// Opens an account again, or keeps one open whose end lies ahead. An ended one that guarded records or gave accounts comes back
    /// without these roles: they are given as at first, when another administrator agrees.
    /// @return whether it has the roles that it had
    public boolean enable(UUID id) {
        return inTransaction(() -> {
            var account = account(id);
            boolean whole = SecondPerson.needless() || !account.disabled() || !SecondPerson.high(account.roles());
            var roles = account.roles().stream().filter(role -> whole || !SecondPerson.high(role)).collect(Collectors.toSet());
            changing(id, "account enabled", whole ? null : "without the roles that two people give", () -> {
                if (!whole) {
                    second.lapse(id);
                    second.lapseAbout(id);
                }
                return db.sql("update account set disabled_at = null, roles = :roles where id = :id").param("roles", array(roles)).param("id", id).update();
            });
            return whole;
        });
    }

    /// Gives these roles and no others; they count from the next request. A role that guards records or gives accounts
    /// is given only when another administrator agrees; until then the roles stay as they are.
    /// @param why asked only where another must agree   @return whether they stand now
    public boolean setRoles(UUID id, Set<Role> roles, String why) {
        refuseBoth(roles);
        return inTransaction(() -> {
            var account = account(id);
            boolean alone = SecondPerson.needless() || account.roles().containsAll(roles.stream().filter(SecondPerson::high).toList());
            if (alone) {
                roles(id, roles, "");
            } else {
                second.ask(SecondPerson.Act.ROLES, id, List.of(names(roles)), account.name() + ": "
                        + roles.stream().sorted().map(Role::title).collect(Collectors.joining(", "))
                        + (account.oidcSubject() == null ? "" : "; signs in as " + account.oidcSubject() + " at the identity provider"), why);
            }
            return alone;
        });
    }

    private void roles(UUID id, Set<Role> roles, String askedBy) {
        changing(id, "roles set", String.join(" ", names(roles)) + askedBy, () -> {
            if (!SecondPerson.high(roles)) second.lapse(id);
            second.lapseAbout(id);
            return db.sql("update account set roles = :roles where id = :id").param("roles", array(roles)).param("id", id).update();
        });
    }

    /// How the identity provider names this person; null ends their sign-in through it. For somebody who guards records or
    /// gives accounts it is changed only when another administrator agrees: else one could become the other.
    /// @param why asked only where another must agree   @return whether it stands now
    public boolean setOidcSubject(UUID id, @Nullable String subject, String why) {
        return inTransaction(() -> {
            var account = account(id);
            boolean alone = subject == null || alone(account);
            if (alone) {
                identity(id, subject, null);
            } else {
                second.ask(SecondPerson.Act.IDENTITY, id, List.of(subject), account.name() + ": " + subject, why);
            }
            return alone;
        });
    }

    private void identity(UUID id, @Nullable String subject, @Nullable String askedBy) {
        changing(id, "identity set", askedBy, () -> {
            second.lapseAbout(id);
            try {
                return db.sql("update account set oidc_subject = :subject where id = :id").param("subject", subject, Types.VARCHAR).param("id", id).update();
            } catch (DuplicateKeyException taken) {
                throw new IdentityTaken();
            }
        });
    }

    /// May whoever acts give somebody a way in without another who agrees?
    private static boolean alone(Account account) {
        return SecondPerson.needless() || account.id().equals(Acting.who().account()) || !SecondPerson.high(account.roles());
    }

    /// Agrees to what another administrator asked, and it is done. Who comes to guard records or to give accounts by it signs in
    /// anew: sessions and passkeys of theirs end.
    /// @return the one-time password, where one was asked for or their old way in ends; it can be read this once only
    /// @throws NotThere      when it does not wait for the agreement of whoever acts
    /// @throws IdentityTaken when somebody else has come to sign in by this name
    public Optional<String> agree(UUID asked) {
        return inTransaction(() -> {
            var one = second.agreed(asked);
            var id = Objects.requireNonNull(one.about());
            var askedBy = "asked by " + one.by();
            return switch (one.act()) {
                case ROLES -> {
                    var before = account(id).roles();
                    var given = one.terms().stream().map(Role::valueOf).collect(Collectors.toSet());
                    roles(id, given, "; " + askedBy);
                    // whoever asked may know the old way in: they would be both people from now on
                    yield !SecondPerson.high(before) && SecondPerson.high(given) ? Optional.of(fresh(id, askedBy)) : Optional.<String>empty();
                }
                case IDENTITY -> {
                    identity(id, one.terms().getFirst(), askedBy);
                    yield Optional.<String>empty();
                }
                case PASSWORD -> Optional.of(fresh(id, askedBy));
                case LIFT, LOOSEN, UNSEAL -> throw new NotThere();
            };
        });
    }

    /// Sets the password that the account's owner chose. Every session of the account ends.
    /// @return what is wrong with it; empty when it was set
    public Optional<String> setPassword(UUID id, String password) {
        var account = account(id);
        if (!alone(account)) {
            throw new NotThere();
        }
        var wrong = Passwords.wrong(password, account.login(), account.name());
        if (wrong.isEmpty()) {
            setEncoded(id, encoder.encode(password), false, null);
        }
        return wrong;
    }

    /// Whether whoever acts has a password here.
    public boolean hasPassword() {
        return ownPassword().isPresent();
    }

    /// Whether this is the password of whoever acts.
    public boolean isOwnPassword(String password) {
        return ownPassword().filter(kept -> encoder.matches(password, kept)).isPresent();
    }

    private Optional<String> ownPassword() {
        return inTransaction(() -> db.sql("select password from account where id = :id and password is not null")
                .param("id", Acting.who().account()).query(String.class).optional());
    }

    /// A password that is good for one sign-in: after it, another must be chosen. It can be read this once only; passkeys end. To somebody
    /// who guards records or gives accounts it is given only when another administrator agrees, and then to that one.
    /// @param why asked only where another must agree   @return empty when another must agree
    public Optional<String> oneTimePassword(UUID id, String why) {
        return inTransaction(() -> {
            var account = account(id);
            if (alone(account)) {
                return Optional.of(fresh(id, null));
            }
            second.ask(SecondPerson.Act.PASSWORD, id, List.of(), account.name(), why);
            return Optional.<String>empty();
        });
    }

    private String fresh(UUID id, @Nullable String askedBy) {
        var bytes = new byte[15]; // 120 bits
        CHANCE.nextBytes(bytes);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        setEncoded(id, encoder.encode(password), true, askedBy);
        second.lapseAbout(id);
        return password;
    }

    private Account write(UUID id, int holder, String login, String name, @Nullable String encoded, Set<Role> roles) {
        refuseBoth(roles);
        if (SecondPerson.high(roles) && Acting.someone().isPresent() && !SecondPerson.needless()) {
            throw new IllegalArgumentException("such a role is asked for, and given when another agrees");
        }
        var account = new Account(id, holder, tidy(login), name.strip(), Set.copyOf(roles), null,
                clock.instant(), null, false);
        return inTheNameOf(holder, () -> inTransaction(() -> {
            mayChange();
            insert(account, encoded);
            log.write(Set.of(account.id()), "account", "account created", String.join(" ", names(roles)));
            return account;
        }));
    }

    private void insert(Account account, @Nullable String encoded) {
        int written = db.sql("""
                insert into account (id, holder, login, name, password, password_due, roles, created_at)
                values (:id, :holder, :login, :name, :password, false, :roles, :now) on conflict (login) do nothing
                """)
                .param("id", account.id()).param("holder", account.holder()).param("login", account.login())
                .param("name", account.name()).param("password", encoded, Types.VARCHAR)
                .param("roles", array(account.roles())).param("now", now()).update();
        if (written == 0) {
            throw new LoginTaken();
        }
    }

    private void setEncoded(UUID id, String encoded, boolean due, @Nullable String askedBy) {
        changing(id, "password set", askedBy, () -> {
            db.sql("update session set ended_at = :now where account = :id and ended_at is null")
                    .param("now", now()).param("id", id).update();
            if (due) { // whoever forgot the password may have lost the device
                db.sql("delete from passkey where account = :id").param("id", id).update();
            }
            return db.sql("update account set password = :password, password_due = :due where id = :id")
                    .param("password", encoded).param("due", due).param("id", id).update();
        });
    }

    /// An account may change its own password; everything else needs the permission.
    private void changing(UUID id, String action, @Nullable String reason, Supplier<Integer> change) {
        inTransaction(() -> {
            if (!(action.equals("password set") && Acting.who().account().equals(id))) {
                mayChange();
            }
            if (change.get() == 0) {
                throw new NotThere();
            }
            log.write(Set.of(id), "account", action, reason);
            return id;
        });
    }

    private static void mayChange() {
        if (!Acting.who().may(Permission.ACCOUNTS)) {
            throw new NotThere();
        }
    }

    private static final Set<Role> ALONE = Set.of(Role.PARTNER, Role.PARENT, Role.ADVOCATE);

    /// Administrators cannot read records, and who works for another agency, is a parent or stands beside one is nothing here besides:
    /// may one person hold all of these?
    public static boolean together(Set<Role> roles) {
        if (roles.size() > 1 && roles.stream().anyMatch(ALONE::contains)) return false;
        var permissions = roles.stream().flatMap(role -> role.permissions().stream()).collect(Collectors.toSet());
        return !(permissions.contains(Permission.ACCOUNTS) && permissions.contains(Permission.SEE_CHILDREN));
    }

    private static void refuseBoth(Set<Role> roles) {
        if (!together(roles)) {
            throw new IllegalArgumentException("who gives accounts may not see children, and who is of another agency or of a family has no other role");
        }
    }

    private static <T> T inTheNameOf(int holder, Supplier<T> work) {
        var someone = Acting.someone();
        if (someone.isPresent() && someone.get().holder() != holder) {
            throw new NotThere();
        }
        return someone.isPresent() ? work.get() : Acting.as(Who.product(holder), work);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private Account read(ResultSet row, int number) throws SQLException {
        var disabled = row.getObject("disabled_at", OffsetDateTime.class);
        return new Account(row.getObject("id", UUID.class), row.getInt("holder"), row.getString("login"),
                row.getString("name"), roles(row), row.getString("oidc_subject"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                disabled == null ? null : disabled.toInstant(), ended(row, clock.instant()));
    }

    /// Whether the account of a row has ended: an end may be set for a day to come.
    public static boolean ended(ResultSet row, Instant now) throws SQLException {
        var end = row.getObject("disabled_at", OffsetDateTime.class);
        return end != null && !now.isBefore(end.toInstant());
    }

    /// The roles of a row; a name that this version does not know gives nothing.
    static Set<Role> roles(ResultSet row) throws SQLException {
        var known = EnumSet.noneOf(Role.class);
        var names = Set.of((String[]) row.getArray("roles").getArray());
        Stream.of(Role.values()).filter(role -> names.contains(role.name())).forEach(known::add);
        return known;
    }

    private static SqlArrayValue array(Set<Role> roles) {
        return new SqlArrayValue("text", (Object[]) names(roles));
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }

    private static String tidy(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
