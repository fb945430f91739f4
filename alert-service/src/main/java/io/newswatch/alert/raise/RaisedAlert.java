package io.newswatch.alert.raise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it was raised.
 *
 * @param sequence its number in the order in which alerts became visible
 * @param withdrawnAt when its article was taken back, if it was
 */
public record RaisedAlert(
        long sequence,
        String ownerId,
        String kind,
        boolean late,
        AlertPayload payload,
        @Nullable Instant withdrawnAt) {}
