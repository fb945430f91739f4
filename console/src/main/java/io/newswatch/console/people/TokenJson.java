package io.newswatch.console.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What alert-service says of a token.
 *
 * @param session made by signing in
 * @param token itself, only in the answer to its making
 */
record TokenJson(
        String id,
        String user,
        String name,
        String role,
        boolean session,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String token) {

    /** A part of all tokens. */
    record Part(List<TokenJson> items, @Nullable String next) {
        Part {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** A wish for a token of a program. */
    record Wish(String name, String role, String expiresIn) {}

    /** Not the token: records end up in logs. */
    @Override
    public String toString() {
        return "TokenJson of " + id;
    }
}
