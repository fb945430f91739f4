package io.newswatch.alert.delivery.postgres;

import java.time.Duration;

/**
 * When a channel is given up. Asked only when a delivery was given up, so a single bad minute closes nothing.
 *
 * @param failingFor nothing at all has arrived for this long
 * @param failedInARow or this many deliveries were given up one after the other
 */
public record Hopeless(Duration failingFor, int failedInARow) {
    public Hopeless {
        if (!failingFor.isPositive() || failedInARow < 1) {
            throw new IllegalArgumentException(
                    "failingFor must be positive and failedInARow at least 1: " + failingFor + ", " + failedInARow);
        }
    }
}
