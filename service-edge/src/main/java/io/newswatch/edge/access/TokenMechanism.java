package io.newswatch.edge.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.smallrye.jwt.runtime.auth.JWTAuthMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Recognises the opaque tokens, and leaves every other token to the verification of signed ones. */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {
    static final String ADMIN_USER = "admin";
    private static final String BEARER = "bearer ";

    /** The key location of a service that was given no key: it knows no signed token. */
    private static final String NO_KEY = "none";

    private final Instance<JWTAuthMechanism> signedTokens;
    private final AccessConfig config;
    private final boolean hasKey;

    TokenMechanism(
            Instance<JWTAuthMechanism> signedTokens,
            AccessConfig config,
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") String keyLocation) {
        this.signedTokens = signedTokens;
        this.config = config;
        this.hasKey = !keyLocation.equals(NO_KEY);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var token = bearer(context);
        if (token.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        var opaque = token.flatMap(this::opaque);
        if (opaque.isPresent()) {
            return Uni.createFrom().item(opaque.get());
        }
        return hasKey
                ? signedTokens.get().authenticate(context, identities)
                : Uni.createFrom().failure(new AuthenticationFailedException("No key to verify signed tokens with"));
    }

    private Optional<SecurityIdentity> opaque(String token) {
        if (config.adminToken().filter(admin -> same(admin, token)).isPresent()) {
            return Optional.of(identity(ADMIN_USER, Roles.ADMIN));
        }
        if (config.metricsToken().filter(metrics -> same(metrics, token)).isPresent()) {
            return Optional.of(identity("metrics", Roles.METRICS));
        }
        return Optional.empty();
    }

    private static SecurityIdentity identity(String name, String role) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(Roles.includedIn(role))
                .build();
    }

    private static Optional<String> bearer(RoutingContext context) {
        var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /** In constant time, so that a token cannot be guessed letter by letter. */
    private static boolean same(String expected, String given) {
        return !expected.isBlank()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
    }
}
