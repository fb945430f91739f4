package io.newswatch.ingest.postgres;

import java.time.Duration;

/**
 * What one host has to bear from all replicas together.
 *
 * @param readingsAtOnce sources of it that are read at the same time
 * @param spacing from the beginning of one reading to that of the next
 * @param spaceLocalHosts whether the spacing is kept for the own machine too
 */
public record HostLimits(int readingsAtOnce, Duration spacing, boolean spaceLocalHosts) {
    public HostLimits {
        if (readingsAtOnce < 1 || spacing.isNegative()) {
            throw new IllegalArgumentException(
                    "A host bears one reading at least, and no negative spacing: " + readingsAtOnce + ", " + spacing);
        }
    }
}
