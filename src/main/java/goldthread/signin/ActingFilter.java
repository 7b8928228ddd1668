package goldthread.signin;

import goldthread.access.Acting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Whoever is signed in acts, for the length of their request.
final class ActingFilter extends OncePerRequestFilter {
    /// For the layout, which warns before a session ends.
    private static final String IDLE = "goldthread.idle";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(IDLE, (int) signedIn.idle().toSeconds());
        try {
            Acting.<Void, Exception>call(signedIn.who(), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException known) {
            throw known;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }

    /// The page that says what went wrong belongs to the same person.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
