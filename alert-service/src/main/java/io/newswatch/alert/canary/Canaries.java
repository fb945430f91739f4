package io.newswatch.alert.canary;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The planted articles that came through, as all replicas see them. */
public interface Canaries {
    /** Takes what waits in the channel; no other replica gets the same. Gives when each was ingested. */
    List<Instant> takeOut(Instant now) throws SQLException;

    /** When the newest was ingested of those that were taken out. */
    Optional<Instant> newest() throws SQLException;

    /** Notes that none arrived in a stretch of time; false when that is known already. */
    boolean noteMissed(long stretch, Instant now) throws SQLException;

    /** Forgets what is too old to be read again. */
    void forget(Instant now) throws SQLException;
}
