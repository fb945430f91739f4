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
import io.newswatch.edge.outbound.OutboundException;
import io.newswatch.edge.outbound.OutboundHttp;
import io.newswatch.edge.outbound.OutboundLimits;
import io.newswatch.edge.outbound.OutboundRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Posts alerts to subscribers' servers, signed as the Standard Webhooks specification says. */
@Singleton
class WebhookSender implements Sender {
    /** No redirects; what a receiver answers is of no interest, but a chatty one must not make a success a failure. */
    private static final OutboundLimits LIMITS = new OutboundLimits(Duration.ofSeconds(15), 256 * 1024, 0);

    private final OutboundHttp http;
    private final SecretBox box;
    private final PublicLinks links;
    private final InstantSource clock;

    WebhookSender(OutboundHttp http, SecretBox box, PublicLinks links, InstantSource clock) {
        this.http = http;
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
        var secret = channel.secret();
        if (secret == null) {
            return new AttemptResult.Refused("the channel has no secret to sign with", null);
        }
        try {
            var headers = headers(messageId, box.open(secret), body);
            var target = URI.create(box.open(channel.target()));
            var response = http.exchange(new OutboundRequest("POST", target, headers, body, LIMITS));
            return WebhookVerdict.of(response, clock.instant());
        } catch (OutboundException e) {
            return WebhookVerdict.of(e);
        }
    }

    private Map<String, String> headers(String messageId, String secret, byte[] body) {
        long timestamp = clock.instant().getEpochSecond();
        return Map.of(
                "content-type",
                "application/json",
                Webhook.UNBRANDED_MSG_ID_KEY,
                messageId,
                Webhook.UNBRANDED_MSG_TIMESTAMP_KEY,
                Long.toString(timestamp),
                Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
                signature(secret, messageId, timestamp, body));
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
