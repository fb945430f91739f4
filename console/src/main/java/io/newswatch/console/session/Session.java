package io.newswatch.console.session;

import java.time.Instant;

/** A person's sign-in: the token that is sent to the services, never shown on a page. */
public record Session(String token, String person, Instant expiresAt) {
    /** The name of the cookie that holds the token. */
    public static final String COOKIE = "newswatch_session";

    public Session {
        if (token.isBlank()) {
            throw new IllegalArgumentException("token is empty");
        }
    }

    /** Without the token, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "Session[person=" + person + ", expiresAt=" + expiresAt + "]";
    }
}
