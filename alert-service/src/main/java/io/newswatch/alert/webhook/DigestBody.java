package io.newswatch.alert.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.newswatch.alert.digest.Digest;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.raise.AlertPayload;
import io.newswatch.contract.AlertRaised;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook says about a digest. It follows from the digest and the channel alone, so every attempt sends the same
 * bytes.
 *
 * @param timestamp when the digest was due
 */
record DigestBody(String type, Instant timestamp, Data data) {
    /** The bytes that are signed and sent. */
    static byte[] of(Digest digest, String channelId, PublicLinks links) {
        var alerts = Stream.concat(
                        digest.alerts().stream().map(entry -> Told.inFull(entry, links)),
                        digest.more().stream().map(line -> Told.inShort(line, links)))
                .toList();
        var data = new Data(
                digest.digestId(),
                digest.subscription(),
                digest.period(),
                alerts,
                digest.omitted(),
                new Links(
                        links.console().toString(), links.unsubscribe(channelId).toString()));
        return EventJson.write(new DigestBody("digest.sent", digest.period().to(), data));
    }

    /** The digest. */
    record Data(
            String digestId,
            AlertRaised.SubscriptionRef subscription,
            Digest.Period period,
            List<Told> alerts,
            List<Digest.Omitted> omitted,
            Links links) {
        Data {
            alerts = List.copyOf(alerts);
            omitted = List.copyOf(omitted);
        }
    }

    /**
     * An alert: with all that its own message would say, or in short.
     *
     * @param kind {@code raised}, {@code updated} or {@code corrected}
     * @param reason why it waited
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            String kind,
            String reason,
            @JsonUnwrapped @Nullable AlertPayload inFull,
            @JsonUnwrapped @Nullable InShort inShort,
            AlertLinks links) {
        static Told inFull(Digest.Entry entry, PublicLinks links) {
            var alert = entry.alert();
            return new Told(
                    entry.kind(),
                    entry.reason(),
                    alert,
                    null,
                    AlertLinks.of(alert.alertId(), alert.article().url(), links));
        }

        static Told inShort(Digest.Line line, PublicLinks links) {
            return new Told(
                    line.kind(),
                    line.reason(),
                    null,
                    InShort.of(line),
                    AlertLinks.of(line.alertId(), line.url(), links));
        }
    }

    /**
     * Where to go from an alert.
     *
     * @param article null when the article has no address
     */
    record AlertLinks(String console, @Nullable String article, String feedback) {
        static AlertLinks of(String alertId, @Nullable String article, PublicLinks links) {
            return new AlertLinks(
                    links.alert(alertId).toString(),
                    article,
                    links.feedback(alertId).toString());
        }
    }

    /** As much of an alert as there is room for. */
    record InShort(String alertId, Level level, Story story, Article article) {
        static InShort of(Digest.Line line) {
            return new InShort(
                    line.alertId(), line.level(), new Story(line.storyId()), new Article(line.title(), line.url()));
        }

        /** Its story. */
        record Story(String id) {}

        /** What it is about. */
        record Article(String title, @Nullable String url) {}
    }

    /** Where to go from here: all alerts, and the end of it all. */
    record Links(String console, String unsubscribe) {}
}
