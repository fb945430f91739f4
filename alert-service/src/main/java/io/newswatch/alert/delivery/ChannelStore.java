package io.newswatch.alert.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The channels of subscriptions, as far as deliveries care. */
public interface ChannelStore {
    /** A channel of a subscription that the owner has; null sees all. */
    Optional<Channel> find(String subscriptionId, String channelId, @Nullable String ownerId);

    /** Closes a channel because whoever receives it wants nothing more. Closing twice is fine. */
    void refuse(String channelId);

    /** Makes an address that asked for confirmation active; false unless it is active now. */
    boolean confirm(String channelId);

    /** Uses a channel again, whatever stopped it. */
    void open(String channelId);

    /** Signs with another secret from now on, and for a while with the present one too; says until when. */
    Instant rotateSecret(String channelId, String sealedSecret, Duration overlap);

    /** Gives a feed new addresses; the ones before are gone. Returns its new edition. */
    int rotateFeed(String channelId);

    /** Has the address asked whether it wants the alerts, unless that was done too often lately. */
    Asked askForConfirmation(Channel channel);

    /** Whether one more test of the channel may be sent now. */
    boolean mayTest(String channelId);

    /** What became of the wish to ask an address. */
    enum Asked {
        ASKED,
        TOO_OFTEN
    }

    /** A channel and the subscription it is for. */
    record Channel(Claimed.ChannelToUse use, Standing standing, Owner owner, int edition) {}

    /**
     * Whether it is used.
     *
     * @param state {@code active}, {@code unconfirmed} or {@code disabled}
     * @param refusedByReceiver then only the receiver opens it again
     */
    record Standing(String state, boolean refusedByReceiver) {
        public boolean isActive() {
            return state.equals("active");
        }
    }

    /** Whose it is. */
    record Owner(String id, String subscriptionId, String subscriptionName) {}
}
