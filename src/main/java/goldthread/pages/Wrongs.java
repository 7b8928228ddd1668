package goldthread.pages;

import goldthread.access.Acting;
import goldthread.access.DatabaseAway;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.View;

/// The one place where what went wrong becomes something to read: a page, or a problem (RFC 9457) under /api/.
///
/// What is missing and what this reader may not see give the same answer. What broke is logged under a reference,
/// without messages: they may hold what somebody typed.
@Order(Wrongs.BEFORE_SPRING)
@ControllerAdvice
@Controller
final class Wrongs implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Wrongs.class);
    private static final int FRAMES = 25;
    /// Spring's own problem details come at 0; a room that knows better about its own API comes earlier still.
    static final int BEFORE_SPRING = -10;

    @ExceptionHandler
    View wrong(Exception wrong, HttpServletRequest request, HttpServletResponse response) throws Exception {
        // whoever has not signed in is sent to do so, by the security filters
        if (wrong instanceof AccessDeniedException && Acting.someone().isEmpty()) throw wrong;
        return forPrograms(request) && wrong instanceof ErrorResponse known && maySay(known)
            ? new Trouble(HttpStatus.valueOf(known.getStatusCode().value()), known.getBody().getDetail(),
                known.getBody().getProperties() == null ? java.util.Map.of() : known.getBody().getProperties()) : view(of(wrong), request, response);
    }

    /// What is missing and what is forbidden are told in the same words, and never in the framework's.
    private static boolean maySay(ErrorResponse known) {
        return known.getBody().getDetail() != null && known.getStatusCode().value() != HttpStatus.NOT_FOUND.value();
    }

    /// What filters and the server itself refuse comes this way.
    @RequestMapping("/error")
    View refusedEarlier(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable wrong) return view(of(wrong), request, response);
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) return view(stale(), request, response);
        return view(page(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404), request, response);
    }

    private static Page of(Throwable wrong) {
        if (wrong instanceof HttpMessageNotReadableException) return Page.of("What was sent cannot be read: send JSON").status(400);
        if (wrong instanceof MaxUploadSizeExceededException) return tooLarge();
        if (wrong instanceof InvalidParameterException refused) return refused.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value() ? tooLarge() : page(HttpStatus.BAD_REQUEST.value());
        if (wrong instanceof AccessDeniedException || wrong instanceof MethodArgumentTypeMismatchException) return Page.missing();
        if (wrong instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) return page(known.getStatusCode().value());
        return DatabaseAway.isBehind(wrong) ? unavailable(noted(wrong)) : broken(noted(wrong));
    }

    private static Page page(int status) {
        return switch (status) {
            case 401 -> Page.missing().status(401);
            case 403, 404 -> Page.missing();
            case 413 -> tooLarge();
            case 429 -> Page.of("Too many tries").status(429).with(Block.say("Wait a minute, then try again."));
            case 503 -> unavailable("");
            default -> status < 500 ? Page.missing().status(status) : broken(reference());
        };
    }

    private static Page tooLarge() {
        return Page.of("The file is too large").status(413).with(
            Block.say("Nothing of it was taken. Send a smaller file, or split it into several, and try again."));
    }

    private static Page stale() {
        return Page.of("This page was open for too long").status(403).with(
            Block.say("You may have been signed out since you opened it. Nothing was written."),
            Block.say(Words.run(Words.text("What you typed is in "), Words.link("your drafts", "/drafts"),
                Words.text(" if you were signed in when you typed it."))));
    }

    private static Page unavailable(String reference) {
        return Page.of("Goldthread cannot reach its records").status(503).with(
            Block.say("Nothing was half-written, and what was saved is safe. Try again in a minute."),
            Block.say("If a child is in danger now, do not wait for this page: act, and record it later.")).reference(reference);
    }

    private static Page broken(String reference) {
        return Page.of("Something went wrong on our side").status(500).with(
            Block.say("Nothing was half-written: what you sent was not recorded, and what was saved before is safe. "
                + "Go back and try again."),
            Block.say("If it happens again, tell whoever looks after the system, with this reference: " + reference));
    }

    private static View view(Page page, HttpServletRequest request, HttpServletResponse response) {
        if (page.status() == 503) response.setHeader("Retry-After", "60");
        return !forPrograms(request) ? page : new Trouble(HttpStatus.valueOf(page.status()),
            page.status() == 401 ? "Send a key that works, as Authorization: Bearer" : page.heading());
    }

    private static boolean forPrograms(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first ? first : request.getRequestURI();
        return path.startsWith("/api/");
    }

    /// Logs what broke, and gives the reference under which it is found.
    private static String noted(Throwable wrong) {
        var reference = reference();
        LOG.error("{} {}", reference, Stream.iterate(wrong, link -> link != null, Throwable::getCause).map(Wrongs::trace)
            .collect(Collectors.joining("\n caused by ")));
        return reference;
    }

    /// Short enough to read out on the phone.
    private static String reference() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    private static String trace(Throwable wrong) {
        return wrong.getClass().getName() + Arrays.stream(wrong.getStackTrace()).limit(FRAMES)
            .map(frame -> "\n    at " + frame).collect(Collectors.joining());
    }
}
