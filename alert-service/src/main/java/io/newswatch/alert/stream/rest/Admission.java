package io.newswatch.alert.stream.rest;

import io.newswatch.edge.access.IssuersPrincipal;
import io.newswatch.edge.access.RevokedTokens;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The token with which somebody follows. A stream outlives the request's check of its token, so it is looked at again
 * from time to time.
 *
 * @param tokenId null for a token that cannot be taken back
 * @param until when it ends; never for the admin token
 */
record Admission(@Nullable String tokenId, Instant until) {
    static Admission of(SecurityIdentity identity) {
        return switch (identity.getPrincipal()) {
            case JsonWebToken token ->
                new Admission(token.getTokenID(), Instant.ofEpochSecond(token.getExpirationTime()));
            case IssuersPrincipal foreign -> new Admission(null, foreign.expiresAt());
            default -> new Admission(null, Instant.MAX);
        };
    }

    boolean isOver(RevokedTokens revoked, Instant now) {
        return !until.isAfter(now) || (tokenId != null && revoked.isRevoked(tokenId));
    }
}
