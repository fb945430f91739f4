package io.newswatch.alert.feed;

import io.newswatch.alert.delivery.AttemptResult;
import io.newswatch.alert.delivery.Claimed;
import io.newswatch.alert.delivery.Claimed.ChannelToUse;
import io.newswatch.alert.delivery.Sender;

/** The channel that people fetch from: an alert is published, and delivered, as soon as its delivery says so. */
public final class PublishInFeed implements Sender {
    @Override
    public String channelType() {
        return "feed";
    }

    @Override
    public AttemptResult send(Claimed delivery) {
        return new AttemptResult.Accepted(null);
    }

    @Override
    public AttemptResult ping(ChannelToUse channel, Ping ping) {
        return new AttemptResult.Accepted(null);
    }
}
