package io.newswatch.alert.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of deliveries, for people. An owner sees those of the own subscriptions; null sees all. */
public interface DeliveryLog {
    /** Newest first. */
    List<Entry> page(Filter filter, int most);

    Optional<Entry> find(String id, @Nullable String ownerId);

    /** In the order in which they were made. */
    List<Attempt> attempts(String id);

    /** Makes a failed delivery pending again. */
    Again retry(String id, @Nullable String ownerId);

    /**
     * Which deliveries.
     *
     * @param after the last one that was shown
     */
    record Filter(
            @Nullable String state,
            @Nullable String ownerId,
            @Nullable Place after) {}

    /** A place in the list. */
    record Place(Instant createdAt, String id) {}

    /**
     * One delivery; never its target.
     *
     * @param alertId null for the delivery of a digest
     * @param digestId which digest this is, or in which one the alert was told
     * @param reason in one word why it waits for a digest, was told in one, or is not made at all
     * @param nextAttemptAt of what waits for a digest: when that one is due
     */
    record Entry(
            String id,
            @Nullable String alertId,
            @Nullable String digestId,
            String subscriptionId,
            String subscriptionName,
            String channelId,
            String channelType,
            String state,
            @Nullable String reason,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable String lastError,
            Instant createdAt,
            @Nullable Instant finishedAt) {}

    /**
     * One attempt.
     *
     * @param outcome {@code delivered}, {@code retry}, {@code failed} or {@code channel-gone}; null: under way, or died
     *     with its process
     */
    record Attempt(
            int attempt,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String outcome,
            @Nullable Integer httpStatus,
            @Nullable String detail) {}

    /** What became of a wish to try again. */
    enum Again {
        PENDING,
        UNKNOWN,
        NOT_FAILED,
        CHANNEL_CLOSED
    }
}
