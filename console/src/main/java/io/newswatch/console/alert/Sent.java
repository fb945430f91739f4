package io.newswatch.console.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert over one channel, in short.
 *
 * @param finishedAt when it was delivered, given up, or told in a digest
 * @param due of what waits for a digest: when that one is made
 * @param digestId the digest in which it was told
 */
public record Sent(
        String channel,
        String state,
        @Nullable Instant finishedAt,
        @Nullable Instant due,
        @Nullable String digestId) {}
