package io.newswatch.alert.webhook;

import io.newswatch.alert.delivery.Claimed.AlertToTell;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.raise.AlertPayload;
import io.newswatch.contract.AlertRaised;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook says about an alert. It follows from the alert and the channel alone, so every attempt sends the same
 * bytes.
 *
 * @param timestamp when the alert was raised, not when it is sent
 */
record WebhookBody(String type, Instant timestamp, Data data) {
    /** The bytes that are signed and sent. */
    static byte[] of(AlertToTell alert, String channelId, PublicLinks links) {
        var payload = payload(alert);
        var body = new WebhookBody(
                "alert." + alert.kind(),
                payload.timeline().raisedAt(),
                Data.of(payload, Links.of(payload, channelId, links)));
        return EventJson.write(body);
    }

    private static AlertPayload payload(AlertToTell alert) {
        try {
            return EventJson.read(alert.payload().getBytes(StandardCharsets.UTF_8), AlertPayload.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The alert " + alert.id() + " cannot be read", e);
        }
    }

    /** The alert. */
    record Data(
            String alertId,
            AlertRaised.SubscriptionRef subscription,
            AlertRaised.StoryRef story,
            AlertRaised.ArticleRef article,
            Level level,
            AlertPayload.Why why,
            Links links,
            AlertRaised.Timeline timeline) {
        static Data of(AlertPayload payload, Links links) {
            return new Data(
                    payload.alertId(),
                    payload.subscription(),
                    payload.story(),
                    payload.article(),
                    payload.level(),
                    payload.why(),
                    links,
                    payload.timeline());
        }
    }

    /**
     * Where to go from here.
     *
     * @param article null when the article has no address
     */
    record Links(String console, @Nullable String article, String feedback, String unsubscribe) {
        static Links of(AlertPayload payload, String channelId, PublicLinks links) {
            return new Links(
                    links.alert(payload.alertId()).toString(),
                    payload.article().url(),
                    links.feedback(payload.alertId()).toString(),
                    links.unsubscribe(channelId).toString());
        }
    }
}
