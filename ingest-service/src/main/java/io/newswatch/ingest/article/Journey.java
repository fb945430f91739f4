package io.newswatch.ingest.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one revision has come.
 *
 * @param type the {@code ce_type} of its announcement
 * @param announcedAt when the broker had it; null while it waits
 * @param heldUntil the end of the embargo it waits for
 * @param refused why it will never be announced
 * @param reason why it was withdrawn
 * @param onlySummary why it has only a summary, when the page was asked for the whole text
 */
public record Journey(
        int revision,
        String type,
        Instant receivedAt,
        Instant storedAt,
        @Nullable Instant announcedAt,
        @Nullable Instant heldUntil,
        @Nullable String refused,
        @Nullable Instant updatedAt,
        @Nullable String reason,
        @Nullable String onlySummary) {}
