package goldthread.signin;

import goldthread.access.Permission;
import goldthread.access.Who;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A person, or a program with a person's key, of whom we know who they are.
final class SignedIn extends AbstractAuthenticationToken {
    /// What a key for reading the measures of the running product may.
    static final String METRICS = "METRICS";

    private final transient Who who;
    private final boolean passwordDue;
    private final Duration idle;

    private SignedIn(Who who, boolean passwordDue, Duration idle, Collection<GrantedAuthority> authorities) {
        super(authorities);
        this.who = who;
        this.passwordDue = passwordDue;
        this.idle = idle;
        setAuthenticated(true);
    }

    /// @param passwordDue nothing may be done before another password is chosen
    /// @param idle        how long the session may go unused
    static SignedIn person(Who who, boolean passwordDue, Duration idle) {
        var acting = passwordDue ? new Who(who.account(), who.holder(), who.name(), Set.of()) : who;
        return new SignedIn(acting, passwordDue, idle, authorities(acting).toList());
    }

    /// A program: no more than its scopes, and no more than the person.
    static SignedIn program(Who who, List<String> scopes) {
        var acting = who.only(Arrays.stream(Permission.values()).filter(one -> scopes.contains(one.name())).collect(Collectors.toSet()));
        return new SignedIn(acting, false, Duration.ZERO, Stream.concat(authorities(acting),
                scopes.stream().filter(METRICS::equals).map(SimpleGrantedAuthority::new)).toList());
    }

    private static Stream<GrantedAuthority> authorities(Who who) {
        return who.may().stream().map(permission -> new SimpleGrantedAuthority(permission.name()));
    }

    Who who() {
        return who;
    }

    Duration idle() {
        return idle;
    }

    boolean passwordDue() {
        return passwordDue;
    }

    /// The account's id: a person's name has no place in logs.
    @Override
    public Object getPrincipal() {
        return who.account();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
