package io.newswatch.alert.canary;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When a planted article must have arrived. Pure.
 *
 * @param every how often one is planted
 * @param patience how long one may take
 * @param since from when on somebody watches: what was due before is nobody's fault
 */
public record Expectation(Duration every, Duration patience, Instant since) {
    public Expectation {
        if (!every.isPositive()) {
            throw new IllegalArgumentException("Canaries are planted every so often, not every " + every);
        }
    }

    /**
     * The stretch of time in which one is missing; empty when all is well.
     *
     * @param newest when the newest was ingested of those that arrived
     */
    public OptionalLong missed(Optional<Instant> newest, Instant now) {
        var seen = newest.filter(at -> at.isAfter(since)).orElse(since);
        var due = seen.plus(every).plus(patience);
        return now.isAfter(due)
                ? OptionalLong.of(Math.floorDiv(now.toEpochMilli(), every.toMillis()))
                : OptionalLong.empty();
    }
}
