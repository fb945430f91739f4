package io.newswatch.edge.outbound;

import java.time.Duration;

/**
 * How far one call may go.
 *
 * @param deadline for everything together, redirects and the last byte of the body included
 * @param maxBytes largest body, counted after decompression
 * @param maxRedirects redirects that are followed; 0 hands a redirect to the caller
 */
public record OutboundLimits(Duration deadline, long maxBytes, int maxRedirects) {
    public OutboundLimits {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("deadline must be positive, not " + deadline);
        }
        if (maxBytes < 0 || maxBytes > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("maxBytes must be 0 to 2147483639, not " + maxBytes);
        }
        if (maxRedirects < 0) {
            throw new IllegalArgumentException("maxRedirects must not be negative: " + maxRedirects);
        }
    }
}
