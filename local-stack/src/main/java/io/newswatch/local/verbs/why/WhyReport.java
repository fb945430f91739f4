package io.newswatch.local.verbs.why;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The answer to "why" as a person reads it: one line a step, in the order of the article's way. Pure. */
final class WhyReport {
    private WhyReport() {}

    static List<String> lines(JsonNode answer) {
        var lines = new ArrayList<String>();
        lines.add(answer.path("url").asText());
        step(lines, "article", answer.path("articleId").asText("unknown"));
        ingest(lines, answer);
        classified(lines, answer.path("classified"));
        archived(lines, answer.path("archived"));
        subscription(lines, answer.path("subscription"));
        return lines;
    }

    private static void ingest(List<String> lines, JsonNode answer) {
        if (answer.has("problem")) {
            step(lines, "ingest", answer.path("problem").asText());
        } else if (!answer.has("ingest")) {
            step(lines, "ingest", "never fetched or pushed");
        }
        for (var revision : answer.path("ingest").path("journey")) {
            var announced = revision.path("announcedAt").asText("");
            step(
                    lines,
                    "ingest",
                    "revision " + revision.path("revision").asInt() + " stored at "
                            + revision.path("storedAt").asText()
                            + (announced.isEmpty() || announced.equals("null")
                                    ? ", not announced yet"
                                    : ", announced at " + announced));
        }
    }

    private static void classified(List<String> lines, JsonNode classified) {
        step(
                lines,
                "classified",
                classified.isMissingNode()
                        ? "not yet"
                        : String.format(
                                Locale.ROOT,
                                "revision %d: %s, score %.2f, at %s",
                                classified.path("revision").asInt(),
                                classified.path("level").asText(),
                                classified.path("score").asDouble(),
                                classified.path("classifiedAt").asText()));
    }

    private static void archived(List<String> lines, JsonNode archived) {
        if (!archived.isMissingNode()) {
            var withdrawn = archived.path("withdrawnAt").asText("");
            step(
                    lines,
                    "archive",
                    archived.path("origin").asText() + ", first seen at "
                            + archived.path("firstSeenAt").asText()
                            + (withdrawn.isEmpty() || withdrawn.equals("null") ? "" : ", withdrawn at " + withdrawn));
        }
    }

    private static void subscription(List<String> lines, JsonNode subscription) {
        if (subscription.isMissingNode()) {
            return;
        }
        step(
                lines,
                subscription.path("gate").asText(),
                subscription.path("sentence").asText());
        for (var delivery : subscription.path("deliveries")) {
            step(
                    lines,
                    "  " + delivery.path("channelType").asText(),
                    delivery.path("state").asText()
                            + (delivery.hasNonNull("at")
                                    ? " " + delivery.path("at").asText()
                                    : ""));
        }
    }

    private static void step(List<String> lines, String name, String text) {
        lines.add(String.format(Locale.ROOT, "  %-18s %s", name, text));
    }
}
