package io.newswatch.alert.digest;

import io.newswatch.alert.raise.AlertPayload;
import io.newswatch.contract.AlertRaised;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A digest as every channel tells it: the members of a story beside each other, the weightiest story first.
 *
 * @param alerts in full
 * @param more those that there was no room for, in short; they follow the others
 * @param omitted how many are not in it at all, and why
 */
public record Digest(
        String digestId,
        AlertRaised.SubscriptionRef subscription,
        Period period,
        List<Entry> alerts,
        List<Line> more,
        List<Omitted> omitted) {
    private static final String KIND = "digest";

    public Digest {
        alerts = List.copyOf(alerts);
        more = List.copyOf(more);
        omitted = List.copyOf(omitted);
    }

    /** Whether a delivery of this kind is that of a digest. */
    public static boolean isKindOf(String kind) {
        return kind.equals(KIND);
    }

    /** A digest as the database keeps it. */
    public static Digest read(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), Digest.class);
        } catch (IOException e) {
            throw new UncheckedIOException("A digest cannot be read", e);
        }
    }

    /** All that it tells or mentions. */
    public int size() {
        return alerts.size()
                + more.size()
                + omitted.stream().mapToInt(Omitted::count).sum();
    }

    /** The alerts in full, those of one story together. */
    public List<List<Entry>> byStory() {
        var stories = new LinkedHashMap<String, List<Entry>>();
        alerts.forEach(entry -> stories.computeIfAbsent(entry.alert().story().id(), id -> new ArrayList<>())
                .add(entry));
        return List.copyOf(stories.values());
    }

    /**
     * What it is about.
     *
     * @param from when its first alert was raised
     * @param to when it was due
     * @param timezone of the reader
     */
    public record Period(Instant from, Instant to, String timezone) {}

    /**
     * An alert in full.
     *
     * @param kind {@code raised}, {@code updated} or {@code corrected}
     * @param reason why it waited: {@code schedule}, {@code quiet-hours} or {@code budget}
     */
    public record Entry(String kind, String reason, AlertPayload alert) {}

    /** An alert in short. */
    public record Line(
            String alertId,
            String kind,
            String reason,
            Level level,
            String storyId,
            String title,
            @Nullable String url) {}

    /**
     * What is left out.
     *
     * @param reason {@code withdrawn}, or {@code too-many} for what only the console has room for
     */
    public record Omitted(String reason, int count) {}
}
