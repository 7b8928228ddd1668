package goldthread.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// By which ways people may sign in: for the page that offers them.
///
/// @param local    with login and password
/// @param provider through the authority's identity provider
public record Ways(boolean local, boolean provider) {
    /// Where the provider's way begins.
    public static final String PROVIDER = IdentityProvider.START;

    /// The browser remembers that others use its device, when the request says so.
    public static void rememberDevice(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.sharedDevice(request, response);
    }
}
