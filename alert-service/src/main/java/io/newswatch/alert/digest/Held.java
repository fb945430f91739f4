package io.newswatch.alert.digest;

import io.newswatch.contract.Level;
import java.time.Instant;

/**
 * An alert that waits for a digest over one channel.
 *
 * @param sequence its place among all alerts
 * @param until when the digest is due
 */
public record Held(String deliveryId, String channelId, String reason, Instant until, Alerted alert) {
    /** As much of the alert as the order needs. */
    public record Alerted(String id, long sequence, String storyId, String kind, Level level, Instant raisedAt) {}
}
