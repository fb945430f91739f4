package io.newswatch.edge.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.edge.problem.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.http.Get;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/**
 * An issuer of OpenID Connect whose tokens count here. It is asked for its keys when the first token comes, and again when
 * one names a key that is not known; in between it need not be reachable. Safe for use by several threads.
 */
final class Issuer {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Clocks differ. */
    private static final int SKEW_SECONDS = 30;
    /** For so long known keys count when newer ones cannot be had. */
    private static final Duration KEYS_OUTLIVE_THEIR_ISSUER = Duration.ofHours(24);

    private static final int LONGEST_NAME = 100;

    private final URI address;
    private final String audience;
    private final RoleClaim roles;
    private volatile @Nullable JwtConsumer consumer;

    Issuer(URI address, String audience, RoleClaim roles) {
        this.address = address;
        this.audience = audience;
        this.roles = roles;
    }

    /** Whether a token says that it comes from here. It may lie: {@link #verify} tells. */
    boolean isNamedBy(String token) {
        var parts = token.split("\\.", -1);
        try {
            return parts.length == 3
                    && json(Base64.getUrlDecoder().decode(parts[1]))
                            .path("iss")
                            .asText("")
                            .equals(address.toString());
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Whom the issuer vouches for with this token.
     *
     * @throws RefusedTokenException when it is not genuine, over, or meant for somebody else
     * @throws IssuerAwayException when that cannot be told, because the issuer does not answer
     */
    IssuersPrincipal verify(String token) throws RefusedTokenException, IssuerAwayException {
        try {
            return principal(consumer().processToClaims(token));
        } catch (InvalidJwtException e) {
            var away = away(e);
            if (away.isPresent()) {
                consumer = null;
                throw new IssuerAwayException(address, away.get());
            }
            // The library shows the token, which somebody who reads a log could use.
            var reason = e.getErrorDetails().toString().replace(token, "(the token)");
            throw new RefusedTokenException("The token of " + address + " is refused: " + reason, e);
        } catch (MalformedClaimException e) {
            throw new RefusedTokenException("The token of " + address + " is refused: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IssuerAwayException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IssuerAwayException(address, e);
        }
    }

    private IssuersPrincipal principal(JwtClaims claims) throws MalformedClaimException {
        return new IssuersPrincipal(
                IssuersPrincipal.PREFIX + claims.getSubject(),
                name(claims),
                roles.in(claims.getClaimsMap()),
                Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
    }

    private static String name(JwtClaims claims) {
        return Stream.of("preferred_username", "name", "email", "sub")
                .map(claims::getClaimValue)
                .filter(String.class::isInstance)
                .map(value ->
                        String.valueOf(value).replaceAll("\\p{Cntrl}", " ").strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_NAME)))
                .orElse("somebody");
    }

    private JwtConsumer consumer() throws IOException, InterruptedException {
        var known = consumer;
        if (known == null) {
            known = consumer(keysAddress());
            consumer = known;
        }
        return known;
    }

    private JwtConsumer consumer(String keysAddress) {
        var get = new Get();
        get.setConnectTimeout(Math.toIntExact(PATIENCE.toMillis()));
        get.setReadTimeout(Math.toIntExact(PATIENCE.toMillis()));
        get.setRetries(0);
        var keys = new HttpsJwks(keysAddress);
        keys.setSimpleHttpGet(get);
        keys.setRetainCacheOnErrorDuration(KEYS_OUTLIVE_THEIR_ISSUER.toSeconds());
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys))
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT,
                        "RS256",
                        "RS384",
                        "RS512",
                        "PS256",
                        "PS384",
                        "PS512",
                        "ES256",
                        "ES384",
                        "ES512",
                        "EdDSA"))
                .setExpectedIssuer(address.toString())
                .setExpectedAudience(audience)
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .build();
    }

    private String keysAddress() throws IOException, InterruptedException {
        var document = URI.create(address.toString().replaceAll("/+$", "") + "/.well-known/openid-configuration");
        var request = HttpRequest.newBuilder(document).timeout(PATIENCE).build();
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException(document + " answers with status " + response.statusCode());
            }
            var says = json(response.body());
            var name = says.path("issuer").asText("");
            if (!name.equals(address.toString())) {
                throw new IOException(document + " is that of the issuer '" + name + "', not of " + address);
            }
            return says.path("jwks_uri").asText("");
        }
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        try {
            return StrictJson.mapper().readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new IOException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The failure to reach the issuer that this one comes from, if it does. */
    private static Optional<Throwable> away(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .findFirst();
    }

    /** The token does not count. */
    static final class RefusedTokenException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedTokenException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The issuer cannot be asked for its keys. */
    static final class IssuerAwayException extends Exception {
        private static final long serialVersionUID = 1L;

        IssuerAwayException(URI address, Throwable cause) {
            super("The issuer of tokens, " + address + ", does not answer: " + cause.getMessage(), cause);
        }
    }
}
