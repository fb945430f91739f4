package io.newswatch.alert.delivery;

import java.time.Duration;

/**
 * How secrets are replaced.
 *
 * @param overlap how long the old one still signs beside the new one
 */
public record Rotation(Duration overlap) {
    public Rotation {
        if (overlap.isNegative()) {
            throw new IllegalArgumentException("overlap must not be negative: " + overlap);
        }
    }
}
