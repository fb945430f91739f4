package io.newswatch.console.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One alert over one channel.
 *
 * @param channel {@code webhook}, {@code email}, {@code slack} or {@code feed}
 * @param state {@code pending}, {@code delivered}, {@code failed} or {@code suppressed}
 * @param count how often it was tried
 * @param problem the last one, in words
 */
public record Delivery(
        String channel,
        String state,
        int count,
        @Nullable String problem,
        @Nullable Instant finishedAt,
        @Nullable Instant nextAttemptAt,
        List<Attempt> attempts) {
    public Delivery {
        attempts = List.copyOf(attempts);
    }

    /** One try of a delivery; what it ended in is null while it is under way. */
    public record Attempt(
            int number,
            @Nullable Instant startedAt,
            @Nullable String outcome,
            @Nullable Integer httpStatus,
            @Nullable String detail) {}
}
