package io.newswatch.console.pipeline;

import io.newswatch.console.page.Moment;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A receiver whom something could not be delivered to.
 *
 * @param channel its id
 * @param count how many deliveries failed, as far as they were looked at
 * @param shown the newest ones
 */
record Receiver(String channel, String type, String subscription, int count, List<Failed> shown) {
    private static final int SHOWN = 5;

    Receiver {
        shown = List.copyOf(shown);
    }

    /** A delivery that was given up. */
    record Failed(
            String id,
            @Nullable String alert,
            int attempts,
            String problem,
            @Nullable Moment at) {}

    /** In the order of their newest failures. */
    static List<Receiver> of(List<DeliveryJson> failed, Instant now) {
        return failed.stream()
                .collect(Collectors.groupingBy(DeliveryJson::channelId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(deliveries -> receiver(deliveries, now))
                .toList();
    }

    private static Receiver receiver(List<DeliveryJson> deliveries, Instant now) {
        var first = deliveries.getFirst();
        return new Receiver(
                first.channelId(),
                first.channelType(),
                first.subscriptionName(),
                deliveries.size(),
                deliveries.stream()
                        .limit(SHOWN)
                        .map(delivery -> new Failed(
                                delivery.id(),
                                delivery.alertId(),
                                delivery.attempts(),
                                delivery.lastError() == null ? "no reason was noted" : delivery.lastError(),
                                Moment.of(
                                        delivery.finishedAt() == null ? delivery.createdAt() : delivery.finishedAt(),
                                        now)))
                        .toList());
    }
}
