package goldthread.frontdoor.worry;

import goldthread.frontdoor.Reference;
import goldthread.frontdoor.worry.Unsent.Key;
import goldthread.pages.Page;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.View;

/// What the browser holds while somebody fills in the form: reference and code, until it is closed. Nothing of it stands in
/// an address.
/// @param name of the cookie   @param path of the form, the only one to which the browser sends it
public record WorryCookie(String name, String path) {
    private static final String SENT = "sent";

    public Optional<Key> read(HttpServletRequest request) {
        return value(request).filter(value -> value.matches("[A-Z0-9]{4}-[A-Z0-9]{4}[.][A-Z0-9-]{19}"))
                .map(value -> new Key(value.substring(0, 9), value.substring(10)));
    }

    /// The reference of what was sent last.
    public Optional<String> sent(HttpServletRequest request) {
        return value(request).filter(value -> value.matches(SENT + "[.][A-Z0-9]{4}-[A-Z0-9]{4}")).map(value -> value.substring(SENT.length() + 1));
    }

    private Optional<String> value(HttpServletRequest request) {
        return request.getCookies() == null ? Optional.empty()
                : Arrays.stream(request.getCookies()).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Key key) {
        set(request, response, Reference.plain(key.reference()) + "." + Reference.plain(key.code()));
    }

    public void sent(HttpServletRequest request, HttpServletResponse response, String reference) {
        set(request, response, SENT + "." + reference);
    }

    public void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "").maxAge(0).build().toString());
    }

    /// Leaves at once, for a page that says nothing of this one. What was typed stays under its code.
    public View leave(HttpServletRequest request, HttpServletResponse response) {
        forget(request, response);
        return Page.goTo(Page.ELSEWHERE);
    }

    private void set(HttpServletRequest request, HttpServletResponse response, String value) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, value).build().toString());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(name, value).httpOnly(true).secure(request.isSecure()).sameSite("Lax").path(path);
    }
}
