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

    /**
     * How far it is.
     *
     * @param reason in one word why it waits for a digest, was told in one, or is not made at all
     * @param digestId in which digest it was told
     * @param nextAttemptAt of what waits for a digest: when that one is due
     */
    record State(
            String name,
            @Nullable String reason,
            @Nullable String digestId,
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
