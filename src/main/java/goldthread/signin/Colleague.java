package goldthread.signin;

import goldthread.access.Who;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/// Whom the identity provider named, and which account that is.
final class Colleague extends DefaultOidcUser {
    private final transient Who who;

    Colleague(OidcIdToken token, Who who) {
        super(AuthorityUtils.NO_AUTHORITIES, token);
        this.who = who;
    }

    Who who() {
        return who;
    }

    @Override
    public String getName() {
        return who.account().toString();
    }
}
