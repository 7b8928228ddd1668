package goldthread.signin;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Who;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Sign-in with login and password. A login that does not exist, a wrong password, an ended account and a try too
/// early get one answer, and an unknown login takes as long as a known one.
@Component
final class LocalSignIn implements AuthenticationProvider {
    private final JdbcClient db;
    private final PasswordEncoder encoder;
    private final Throttle throttle;
    private final Access access;
    private final Clock clock;
    private final Supplier<String> nobodys;

    LocalSignIn(JdbcClient db, PasswordEncoder encoder, Throttle throttle, Access access, Clock clock) {
        this.db = db;
        this.encoder = encoder;
        this.throttle = throttle;
        this.access = access;
        this.clock = clock;
        this.nobodys = SingletonSupplier.of(() -> encoder.encode(Secret.fresh().text()));
    }

    private record Known(Who who, @Nullable String password, boolean passwordDue, boolean disabled) {}

    @Override
    public Authentication authenticate(Authentication attempt) {
        var login = attempt.getName();
        var address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (!throttle.mayTry(login, address)) {
            throw refused();
        }
        var known = known(login);
        var kept = known.map(Known::password).orElseGet(nobodys);
        boolean right = encoder.matches(String.valueOf(attempt.getCredentials()), kept);
        if (!right || known.isEmpty() || known.get().disabled) {
            known.ifPresent(account -> Acting.as(account.who,
                    () -> access.log(account.who.account(), "session", "sign-in refused", null)));
            throw refused();
        }
        throttle.succeeded(login, address);
        return SignedIn.person(known.get().who, known.get().passwordDue, Session.IDLE);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private Optional<Known> known(String login) {
        return db.sql("select *, id as account from account_by_login(:login)").param("login", login.strip().replace("\0", ""))
                .query(this::read).optional();
    }

    private Known read(ResultSet row, int number) throws SQLException {
        return new Known(Sessions.who(row), row.getString("password"), row.getBoolean("password_due"),
                Accounts.ended(row, clock.instant()));
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("refused");
    }
}
