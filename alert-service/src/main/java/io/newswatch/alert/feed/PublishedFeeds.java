package io.newswatch.alert.feed;

import io.newswatch.alert.raise.AlertPayload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The feeds, and what was published in them. */
public interface PublishedFeeds {
    /** The feed of a channel; empty when the channel was removed. */
    Optional<Feed> find(String channelId);

    /** The newest entries, the newest first. */
    List<Published> newest(String channelId, int most);

    /**
     * A feed.
     *
     * @param edition counts its rotations; the links of earlier editions are gone
     */
    record Feed(String channelId, String subscriptionName, boolean isOpen, int edition, Instant createdAt) {}

    /**
     * An alert in a feed.
     *
     * @param kind {@code raised}, {@code updated} or {@code corrected}
     * @param at when it was published
     * @param withdrawnAt when its article was taken back, if it was
     */
    record Published(
            String kind,
            AlertPayload alert,
            Instant at,
            @Nullable Instant withdrawnAt) {}
}
