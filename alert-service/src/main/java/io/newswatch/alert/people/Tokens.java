package io.newswatch.alert.people;

import java.time.Instant;
import java.util.List;

/** The tokens that were given out. */
public interface Tokens {
    /** Remembers it; false when its person is gone, disabled, or no longer has a role that includes the token's. */
    boolean add(Token token);

    /** The next ones in the order of their ids, expired ones left out. */
    List<Token> after(String id, int limit, Instant now);

    /** Takes it back, for ever; false when there is no such token. Taking back twice is fine. */
    boolean revoke(String id, Instant now);

    boolean isRevoked(String id);

    /** The ids of what was taken back and has not expired. */
    List<String> revoked(Instant now);

    /** Forgets what expired before then. */
    void forgetExpired(Instant before);
}
