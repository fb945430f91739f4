package io.newswatch.alert.rebuild;

import io.newswatch.alert.rebuild.Rebuild.Outcome;
import java.time.Instant;
import java.util.Optional;

/** The rebuilds that were begun. Safe for use by several replicas. */
public interface Rebuilds {
    /** Notes that one begins, unless one is under way. */
    Optional<Long> begin(String by, Instant now);

    /** The one begun last. */
    Optional<Rebuild> latest();

    /** Says how far it is. */
    void progress(long id, long events, long total, Instant now);

    void done(long id, Outcome outcome, Instant now);

    void failed(long id, String problem, Instant now);
}
