package io.newswatch.console.alerts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What alert-service knows of the way of an article. */
record WhyJson(
        @Nullable String articleId,
        @Nullable Ingest ingest,
        @Nullable String problem,
        @Nullable Classified classified,
        @Nullable Archived archived,
        @Nullable Asked subscription) {
    /** What ingest-service knows. */
    record Ingest(List<Leg> journey) {
        Ingest {
            journey = journey == null ? List.of() : List.copyOf(journey);
        }
    }

    /** What happened to one revision on its way in. */
    record Leg(
            int revision,
            @Nullable Instant receivedAt,
            @Nullable Instant announcedAt,
            @Nullable Instant heldUntil,
            @Nullable String refused) {}

    /** What the books say. */
    record Classified(String level, double score, @Nullable Instant classifiedAt) {}

    /** What the archive keeps. */
    record Archived(@Nullable String title, @Nullable Instant withdrawnAt) {}

    /** The gate for one subscription. */
    record Asked(
            String id,
            String name,
            String gate,
            String sentence,
            @Nullable String alertId) {}
}
