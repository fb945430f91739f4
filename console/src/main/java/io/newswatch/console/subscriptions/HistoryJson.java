package io.newswatch.console.subscriptions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What alert-service says of the changes of a subscription, the newest first. */
record HistoryJson(List<Version> items) {
    HistoryJson {
        items = SubscriptionJson.list(items);
    }

    /**
     * What it was after one change.
     *
     * @param channels the types of its channels
     */
    record Version(
            int version,
            @Nullable Instant at,
            @Nullable Author author,
            List<String> channels,
            SubscriptionJson subscription) {
        Version {
            channels = SubscriptionJson.list(channels);
        }
    }

    /** Who made the change. */
    record Author(String id, String name) {}
}
