package goldthread.signin;

import goldthread.access.Permission;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Files are received from those who may send them, and from nobody else: for the form token stands among them, and to
/// read it means to write all that comes to the disk. Too much at once is answered with a page that says so.
final class FilesFilter extends OncePerRequestFilter {
    /// Pictures of a letter on a child's record: who records may send them, a few at a time and no more.
    private static final Pattern LETTERS = Pattern.compile("/child/[0-9a-f-]{36}/entry/[0-9a-f-]{36}/pictures");
    /// The return of a quarter, in which it stands what people are paid: who sees that may send it.
    private static final String QUARTER = "/agency/return/given/file";
    /// School attendance: those who keep the register of children not in school.
    private static final String ATTENDANCE = "/not-in-school/attendance/file";
    private static final long MOST_OF_A_FEW = 60L * 1024 * 1024;

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
        boolean letters = LETTERS.matcher(request.getRequestURI()).matches();
        boolean quarter = request.getRequestURI().equals(QUARTER);
        boolean attendance = request.getRequestURI().equals(ATTENDANCE);
        if (!has(signedIn, letters ? Permission.RECORD : quarter ? Permission.SEE_PAY : attendance ? Permission.NOT_IN_SCHOOL : Permission.RETURNS)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        if ((letters || quarter || attendance) && (request.getContentLengthLong() < 0 || request.getContentLengthLong() > MOST_OF_A_FEW)) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
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

    private static boolean has(SignedIn who, Permission permission) {
        return who.getAuthorities().stream().anyMatch(authority -> permission.name().equals(authority.getAuthority()));
    }
}
