package io.newswatch.local.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An issuer of OpenID Connect for tests: real HTTP, real signatures (RS256), the authorisation code flow with PKCE. It asks
 * nobody for a password: whoever comes is the {@link #person} that the test has set.
 */
public final class LocalIssuer implements AutoCloseable {
    public static final String CLIENT = "newswatch";
    public static final String SECRET = "secret of the client & more";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile Map<String, Object> person = Map.of();
    private Key key;
    private volatile boolean away;

    private record Key(String id, KeyPair pair) {
        static Key fresh() {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return new Key(UUID.randomUUID().toString(), generator.generateKeyPair());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private LocalIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realm/", this::answer);
    }

    public static LocalIssuer start() {
        try {
            var issuer = new LocalIssuer();
            issuer.server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What tokens have in {@code iss}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/realm");
    }

    /** Whoever signs in from now on. */
    public void person(Map<String, Object> claims) {
        person = Map.copyOf(claims);
    }

    /** Signs with another key from now on. */
    public synchronized void changeKey() {
        key = Key.fresh();
    }

    /** Made when it is needed: most tests never ask. */
    private synchronized Key key() {
        if (key == null) {
            key = Key.fresh();
        }
        return key;
    }

    /** Answers nothing but errors, or everything again. */
    public void beAway(boolean isAway) {
        away = isAway;
    }

    /** A token for five minutes, with these claims beside or instead of the usual ones. */
    public String token(Map<String, Object> claims) {
        var now = Instant.now().getEpochSecond();
        var all = new HashMap<String, Object>(
                Map.of("iss", address().toString(), "aud", CLIENT, "iat", now, "exp", now + 300));
        all.putAll(claims);
        return signed(all);
    }

    private String signed(Map<String, Object> claims) {
        try {
            var current = key();
            var head = BASE64.encodeToString(
                    JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT", "kid", current.id())));
            var text = head + "." + BASE64.encodeToString(JSON.writeValueAsBytes(claims));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(current.pair().getPrivate());
            signature.update(text.getBytes(US_ASCII));
            return text + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (away) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/realm/.well-known/openid-configuration" -> send(exchange, 200, discovery());
                case "/realm/keys" -> send(exchange, 200, Map.of("keys", List.of(publicKey())));
                case "/realm/authorize" -> authorize(exchange);
                case "/realm/token" -> redeem(exchange);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer", address().toString(),
                "authorization_endpoint", address() + "/authorize",
                "token_endpoint", address() + "/token",
                "jwks_uri", address() + "/keys");
    }

    private Map<String, Object> publicKey() {
        var current = key();
        var rsa = (RSAPublicKey) current.pair().getPublic();
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "kid",
                current.id(),
                "n",
                BASE64.encodeToString(rsa.getModulus().toByteArray()),
                "e",
                BASE64.encodeToString(rsa.getPublicExponent().toByteArray()));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = form(exchange.getRequestURI().getRawQuery());
        if (!CLIENT.equals(asked.get("client_id"))
                || !"code".equals(asked.get("response_type"))
                || !"S256".equals(asked.get("code_challenge_method"))) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?code=" + code + "&state="
                                + URLEncoder.encode(asked.get("state"), UTF_8));
        exchange.sendResponseHeaders(302, -1);
    }

    private void redeem(HttpExchange exchange) throws IOException {
        var given = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var asked = codes.remove(given.getOrDefault("code", ""));
        if (asked == null || !isSame(asked, given) || !isClient(exchange)) {
            send(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        var claims = new HashMap<>(person);
        claims.put("nonce", asked.get("nonce"));
        send(exchange, 200, Map.of("token_type", "Bearer", "access_token", "opaque", "id_token", token(claims)));
    }

    private static boolean isSame(Map<String, String> asked, Map<String, String> given) {
        try {
            var verifier = given.getOrDefault("code_verifier", "").getBytes(US_ASCII);
            var challenge =
                    BASE64.encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier));
            return challenge.equals(asked.get("code_challenge"))
                    && asked.get("redirect_uri").equals(given.get("redirect_uri"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isClient(HttpExchange exchange) {
        var user = URLEncoder.encode(CLIENT, UTF_8) + ":" + URLEncoder.encode(SECRET, UTF_8);
        var expected = "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8));
        return expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static Map<String, String> form(String text) {
        var form = new HashMap<String, String>();
        for (var pair : text.split("&", -1)) {
            var equals = pair.indexOf('=');
            form.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
        }
        return form;
    }

    private static void send(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
