package goldthread.signin;

import goldthread.access.Access;
import goldthread.access.Accounts;
import goldthread.access.Acting;
import goldthread.access.Who;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Sign-in through the authority's identity provider: OpenID Connect, code flow with PKCE. Spring Security checks
/// signature, issuer, audience, times and nonce of the token; here is decided whose account it names. Nobody is given
/// an account by signing in, and roles are ours to give.
final class IdentityProvider {
    static final String NAME = "goldthread";
    /// Where the sign-in page sends a browser.
    static final String START = "/oauth2/authorization/" + NAME;

    /// How to reach the provider; without an issuer there is none.
    ///
    /// @param issuer       exactly as its tokens name it
    /// @param claim        which claim names a person; `email` counts only when the provider has verified it
    /// @param mfa          `claim=value` that says a second factor was used, such as `amr=mfa`; null: not asked
    @ConfigurationProperties("goldthread.oidc")
    record Settings(@Nullable String issuer, @Nullable String clientId, @Nullable String clientSecret,
                    @DefaultValue("sub") String claim, @Nullable String mfa) {}

    private final Settings settings;
    private final JdbcClient db;
    private final Access access;
    private final Clock clock;

    IdentityProvider(Settings settings, JdbcClient db, Access access, Clock clock) {
        this.settings = settings;
        this.db = db;
        this.access = access;
        this.clock = clock;
    }

    void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.clientRegistrationRepository(registrations())
                .authorizedClientRepository(new NothingKept())
                .userInfoEndpoint(user -> user.oidcUserService(this::colleague));
    }

    /// Asks the provider for its addresses at the first sign-in, not at the start: when it is down, the rest works.
    private ClientRegistrationRepository registrations() {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                ClientRegistrations.fromIssuerLocation(Objects.requireNonNull(settings.issuer))
                        .registrationId(NAME)
                        .clientId(settings.clientId).clientSecret(settings.clientSecret)
                        .scope(settings.claim.equals("email") ? List.of("openid", "email") : List.of("openid"))
                        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                        .build()));
    }

    private OidcUser colleague(OidcUserRequest request) {
        var token = request.getIdToken();
        var subject = token.getClaimAsString(settings.claim);
        if (subject == null || !secondFactor(token) || !verified(token)) {
            throw refused();
        }
        var who = db.sql("""
                select *, id as account from account_by_oidc_subject(:subject)
                """).param("subject", subject)
                .query((row, number) -> Accounts.ended(row, clock.instant()) ? refused(row) : Sessions.who(row))
                .optional().orElseThrow(IdentityProvider::refused);
        return new Colleague(token, who);
    }

    private Who refused(ResultSet row) throws SQLException {
        var who = Sessions.who(row);
        Acting.as(who, () -> access.log(who.account(), "session", "sign-in refused", null));
        throw refused();
    }

    private boolean verified(OidcIdToken token) {
        return !settings.claim.equals("email") || Boolean.TRUE.equals(token.getEmailVerified());
    }

    private boolean secondFactor(OidcIdToken token) {
        if (settings.mfa == null) {
            return true;
        }
        var wanted = settings.mfa.split("=", 2);
        return wanted.length == 2 && switch (token.getClaims().get(wanted[0])) {
            case List<?> values -> values.contains(wanted[1]);
            case null -> false;
            case Object value -> value.toString().equals(wanted[1]);
        };
    }

    private static OAuth2AuthenticationException refused() {
        return new OAuth2AuthenticationException(new OAuth2Error("not_known"));
    }

    /// We ask the provider who someone is and nothing more: its access tokens are dropped.
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
                                         HttpServletRequest request, HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(String registration, Authentication principal,
                                           HttpServletRequest request, HttpServletResponse response) {}
    }
}
