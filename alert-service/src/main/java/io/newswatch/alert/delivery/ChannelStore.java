package io.newswatch.alert.delivery;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The channels of subscriptions, as far as deliveries care. */
public interface ChannelStore {
    /** A channel of a subscription that the owner has; null sees all. */
    Optional<Channel> find(String subscriptionId, String channelId, @Nullable String ownerId);

    /** Closes a channel; false when there is none. Closing twice is fine. */
    boolean disable(String channelId);

    /**
     * A channel and the subscription it is for.
     *
     * @param state {@code active}, {@code unconfirmed} or {@code disabled}
     */
    record Channel(Claimed.ChannelToUse use, String state, String subscriptionId, String subscriptionName) {}
}
