package io.newswatch.alert.archive;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from belongs to it
 * @param to does not belong to it any more
 */
public record TimeRange(Instant from, Instant to) {
    public TimeRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("from must be before to: " + from + ", " + to);
        }
    }
}
