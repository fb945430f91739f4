package io.newswatch.alert.people.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswatch.alert.people.Issued;
import io.newswatch.alert.people.Token;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as answers show it.
 *
 * @param user the user it acts as, or {@code service:NAME}
 * @param token the token itself: only in the answer to its making
 */
record TokenView(
        String id,
        String user,
        String name,
        String role,
        boolean session,
        Instant createdAt,
        Instant expiresAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant revokedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {
    static TokenView of(Token token) {
        return of(token, null);
    }

    static TokenView of(Issued issued) {
        return of(issued.token(), issued.text());
    }

    private static TokenView of(Token token, @Nullable String text) {
        return new TokenView(
                token.id(),
                token.subject(),
                token.name(),
                token.role().id(),
                token.session(),
                token.createdAt(),
                token.expiresAt(),
                token.revokedAt(),
                text);
    }

    /** Not the token: records end up in logs. */
    @Override
    public String toString() {
        return "TokenView of " + id;
    }
}
