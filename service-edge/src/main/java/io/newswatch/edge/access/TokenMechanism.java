package io.newswatch.edge.access;

import io.newswatch.edge.problem.ProblemException;
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
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Recognises opaque tokens and those of a foreign issuer, and leaves every other to the verification of our own. */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {
    private static final Logger LOG = Logger.getLogger(TokenMechanism.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    static final String ADMIN_USER = "admin";
    private static final String BEARER = "bearer ";

    /** The key location of a service that was given no key: it knows no signed token. */
    private static final String NO_KEY = "none";

    private final Instance<JWTAuthMechanism> signedTokens;
    private final AccessConfig config;
    private final boolean hasKey;
    private final Optional<Issuer> issuer;

    TokenMechanism(
            Instance<JWTAuthMechanism> signedTokens,
            AccessConfig config,
            OidcConfig oidc,
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") String keyLocation) {
        this.signedTokens = signedTokens;
        this.config = config;
        this.hasKey = !keyLocation.equals(NO_KEY);
        this.issuer = oidc.issuer()
                .map(address -> new Issuer(
                        address,
                        oidc.audience(),
                        new RoleClaim(oidc.roleClaim(), oidc.roles().orElse(List.of()))));
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
        var foreign = issuer.filter(known -> known.isNamedBy(token.get()));
        if (foreign.isPresent()) {
            // Its keys may have to be fetched, which is nothing for the thread that serves all connections.
            return Uni.createFrom()
                    .item(() -> vouchedFor(foreign.get(), token.get()))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        }
        return hasKey
                ? signedTokens.get().authenticate(context, identities)
                : Uni.createFrom().failure(new AuthenticationFailedException("No key to verify signed tokens with"));
    }

    private static SecurityIdentity vouchedFor(Issuer issuer, String token) {
        try {
            var principal = issuer.verify(token);
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(principal)
                    .addRoles(principal.role().map(Roles::includedIn).orElse(Set.of()))
                    .build();
        } catch (Issuer.RefusedTokenException e) {
            throw new AuthenticationFailedException(e.getMessage(), e);
        } catch (Issuer.IssuerAwayException e) {
            LOG.warn(e.getMessage());
            throw ProblemException.unavailable(e.getMessage() + ". Try again when it does.", TRY_AGAIN);
        }
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
