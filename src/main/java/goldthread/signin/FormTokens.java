package goldthread.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/// The token that every form carries, so that no other site can send it: derived from the session's secret, and so a
/// new one with each sign-in. Before sign-in a browser gets a secret that opens nothing, for the form to derive from.
final class FormTokens implements CsrfTokenRepository {
    private static final String GIVEN = FormTokens.class.getName();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var secret = Secret.fresh();
        request.setAttribute(GIVEN, secret);
        return token(secret);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(GIVEN) instanceof Secret secret) {
            SessionCookie.write(request, response, secret);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return SessionCookie.read(request).map(FormTokens::token).orElse(null);
    }

    private static CsrfToken token(Secret secret) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", secret.derived("form"));
    }
}
