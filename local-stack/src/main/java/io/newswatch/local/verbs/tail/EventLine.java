package io.newswatch.local.verbs.tail;

import io.newswatch.contract.AlertDelivery;
import io.newswatch.contract.AlertRaised;
import io.newswatch.contract.Article;
import io.newswatch.contract.Classification;
import io.newswatch.contract.ClassifiedArticle;
import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Story;
import io.newswatch.local.terminal.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** One event as one line for people. */
final class EventLine {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String WATCH = "nato-asia-pacific";
    private static final int WIDTH = 200;

    private EventLine() {}

    /** The line. An event that cannot be read is a line too: the topic is what it is. */
    static String of(ConsumerRecord<byte[], byte[]> event) {
        var type = type(event);
        var verb = type.substring(type.lastIndexOf('.') + 1);
        return TIME.format(Instant.ofEpochMilli(event.timestamp())) + " "
                + String.format(Locale.ROOT, "%-12s ", verb)
                + Printable.line(describe(type, event), WIDTH);
    }

    private static String describe(String type, ConsumerRecord<byte[], byte[]> event) {
        if (event.value() == null) {
            return "(deleted)";
        }
        try {
            return describe(type, event.topic(), event.value());
        } catch (IOException e) {
            return "(not readable: " + e.getMessage() + ")";
        }
    }

    private static String describe(String type, String topic, byte[] json) throws IOException {
        return switch (type) {
            case EventTypes.ARTICLE_PUBLISHED, EventTypes.ARTICLE_UPDATED ->
                article(EventJson.read(json, Article.class));
            case EventTypes.ARTICLE_CLASSIFIED, EventTypes.ARTICLE_RECLASSIFIED ->
                classified(EventJson.read(json, ClassifiedArticle.class));
            case EventTypes.ARTICLE_WITHDRAWN ->
                EventJson.read(json, Article.class).id();
            case EventTypes.STORY_STARTED, EventTypes.STORY_UPDATED, EventTypes.STORY_CLOSED ->
                story(EventJson.read(json, Story.class));
            case EventTypes.ALERT_RAISED -> alert(EventJson.read(json, AlertRaised.class));
            case EventTypes.ALERT_DELIVERED, EventTypes.ALERT_FAILED ->
                delivery(EventJson.read(json, AlertDelivery.class));
            default -> topic + ": " + new String(json, StandardCharsets.UTF_8);
        };
    }

    private static String article(Article article) {
        return shortId(article.id()) + " r" + article.revision() + " " + quoted(article.title()) + from(article);
    }

    private static String classified(ClassifiedArticle event) {
        var classification = event.classification();
        return shortId(event.article().id()) + " " + verdict(classification) + " "
                + quoted(event.article().title());
    }

    private static String verdict(@Nullable Classification classification) {
        if (classification == null) {
            return "withdrawn";
        }
        var level = classification
                .coverageOf(WATCH)
                .map(c -> String.format(Locale.ROOT, "%-7s %.2f", c.level(), c.score()))
                .orElse("-");
        return level + " [" + classification.language().tag() + "]";
    }

    private static String story(Story story) {
        return shortId(story.id()) + " " + story.articles().size() + " articles, " + story.origins() + " origins "
                + quoted(story.title());
    }

    private static String alert(AlertRaised alert) {
        return alert.level() + " " + quoted(alert.article().title()) + " for "
                + quoted(alert.subscription().name()) + evidence(alert.why().reasonsFor());
    }

    private static String delivery(AlertDelivery delivery) {
        var reason = delivery.reason() == null ? "" : ": " + delivery.reason();
        return "alert " + shortId(delivery.alertId()) + " by " + delivery.channelType() + ", attempt "
                + delivery.attempts() + reason;
    }

    private static String evidence(List<Classification.Reason> reasons) {
        return reasons.stream()
                .limit(3)
                .map(reason -> reason.kind() + " " + quoted(reason.text()))
                .collect(Collectors.joining(", ", reasons.isEmpty() ? "" : " because of ", ""));
    }

    private static String from(Article article) {
        var source = article.source() == null ? null : article.source().name();
        return source == null ? "" : " from " + source;
    }

    private static String quoted(@Nullable String text) {
        return "“" + Printable.line(text, 90) + "”";
    }

    private static String shortId(String id) {
        return id.length() > 8 ? id.substring(0, 8) : id;
    }

    private static String type(ConsumerRecord<byte[], byte[]> event) {
        var header = event.headers().lastHeader(EventHeaders.TYPE);
        return header == null ? "unknown" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
