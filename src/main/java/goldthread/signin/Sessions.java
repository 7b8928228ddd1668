package goldthread.signin;

import goldthread.access.Access;
import goldthread.access.Acting;
import goldthread.access.Role;
import goldthread.access.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The signed-in browsers, kept in the database: they outlive a restart, and end at once when they are ended.
/// Each request reads session, account and roles in one query, so what was taken away counts from the next request.
@Component
public final class Sessions implements SecurityContextRepository {
    /// What a browser is told to forget when somebody signs out: a header, Clear-Site-Data.
    public static final String FORGET = "\"cache\", \"cookies\", \"storage\"";

    private final JdbcClient db;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Sessions(JdbcClient db, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Opens a session; what comes back belongs in the browser's cookie and nowhere else.
    public String open(Who who, boolean shared) {
        var secret = Secret.fresh();
        inTheNameOf(who, "signed in", () -> {
            db.sql("delete from session where account = :account and opened_at < :old")
                    .param("account", who.account()).param("old", at(clock.instant().minus(Session.ABSOLUTE))).update();
            db.sql("""
                    insert into session (id, holder, account, opened_at, used_at, shared)
                    values (:id, :holder, :account, :now, :now, :shared)
                    """)
                    .param("id", secret.hash()).param("holder", who.holder()).param("account", who.account())
                    .param("now", at(clock.instant())).param("shared", shared).update();
        });
        return secret.text();
    }

    /// Signs this account out everywhere: who acts, or another by an administrator.
    public void endAll(UUID account) {
        inTheNameOf(Acting.who(), "signed out everywhere", () -> db.sql("""
                update session set ended_at = :now where account = :account and ended_at is null
                """).param("now", at(clock.instant())).param("account", account).update());
    }

    private void end(Secret secret) {
        signedIn(secret).ifPresent(signedIn -> inTheNameOf(signedIn.who(), "signed out", () -> db.sql("""
                update session set ended_at = :now where id = :id
                """).param("now", at(clock.instant())).param("id", secret.hash()).update()));
    }

    private void inTheNameOf(Who who, String action, Runnable work) {
        Acting.as(who, () -> transaction.executeWithoutResult(status -> {
            work.run();
            access.log(who.account(), "session", action, null);
        }));
    }

    private record Found(Session session, Who who, boolean passwordDue) {}

    private Optional<SignedIn> signedIn(Secret secret) {
        var now = clock.instant();
        var found = db.sql("select * from session_by_key(:id)").param("id", secret.hash())
                .query(Sessions::read).optional().filter(session -> session.session.stands(now));
        found.filter(session -> session.session.worthNoting(now)).ifPresent(session -> note(session.who, secret, now));
        return found.map(session -> SignedIn.person(session.who, session.passwordDue, session.session.idle()));
    }

    private void note(Who who, Secret secret, Instant now) {
        Acting.as(who, () -> transaction.executeWithoutResult(status ->
                db.sql("update session set used_at = :now where id = :id and used_at < :now")
                        .param("now", at(now)).param("id", secret.hash()).update()));
    }

    private static Found read(ResultSet row, int number) throws SQLException {
        return new Found(
                new Session(instant(row, "opened_at"), instant(row, "used_at"), row.getBoolean("shared"),
                        instant(row, "ended_at"), instant(row, "disabled_at")),
                who(row), row.getBoolean("password_due"));
    }

    /// The person of a row of the door's functions; a role that this version does not know gives nothing.
    static Who who(ResultSet row) throws SQLException {
        var names = Set.of((String[]) row.getArray("roles").getArray());
        return new Who(row.getObject("account", UUID.class), row.getInt("holder"), row.getString("name"),
                Arrays.stream(Role.values()).filter(role -> names.contains(role.name())).collect(Collectors.toSet()));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    // what Spring Security asks of us

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /// After a sign-in a new session under a new secret; after a sign-out none.
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(this::end);
        var who = who(context.getAuthentication());
        if (who.isPresent()) {
            SessionCookie.write(request, response, new Secret(open(who.get(), SessionCookie.sharedDevice(request, response))));
        } else {
            SessionCookie.clear(request, response);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SessionCookie.read(request).isPresent();
    }

    private static Optional<Who> who(@Nullable Authentication authentication) {
        return switch (authentication) {
            case SignedIn signedIn -> Optional.of(signedIn.who());
            case null, default -> Optional.ofNullable(authentication).map(Authentication::getPrincipal)
                    .filter(Colleague.class::isInstance).map(colleague -> ((Colleague) colleague).who());
        };
    }

    /// Asked only when somebody wants to know: a style sheet costs no query.
    private final class Deferred implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;
        private boolean none;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                var signedIn = SessionCookie.read(request).flatMap(Sessions.this::signedIn);
                none = signedIn.isEmpty();
                context = signedIn.map(SecurityContextImpl::new).orElseGet(SecurityContextImpl::new);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            get();
            return none;
        }
    }
}
