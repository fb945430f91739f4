package io.newswatch.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one delivery of an alert. Carries no address and no secret of the subscriber.
 *
 * @param channelType {@code webhook}, {@code email}, {@code slack} or {@code feed}
 * @param outcome {@code delivered} or {@code failed}
 * @param attempts how often it was tried
 * @param reason why it failed, in words
 */
public record AlertDelivery(
        String deliveryId,
        String alertId,
        String subscriptionId,
        String channelId,
        String channelType,
        String outcome,
        int attempts,
        @Nullable String reason,
        Instant at) {}
