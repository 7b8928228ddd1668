package goldthread.signin;

import com.webauthn4j.util.exception.WebAuthnException;
import goldthread.access.Needs;
import goldthread.access.NotThere;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the script of the pages asks, to make a passkey and to sign in with one. A challenge is good once, for ten minutes,
/// and for the browser that asked for it.
@RestController
final class PasskeyDoor {
    private static final String MADE = "passkey-to-make", ASKED = "passkey-to-sign-in";
    private static final int LONGEST_LABEL = 60;
    private static final int MOST = 64 * 1024; // what a device says is a few hundred bytes
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE_KEY = new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SIGNED = new TypeReference<>() {};

    private static final class Json {
        static final JsonMapper WORDS = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    }

    private final Passkeys passkeys;
    private final OwnPassword password;
    private final Sessions sessions;
    private final Ways ways;

    PasskeyDoor(Passkeys passkeys, OwnPassword password, Sessions sessions, Ways ways) {
        this.passkeys = passkeys;
        this.password = password;
        this.sessions = sessions;
        this.ways = ways;
    }

    /// With one's password: who sits down at an open screen makes no key to come back with.
    @Needs
    @PostMapping(path = "/account/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> toMakeOne(HttpServletRequest request) throws IOException {
        mustBeLocal();
        if (!password.right(password(body(request)), request.getRemoteAddr())) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body("{}");
        }
        var options = passkeys.toMakeOne(site(request));
        request.getSession().setAttribute(MADE, options);
        return ResponseEntity.ok(Json.WORDS.writeValueAsString(options));
    }

    @Needs
    @PostMapping(path = "/account/passkeys/made", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> made(HttpServletRequest request) throws IOException {
        mustBeLocal();
        var body = body(request);
        return take(request, MADE) instanceof PublicKeyCredentialCreationOptions asked ? answer(() -> {
            var said = Json.WORDS.readTree(body);
            var label = said.path("label").asString("").strip();
            passkeys.keep(site(request), asked, Json.WORDS.treeToValue(said.path("key"), MADE_KEY),
                    label.isEmpty() ? "Passkey" : label.substring(0, Math.min(label.length(), LONGEST_LABEL)));
            return Map.of("then", "/account/passkeys?made");
        }) : refused();
    }

    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String toSignIn(HttpServletRequest request) {
        mustBeLocal();
        var options = passkeys.toSignIn(site(request));
        request.getSession().setAttribute(ASKED, options);
        return Json.WORDS.writeValueAsString(options);
    }

    @PostMapping(path = "/sign-in/passkey/signed", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> signed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        mustBeLocal();
        var body = body(request);
        return take(request, ASKED) instanceof PublicKeyCredentialRequestOptions asked ? answer(() -> {
            var said = Json.WORDS.readTree(body);
            var then = said.path("then").asString("");
            var who = passkeys.signIn(site(request), asked, Json.WORDS.treeToValue(said.path("key"), SIGNED), request.getRemoteAddr());
            who.ifPresent(signedIn -> sessions.saveContext(new SecurityContextImpl(signedIn), request, response));
            return who.isPresent() ? Map.of("then", Doors.ours(then) ? then : "/") : Map.of();
        }) : refused();
    }

    /// What the browser says; of too much nothing, which is refused.
    private static String body(HttpServletRequest request) throws IOException {
        var said = request.getInputStream().readNBytes(MOST + 1);
        return said.length > MOST ? "" : new String(said, StandardCharsets.UTF_8);
    }

    private static String password(String body) {
        try {
            return Json.WORDS.readTree(body).path("password").asString("");
        } catch (JacksonException notJson) {
            return "";
        }
    }

    /// A challenge is taken once: who sends an old one again is refused.
    private static @Nullable Object take(HttpServletRequest request, String name) {
        var way = request.getSession(false);
        if (way == null) {
            return null;
        }
        var kept = way.getAttribute(name);
        way.invalidate();
        return kept;
    }

    /// What a device says may be anything: whatever cannot be read or does not fit gets one answer.
    private static ResponseEntity<Map<String, String>> answer(Supplier<Map<String, String>> work) {
        try {
            var said = work.get();
            return said.isEmpty() ? refused() : ResponseEntity.ok(said);
        } catch (WebAuthnException | IllegalArgumentException | NullPointerException | JacksonException | DataIntegrityViolationException wrong) {
            return refused();
        }
    }

    private static ResponseEntity<Map<String, String>> refused() {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of());
    }

    private void mustBeLocal() {
        if (!ways.local()) {
            throw new NotThere();
        }
    }

    private static Passkeys.Site site(HttpServletRequest request) {
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return new Passkeys.Site(request.getServerName(), request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + request.getServerPort()));
    }
}
