package io.newswatch.alert.raise;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the deliveries of alerts. */
public interface DeliveryHistory {
    /** The deliveries of an alert with every try. */
    List<Delivered> of(String alertId);

    /**
     * One alert over one channel.
     *
     * @param sealedTarget the address, sealed
     */
    record Delivered(
            String id,
            String channelId,
            String channelType,
            String sealedTarget,
            State state,
            List<Attempt> attempts) {}

    /** How far it is. */
    record State(
            String name,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable String lastError,
            Instant createdAt,
            @Nullable Instant finishedAt) {}

    /** One try. */
    record Attempt(
            int attempt,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String outcome,
            @Nullable Integer httpStatus,
            @Nullable String detail) {}
}
