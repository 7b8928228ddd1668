package goldthread.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import goldthread.access.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class WhatEveryAnswerSaysTest extends AtTheDoor {
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;
    @LocalServerPort
    int port;

    @Test
    void every_route_answers_with_the_same_guards_whoever_asks() throws Exception {
        var signedIn = new Browser();
        signedIn.signIn(person(Role.DUTY));
        for (var route : requestMappingHandlerMapping.getHandlerMethods().keySet()) {
            for (var path : route.getPatternValues()) {
                for (var browser : List.of(signedIn, new Browser())) {
                    browser.tls = false;
                    for (var method : methods(route.getMethodsCondition().getMethods())) {
                        guarded(browser.send(request(HttpMethod.valueOf(method.name()),
                                path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()))), method + " " + path);
                    }
                }
            }
        }
    }

    private static java.util.Collection<RequestMethod> methods(java.util.Set<RequestMethod> methods) {
        return methods.isEmpty() ? List.of(RequestMethod.GET) : methods;
    }

    private static void guarded(MockHttpServletResponse response, String route) {
        assertThat(response.getHeader("Content-Security-Policy")).as(route)
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                        + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        assertThat(response.getHeader("X-Content-Type-Options")).as(route).isEqualTo("nosniff");
        assertThat(response.getHeader("Referrer-Policy")).as(route).isEqualTo("no-referrer");
        assertThat(response.getHeader("Cache-Control")).as(route).contains("no-store");
        assertThat(response.getHeader("Permissions-Policy")).as(route).contains("geolocation=()");
        assertThat(response.getHeader("X-Request-Id")).as(route).isNotBlank();
    }

    @Test
    void over_tls_the_browser_is_told_to_stay_there() throws Exception {
        var browser = new Browser();
        assertThat(browser.open("/sign-in").getHeader("Strict-Transport-Security")).isNull();
        browser.tls = true;
        assertThat(browser.open("/sign-in").getHeader("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void a_page_that_is_missing_and_one_that_may_not_be_opened_look_the_same() throws Exception {
        var worker = person(Role.SOCIAL_WORKER);
        var account = worker.who();
        var theirs = TOWN.someone(goldthread.access.Town.THEIRS, Role.SOCIAL_WORKER);
        var elsewhere = UUID.randomUUID();
        TOWN.allocate(theirs, elsewhere);
        var cookie = "goldthread=" + sessions.open(account, false);
        var missing = get("/no-such-page", cookie);
        assertThat(missing).contains("Page not found");
        for (var path : List.of("/children/" + UUID.randomUUID(), "/children/" + elsewhere, "/unsaid", "/admin/accounts",
                "/admin/accounts/" + UUID.randomUUID(), "/admin/guard/restricted", "/error")) {
            assertThat(get(path, cookie)).as(path).isEqualTo(missing);
        }
    }

    @Autowired
    Sessions sessions;

    /// Status and body over a real connection, error pages of the server included; the form token differs each time.
    private String get(String path, String cookie) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Cookie", cookie).header("Accept", "text/html").build(), BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Security-Policy")).as(path).isPresent();
            return answer.statusCode() + answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
        }
    }

    @Test
    void nobody_is_sent_to_a_host_that_a_request_only_claims() throws Exception {
        try (var socket = new java.net.Socket("localhost", port)) {
            socket.getOutputStream().write("GET /account HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n".getBytes());
            assertThat(new String(socket.getInputStream().readAllBytes())).startsWith("HTTP/1.1 302").contains("Location: /sign-in?then=%2Faccount").doesNotContain("evil.example");
        }
    }

    @Test
    void whoever_finds_a_hole_is_told_whom_to_tell_where_the_authority_says_it() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/.well-known/security.txt")).build(), BodyHandlers.ofString());
            assertThat(answer.body()).isEqualTo("Contact: mailto:security@ashbourne.example\nExpires: " + TOWN.clock.instant().plus(Duration.ofDays(90)) + "\nPreferred-Languages: en\n");
            assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        }
    }

    @Test
    void a_malformed_address_is_refused_without_a_word_and_with_the_guards() throws Exception {
        try (var socket = new java.net.Socket("localhost", port)) {
            socket.getOutputStream().write("GET /a;b=c/%2e%2e//x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes());
            var answer = new String(socket.getInputStream().readAllBytes());
            assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Security-Policy: default-src 'none'");
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"/sign-in?&=x", "/sign-in?a=%zz", "/sign-in?a=%", "/search?=&q=a%2", "/api/v1/search?q=%zz"})
    void what_cannot_be_read_of_an_address_is_the_askers_fault_and_not_ours(String address) throws Exception {
        try (var socket = new java.net.Socket("localhost", port)) {
            socket.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nCookie: goldthread=" + sessions.open(person(Role.DUTY).who(), false) + "\r\nConnection: close\r\n\r\n").getBytes());
            assertThat(new String(socket.getInputStream().readAllBytes())).startsWith("HTTP/1.1 4").contains("Content-Security-Policy: default-src 'none'");
        }
    }

    static Stream<String> what_the_server_cannot_read() {
        var large = "x".repeat(20_000);
        return Stream.of("GET /%00 HTTP/1.1\r\nHost: x\r\n", "GET /<x> HTTP/1.1\r\nHost: x\r\n", "GET\r\n", "G@T / HTTP/1.1\r\nHost: x\r\n", "GET / HTTP/1.1\r\nHost: x\r\nX y\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: " + large + "\r\n", "GET /" + large + " HTTP/1.1\r\nHost: x\r\n", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: x<y\r\n", "GET /a%zz HTTP/1.1\r\nHost: x\r\n",
                "GET /a%2fb HTTP/1.1\r\nHost: x\r\n", "GET / HTTP/9.9\r\nHost: x\r\nConnection: close\r\n", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: foo\r\n");
    }

    @ParameterizedTest
    @MethodSource("what_the_server_cannot_read")
    void what_the_server_itself_cannot_read_has_the_guards_and_one_plain_line(String request) throws Exception {
        try (var socket = new java.net.Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write((request + "\r\n").getBytes());
            var answer = new java.io.ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (java.net.SocketException cutOff) {
                // what was not read of the request is still on its way
            }
            var said = answer.toString().split("\r\n\r\n", 2);
            assertThat(said[0]).matches("(?s)HTTP/1.1 (4|5)\\d\\d.*").contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff", "Referrer-Policy: no-referrer", "Cache-Control: no-store",
                    "Permissions-Policy: camera=()", "X-Request-Id: ").doesNotContainIgnoringCase("tomcat");
            assertThat(said.length == 1 ? "" : said[1]).doesNotContain("<", "xxx", "Exception", "org.").hasSizeLessThan(60);
        }
    }
}
