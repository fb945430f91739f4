package io.newswatch.edge.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses revoked tokens, and gives the bearer of a signed token every role that the token's role includes. */
@ApplicationScoped
class RolesOfToken implements SecurityIdentityAugmentor {
    private final RevokedTokens revoked;

    RolesOfToken(RevokedTokens revoked) {
        this.revoked = revoked;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? context.runBlocking(() -> augment(identity, token))
                : Uni.createFrom().item(identity);
    }

    private SecurityIdentity augment(SecurityIdentity identity, JsonWebToken token) {
        var jti = token.getTokenID();
        if (jti == null || revoked.isRevoked(jti)) {
            throw new AuthenticationFailedException("The token has no id or was revoked");
        }
        var roles = identity.getRoles().stream()
                .filter(Roles.all()::contains)
                .flatMap(role -> Roles.includedIn(role).stream())
                .collect(Collectors.toUnmodifiableSet());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRoles(roles)
                .build();
    }
}
