package io.newswatch.alert.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that was given out, without the token itself.
 *
 * @param subject the user it acts as, or {@code service:NAME}
 * @param session made by signing in, not by an administrator
 */
public record Token(
        String id,
        String subject,
        String name,
        Role role,
        boolean session,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {
    private static final String SERVICE = "service:";
    /** Of those for whom an issuer of OpenID Connect vouches: they are in no list of ours. */
    private static final String FOREIGN = "oidc:";

    public Token {
        if (!expiresAt.isAfter(createdAt)) {
            throw new IllegalArgumentException("expiresAt must be after createdAt");
        }
    }

    /** The subject of tokens that belong to a program and not to a person. */
    public static String service(String name) {
        return SERVICE + name;
    }

    /** Whether it belongs to somebody of ours, who may be gone by now. */
    public boolean ofPerson() {
        return !ofService() && !subject.startsWith(FOREIGN);
    }

    /** Whether it belongs to a program. */
    public boolean ofService() {
        return subject.startsWith(SERVICE);
    }
}
