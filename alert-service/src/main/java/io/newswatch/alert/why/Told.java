package io.newswatch.alert.why;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert of a subscription on the story of an article.
 *
 * @param articleId the article that the alert tells of: the one in question, or another of its story
 * @param kind {@code raised}, {@code updated} or {@code corrected}
 */
public record Told(
        String alertId, String storyId, String articleId, String kind, Instant raisedAt, List<Delivery> deliveries) {
    public Told {
        deliveries = List.copyOf(deliveries);
    }

    /**
     * The alert over one channel.
     *
     * @param reason why it was not made, or not at once
     * @param at when it was finished, or when it is due
     */
    public record Delivery(
            String channelType,
            String state,
            @Nullable String reason,
            @Nullable String digestId,
            @Nullable Instant at) {}
}
