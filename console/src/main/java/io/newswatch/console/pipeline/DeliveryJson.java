package io.newswatch.console.pipeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What alert-service says of a delivery. */
record DeliveryJson(
        String id,
        @Nullable String alertId,
        String subscriptionName,
        String channelId,
        String channelType,
        int attempts,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** A part of all deliveries. */
    record Part(List<DeliveryJson> items, @Nullable String next) {
        Part {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }
}
