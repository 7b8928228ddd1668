package goldthread.signin;

import goldthread.access.Permission;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Files are received from those who may send them, and from nobody else: for the form token stands among them, and to
/// read it means to write all that comes to the disk. Too much at once is answered with a page that says so.
final class FilesFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Optional.ofNullable(request.getContentType()).orElse("").startsWith("multipart/")) {
            chain.doFilter(request, response);
            return;
        }
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (!(who instanceof SignedIn signedIn)) {
            response.sendRedirect("/sign-in");
            return;
        }
        if (signedIn.getAuthorities().stream().noneMatch(authority -> Permission.RETURNS.name().equals(authority.getAuthority()))) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        try {
            request.getParts();
        } catch (IllegalStateException tooMuch) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        chain.doFilter(request, response);
    }
}
