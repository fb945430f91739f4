package io.newswatch.alert.people;

import java.time.Instant;
import java.util.Optional;

/** One-time links that sign somebody in. */
public interface SignInLinks {
    /** Remembers a link by its code's hash; false when there is no such person, or a disabled one. */
    boolean add(String codeHash, String personId, Instant expiresAt);

    /** Uses the link up: of any number of callers, one gets the person. */
    Optional<Person> redeem(String codeHash, Instant now);

    /** Forgets what expired before then. */
    void forgetExpired(Instant before);
}
