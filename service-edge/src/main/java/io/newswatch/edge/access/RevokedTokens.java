package io.newswatch.edge.access;

/** Knows which tokens were taken back. Must answer from memory or quickly: it is asked at every request. */
public interface RevokedTokens {
    /** Whether the token with this {@code jti} no longer counts. */
    boolean isRevoked(String jti);
}
