package goldthread.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The one cookie. `__Host-` binds it to this host over TLS (RFC 6265bis, 4.1.3.2); on plain http, which is for a
/// machine talking to itself, browsers refuse that name, and it goes without.
///
/// SameSite is Lax and not Strict, so that a link in a calendar or a message, and the way back from the identity
/// provider, arrive signed in; changes carry a form token besides.
final class SessionCookie {
    private static final String NAME = "goldthread", SHARED = "goldthread-shared";
    private static final Duration DEVICE_REMEMBERED = Duration.ofDays(365);

    static Optional<Secret> read(HttpServletRequest request) {
        return value(request, name(request, NAME)).map(Secret::new);
    }

    static void write(HttpServletRequest request, HttpServletResponse response, Secret secret) {
        add(request, response, NAME, secret.text(), Duration.ofSeconds(-1));
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, NAME, "", Duration.ZERO);
    }

    /// "This is a shared device" is a fact about the device; its sign-in form says it, and the device remembers it for
    /// the way through an identity provider.
    static boolean sharedDevice(HttpServletRequest request, HttpServletResponse response) {
        if (request.getParameter("shared") != null) {
            add(request, response, SHARED, "yes", DEVICE_REMEMBERED);
            return true;
        }
        return value(request, name(request, SHARED)).isPresent();
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return request.getCookies() == null ? Optional.empty() : Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue)
                .filter(value -> !value.isEmpty()).findFirst();
    }

    private static void add(HttpServletRequest request, HttpServletResponse response, String name, String value,
                            Duration age) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name(request, name), value).path("/")
                .secure(request.isSecure()).httpOnly(true).sameSite("Lax").maxAge(age).build().toString());
    }

    private static String name(HttpServletRequest request, String name) {
        return request.isSecure() ? "__Host-" + name : name;
    }

    private SessionCookie() {}
}
