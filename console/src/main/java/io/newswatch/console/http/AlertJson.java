package io.newswatch.console.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.console.alert.Alert;
import io.newswatch.console.alert.Article;
import io.newswatch.console.alert.Delivery;
import io.newswatch.console.alert.Evidence;
import io.newswatch.console.alert.Reason;
import io.newswatch.console.alert.Sent;
import io.newswatch.console.alert.Timeline;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads alert-service's JSON. What is missing stays missing and fields it does not know are passed over. */
public final class AlertJson {
    private AlertJson() {}

    /** One alert. */
    public static Alert alert(JsonNode json) {
        return new Alert(
                text(json, "id", ""),
                text(json, "kind", "raised"),
                text(json, "level", ""),
                new Alert.AskedBy(
                        text(json.path("subscription"), "id", ""),
                        text(json.path("subscription"), "name", ""),
                        text(json.path("story"), "id", ""),
                        text(json.path("story"), "title", "")),
                article(json.path("article")),
                evidence(json.path("why")),
                timeline(json.path("timeline")),
                list(json.path("deliveries"), AlertJson::delivery),
                new Alert.Standing(
                        list(json.path("sent"), AlertJson::sent),
                        textOrNull(json, "verdict"),
                        textOrNull(json, "note")),
                json.path("late").asBoolean(),
                json.path("withdrawnAt").isTextual());
    }

    /** One page of alerts. */
    public static AlertList page(JsonNode json) {
        return new AlertList(list(json.path("items"), AlertJson::alert), textOrNull(json, "next"));
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        return StreamSupport.stream(array.spliterator(), false).map(read).toList();
    }

    static String text(JsonNode json, String field, String otherwise) {
        var value = textOrNull(json, field);
        return value == null ? otherwise : value;
    }

    static @Nullable String textOrNull(JsonNode json, String field) {
        var value = json.path(field);
        return value.isTextual() ? value.textValue() : null;
    }

    static @Nullable Instant instant(JsonNode json, String field) {
        var value = textOrNull(json, field);
        try {
            return value == null ? null : Instant.parse(value);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Article article(JsonNode json) {
        return new Article(
                text(json, "id", ""),
                json.path("revision").asInt(1),
                text(json, "title", ""),
                textOrNull(json, "summary"),
                textOrNull(json, "url"),
                text(json, "language", "und"),
                text(json.path("source"), "name", ""));
    }

    private static Evidence evidence(JsonNode json) {
        return new Evidence(list(json.path("for"), AlertJson::reason), list(json.path("against"), AlertJson::reason));
    }

    private static Reason reason(JsonNode json) {
        return new Reason(
                text(json, "kind", ""),
                text(json, "field", ""),
                json.path("start").asInt(),
                json.path("end").asInt(),
                text(json, "text", ""),
                text(json, "rule", ""),
                text(json.path("excerpt"), "before", ""),
                text(json.path("excerpt"), "after", ""));
    }

    private static Timeline timeline(JsonNode json) {
        return new Timeline(
                instant(json, "publishedAt"),
                instant(json, "firstSeenAt"),
                instant(json, "ingestedAt"),
                instant(json, "classifiedAt"),
                instant(json, "raisedAt"));
    }

    private static Delivery delivery(JsonNode json) {
        var tries = list(json.path("log"), AlertJson::attempt);
        return new Delivery(
                text(json, "channelType", ""),
                text(json, "state", ""),
                json.path("attempts").asInt(tries.size()),
                textOrNull(json, "lastError"),
                instant(json, "finishedAt"),
                instant(json, "nextAttemptAt"),
                tries);
    }

    private static Sent sent(JsonNode json) {
        return new Sent(
                text(json, "channelType", ""),
                text(json, "state", ""),
                instant(json, "finishedAt"),
                instant(json, "due"),
                textOrNull(json, "digestId"));
    }

    private static Delivery.Attempt attempt(JsonNode json) {
        return new Delivery.Attempt(
                json.path("attempt").asInt(),
                instant(json, "startedAt"),
                textOrNull(json, "outcome"),
                json.path("httpStatus").isInt() ? json.path("httpStatus").intValue() : null,
                textOrNull(json, "detail"));
    }
}
