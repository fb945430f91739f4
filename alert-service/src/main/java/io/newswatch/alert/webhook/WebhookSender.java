package io.newswatch.alert.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.newswatch.alert.delivery.AttemptResult;
import io.newswatch.alert.delivery.Claimed;
import io.newswatch.alert.delivery.Claimed.ChannelToUse;
import io.newswatch.alert.delivery.Sender;
import io.newswatch.alert.digest.Digest;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.secret.SecretBox;
import io.newswatch.contract.EventJson;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Posts alerts to subscribers' servers, signed as the Standard Webhooks specification says. */
@Singleton
class WebhookSender implements Sender {
    private final JsonPost receivers;
    private final SecretBox box;
    private final PublicLinks links;
    private final InstantSource clock;

    WebhookSender(JsonPost receivers, SecretBox box, PublicLinks links, InstantSource clock) {
        this.receivers = receivers;
        this.box = box;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String channelType() {
        return "webhook";
    }

    @Override
    public AttemptResult send(Claimed delivery) {
        var channel = delivery.channel();
        return post(channel, delivery.messageId(), body(delivery.alert(), channel.id()));
    }

    private byte[] body(Claimed.AlertToTell alert, String channelId) {
        return Digest.isKindOf(alert.kind())
                ? DigestBody.of(Digest.read(alert.payload()), channelId, links)
                : WebhookBody.of(alert, channelId, links);
    }

    @Override
    public AttemptResult ping(ChannelToUse channel, Ping ping) {
        var body = new TestBody(
                "channel.test",
                clock.instant(),
                new TestBody.Data(
                        new TestBody.Subscription(ping.subscriptionId(), ping.subscriptionName()),
                        "This is a test. Alerts of this subscription will arrive here."));
        return post(channel, "msg_test_" + ping.id(), EventJson.write(body));
    }

    private AttemptResult post(ChannelToUse channel, String messageId, byte[] body) {
        if (channel.secrets().isEmpty()) {
            return new AttemptResult.Refused("the channel has no secret to sign with", null);
        }
        var secrets = channel.secrets().stream().map(box::open).toList();
        var target = URI.create(box.open(channel.target()));
        return receivers.post(target, headers(messageId, secrets, body), body);
    }

    /** While a secret is being replaced, the signature by the old one follows that by the new one. */
    private Map<String, String> headers(String messageId, List<String> secrets, byte[] body) {
        long timestamp = clock.instant().getEpochSecond();
        var signatures = secrets.stream()
                .map(secret -> signature(secret, messageId, timestamp, body))
                .collect(Collectors.joining(" "));
        return Map.of(
                Webhook.UNBRANDED_MSG_ID_KEY,
                messageId,
                Webhook.UNBRANDED_MSG_TIMESTAMP_KEY,
                Long.toString(timestamp),
                Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
                signatures);
    }

    private static String signature(String secret, String messageId, long timestamp, byte[] body) {
        try {
            return new Webhook(secret).sign(messageId, timestamp, new String(body, StandardCharsets.UTF_8));
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("The webhook could not be signed: messageId=" + messageId, e);
        }
    }

    /** What a test says. */
    private record TestBody(String type, Instant timestamp, Data data) {
        record Data(Subscription subscription, String message) {}

        record Subscription(String id, String name) {}
    }
}
