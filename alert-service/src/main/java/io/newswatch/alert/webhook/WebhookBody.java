package io.newswatch.alert.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswatch.alert.delivery.Claimed.AlertToTell;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.raise.AlertPayload;
import io.newswatch.contract.AlertRaised;
import io.newswatch.contract.Correction;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.Level;
import io.newswatch.contract.WhatIsNew;
import java.time.Instant;
import java.util.List;
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
        var payload = alert.content();
        var body = new WebhookBody(
                "alert." + alert.kind(),
                payload.timeline().raisedAt(),
                Data.of(payload, Links.of(payload, channelId, links)));
        return EventJson.write(body);
    }

    /**
     * The alert.
     *
     * @param whatIsNew only of an update
     * @param kind of the correction, only of one
     */
    record Data(
            String alertId,
            AlertRaised.SubscriptionRef subscription,
            AlertRaised.StoryRef story,
            AlertRaised.ArticleRef article,
            Level level,
            AlertPayload.Why why,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<WhatIsNew> whatIsNew,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String kind,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Correction correction,

            Links links,
            AlertRaised.Timeline timeline) {
        Data {
            whatIsNew = whatIsNew == null ? null : List.copyOf(whatIsNew);
        }

        static Data of(AlertPayload payload, Links links) {
            return new Data(
                    payload.alertId(),
                    payload.subscription(),
                    payload.story(),
                    payload.article(),
                    payload.level(),
                    payload.why(),
                    payload.whatIsNew(),
                    payload.correction() == null ? null : payload.correction().kind(),
                    payload.correction(),
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
