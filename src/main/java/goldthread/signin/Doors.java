package goldthread.signin;

import goldthread.access.Access;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/// The two doors. Programs come to `/api` with a key, and leave no session; people come to the pages with a session,
/// and every change they send carries a form token. What is not opened here and by [Gate] is shut.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProvider.Settings.class)
class Doors {
    /// Nothing but our own files; no inline script or style; nobody frames us.
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'";
    private static final String NO_FEATURES = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    /// Each filter would be timed, twice for each page: a sixth of what a page costs, and nobody reads it. How long pages take
    /// is measured all the same.
    @Bean
    static SecurityObservationSettings doorsAreNotTimed() {
        return SecurityObservationSettings.noObservations();
    }

    /// Local accounts are off where an identity provider is set, unless they are asked for.
    @Bean
    Ways ways(IdentityProvider.Settings settings, @Value("${goldthread.local-accounts:#{null}}") Boolean local) {
        boolean provider = settings.issuer() != null;
        return new Ways(local == null ? !provider : local, provider);
    }

    @Bean
    @ConditionalOnWebApplication // the command line has no doors
    @Order(1)
    SecurityFilterChain doorForPrograms(HttpSecurity http, ApiTokens tokens) throws Exception {
        var health = EndpointRequest.to(HealthEndpoint.class);
        http.securityMatcher(new OrRequestMatcher(PathPatternRequestMatcher.pathPattern("/api/**"),
                        EndpointRequest.toAnyEndpoint()))
                .authorizeHttpRequests(may -> may
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers(health).permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint()).hasAuthority(SignedIn.METRICS)
                        .requestMatchers(Gate.OPEN).permitAll()
                        .anyRequest().authenticated())
                .addFilterBefore(new BearerFilter(tokens), AuthorizationFilter.class)
                .csrf(AbstractHttpConfigurer::disable) // no cookie is looked at here
                .exceptionHandling(wrong -> wrong.authenticationEntryPoint((request, response, e) -> {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                    response.sendError(HttpStatus.UNAUTHORIZED.value());
                }).accessDeniedHandler((request, response, e) -> response.sendError(HttpStatus.NOT_FOUND.value())));
        return closed(http).build();
    }

    @Bean
    @ConditionalOnWebApplication // the command line has no doors
    @Order(2)
    SecurityFilterChain doorForPeople(HttpSecurity http, Sessions sessions, LocalSignIn local, Ways ways,
                               IdentityProvider.Settings settings, JdbcClient db, Access access, Clock clock) throws Exception {
        http.authorizeHttpRequests(may -> may
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(Gate.OPEN).permitAll()
                        .anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(sessions))
                .addFilterBefore(new FilesFilter(), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens())
                        .sessionAuthenticationStrategy((authentication, request, response) -> {})) // a new secret, a new token
                .exceptionHandling(wrong -> wrong.authenticationEntryPoint(Doors::toSignIn))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?left")
                        .addLogoutHandler(new HeaderWriterLogoutHandler((request, response) ->
                                response.setHeader("Clear-Site-Data", Sessions.FORGET))));
        // without a parent, which Spring makes of the same bean: a wrong password would be tried, counted and logged twice
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
        if (ways.local()) {
            http.authenticationProvider(local).formLogin(form -> form.loginPage("/sign-in")
                    .usernameParameter("login").passwordParameter("password")
                    .successHandler(Doors::onward).failureHandler(Doors::refused));
        }
        if (ways.provider()) {
            var provider = new IdentityProvider(settings, db, access, clock);
            http.oauth2Login(login -> {
                provider.configure(login);
                login.loginPage("/sign-in").successHandler(Doors::onward).failureHandler(Doors::refused);
            });
        }
        return closed(http).build();
    }

    /// What both doors have in common.
    private static HttpSecurity closed(HttpSecurity http) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .anonymous(anonymous -> {})
                .httpBasic(AbstractHttpConfigurer::disable)
                .headers(Doors::headers)
                .addFilterAfter(new ActingFilter(), AuthorizationFilter.class);
    }

    /// Spring Security adds nosniff, no-store and, over TLS, Strict-Transport-Security for a year.
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(NO_FEATURES))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    /// An address that is not well formed gets no further, and no word.
    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, why) -> {
            guard(response::setHeader);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        };
    }

    /// The guards of an answer that passes no filter of ours.
    static void guard(BiConsumer<String, String> header) {
        header.accept("Content-Security-Policy", CONTENT);
        header.accept("X-Content-Type-Options", "nosniff");
        header.accept("Referrer-Policy", "no-referrer");
        header.accept("Permissions-Policy", NO_FEATURES);
        header.accept(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /// What the server cannot read is answered by the server.
    @Bean
    @ConditionalOnWebApplication
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadable() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new UnreadableRequests());
            }
        });
    }

    /// The container's own session serves only the minutes on the way to the identity provider and back.
    @Bean
    ServletContextInitializer wayCookie() {
        return context -> {
            context.getSessionCookieConfig().setName("goldthread-way");
            context.getSessionCookieConfig().setHttpOnly(true);
            context.getSessionCookieConfig().setAttribute("SameSite", "Lax");
            context.setSessionTimeout(10); // minutes
        };
    }

    /// To the sign-in page, and afterwards back to where one was; a script is told plainly.
    private static void toSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        var accepts = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        if (accepts.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        var query = request.getQueryString() == null || !request.getMethod().equals("GET") ? ""
                : "?" + request.getQueryString();
        var then = request.getRequestURI() + query;
        response.sendRedirect(then.equals("/") || !ours(then) ? "/sign-in"
                : "/sign-in?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8));
    }

    private static void onward(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        var then = Optional.ofNullable(request.getParameter("then")).filter(Doors::ours).orElse("/");
        response.sendRedirect(then);
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        var then = Optional.ofNullable(request.getParameter("then")).filter(Doors::ours)
                .map(address -> "&then=" + URLEncoder.encode(address, StandardCharsets.UTF_8)).orElse("");
        response.sendRedirect("/sign-in?failed" + then);
    }

    /// A path of ours and no other site's: one slash at the start, plain characters, no backslash.
    static boolean ours(String address) {
        return address.matches("/(?!/)[A-Za-z0-9/_.~?&=%+:,-]*");
    }
}
