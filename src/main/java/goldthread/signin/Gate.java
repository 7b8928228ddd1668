package goldthread.signin;

import goldthread.access.Access;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Lets a request through to a handler that says what it [Needs], when whoever acts has it. Everything else is not
/// there: a page that may not be opened looks like one that does not exist.
@Component
final class Gate implements HandlerInterceptor, WebMvcConfigurer {
    /// What anybody may open, signed in or not. One list; a new path here is a decision.
    static final String[] OPEN = {"/sign-in", "/sign-in/**", "/assets/**", "/favicon.ico", "/error", "/accessibility", "/help", "/worry", "/worry/**", "/home-education", "/home-education/**", "/kinship-offer", "/help-near-you",
            "/health/**", "/.well-known/security.txt", "/api/v1/openapi.json"};
    static final String CHANGE_PASSWORD = "/account/password";

    private final ObjectProvider<Access> access;

    Gate(ObjectProvider<Access> access) {
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns(OPEN);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR || handler instanceof ResourceHttpRequestHandler) {
            return true; // nothing but static files, and only those that the filter chain lets through
        }
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)) {
            throw new NotThere();
        }
        if (signedIn.passwordDue() && !request.getRequestURI().equals(CHANGE_PASSWORD)) {
            response.sendRedirect(CHANGE_PASSWORD);
            return false;
        }
        if (!(handler instanceof HandlerMethod method) || !lets(signedIn, needs(method))) {
            noteDenied(request);
            throw new NotThere();
        }
        return true;
    }

    /// A role that tries what it may not is told nothing, and is written down: the route, never the address as typed.
    private void noteDenied(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route) {
            access.getObject().log(null, request.getMethod() + " " + route, "denied", "no permission");
        }
    }

    private static boolean lets(SignedIn signedIn, Needs needs) {
        var has = signedIn.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
        return needs != null && Arrays.stream(needs.value()).allMatch(permission -> has.contains(permission.name()));
    }

    private static Needs needs(HandlerMethod method) {
        var own = method.getMethodAnnotation(Needs.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
    }
}
