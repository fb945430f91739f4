package io.newswatch.alert.delivery;

/** Knows how to use one type of channel. Safe for use by several threads; calls block for a bounded time. */
public interface Sender {
    /** The channels it is for. */
    String channelType();

    /** Tells the alert over the channel. */
    AttemptResult send(Claimed delivery);

    /** Sends a few words that prove that the channel works. */
    AttemptResult ping(Claimed.ChannelToUse channel, Ping ping);

    /**
     * A proof that a channel works.
     *
     * @param id a new one each time
     */
    record Ping(String id, String subscriptionId, String subscriptionName) {}
}
