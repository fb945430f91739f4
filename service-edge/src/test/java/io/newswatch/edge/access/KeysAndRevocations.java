package io.newswatch.edge.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** A key pair to sign tokens with, and a peer that tells which ones were revoked. */
public class KeysAndRevocations implements QuarkusTestResourceLifecycleManager {
    private static final KeyPair OURS = pair();

    private HttpServer alertService;
    private Path publicKey;

    static String token(String user, String role, String jti, Duration validFor) {
        return sign(OURS, user, role, jti, Instant.now().plus(validFor));
    }

    static String foreignToken() {
        return sign(pair(), "u-7", "admin", "t-9", Instant.now().plusSeconds(60));
    }

    @Override
    public Map<String, String> start() {
        try {
            publicKey = Files.createTempFile("public", ".pem");
            var pem = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(OURS.getPublic().getEncoded());
            Files.writeString(publicKey, "-----BEGIN PUBLIC KEY-----\n" + pem + "\n-----END PUBLIC KEY-----\n");
            alertService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            alertService.createContext("/api/v1/tokens/revoked", exchange -> {
                var body = "{\"items\":[\"revoked-1\"]}".getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                try (var out = exchange.getResponseBody()) {
                    out.write(body);
                }
            });
            alertService.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "newswatch.admin-token",
                "test-admin",
                "newswatch.metrics-token",
                "test-metrics",
                "newswatch.alert-url",
                "http://127.0.0.1:" + alertService.getAddress().getPort(),
                "mp.jwt.verify.publickey.location",
                publicKey.toString());
    }

    @Override
    public void stop() {
        alertService.stop(0);
    }

    private static String sign(KeyPair keys, String user, String role, String jti, Instant expires) {
        return Jwt.issuer("newswatch")
                .subject(user)
                .upn("name of " + user)
                .groups(Set.of(role))
                .claim("jti", jti)
                .issuedAt(expires.minusSeconds(3_600))
                .expiresAt(expires)
                .jws()
                .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.ES256)
                .sign(keys.getPrivate());
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
