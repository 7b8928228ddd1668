package goldthread.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// An identity provider for tests: it says what a test tells it to say, true or tampered with.
final class StandInProvider {
    static final String CLIENT = "goldthread-test";

    private final HttpServer server;
    private final RSAKey key, strangersKey;
    private volatile String challenge = "";
    private volatile SignedJWT next;
    private volatile String code = "";

    StandInProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            strangersKey = new RSAKeyGenerator(2048).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer())));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// From now on `code` buys a token about `subject`, once, for who knows the verifier behind `challenge`.
    void say(String code, String challenge, String subject, String nonce, UnaryOperator<JWTClaimsSet.Builder> tampered) {
        this.code = code;
        this.challenge = challenge;
        next = signed(key, tampered.apply(new JWTClaimsSet.Builder().issuer(issuer()).audience(CLIENT).subject(subject)
                .claim("nonce", nonce).issueTime(new Date()).expirationTime(in(300))));
    }

    /// The same, signed by somebody else under the provider's key id.
    void forge() {
        try {
            next = signed(strangersKey, new JWTClaimsSet.Builder(next.getJWTClaimsSet()));
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    static Date in(int seconds) {
        return new Date(System.currentTimeMillis() + seconds * 1000L);
    }

    private static SignedJWT signed(RSAKey key, JWTClaimsSet.Builder claims) {
        try {
            var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> sent = Arrays.stream(body.split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        boolean right = sent.getOrDefault("code", "").equals(code) && !code.isEmpty()
                && s256(sent.getOrDefault("code_verifier", "")).equals(challenge);
        code = "";
        answer(exchange, right ? 200 : 400, right ? """
                {"access_token":"not used","token_type":"Bearer","expires_in":300,"id_token":"%s"}""".formatted(next.serialize())
                : "{\"error\":\"invalid_grant\"}");
    }

    private static String s256(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
