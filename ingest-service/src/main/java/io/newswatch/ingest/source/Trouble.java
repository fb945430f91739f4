package io.newswatch.ingest.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The failures of a source since its last success.
 *
 * @param kind of the last one
 * @param brokenSince when they had become too many
 */
public record Trouble(
        int failuresInARow,
        @Nullable FailureKind kind,
        @Nullable Instant brokenSince) {
    /** None. */
    public static final Trouble NONE = new Trouble(0, null, null);

    /** After one more, when so many in a row make a source broken. */
    public Trouble and(FailureKind next, int tooMany, Instant now) {
        int failures = failuresInARow + 1;
        return new Trouble(failures, next, brokenSince != null ? brokenSince : failures >= tooMany ? now : null);
    }
}
