package io.newswatch.alert.subscription;

import java.time.Instant;
import java.util.List;

/** A standing order for alerts. */
public record Subscription(
        String id, String ownerId, Spec spec, List<Channel> channels, boolean enabled, Versioned versioned) {
    public Subscription {
        channels = List.copyOf(channels);
    }

    /** Its age. The number counts the changes, from 1. */
    public record Versioned(int number, Instant createdAt, Instant updatedAt) {}
}
