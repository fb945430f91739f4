package io.newswatch.edge.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes the current request. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The user's id; {@code admin} for the bearer of the admin token. */
    public String userId() {
        var principal = identity.getPrincipal();
        if (principal instanceof IssuersPrincipal foreign) {
            return foreign.userId();
        }
        return principal instanceof JsonWebToken token && token.getSubject() != null ? token.getSubject() : name();
    }

    public String name() {
        return identity.getPrincipal().getName();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }
}
