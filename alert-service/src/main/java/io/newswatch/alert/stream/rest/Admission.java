package io.newswatch.alert.stream.rest;

import io.newswatch.edge.access.RevokedTokens;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The token with which somebody follows. A stream outlives the request's check of its token, so it is looked at again
 * from time to time.
 *
 * @param tokenId null for the admin token, which always counts
 */
record Admission(@Nullable String tokenId, Instant until) {
    static Admission of(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? new Admission(token.getTokenID(), Instant.ofEpochSecond(token.getExpirationTime()))
                : new Admission(null, Instant.MAX);
    }

    boolean isOver(RevokedTokens revoked, Instant now) {
        return tokenId != null && (!until.isAfter(now) || revoked.isRevoked(tokenId));
    }
}
