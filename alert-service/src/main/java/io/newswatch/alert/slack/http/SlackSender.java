package io.newswatch.alert.slack.http;

import io.newswatch.alert.delivery.AttemptResult;
import io.newswatch.alert.delivery.Claimed;
import io.newswatch.alert.delivery.Claimed.ChannelToUse;
import io.newswatch.alert.delivery.Sender;
import io.newswatch.alert.digest.Digest;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.secret.SecretBox;
import io.newswatch.alert.slack.SlackMessage;
import io.newswatch.alert.webhook.JsonPost;
import io.newswatch.contract.EventJson;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;

/** Posts alerts to incoming webhooks of Slack, Mattermost and Rocket.Chat. */
@Singleton
class SlackSender implements Sender {
    private final JsonPost receivers;
    private final SecretBox box;
    private final PublicLinks links;

    SlackSender(JsonPost receivers, SecretBox box, PublicLinks links) {
        this.receivers = receivers;
        this.box = box;
        this.links = links;
    }

    @Override
    public String channelType() {
        return "slack";
    }

    @Override
    public AttemptResult send(Claimed delivery) {
        var alert = delivery.alert();
        var channel = delivery.channel();
        var message = Digest.isKindOf(alert.kind())
                ? SlackMessage.of(Digest.read(alert.payload()), channel.id(), links)
                : SlackMessage.of(alert, alert.content(), channel.id(), links);
        return post(channel, message);
    }

    @Override
    public AttemptResult ping(ChannelToUse channel, Ping ping) {
        return post(channel, SlackMessage.test(ping.subscriptionName()));
    }

    private AttemptResult post(ChannelToUse channel, SlackMessage message) {
        return receivers.post(URI.create(box.open(channel.target())), Map.of(), EventJson.write(message));
    }
}
