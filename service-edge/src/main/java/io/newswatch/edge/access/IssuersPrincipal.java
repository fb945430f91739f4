package io.newswatch.edge.access;

import java.security.Principal;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whom a foreign issuer vouches for.
 *
 * @param userId begins so that it is never that of a user of ours
 * @param role the strongest that the issuer gives them; empty when it gives none
 * @param expiresAt when the token ends
 */
public record IssuersPrincipal(String userId, String name, Optional<String> role, Instant expiresAt)
        implements Principal {
    /** What the ids of all of them begin with. No user of ours can be called so. */
    public static final String PREFIX = "oidc:";

    @Override
    public String getName() {
        return name;
    }
}
